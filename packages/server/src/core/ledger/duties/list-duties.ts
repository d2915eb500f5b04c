import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Json, ok, type Result, type ThingData } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { listThings, textIn } from '../things/store.ts'
import { missed, occurrencesOf } from './store.ts'

export type DutyRow = CallOutput<'duties.list'>['rows'][number]
export type DutyQuery = HandlerInput<'duties.list'>['query']

/** `duties.list`: recurring duties with every occurrence dated so far. */
export async function listDuties(deps: ReadDeps, query: DutyQuery): Promise<Result<Page<DutyRow>>> {
  const { overdue, ...filter } = query
  const also = overdue === undefined ? [] : [missed(deps, overdue)]
  const page = await listThings(deps, 'duty', 'duty.read', { ...filter, also }, query)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  const occurrences = await rowsOf(
    deps,
    await occurrencesOf(
      deps,
      rows.map((row) => row.id),
    ),
  )
  return ok({
    ...page.value,
    rows: rows.map((row, i) => {
      const data = page.value.rows[i]?.data ?? {}
      return {
        ...row,
        path: textIn(data, 'path'),
        policyTitle: textIn(data, 'policyTitle'),
        quote: textIn(data, 'quote'),
        every: everyIn(data),
        occurrences: occurrences.filter((o) => o.parentId === row.id),
      }
    }),
  })
}

function everyIn(data: Json): DutyRow['every'] {
  const every = (data as ThingData).every as ThingData | undefined
  return { unit: typeof every?.unit === 'string' ? every.unit : 'unset', n: Number(every?.n ?? 1) }
}
