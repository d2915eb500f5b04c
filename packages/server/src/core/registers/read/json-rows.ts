import { problem, type RegisterReader, t } from '@zhiqiang/kernel'
import { headingKey } from '../../sheets/find-header.ts'
import type { SourceItem } from '../take/take-rows.ts'
import { headingIndex, rowByName, wantedIn } from './headings.ts'
import { UnreadableSource } from './source-file.ts'
import { noHeading } from './table-rows.ts'

/** A JSON file that is one value is held whole; larger ones are sent a line each. */
const largestWhole = 256 * 1024 * 1024

type Flat = ReadonlyMap<string, string | readonly string[]>

/** The objects of JSON lines, or of one JSON value, each as a row. */
export async function* jsonRows(
  reader: RegisterReader,
  pieces: AsyncIterable<string>,
): AsyncGenerator<readonly SourceItem[]> {
  const index = headingIndex(reader)
  let seen = false
  let no = 0
  const itemOf = (object: unknown): SourceItem => {
    no++
    const flat = flattened(object)
    const members = new Map<string, string[]>()
    for (const name of flat.keys()) {
      for (const field of index.get(headingKey(name)) ?? []) members.set(field, [...(members.get(field) ?? []), name])
    }
    if (!seen && wantedIn(reader, members.keys()) === 0) throw noHeading(reader)
    seen = true
    const taken = reader.row(rowByName(flat, members))
    return { no, taken, cells: 'refused' in taken ? printed(flat) : null }
  }
  for await (const values of valuesIn(pieces)) yield values.map(itemOf)
}

/** Values in portions: of lines while each line is one, else of the whole text. */
async function* valuesIn(pieces: AsyncIterable<string>): AsyncGenerator<readonly unknown[]> {
  let rest = ''
  let whole: boolean | null = null
  for await (const piece of pieces) {
    rest += piece
    if (whole === null && /\n|\r/.test(rest)) whole = !isValue(rest.split(/\r\n|\n|\r/, 1)[0] ?? '')
    if (whole) {
      if (rest.length > largestWhole) throw tooLarge()
      continue
    }
    if (whole === null) continue
    const lines = rest.split(/\r\n|\n|\r/)
    rest = lines.pop() ?? ''
    const values = lines.filter((line) => line.trim() !== '').map(parsed)
    for (let from = 0; from < values.length; from += 500) yield values.slice(from, from + 500)
  }
  if (rest.trim() === '') return
  const values = whole === false ? [parsed(rest)] : rowsIn(parsed(rest))
  for (let from = 0; from < values.length; from += 500) yield values.slice(from, from + 500)
}

function isValue(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableSource(
      problem('E_DOCUMENT', {
        why: t('这不是完整的 JSON。', 'It is no whole JSON.'),
        how: t('请重新导出后再导入；多条记录可以一行一条。', 'Export it again; several records may stand a line each.'),
      }),
    )
  }
}

function tooLarge(): UnreadableSource {
  return new UnreadableSource(
    problem('E_DOCUMENT', {
      why: t('这个 JSON 文件太大，一次读不完。', 'The JSON file is too large to be read at once.'),
      how: t('请导出为一行一条记录（JSON Lines）。', 'Export it with a record a line (JSON lines).'),
    }),
  )
}

/** The objects that are rows: of a list its own, else of the first list of objects inside; else the object itself. */
function rowsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[]
  if (!isObject(value)) return []
  const list = Object.values(value).find((one) => Array.isArray(one) && one.length > 0 && one.every(isObject))
  return Array.isArray(list) ? (list as readonly unknown[]) : [value]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const deepest = 6

/** Members by their way from the top, parted by dots (`bag.0.name`); lists of texts stay together. */
function flattened(value: unknown): Flat {
  const flat = new Map<string, string | readonly string[]>()
  const put = (name: string, one: unknown, depth: number): void => {
    if (one === null || one === undefined || one === '') return
    if (Array.isArray(one)) {
      const texts = one.filter((item) => typeof item === 'string' || typeof item === 'number').map(String)
      if (texts.length > 0) flat.set(name, texts)
      else if (depth < deepest) for (const [n, item] of one.slice(0, 50).entries()) put(`${name}.${n}`, item, depth + 1)
    } else if (isObject(one)) {
      if (depth >= deepest) return
      for (const [key, item] of Object.entries(one)) put(name === '' ? key : `${name}.${key}`, item, depth + 1)
    } else flat.set(name, String(one))
  }
  put('', value, 0)
  return flat
}

function printed(flat: Flat): Record<string, string> {
  return Object.fromEntries(
    [...flat].map(([name, value]) => [name, typeof value === 'string' ? value : value.join('；')]),
  )
}
