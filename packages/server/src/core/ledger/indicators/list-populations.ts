import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type Result, type ThingData } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { listThings, textIn } from '../things/store.ts'

/** `populations.list`: the versions of the city's population figures, the latest entered first. */
export async function listPopulations(
  deps: ReadDeps,
  query: HandlerInput<'populations.list'>['query'],
): Promise<Result<CallOutput<'populations.list'>>> {
  const page = await listThings(deps, 'population', 'indicator.read', { sort: 'moved' }, query)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  return ok({
    ...page.value,
    rows: rows.map((row, i) => {
      const data = page.value.rows[i]?.data ?? {}
      return { ...row, source: textIn(data, 'source'), figures: Number((data as ThingData).figures ?? 0) }
    }),
  })
}
