import type { PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { FoundUnit } from '../../../ports.ts'

interface UnitInForce {
  readonly id: string
  readonly name: string
  readonly collective: boolean
}

/**
 * The units that written names mean on a date: full, short, alias and former names. A unit that has ended leads to its
 * successor; a name that means two units is left unmatched, nothing is guessed.
 */
export async function findUnits(
  tx: Tx,
  city: string,
  names: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, FoundUnit>> {
  const found = new Map<string, FoundUnit>()
  if (names.length === 0) return found
  const named = await tx
    .selectFrom('unit_name')
    .innerJoin('unit', 'unit.id', 'unit_name.unit_id')
    .select(['unit_name.name as written', 'unit.id'])
    .where('unit_name.city', '=', city)
    .where('unit_name.name', 'in', [...new Set(names)])
    .where('unit.valid_from', '<=', on)
    .execute()
  const standing = await inForceOn(
    tx,
    named.map((row) => row.id),
    on,
  )
  const meanings = new Map<string, Map<string, UnitInForce>>()
  for (const row of named) {
    const unit = standing.get(row.id)
    if (!unit) continue
    const of = meanings.get(row.written) ?? new Map()
    of.set(unit.id, unit)
    meanings.set(row.written, of)
  }
  for (const [written, units] of meanings) {
    const [only] = units.values()
    if (units.size !== 1 || !only) continue
    const members = only.collective ? await membersOn(tx, only.id, on) : []
    found.set(written, { unitId: only.id, name: only.name, collective: only.collective, members })
  }
  return found
}

/** The members of a collective unit on a date; a successor sits where its predecessor sat. */
async function membersOn(tx: Tx, collectiveId: string, on: PlainDate): Promise<{ id: string; name: string }[]> {
  const rows = await tx
    .selectFrom('unit_member')
    .select('unit_id')
    .where('collective_id', '=', collectiveId)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .execute()
  const standing = await inForceOn(
    tx,
    rows.map((row) => row.unit_id),
    on,
  )
  const members = new Map([...standing.values()].map((unit) => [unit.id, { id: unit.id, name: unit.name }]))
  return [...members.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What each unit leads to on a date: itself while in force, else the first of its successors that is; none has no entry. */
async function inForceOn(tx: Tx, ids: readonly string[], on: PlainDate): Promise<ReadonlyMap<string, UnitInForce>> {
  if (ids.length === 0) return new Map()
  // UNION rather than UNION ALL: units that succeed each other in a circle end the walk.
  const { rows } = await sql<UnitInForce & { readonly origin: string }>`
    with recursive line (origin, id, valid_to, successor_id) as (
      select id, id, valid_to, successor_id from unit where id = any(${[...new Set(ids)]}::uuid[])
      union
      select line.origin, next.id, next.valid_to, next.successor_id
      from line join unit next on next.id = line.successor_id
      where line.valid_to < ${on}::date and next.valid_from <= ${on}::date
    )
    select line.origin, unit.id, unit.name, unit.collective from line join unit on unit.id = line.id
    where line.valid_to is null or line.valid_to >= ${on}::date`.execute(tx)
  return new Map(rows.map(({ origin, ...unit }) => [origin, unit]))
}
