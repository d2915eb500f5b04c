import type { Layer, RecordValues, Register, Text } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** A record by its key, with what each source says of it. */
export interface KnownLayer extends Layer {
  readonly key: string
  readonly runId: string | null
  readonly rowNo: number | null
}

/** Holds back other writers of a register of a city until the transaction ends: of two files one goes first. */
export async function lockRegister(tx: Tx, city: string, register: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${city} ${register}`}, 0))`.execute(tx)
}

/** The keys of the records that are known by some of the numbers. */
export async function keysOf(
  tx: Tx,
  city: string,
  register: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await sql<{ number: string; key: string }>`
    select number, key from record_number
    where city = ${city} and register = ${register} and number = any(${[...numbers]}::text[])`.execute(tx)
  return new Map(rows.map(({ number, key }) => [number, key]))
}

/** What the sources say of some records. */
export async function layersOf(
  tx: Tx,
  city: string,
  register: string,
  keys: readonly string[],
): Promise<readonly KnownLayer[]> {
  if (keys.length === 0) return []
  const rows = await tx
    .selectFrom('record_layer')
    .select(['key', 'source', 'as_of', 'by_hand', 'run_id', 'row_no', 'said'])
    .where('city', '=', city)
    .where('register', '=', register)
    .where((eb) => eb('key', '=', sql<string>`any(${[...keys]}::text[])`))
    .execute()
  return rows.map((row) => ({
    key: row.key,
    source: row.source,
    asOf: row.as_of,
    byHand: row.by_hand,
    runId: row.run_id,
    rowNo: row.row_no,
    // Written by `putLayers` and by nothing else.
    values: row.said as unknown as RecordValues,
  }))
}

export interface LayerRow {
  readonly key: string
  readonly source: string
  readonly as_of: string
  readonly by_hand: boolean
  readonly run_id: string | null
  readonly row_no: number | null
  readonly put_at: string
  readonly said: RecordValues
}

/** Writes what sources say, over what they said before. */
export async function putLayers(tx: Tx, city: string, register: string, layers: readonly LayerRow[]): Promise<void> {
  if (layers.length === 0) return
  await sql`
    insert into record_layer (city, register, key, source, as_of, by_hand, run_id, row_no, put_at, said)
    select ${city}, ${register}, x.* from json_to_recordset(${JSON.stringify(layers)}::json) as x(
      key text, source text, as_of date, by_hand boolean, run_id uuid, row_no integer, put_at timestamptz, said jsonb)
    on conflict (city, register, key, source) do update set
      as_of = excluded.as_of, by_hand = excluded.by_hand, run_id = excluded.run_id, row_no = excluded.row_no,
      put_at = excluded.put_at, said = excluded.said`.execute(tx)
}

/** Writes by which numbers records are known. */
export async function putNumbers(
  tx: Tx,
  city: string,
  register: string,
  numbers: readonly { readonly number: string; readonly key: string }[],
): Promise<void> {
  if (numbers.length === 0) return
  await sql`
    insert into record_number (city, register, number, key)
    select ${city}, ${register}, n, k from unnest(
      ${numbers.map(({ number }) => number)}::text[], ${numbers.map(({ key }) => key)}::text[]) as x(n, k)
    on conflict (city, register, number) do nothing`.execute(tx)
}

/** Writes the records as they hold into the table of their register. */
export async function putRecords(
  tx: Tx,
  register: Register,
  city: string,
  records: readonly { readonly key: string; readonly values: RecordValues }[],
): Promise<void> {
  if (records.length === 0) return
  const columns = Object.keys(register.fields)
  const rows = records.map(({ key, values }) => ({ ...values, key }))
  const table = sql.table(register.table)
  await sql`
    insert into ${table} (city, key, ${sql.join(columns.map((name) => sql.ref(name)))})
    select ${city}, x.key, ${sql.join(columns.map((name) => sql.ref(`x.${name}`)))}
    from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::json) as x
    on conflict (city, key) do update set
      ${sql.join(columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}`.execute(tx)
}

export interface VersionRow {
  readonly key: string
  readonly at: string
  readonly as_of: string
  readonly source: string
  readonly run_id: string | null
  readonly changed: Readonly<Record<string, readonly [unknown, unknown]>>
}

/** Writes how records changed, each as the next version of its record. */
export async function putVersions(
  tx: Tx,
  city: string,
  register: string,
  versions: readonly VersionRow[],
): Promise<void> {
  if (versions.length === 0) return
  await sql`
    insert into record_version (city, register, key, no, at, as_of, source, run_id, changed)
    select ${city}, ${register}, x.key, coalesce(
        (select max(v.no) from record_version v where v.city = ${city} and v.register = ${register} and v.key = x.key), 0
      ) + 1, x.at, x.as_of, x.source, x.run_id, x.changed
    from json_to_recordset(${JSON.stringify(versions)}::json) as x(
      key text, at timestamptz, as_of date, source text, run_id uuid, changed jsonb)`.execute(tx)
}

/** Notes that records have to be put into the search anew. */
export async function queueForSearch(tx: Tx, city: string, register: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await sql`
    insert into search_queue (city, register, key)
    select ${city}, ${register}, k from unnest(${[...keys]}::text[]) as x(k)`.execute(tx)
}

export interface NoteRow {
  readonly row_no: number
  readonly sort: 'rejected' | 'mended'
  readonly field: string | null
  readonly reason: Text
  readonly cells: Readonly<Record<string, string>> | null
}

/** Writes what is to be told of some rows of a run, behind what was told before. */
export async function putNotes(tx: Tx, runId: string, from: number, notes: readonly NoteRow[]): Promise<void> {
  if (notes.length === 0) return
  await sql`
    insert into import_note (run_id, no, row_no, sort, field, reason, cells)
    select ${runId}, ${from}::integer + x.no, x.row_no, x.sort, x.field, x.reason, x.cells
    from json_to_recordset(${JSON.stringify(notes.map((note, no) => ({ ...note, no })))}::json) as x(
      no integer, row_no integer, sort text, field text, reason jsonb, cells json)`.execute(tx)
}
