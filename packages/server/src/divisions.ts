import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readRegions } from '@zhiqiang/catalog/regions'

export interface Division {
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

/** A division with the places below it, from the table the product ships; empty for a code the table lacks. */
export function divisionsOf(root: string, code: string): readonly Division[] {
  const { regions } = readRegions(readFileSync(path.join(root, 'db/seed/regions/gbt2260.tsv'), 'utf8'))
  const own = regions.byCode(code)
  if (!own) return []
  const below = regions.children(code).map((r) => ({ code: r.code, name: r.name, parent: code }))
  return [{ code, name: own.name, parent: null }, ...below]
}
