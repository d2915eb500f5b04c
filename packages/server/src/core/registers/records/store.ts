import type { Register } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** Where what sources say of a record came from. */
export async function sourcesOfRecord(tx: Tx, city: string, register: string, key: string) {
  return tx
    .selectFrom('record_layer')
    .leftJoin('import_run', 'import_run.id', 'record_layer.run_id')
    .select(['record_layer.source', 'record_layer.as_of', 'record_layer.by_hand', 'record_layer.put_at'])
    .select(['record_layer.said', 'record_layer.row_no', 'record_layer.run_id', 'import_run.file_name'])
    .where('record_layer.city', '=', city)
    .where('record_layer.register', '=', register)
    .where('record_layer.key', '=', key)
    .orderBy('record_layer.by_hand', 'desc')
    .orderBy('record_layer.as_of', 'desc')
    .orderBy('record_layer.source')
    .limit(50)
    .execute()
}

/** How a record changed, the newest first. */
export async function versionsOfRecord(tx: Tx, city: string, register: string, key: string) {
  return tx
    .selectFrom('record_version')
    .select(['no', 'at', 'as_of', 'source', 'changed'])
    .where('city', '=', city)
    .where('register', '=', register)
    .where('key', '=', key)
    .orderBy('no', 'desc')
    .limit(50)
    .execute()
}

/** What people said of a record by hand, the newest first, with who, when and why. */
export async function entriesOfRecord(tx: Tx, city: string, register: string, key: string) {
  return tx
    .selectFrom('record_by_hand as r')
    .innerJoin('thing', 'thing.id', 'r.thing_id')
    .innerJoin('event', (on) => on.onRef('event.thing_id', '=', 'r.thing_id').on('event.seq', '=', 1))
    .select(['r.thing_id', 'r.said', 'r.withdrawn', 'thing.revision', 'thing.data', 'event.actor', 'event.at'])
    .where('r.city', '=', city)
    .where('r.register', '=', register)
    .where('r.key', '=', key)
    .orderBy('r.no', 'desc')
    .limit(50)
    .execute()
}

/** The next keys of a register of a city. */
export async function keysAfter(
  tx: Tx,
  register: Register,
  city: string,
  after: string,
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from ${sql.table(register.table)} where city = ${city} and key > ${after} order by key limit ${most}`.execute(
    tx,
  )
  return rows.map(({ key }) => key)
}
