import type { Text } from '../text.ts'

/**
 * A register (登记簿) that a kind of thing keeps: what was granted, in the order it was, with what holds today. Entries are
 * never taken out: one that ended says so.
 */
export interface ServiceRegister {
  readonly id: string
  readonly title: Text
  /** The letters of its numbers: 备 gives 备〔2026〕1号. */
  readonly series: string
  /** Who may look: everybody; whoever holds the code of an entry; the offices alone. Offices may always. */
  readonly open: 'public' | 'code' | 'inside'
  /** What is told of an entry besides number, title, holder and days. */
  readonly facts: Readonly<Record<string, Text>>
  readonly classes?: Readonly<Record<string, Text>>
  /** The fact, a number, that enters the record of its holder (学时). */
  readonly credits?: string
  /** What the sum of an entry is; absent where entries have none. */
  readonly amount?: Text
}

/** How an entry stands: `flagged` holds nothing until it is cleared, `revoked` and `ended` never again. */
export type EntryState = 'valid' | 'flagged' | 'revoked' | 'ended'
