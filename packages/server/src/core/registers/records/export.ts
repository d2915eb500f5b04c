import { fail, ok, problem, type RecordValues, type Register, type Result } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { byteOrderMark, csvLine } from '../../ledger/export/csv.ts'
import { recordsOf } from '../../search/store.ts'
import { keysAfter } from './store.ts'

const portion = 1000

export type ExportFormat = 'csv' | 'jsonl'

/**
 * `data.export`: every record of a register of a city, portion by portion, in the order of their keys. Names of natural
 * persons are left out. A file with the headings of the register, which takes it in again as it is.
 */
export function exportRegister(
  db: Db,
  registers: ReadonlyMap<string, Register>,
  city: string,
  asked: { readonly register: string; readonly format: ExportFormat },
): Result<{ readonly lines: AsyncIterable<string>; readonly name: string }> {
  const register = registers.get(asked.register)
  if (!register) return fail(problem('E_NOT_FOUND'))
  return ok({ lines: linesOf(db, register, city, asked.format), name: `${register.title.zh}-${city}` })
}

async function* linesOf(db: Db, register: Register, city: string, format: ExportFormat): AsyncIterable<string> {
  const fields = Object.entries(register.fields).filter(([, { persons }]) => !persons)
  if (format === 'csv') yield byteOrderMark + csvLine(['key', ...fields.map(([, { label }]) => label.zh)])
  for (let after = ''; ; ) {
    const from = after
    const keys = await transaction(db, (tx) => keysAfter(tx, register, city, from, portion), { readOnly: true })
    const last = keys.at(-1)
    if (last === undefined) return
    const records = await transaction(db, (tx) => recordsOf(tx, register, city, keys), { readOnly: true })
    const names = fields.map(([name]) => name)
    yield keys.map((key) => lineOf(register, names, key, records.get(key) ?? {}, format)).join('')
    after = last
  }
}

function lineOf(
  { fields }: Register,
  names: readonly string[],
  key: string,
  values: RecordValues,
  format: ExportFormat,
): string {
  if (format === 'jsonl') {
    return `${JSON.stringify({ key, ...Object.fromEntries(names.map((name) => [name, values[name] ?? null])) })}\n`
  }
  const cells = names.map((name) => {
    const value = values[name]
    if (value === undefined || value === null) return null
    if (typeof value === 'object') return value.join('；')
    if (typeof value === 'number') return value
    return fields[name]?.options?.[String(value)]?.zh ?? String(value)
  })
  return csvLine([key, ...cells])
}
