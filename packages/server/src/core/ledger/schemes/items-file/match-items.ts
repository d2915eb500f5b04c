import { cellText, type SchemeItem, type Text, t } from '@zhiqiang/kernel'

/** Which item of the scheme a row means; null for a new one. */
export interface Match {
  readonly item: SchemeItem | null
  readonly why: readonly Text[]
}

interface Said {
  /** Of the sheet. */
  readonly row: number
  readonly no: string
  readonly name: string
}

/**
 * Which items the rows mean: those of the same number and wording first, then of the same wording, then of the same
 * number. The wording goes before the number, so that a table with one line put in between moves no figure to another item.
 */
export function matchItems(rows: readonly Said[], items: readonly SchemeItem[]): readonly Match[] {
  const free = new Set(items)
  const found = new Map<Said, SchemeItem>()
  const faults = new Map<Said, Text[]>()
  const blame = (row: Said, why: Text) => faults.set(row, [...(faults.get(row) ?? []), why])
  const take = (fits: (row: Said, item: SchemeItem) => boolean, several?: (row: Said, n: number) => void) => {
    for (const row of rows) {
      if (found.has(row) || faults.has(row)) continue
      const hits = [...free].filter((item) => fits(row, item))
      const [only] = hits
      if (hits.length > 1) several?.(row, hits.length)
      if (!only || hits.length > 1) continue
      found.set(row, only)
      free.delete(only)
    }
  }
  for (const [row, before] of repeated(rows)) blame(row, sameAs(before))
  take((row, item) => row.no === item.no && sameWords(row, item))
  take(sameWords, (row, n) => {
    if (row.no === '') {
      blame(row, t(`有 ${n} 个同名的项目，请写明序号`, `${n} items bear this name: give its number in the column 序号`))
    }
  })
  take((row, item) => row.no !== '' && row.no === item.no)
  const keeps = new Map([...free].map((item) => [item.no, item]))
  for (const row of rows) {
    const holder = row.no === '' ? undefined : keeps.get(row.no)
    if (!holder || faults.has(row)) continue
    blame(
      row,
      t(
        `序号 ${row.no} 现在是“${holder.name}”，它不在表里：请把它也写进表，或先在页面上改它的序号`,
        `number ${row.no} is ${holder.name}, which the table lacks: put it in, or change its number on the page first`,
      ),
    )
  }
  return rows.map((row) => ({ item: found.get(row) ?? null, why: faults.get(row) ?? [] }))
}

/** Rows that say what one before them said already, with that row. */
function repeated(rows: readonly Said[]): ReadonlyMap<Said, Said> {
  const first = new Map<string, Said>()
  const again = new Map<Said, Said>()
  for (const row of rows) {
    const key = row.no === '' ? `= ${wordsKey(row.name)}` : row.no
    const before = first.get(key)
    if (before) again.set(row, before)
    else first.set(key, row)
  }
  return again
}

function sameAs({ row, no, name }: Said): Text {
  return no === ''
    ? t(`和第 ${row} 行是同一项“${name}”，请删去一行`, `the same item as row ${row}: remove one of them`)
    : t(`序号 ${no} 和第 ${row} 行重复，请改序号`, `number ${no} stands on row ${row} too: change one of them`)
}

function sameWords(row: Said, item: SchemeItem): boolean {
  return wordsKey(row.name) === wordsKey(item.name)
}

/** A wording without its blanks, brackets and stops. */
export function wordsKey(words: string): string {
  return cellText(words).replace(/[^\p{L}\p{N}%]/gu, '')
}
