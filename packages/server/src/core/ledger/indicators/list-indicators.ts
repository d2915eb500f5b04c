import type { HandlerInput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../read-deps.ts'
import { type ListedThing, listThings, ofType, withIds } from '../things/store.ts'
import { type IndicatorRow, indicatorRows, judge } from './indicator-row.ts'

export type IndicatorQuery = HandlerInput<'indicators.list'>['query']

/** `indicators.list`: the indicators the caller may see, each judged today. */
export async function listIndicators(deps: ReadDeps, query: IndicatorQuery): Promise<Result<Page<IndicatorRow>>> {
  const byType = query.type === undefined ? [] : [ofType(query.type)]
  const byLight = query.light === undefined ? [] : [withIds(await idsWithLight(deps, query, query.light))]
  const filter = { ...query, also: [...byType, ...byLight] }
  const page = await listThings(deps, 'indicator', 'indicator.read', filter, query)
  if (!page.ok) return page
  const things = page.value.rows
  return ok({ ...page.value, rows: await indicatorRows(deps, things, await judge(deps, things)) })
}

/**
 * A light is computed, not stored, so that it is right on every day; asking for one judges all indicators of the filter,
 * a page at a time.
 */
async function idsWithLight(deps: ReadDeps, query: IndicatorQuery, light: string): Promise<string[]> {
  const ids: string[] = []
  const also = query.type === undefined ? [] : [ofType(query.type)]
  for (let cursor: string | undefined; ; ) {
    const page = await listThings(deps, 'indicator', 'indicator.read', { ...query, also }, { cursor, limit: 200 })
    if (!page.ok) return ids
    const things: readonly ListedThing[] = page.value.rows
    const judged = await judge(deps, things)
    ids.push(...things.flatMap((thing, i) => (judged[i]?.light === light ? thing.id : [])))
    if (page.value.next === null) return ids
    cursor = page.value.next
  }
}
