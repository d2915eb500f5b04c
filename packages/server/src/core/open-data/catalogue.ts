import type { CallOutput } from '@zhiqiang/contract'
import { addMonths, fill, ok, type Register, type Result } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import { cityByCode } from '../cities/store.ts'
import { exportFormats } from '../registers/records/export.ts'
import { sizeOf } from '../search/store.ts'
import { fairUse } from './limits.ts'
import { openTerms } from './terms.ts'
import { sourcesOf, usesSince } from './uses/store.ts'
import { everySet } from './uses/use.ts'

/** `openData.catalogue`: every register as a set of open data, with what a stranger needs to use it. */
export async function catalogueOf(
  {
    tx,
    registers,
    today,
  }: { readonly tx: Tx; readonly registers: ReadonlyMap<string, Register>; readonly today: string },
  version: string,
  code: string,
  months: number,
): Promise<Result<CallOutput<'openData.catalogue'>>> {
  const city = await cityByCode(tx, code)
  const uses = await usesSince(tx, code, addMonths(`${today.slice(0, 7)}-01`, 1 - months))
  const sources = await sourcesOf(tx, code)
  const usesOf = (id: string) =>
    uses.filter(({ register }) => register === id).map(({ month, sort, n }) => ({ month, sort, n }))
  const sets: CallOutput<'openData.catalogue'>['sets'] = []
  for (const register of registers.values()) {
    const { id, title } = register
    const { records, at } = await sizeOf(tx, register, code)
    const address = `/api/data/registers/${id}`
    sets.push({
      register: id,
      title,
      records,
      updatedAt: at,
      sources: sources.flatMap(({ register: of, source, as_of }) => (of === id ? [{ name: source, asOf: as_of }] : [])),
      downloads: exportFormats.map((format) => ({
        format,
        address: `${address}/export?city=${code}&format=${format}`,
      })),
      schema: `${address}/schema`,
      changes: `${address}/changes?city=${code}`,
      uses: usesOf(id),
    })
  }
  return ok({
    city: code,
    version,
    terms: { ...openTerms, says: fill(openTerms.says, { city: city?.name ?? code }) },
    limits: Object.values(fairUse).map(({ what, minutes, most, keyed }) => ({ what, minutes, most, keyed })),
    sets,
    everywhere: usesOf(everySet),
  })
}
