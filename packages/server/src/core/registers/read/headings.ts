import { cellNames, type RegisterReader, type SourceRow } from '@zhiqiang/kernel'
import { headingKey } from '../../sheets/find-header.ts'

/** Fields of a register by the headings they are known under, each heading as it is compared. */
export type HeadingIndex = ReadonlyMap<string, readonly string[]>

/** The fields that each heading may stand for, the closest first. */
export function headingIndex({ headings }: RegisterReader): HeadingIndex {
  const index = new Map<string, string[]>()
  for (const [field, names] of Object.entries(headings)) {
    for (const name of [field, ...names]) {
      const key = headingKey(name)
      const fields = index.get(key) ?? []
      if (!fields.includes(field)) index.set(key, [...fields, field])
    }
  }
  return index
}

/** How many of the fields without which a file is none of the register are there. */
export function wantedIn(reader: RegisterReader, fields: Iterable<string>): number {
  const found = new Set(fields)
  return reader.wanted.filter((field) => found.has(field)).length
}

/** Reads a row by where each field stands in it. */
export function rowByColumn(cells: readonly string[], at: ReadonlyMap<string, number>): SourceRow {
  const text = (field: string) => cells[at.get(field) ?? -1]?.trim() ?? ''
  return { text, list: (field) => one(text(field)) }
}

/** Reads an object by the name of each member. */
export function rowByName(
  object: ReadonlyMap<string, string | readonly string[]>,
  members: ReadonlyMap<string, readonly string[]>,
): SourceRow {
  const first = (field: string) =>
    (members.get(field) ?? []).map((name) => object.get(name)).find((value) => value !== undefined && value !== '')
  return {
    text: (field) => {
      const value = first(field)
      return typeof value === 'string' ? value : (value?.join('；') ?? '')
    },
    list: (field) => {
      const value = first(field)
      return typeof value === 'string' ? one(value) : (value ?? [])
    },
  }
}

function one(text: string): readonly string[] {
  return text === '' ? [] : [text]
}

/** A row as the report shows it: only cells that say something. */
export function cellsOf(headings: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    headings.flatMap((heading, at) => {
      const cell = cells[at] ?? ''
      return cell === '' ? [] : [[heading === '' ? `#${at + 1}` : heading, cell] as const]
    }),
  )
}

/** True for the line of a table that sums others up. */
export function isTotal(cells: readonly string[]): boolean {
  const [first = ''] = cells.filter((cell) => cell.trim() !== '')
  return /^(合计|总计|小计|共计)/.test(cellNames(first)[0] ?? '')
}
