import { type Result, refuseInput, t } from '@zhiqiang/kernel'
import { onlyCity, todayIn } from '../core/cities/cities.ts'
import type { ReadDeps } from '../core/ledger/read-deps.ts'
import type { SearchDeps } from '../core/search/find.ts'
import type { App, Caller } from './api.ts'
import { reading } from './reading.ts'

/** What searching the registers takes. */
export function searchDeps({ data: { registers, national }, search }: App, { tx }: ReadDeps): SearchDeps {
  return { tx, registers, engine: search, national }
}

/** Reads in the city asked for; where none is named, in the caller's, or the only one. What stands there is public. */
export function inOneCity<R>(
  app: App,
  caller: Caller,
  asked: string | undefined,
  work: (deps: ReadDeps, city: string) => Promise<Result<R>>,
): Promise<Result<R>> {
  return reading(app, caller, async (deps) => {
    const city = await onlyCity(deps.tx, asked ?? (caller.city === '' ? undefined : caller.city))
    if (city === null) return refuseInput(t('请用 city 说明哪个城市', 'say which city with city'))
    // Whoever is of no city, or of another, asks on that city's day.
    const today = city === caller.city ? deps.today : await todayIn(deps.tx, app.engine, city)
    return work({ ...deps, today }, city)
  })
}
