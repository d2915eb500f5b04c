import type { Json, Light, PlainDate, Verb } from '@zhiqiang/kernel'
import type { Expression, SqlBool } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** A thing of the whole, and whether it counts in the value. */
export interface Member {
  readonly id: string
  readonly counts: boolean
}

/** What a measure's query is told. */
export interface MeasureContext {
  readonly tx: Tx
  readonly today: PlainDate
  /** True for the things of a kind that the caller may see under a verb, in the city asked about. */
  readonly visible: (kind: string, verb: Verb) => Expression<SqlBool>
  /** True for the overdue things of a kind. */
  readonly overdue: (kind: string) => Expression<SqlBool>
  /** Where indicators stand today, in the order given. */
  readonly lights: (
    indicators: readonly {
      readonly id: string
      readonly city: string
      readonly policy_id: string | null
      readonly data: Json
    }[],
  ) => Promise<readonly Light[]>
  /** Members that were judged outside the database, as a relation. */
  readonly judged: (members: readonly Member[]) => Expression<Member>
}

/**
 * How a measure is counted: the members of its whole as one relation. Value, whole and rows are all read from it, so that
 * a figure always recomputes from its rows.
 */
export type MeasureQuery = (context: MeasureContext) => Promise<{ readonly members: Expression<Member> }>
