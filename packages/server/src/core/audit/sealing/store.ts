import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Seal, SealedChain } from './seal-record.ts'

/** Any number that means sealing; whoever seals or writes the file outside holds it until the transaction ends. */
const sealingLock = 20_261_122

/** Waits until nobody else seals. A seal is durable at its commit whatever the server's own setting says. */
export async function lockSealing(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = on`.execute(tx)
  await sql`set local lock_timeout = '25s'`.execute(tx)
  await sql`select pg_advisory_xact_lock(${sealingLock})`.execute(tx)
}

/** Number and hash of the last seal; null before the first. */
export async function lastSeal(tx: Tx): Promise<Pick<Seal, 'no' | 'hash'> | null> {
  const row = await tx.selectFrom('seal').select(['no', 'hash']).orderBy('no', 'desc').limit(1).executeTakeFirst()
  return row ?? null
}

/** The day of the last whole seal; null before the first. */
export async function lastWholeDay(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('seal')
    .select('day')
    .where('whole', '=', true)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.day ?? null
}

/** The hash of a seal by its number. */
export async function sealHashAt(tx: Tx, no: number): Promise<string | null> {
  const row = await tx.selectFrom('seal').select('hash').where('no', '=', no).executeTakeFirst()
  return row?.hash ?? null
}

/** The next seals after a number, as many as name some 20,000 chains together, at least one. */
export async function sealsAfter(tx: Tx, no: number): Promise<readonly Seal[]> {
  const next = tx
    .selectFrom('seal')
    .selectAll()
    .select((eb) => [
      eb.fn
        .sum<number>('chains')
        .over((o) => o.orderBy('no'))
        .as('upto'),
      eb.fn
        .agg<number>('row_number')
        .over((o) => o.orderBy('no'))
        .as('place'),
    ])
    .where('no', '>', no)
    .orderBy('no')
    .limit(500)
    .as('next')
  return tx
    .selectFrom(next)
    .select(['no', 'day', 'whole', 'at', 'chains', 'body', 'prev', 'hash'])
    .where((eb) => eb.or([eb('place', '=', 1), eb('upto', '<=', 20_000)]))
    .orderBy('no')
    .execute()
}

export async function insertSeal(tx: Tx, seal: Seal): Promise<void> {
  await tx.insertInto('seal').values(seal).execute()
}

/**
 * Takes up to `limit` events out of the register of those not sealed yet; they come back if the transaction fails. Of
 * each chain the furthest counts: its hash covers those before it.
 */
export async function takeUnsealed(tx: Tx, limit: number): Promise<{ taken: number; chains: readonly SealedChain[] }> {
  const rows = await tx
    .deleteFrom('unsealed')
    .where(sql<boolean>`ctid = any(array(select ctid from unsealed limit ${limit}))`)
    .returning(['thing_id', 'seq', 'city', 'hash'])
    .execute()
  const last = new Map<string, SealedChain>()
  for (const row of rows) {
    if ((last.get(row.thing_id)?.count ?? 0) >= row.seq) continue
    last.set(row.thing_id, { thingId: row.thing_id, count: row.seq, hash: row.hash, city: row.city })
  }
  return { taken: rows.length, chains: [...last.values()] }
}

/** Count and last hash of the next chains by thing id. */
export async function chainsAfter(tx: Tx, thingId: string | null, limit: number): Promise<readonly SealedChain[]> {
  const rows = await tx
    .selectFrom('event')
    .select((eb) => [
      'thing_id',
      eb.fn.countAll<number>().as('count'),
      sql<string>`(array_agg(hash order by seq desc))[1]`.as('hash'),
      sql<string>`(array_agg(city order by seq desc))[1]`.as('city'),
    ])
    .$if(thingId !== null, (q) => q.where('thing_id', '>', thingId))
    .groupBy('thing_id')
    .orderBy('thing_id')
    .limit(limit)
    .execute()
  return rows.map((r) => ({ thingId: r.thing_id, count: r.count, hash: r.hash, city: r.city }))
}
