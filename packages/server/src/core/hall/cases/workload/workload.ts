import type { CallOutput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../../ledger/read-deps.ts'
import { loadsOf, officersOf } from './store.ts'

type Load = CallOutput<'cases.workload'>['rows'][number]

/**
 * `cases.workload`: the open cases of the caller's unit by officer, the fullest desk first; on top what nobody was given.
 * Officers without a case stand there too: the next one may be theirs.
 */
export async function workload(deps: ReadDeps): Promise<Result<CallOutput<'cases.workload'>>> {
  const [loads, officers] = [await loadsOf(deps), await officersOf(deps)]
  const none = { open: 0, soon: 0, over: 0 }
  const rows = new Map<string | null, Load>([[null, { officer: null, ...none }]])
  for (const officer of officers) rows.set(officer.id, { officer, ...none })
  for (const { id, name, open, soon, over } of loads) {
    const officer = id === null ? null : { id, name: name ?? '' }
    rows.set(id, { officer, open: Number(open), soon: Number(soon), over: Number(over) })
  }
  const [nobody, ...people] = [...rows.values()]
  return ok({ rows: [...(nobody && nobody.open > 0 ? [nobody] : []), ...people.sort((a, b) => b.open - a.open)] })
}
