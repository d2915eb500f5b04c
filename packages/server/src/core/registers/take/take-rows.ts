import {
  changedFields,
  type Layer,
  type PlainDate,
  type ReckonPorts,
  type RecordValues,
  type Register,
  type Taken,
  type TakenRecord,
  type Text,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { changesBetween, reckoned } from './held.ts'
import { laidOver, said } from './lay.ts'
import * as store from './store.ts'

/** A row of a source: its number there, what was read in it, and its cells for the report. */
export interface SourceItem {
  readonly no: number
  readonly taken: Taken
  readonly cells: Readonly<Record<string, string>> | null
}

/** Whose rows they are. */
export interface TakenFrom {
  readonly city: string
  readonly register: Register
  readonly source: string
  readonly asOf: PlainDate
  readonly runId: string
  readonly at: string
  readonly ports: ReckonPorts
}

export interface Tally {
  readonly read: number
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly warnings: number
}

export interface TookRows {
  readonly tally: Tally
  readonly notes: readonly store.NoteRow[]
}

/**
 * Takes rows of a source into a register, in the transaction: finds the record each speaks of by its numbers, lays what the
 * source says beside what the others say, and writes what holds. Rows that cannot be taken are told, and change nothing.
 */
export async function takeRows(tx: Tx, from: TakenFrom, items: readonly SourceItem[]): Promise<TookRows> {
  await store.lockRegister(tx, from.city, from.register.id)
  const known = await knownRecords(tx, from, items)
  const notes: store.NoteRow[] = []
  const counts = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 }
  for (const { no, taken, cells } of items) {
    counts.read++
    const went = 'record' in taken ? layRow(from, known, no, taken.record) : taken
    if ('refused' in went) {
      counts.rejected++
      notes.push({ row_no: no, sort: 'rejected', field: null, reason: went.refused, cells })
      continue
    }
    counts[went.is]++
    const mended = 'record' in taken ? taken.record.notes : []
    if (mended.length > 0) counts.warnings++
    for (const { field, text } of mended) notes.push({ row_no: no, sort: 'mended', field, reason: text, cells: null })
  }
  await write(tx, from, known)
  return { tally: counts, notes }
}

/** The records that the rows of one transaction speak of. */
interface Known {
  /** Number → key. */
  readonly keys: Map<string, string>
  readonly layers: Map<string, readonly store.KnownLayer[]>
  /** Records that rows changed, as they were before. */
  readonly before: Map<string, readonly Layer[]>
  /** What rows said once more: only when and where is new. */
  readonly confirmed: Map<string, store.KnownLayer>
  readonly newNumbers: { readonly number: string; readonly key: string }[]
}

async function knownRecords(tx: Tx, { city, register }: TakenFrom, items: readonly SourceItem[]): Promise<Known> {
  const numbers = new Set(items.flatMap(({ taken }) => ('record' in taken ? taken.record.numbers : [])))
  const keys = new Map(await store.keysOf(tx, city, register.id, [...numbers]))
  const layers = new Map<string, store.KnownLayer[]>()
  for (const layer of await store.layersOf(tx, city, register.id, [...new Set(keys.values())])) {
    layers.set(layer.key, [...(layers.get(layer.key) ?? []), layer])
  }
  return { keys, layers, before: new Map(), confirmed: new Map(), newNumbers: [] }
}

/** Lays a row beside what is known of its record. */
function layRow(
  { register, source, asOf, runId }: TakenFrom,
  known: Known,
  no: number,
  record: TakenRecord,
): { readonly is: 'inserted' | 'updated' | 'unchanged' } | { readonly refused: Text } {
  const key = keyOf(known, record)
  if (typeof key !== 'string') return { refused: key }
  const layers = known.layers.get(key) ?? []
  const own = layers.find((layer) => layer.source === source && !layer.byHand)
  const values = said(record.values)
  const laid = own ? laidOver(register, own, { values, asOf, runId }) : { values }
  if ('refused' in laid) return laid
  for (const number of record.numbers) {
    if (known.keys.has(number)) continue
    known.keys.set(number, key)
    known.newNumbers.push({ number, key })
  }
  const same = own !== undefined && changedFields(own.values, laid.values).length === 0
  const day = own && own.asOf > asOf ? own.asOf : asOf
  const next = { key, source, asOf: day, byHand: false, runId, rowNo: no, values: laid.values }
  known.layers.set(key, [...layers.filter((layer) => layer !== own), next])
  // Said once more it holds before what others say from now on; where nobody else says anything, nothing changes.
  if (same && (layers.length === 1 || day === own.asOf)) {
    if (!known.before.has(key)) known.confirmed.set(key, next)
    return { is: 'unchanged' }
  }
  known.confirmed.delete(key)
  if (!known.before.has(key)) known.before.set(key, layers)
  if (same) return { is: 'unchanged' }
  return { is: layers.length === 0 ? 'inserted' : 'updated' }
}

/** The record that a row speaks of; a text where its numbers are those of two. */
function keyOf(known: Known, { numbers }: TakenRecord): string | Text {
  const keys = [...new Set(numbers.flatMap((number) => known.keys.get(number) ?? []))]
  if (keys.length > 1) {
    return t(
      `这一行的号码分属 ${keys.length} 条已有记录（${keys.join('、')}），请先核对`,
      `the numbers of this row belong to ${keys.length} records (${keys.join(', ')}): look at them first`,
    )
  }
  const [key = numbers[0]] = keys
  return key ?? t('没有可以识别记录的号码', 'there is no number to tell the record by')
}

async function write(tx: Tx, from: TakenFrom, known: Known): Promise<void> {
  const { city, register, runId, at, ports } = from
  const layers = [...known.confirmed.values()].map((layer) => rowOf(layer, at))
  const records: { readonly key: string; readonly values: RecordValues }[] = []
  const versions: store.VersionRow[] = []
  for (const [key, before] of known.before) {
    const now = known.layers.get(key) ?? []
    for (const layer of now) if (!before.includes(layer)) layers.push(rowOf(layer, at))
    const values = reckoned(register, now, ports)
    records.push({ key, values })
    const changed = before.length === 0 ? null : changesBetween(reckoned(register, before, ports), values)
    if (changed) versions.push({ key, at, as_of: from.asOf, source: from.source, run_id: runId, changed })
  }
  const keys = records.map(({ key }) => key)
  await store.putNumbers(tx, city, register.id, known.newNumbers)
  await store.putLayers(tx, city, register.id, layers)
  await store.putRecords(tx, register, city, records)
  await store.putVersions(tx, city, register.id, versions)
  await store.queueForSearch(tx, city, register.id, keys)
}

function rowOf({ key, source, asOf, byHand, runId, rowNo, values }: store.KnownLayer, at: string): store.LayerRow {
  return { key, source, as_of: asOf, by_hand: byHand, run_id: runId, row_no: rowNo, put_at: at, said: values }
}
