import type { CallOutput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { Page, Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { itemOf } from '../offerings/offerings.ts'
import { deadlinesOf } from './store.ts'

type Deadline = CallOutput<'deadlines.list'>['rows'][number]

/** `deadlines.list`: every term that runs for or against the caller, whoever has to keep it. */
export async function listDeadlines(deps: ReadDeps, paging: Paging): Promise<Result<Page<Deadline>>> {
  const page = await deadlinesOf(deps, paging)
  if (!page.ok) return page
  const shown = await rowsOf(deps, page.value.rows)
  return ok({
    ...page.value,
    rows: page.value.rows.flatMap((row, n): Deadline[] => {
      const thing = shown[n]
      const label = deps.catalogue.kinds.get(row.kind)?.clocks?.[row.name]?.label
      const item = itemOf(deps, row.item)
      if (!thing || !label || !item || row.ends_on === null) return []
      const { name, round, duty, no, ends_on: dueOn, estimated } = row
      return [
        { thing, itemTitle: item.title, no, name, round, label, duty, dueOn, overdue: dueOn < deps.today, estimated },
      ]
    }),
  })
}
