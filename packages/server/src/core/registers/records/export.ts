import { fail, ok, problem, type RecordField, type RecordValues, type Register, type Result } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { byteOrderMark, csvLine } from '../../ledger/export/csv.ts'
import { openFields, openRecord } from '../../open-data/open-record.ts'
import { recordsOf, sizeOf } from '../../search/store.ts'
import { writeSheet, xlsxType } from '../../sheets/write-sheet.ts'
import { keysAfter } from './store.ts'

const portion = 1000
/** A spreadsheet is made in memory as a whole. */
const mostSheetRows = 50_000

export const exportFormats = ['csv', 'jsonl', 'json', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: xlsxType,
}

export interface Exported {
  readonly file: AsyncIterable<string> | Uint8Array
  readonly name: string
  readonly type: string
}

/**
 * `data.export`: every record of a register of a city, portion by portion, in the order of their keys. Names of natural
 * persons are left out. A table with the headings of the register, which takes it in again as it is, or JSON as the schema
 * of the register says. A spreadsheet holds at most {@link mostSheetRows}; of more it is refused, with what to take instead.
 */
export async function exportRegister(
  db: Db,
  registers: ReadonlyMap<string, Register>,
  city: string,
  asked: { readonly register: string; readonly format: ExportFormat },
): Promise<Result<Exported>> {
  const register = registers.get(asked.register)
  if (!register) return fail(problem('E_NOT_FOUND'))
  const { format } = asked
  const named = { name: `${register.title.zh}-${city}.${format}`, type: types[format] }
  const records = recordsInOrder(db, register, city)
  switch (format) {
    case 'xlsx': {
      const { records: size } = await transaction(db, (tx) => sizeOf(tx, register, city), { readOnly: true })
      return size > mostSheetRows ? tooLarge(size) : ok({ ...named, file: await sheetOf(register, records) })
    }
    case 'csv':
      return ok({ ...named, file: tableLines(register, records) })
    case 'jsonl':
      return ok({ ...named, file: jsonLines(register, records) })
    case 'json':
      return ok({ ...named, file: jsonArray(register, records) })
  }
}

function tooLarge(size: number): Result<never> {
  return fail(problem('E_SHEET_TOO_LARGE', { rows: String(size), most: String(mostSheetRows) }))
}

type Portion = readonly (readonly [key: string, values: RecordValues])[]

async function* recordsInOrder(db: Db, register: Register, city: string): AsyncIterable<Portion> {
  for (let after = ''; ; ) {
    const from = after
    const keys = await transaction(db, (tx) => keysAfter(tx, register, city, from, portion), { readOnly: true })
    const last = keys.at(-1)
    if (last === undefined) return
    const records = await transaction(db, (tx) => recordsOf(tx, register, city, keys), { readOnly: true })
    yield keys.map((key) => [key, records.get(key) ?? {}] as const)
    after = last
  }
}

async function* tableLines(register: Register, portions: AsyncIterable<Portion>): AsyncIterable<string> {
  yield byteOrderMark + csvLine(headings(register))
  for await (const records of portions) yield records.map((record) => csvLine(cellsOf(register, record))).join('')
}

async function* jsonLines(register: Register, portions: AsyncIterable<Portion>): AsyncIterable<string> {
  for await (const records of portions) {
    yield records.map(([key, values]) => `${JSON.stringify(openRecord(register, key, values))}\n`).join('')
  }
}

async function* jsonArray(register: Register, portions: AsyncIterable<Portion>): AsyncIterable<string> {
  let before = '['
  for await (const records of portions) {
    yield before + records.map(([key, values]) => JSON.stringify(openRecord(register, key, values))).join(',\n')
    before = ',\n'
  }
  yield before === '[' ? '[]\n' : ']\n'
}

async function sheetOf(register: Register, portions: AsyncIterable<Portion>): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = []
  for await (const records of portions) rows.push(...records.map((record) => cellsOf(register, record)))
  const columns = headings(register).map((title) => ({ title }))
  return writeSheet({ name: register.title.zh, columns, rows })
}

function headings(register: Register): string[] {
  return ['key', ...openFields(register).map(([, { label }]) => label.zh)]
}

function cellsOf(register: Register, [key, values]: Portion[number]): (string | number | null)[] {
  return [key, ...openFields(register).map(([name, field]) => cellOf(field, values[name] ?? null))]
}

function cellOf({ options }: RecordField, value: RecordValues[string] | undefined): string | number | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return value
  if (typeof value === 'object') return value.join('；')
  return options?.[String(value)]?.zh ?? String(value)
}
