import type { PlainDate } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { LawInForce } from './in-force.ts'

/** What a read of the law takes. It is open to everybody; a city's own changes count where one is named. */
export interface LawDeps {
  readonly tx: Tx
  /** Empty where no city is named: then what ships holds. */
  readonly city: string
  readonly law: LawInForce
  readonly today: PlainDate
}
