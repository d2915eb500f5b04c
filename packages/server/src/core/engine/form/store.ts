import type { Tx } from '../../../db/connect.ts'

/** The divisions among some codes that are the city's own. */
export async function ownRegions(tx: Tx, city: string, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set()
  const rows = await tx
    .selectFrom('region')
    .select('code')
    .where('city', '=', city)
    .where('code', 'in', codes)
    .execute()
  return new Set(rows.map(({ code }) => code))
}

/** What is known of uploads: name, size, hash, and what each is by its content, as a media type. */
export async function uploadsNamed(tx: Tx, city: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await tx
    .selectFrom('upload')
    .innerJoin('file', 'file.sm3', 'upload.sm3')
    .select(['upload.id', 'upload.name', 'upload.sm3', 'file.size', 'file.type'])
    .where('upload.city', '=', city)
    .where('upload.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...file }) => [id, file]))
}
