import type { Actor, Lang, PlainDate } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { Catalogue } from '../engine/catalogue.ts'

/** What every read takes: one transaction, the declarations, who asks, and the city's business date. */
export interface ReadDeps {
  readonly tx: Tx
  readonly catalogue: Catalogue
  readonly actor: Actor
  readonly today: PlainDate
  /** The city asked about, where an actor may see several (the operator); others see their own whatever it says. */
  readonly city?: string | null
  /** Language of exported headings; Chinese unless said. */
  readonly lang?: Lang
}

/** A page of rows, the exact total of the filter, and the cursor of the next page. */
export interface Page<T> {
  readonly rows: T[]
  readonly total: number
  readonly next: string | null
}

/** A page of a list that is counted up to a bound. */
export interface LongPage<T> extends Page<T> {
  /** There are more than the total. */
  readonly atLeast: boolean
}

/** Which page is asked for. */
export interface Paging {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The only city a read is about; null means every city (the operator, and the public page of any). */
export function cityAsked(deps: Pick<ReadDeps, 'actor' | 'city'>): string | null {
  return deps.actor.city ?? deps.city ?? null
}
