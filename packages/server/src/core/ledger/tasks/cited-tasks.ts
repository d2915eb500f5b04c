import type { CallOutput } from '@zhiqiang/contract'
import { can, type Json } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { textIn, thingsById } from '../things/store.ts'

type CitedTask = CallOutput<'rules.get'>['tasks'][number]

/** The tasks a thing's data names, in its order; one the actor may not see is named without its row. */
export async function citedTasks(deps: ReadDeps, named: Json | undefined): Promise<CitedTask[]> {
  const ids = Array.isArray(named) ? named.map(String) : []
  if (ids.length === 0) return []
  const things = await thingsById(deps.tx, ids)
  const rows = await rowsOf(deps, things)
  return ids.flatMap((id) => {
    const at = things.findIndex((one) => one.id === id)
    const [thing, row] = [things[at], rows[at]]
    if (!thing || !row) return []
    const units = row.units.map((unit) => ({ unitId: unit.id, part: unit.part }))
    const seen = can(deps.actor, 'task.read', { city: thing.city, region: thing.region, units })
    return [
      {
        id,
        title: thing.title,
        path: textIn(thing.data, 'path'),
        policyTitle: textIn(thing.data, 'policyTitle') || textIn(thing.data, 'ground'),
        clauseId: thing.clause_id,
        task: seen ? row : null,
      },
    ]
  })
}
