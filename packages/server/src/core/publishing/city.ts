import type { Clock } from '../../clock.ts'
import type { Tx } from '../../db/connect.ts'
import { cityView } from '../cities/cities.ts'
import { accountsExist, allCities, cityByCode } from '../cities/store.ts'
import type { Catalogue } from '../engine/catalogue.ts'

/** What every read of a public page takes. Nobody asks; only what is public exists. */
export interface PublicDeps {
  readonly tx: Tx
  readonly catalogue: Catalogue
  readonly clock: Clock
}

export type PublicCity = ReturnType<typeof cityView>

/** The city of a path; null when there is none of that code. */
export async function publicCity({ tx, clock }: PublicDeps, code: string): Promise<PublicCity | null> {
  const city = /^\d{6}$/.test(code) ? await cityByCode(tx, code) : null
  return city && cityView({ clock }, city)
}

/** What the installation's front door leads to: its cities, and whether anybody can sign in yet. */
export async function entrance({
  tx,
  clock,
}: PublicDeps): Promise<{ readonly cities: readonly PublicCity[]; readonly accounts: boolean }> {
  const cities = await allCities(tx)
  return { cities: cities.map((city) => cityView({ clock }, city)), accounts: await accountsExist(tx) }
}
