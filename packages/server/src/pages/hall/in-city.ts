import type { App } from '../../api/api.ts'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import { type PublicCity, publicCity } from '../../core/publishing/city.ts'
import { nobody } from '../../core/sessions/nobody.ts'
import { publicRead } from '../parts/public-read.ts'
import type { Visit } from '../parts/visit.ts'

/** Reads what is public in the city of the address; null where there is no such city. */
export function inCity<R>(
  app: App,
  visit: Visit,
  work: (city: PublicCity, deps: ReadDeps) => Promise<R>,
): Promise<R | null> {
  return publicRead(app, async (deps) => {
    const city = await publicCity(deps, visit.params.city ?? '')
    const { tx, catalogue } = deps
    return city && work(city, { tx, catalogue, actor: nobody, today: city.today, city: city.code })
  })
}
