import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { membersIn, ok, type Result } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { listThings } from '../../ledger/things/store.ts'

type Absence = CallOutput<'absences.list'>['rows'][number]

/** `absences.list`: who is, was or will be away in the caller's units, and who stands in; what changed last on top. */
export async function listAbsences(
  deps: ReadDeps,
  query: HandlerInput<'absences.list'>['query'],
): Promise<Result<Page<Absence>>> {
  const { state, ...paging } = query
  const page = await listThings(deps, 'absence', 'absence.read', { sort: 'moved', state }, paging)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  return ok({
    ...page.value,
    rows: rows.map((row, i) => {
      const data = membersIn(page.value.rows[i]?.data)
      const { from, to, why = '' } = data
      const [person, deputy] = [membersIn(data.person).name, membersIn(data.deputy).name]
      return {
        ...row,
        person: String(person),
        deputy: String(deputy),
        from: String(from),
        to: String(to),
        why: String(why),
      }
    }),
  })
}
