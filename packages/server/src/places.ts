import { readFileSync } from 'node:fs'
import path from 'node:path'
import { placeFinder } from '@zhiqiang/catalog/places'
import { readRegions } from '@zhiqiang/catalog/regions'
import type { RegisterDeps } from './core/registers/deps.ts'

/** The divisions of the nation as the registers ask for them; the table is read when somebody first does. */
export function nationalPlaces(root: string): Pick<RegisterDeps, 'national' | 'placeOf'> {
  const known = once(() => readRegions(readFileSync(path.join(root, 'db/seed/regions/gbt2260.tsv'), 'utf8')).regions)
  const finder = once(() => placeFinder(known()))
  return {
    national: {
      nameOf: (code) => known().byCode(code)?.name ?? null,
      named: (name) =>
        known()
          .byName(name)
          .map(({ code }) => code),
    },
    placeOf: (address) => finder()(address),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
