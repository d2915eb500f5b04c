import type { EntryState, PlainDate, Result } from '@zhiqiang/kernel'

/** What an entry of a register says. */
export interface EntryWrite {
  readonly title: string
  readonly holder: string
  readonly subject: string | null
  readonly class?: string
  /** In fen. */
  readonly amount?: number
  /** By the names the register declares. */
  readonly facts: Readonly<Record<string, string>>
  /** Numbers of the rights it is about, as their offices write them. */
  readonly rights?: readonly string[]
  /** What no other entry that holds may have: a licence, a contract with its parties, the SM3 of a file. */
  readonly keys?: readonly string[]
  readonly until?: PlainDate
}

export interface StandingEntry {
  readonly thingId: string
  readonly number: string
  readonly title: string
  readonly holder: string
  readonly state: EntryState
  readonly why: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly enteredOn: PlainDate
  readonly until: PlainDate | null
}

/** Registers of the city. A thing has at most one entry, in the register its kind declares. */
export interface RegisterPort {
  /** Refused where an entry that holds has one of the keys; the refusal names it. */
  readonly enter: (
    thing: { readonly id: string; readonly kind: string },
    entry: EntryWrite,
    on: PlainDate,
  ) => Promise<Result<{ readonly number: string; readonly code: string }>>
  /** What the entry said before is kept beside it. */
  readonly change: (thingId: string, entry: EntryWrite, on: PlainDate, why: string) => Promise<Result<null>>
  /** An entry that ended or was revoked lets its keys go. */
  readonly put: (thingId: string, state: EntryState, on: PlainDate, why: string | null) => Promise<void>
  readonly lengthen: (thingId: string, until: PlainDate) => Promise<void>
  readonly ofThing: (thingId: string) => Promise<StandingEntry | null>
  /** The newest entry of an applicant, whatever its state. */
  readonly ofSubject: (register: string, subjectId: string) => Promise<StandingEntry | null>
  readonly byNumber: (register: string, number: string) => Promise<StandingEntry | null>
  /** Refuses keys that an entry of the kind's register has and holds, as {@link RegisterPort.enter} would. */
  readonly free: (kind: string, keys: readonly string[]) => Promise<Result<null>>
}

/** What there is a limited number of: places of a class, filings of a year. Two takers wait for each other. */
export interface QuotaPort {
  /** Whoever holds it is the only one to take until the act is over; what it reads after that stands still. */
  readonly hold: (name: string, period: string) => Promise<void>
  /** Takes one for a thing; refused without a trace where all are taken. `taken` counts this one. */
  readonly take: (
    quota: { readonly name: string; readonly period: string; readonly limit: number },
    thingId: string,
    now: string,
  ) => Promise<{ readonly got: boolean; readonly taken: number }>
  readonly release: (name: string, thingId: string, now: string) => Promise<void>
  readonly taken: (name: string, period: string) => Promise<number>
}
