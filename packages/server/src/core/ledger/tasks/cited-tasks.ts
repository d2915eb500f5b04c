import type { CallOutput } from '@zhiqiang/contract'
import { can, type Json, listIn } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { textIn, thingsById } from '../things/store.ts'

type CitedTask = CallOutput<'rules.get'>['tasks'][number]

/** The tasks a thing's data names, in its order; one the actor may not see is named without its row. */
export async function citedTasks(deps: ReadDeps, named: Json | undefined): Promise<CitedTask[]> {
  const things = await thingsById(deps.tx, listIn(named).map(String))
  const rows = await rowsOf(deps, things)
  return things.flatMap((thing, i) => {
    const row = rows[i]
    if (!row) return []
    const units = row.units.map((unit) => ({ unitId: unit.id, part: unit.part }))
    const seen = can(deps.actor, 'task.read', { city: thing.city, region: thing.region, units })
    return [
      {
        id: thing.id,
        title: thing.title,
        path: textIn(thing.data, 'path'),
        policyTitle: textIn(thing.data, 'policyTitle') || textIn(thing.data, 'ground'),
        clauseId: thing.clause_id,
        task: seen ? row : null,
      },
    ]
  })
}
