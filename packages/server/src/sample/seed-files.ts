import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Rows of a sample table by column name; trailing empty cells read as the empty text. */
export function readTable<const C extends readonly string[]>(
  root: string,
  name: string,
  columns: C,
): readonly Readonly<Record<C[number], string>>[] {
  const lines = readSeed(root, name)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const header = (lines[0] ?? '').split('\t')
  const places = columns.map((column) => header.indexOf(column))
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    const pairs = columns.map((column, i) => [column, cells[places[i] ?? -1] ?? ''] as const)
    return Object.fromEntries(pairs) as Record<C[number], string>
  })
}

/** A file of the sample city as text. */
export function readSeed(root: string, name: string): string {
  return readFileSync(path.join(root, 'db/seed/sample', name), 'utf8')
}
