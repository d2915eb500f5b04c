import type { PlainDate } from '@zhiqiang/kernel'
import type { Deadline, Every, Goal, Range, Strength, TargetOperator } from '../reading.ts'
import type { Span } from '../source.ts'

/** A row of the ledger as publishing will make it. */
export interface LedgerTask {
  readonly clauseId: string
  readonly path: string
  readonly kind: 'task' | 'safeguard'
  readonly title: string
  /** The clause's own text, numbering and heading included. */
  readonly text: string
  readonly span: Span
  /** As written in the text, or as the reviewer corrected them. */
  readonly units: readonly string[]
  /** Proposed until confirmed. */
  readonly lead: string | null
  readonly leadFrom: 'marked' | 'first-named' | null
  readonly dueOn: PlainDate | null
  /** What `dueOn` comes from: the clause's own deadline, or the last year of the plan. */
  readonly dueFrom: 'deadline' | 'horizon' | null
  readonly deadline: Deadline | null
  /** The most binding verb of the clause. */
  readonly strength: Strength | null
}

/** A target with a number, or a goal without one, as an indicator. */
export interface LedgerIndicator {
  readonly id: string
  readonly from: 'target' | 'goal'
  readonly clauseId: string | null
  readonly path: string
  readonly title: string
  readonly operator: TargetOperator | null
  readonly value: number | Range | null
  readonly unit: string | null
  readonly period: string | null
  readonly direction: 'up' | 'down' | null
  readonly goal: Goal['type'] | null
  readonly rank: Goal['rank'] | null
  readonly quote: string
  readonly span: Span
}

/** A duty that comes back: every occurrence is dated by `rule`; `unset` waits for the office to set a period. */
export interface LedgerDuty {
  readonly id: string
  readonly clauseId: string | null
  readonly path: string
  /** The sentence that asks for it. */
  readonly title: string
  readonly every: string
  readonly rule: Every
  readonly units: readonly string[]
  readonly lead: string | null
  readonly quote: string
  readonly span: Span
}

export interface LedgerCounts {
  readonly clauses: number
  readonly tasks: number
  /** Tasks that name no unit and go to the assignment queue. */
  readonly unassigned: number
  readonly units: number
  readonly targets: number
  readonly goals: number
  readonly indicators: number
  readonly duties: number
  readonly unsetDuties: number
}

/** What publishing a reading makes. */
export interface PolicyLedger {
  readonly tasks: readonly LedgerTask[]
  readonly indicators: readonly LedgerIndicator[]
  readonly duties: readonly LedgerDuty[]
  readonly counts: LedgerCounts
  /** The last year of the plan lies before `today`: it is imported as closed, and nothing in it is overdue. */
  readonly closed: boolean
}
