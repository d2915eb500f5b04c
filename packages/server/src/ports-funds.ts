import type { PlainDate } from '@zhiqiang/kernel'

/** Who holds a matter, since when. */
export interface ClaimHolder {
  readonly sort: string
  readonly matter: string
  readonly thingId: string
  readonly kind: string
  readonly title: string
  readonly state: string
  readonly since: PlainDate
}

/**
 * Matters that one thing at a time may hold, by sort: money for a matter (`support`), a pledge of a right (`pledge`). A matter
 * is a plain key such as `patent:202210003661.4`.
 */
export interface ClaimPort {
  /** Takes a matter for a thing; gives whoever else holds it already, and null once it is taken. */
  readonly take: (claim: {
    readonly sort: string
    readonly matter: string
    readonly thingId: string
    readonly day: PlainDate
  }) => Promise<ClaimHolder | null>
  /** Everybody who holds a matter now, in any sort. */
  readonly holders: (matter: string) => Promise<readonly ClaimHolder[]>
  /** Gives back what a thing holds; the history stays. */
  readonly release: (thingId: string, day: PlainDate, sort?: string) => Promise<void>
}

/** What was granted to a case, in fen. */
export interface Payable {
  readonly thingId: string
  readonly no: string
  readonly applicant: string
  readonly amount: number
  readonly standing: 'owed' | 'batched' | 'paid' | 'recovering' | 'recovered'
}

/** What a budget line bears, in fen: granted and not paid, paid, and paid back. */
export interface LineCharge {
  readonly owed: number
  readonly paid: number
  readonly recovered: number
}

/** Money that cases are granted. Sums are fen. */
export interface FundPort {
  /** Grants a case its sum; one case is granted once. */
  readonly owe: (granted: {
    readonly thingId: string
    readonly policyId: string
    readonly roundId: string
    readonly lineId: string
    readonly amount: number
    readonly day: PlainDate
  }) => Promise<void>
  /** What of a round is owed and in no batch yet. */
  readonly owedOf: (roundId: string) => Promise<readonly Payable[]>
  /** Moves what is owed to a case on: into a batch, paid, back, recovered. */
  readonly move: (
    thingId: string,
    to: { readonly standing: Payable['standing']; readonly batchId?: string | null; readonly paidOn?: PlainDate },
  ) => Promise<void>
  /** What a budget line bears; until the act ends nobody else spends from it. */
  readonly chargeOf: (lineId: string) => Promise<LineCharge>
  /** What a subject was granted under a policy in a year. */
  readonly grantedTo: (subjectId: string, policyId: string, year: number) => Promise<number>
  /** Cases whose money a subject has not paid back. */
  readonly recoveriesOf: (subjectId: string) => Promise<readonly Payable[]>
}
