import type { Generated } from 'kysely'
import type { Day } from './columns.ts'

/** The tables of what cases hold, are paid and are scored; see `schema.ts`. */
export interface FundTables {
  readonly matter_claim: {
    id: Generated<string>
    city: string
    sort: string
    matter: string
    thing_id: string
    since: Day
    until: Day | null
  }
  readonly payable: {
    thing_id: string
    city: string
    subject_id: string
    policy_id: string
    round_id: string
    line_id: string
    batch_id: string | null
    /** Fen. */
    amount: number
    standing: 'owed' | 'batched' | 'paid' | 'recovering' | 'recovered'
    granted_on: Day
    paid_on: Day | null
  }
}
