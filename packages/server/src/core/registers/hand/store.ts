import type { RecordValues, Register } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

export interface HandRow {
  readonly thingId: string
  readonly city: string
  readonly register: string
  readonly key: string
  readonly putOn: string
  readonly values: RecordValues
  /** Numbers by which the record was not known before. */
  readonly numbers: readonly string[]
}

/** Notes what an act says of a record. */
export async function addHand(tx: Tx, row: HandRow): Promise<void> {
  await tx
    .insertInto('record_by_hand')
    .values({
      thing_id: row.thingId,
      city: row.city,
      register: row.register,
      key: row.key,
      put_on: row.putOn,
      said: JSON.stringify(row.values),
      numbers: [...row.numbers],
    })
    .execute()
}

/** Takes back what an act said; null where it said nothing. */
export async function withdrawHand(tx: Tx, city: string, thingId: string) {
  const row = await tx
    .updateTable('record_by_hand')
    .set({ withdrawn: true })
    .where('city', '=', city)
    .where('thing_id', '=', thingId)
    .returning(['register', 'key', 'numbers'])
    .executeTakeFirst()
  return row ?? null
}

/** What acts that stand say of a record, the later one over the earlier one; null where none does. */
export async function handOf(tx: Tx, city: string, register: string, key: string) {
  const rows = await tx
    .selectFrom('record_by_hand')
    .select(['put_on', 'said'])
    .where('city', '=', city)
    .where('register', '=', register)
    .where('key', '=', key)
    .where('withdrawn', '=', false)
    .orderBy('no')
    .limit(1000)
    .execute()
  const last = rows.at(-1)
  if (!last) return null
  // Written by `addHand` and by nothing else.
  const values: RecordValues = Object.assign({}, ...rows.map(({ said }) => said as unknown as RecordValues))
  return { putOn: last.put_on, values }
}

/** Lets numbers of a record go, but those by which it is kept. */
export async function dropNumbers(
  tx: Tx,
  city: string,
  register: string,
  key: string,
  numbers: readonly string[],
): Promise<void> {
  await sql`delete from record_number
    where city = ${city} and register = ${register} and key = ${key} and number <> ${key}
      and number = any(${[...numbers]}::text[])`.execute(tx)
}

/** Takes what people said off a record. */
export async function dropHandLayer(tx: Tx, city: string, register: string, key: string): Promise<void> {
  await tx
    .deleteFrom('record_layer')
    .where('city', '=', city)
    .where('register', '=', register)
    .where('key', '=', key)
    .where('by_hand', '=', true)
    .execute()
}

/** Takes a record away of which nobody says anything any more. How it changed stays. */
export async function dropRecord(tx: Tx, register: Register, city: string, key: string): Promise<void> {
  await sql`delete from ${sql.table(register.table)} where city = ${city} and key = ${key}`.execute(tx)
  await tx
    .deleteFrom('record_number')
    .where('city', '=', city)
    .where('register', '=', register.id)
    .where('key', '=', key)
    .execute()
}
