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
}
