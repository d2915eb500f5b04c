import { regionsAbove } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import { divisionsOf } from './store.ts'

/** Names of divisions: the city's own, then those of the nation. */
export interface Places {
  readonly nameOf: (code: string) => string | null
  /** Codes of the divisions of a name, whole or without what sort it is; the city's own before all others. */
  readonly named: (name: string) => readonly string[]
  /** The city's own division an address names; null where it names none. */
  readonly ownPlaceOf: (address: string) => string | null
}

/** The divisions of the nation, from the table the product ships. */
export interface NationalPlaces {
  readonly nameOf: (code: string) => string | null
  readonly named: (name: string) => readonly string[]
}

export async function placesOf(tx: Tx, city: string, national: NationalPlaces): Promise<Places> {
  const own = await divisionsOf(tx, city)
  const names = new Map(own.map(({ code, name }) => [code, name]))
  const bare = (name: string) => ([...name].length > 2 ? name.replace(/[市县区旗]$/u, '') : name)
  const cityName = names.get(city)
  const counties = own.filter(({ code }) => code !== city).sort((a, b) => b.name.length - a.name.length)
  return {
    nameOf: (code) => names.get(code) ?? national.nameOf(code),
    named: (name) => {
      const found = own.filter((one) => one.name === name || bare(one.name) === bare(name)).map(({ code }) => code)
      return found.length > 0 ? found : national.named(name)
    },
    ownPlaceOf: (address) => {
      const at = cityName === undefined ? -1 : address.indexOf(bare(cityName))
      if (at < 0) return null
      return counties.find(({ name }) => address.includes(name, at))?.code ?? city
    },
  }
}

/** A division as it is read: 河南省新乡市辉县市. */
export function wholeName(places: Places, code: string): string {
  const names = regionsAbove(code).map((one) => places.nameOf(one))
  return names.filter((name, n) => name !== null && names.indexOf(name) === n).join('') || code
}
