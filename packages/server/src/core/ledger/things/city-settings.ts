import { fail, problem, type Result } from '@zhiqiang/kernel'
import { cityThingId } from '../../cities/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import { getThing } from './get-thing.ts'
import type { ThingView } from './thing-row.ts'

/** `city.settings`: the thing that keeps a city's rules, with what the caller may set now. */
export async function citySettings(deps: ReadDeps, code: string): Promise<Result<ThingView>> {
  const id = await cityThingId(deps.tx, code)
  return id === null ? fail(problem('E_NOT_FOUND')) : getThing(deps, { id })
}
