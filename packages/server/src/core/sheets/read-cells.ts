import { fail, ok, problem, type Result, t } from '@zhiqiang/kernel'
import readXlsx from 'read-excel-file/node'
import { unzipBounded } from '../documents/read/zip.ts'

/** One sheet of a workbook: every cell as text, merged cells filled with the text of their first. */
export interface Grid {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Ranges that were merged, rows and columns counted from 0, both ends included. */
  readonly merges: readonly Merge[]
}

export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** More than any office keeps in one sheet; past it somebody sent something else. */
const most = { rows: 20_000, columns: 200 }

const unreadable = (why: { zh: string; en: string }) =>
  problem('E_DOCUMENT', {
    why: t(why.zh, why.en),
    how: t(
      '请在表格软件中打开，另存为 .xlsx 后再上传。',
      'Open it in a spreadsheet program, save it as .xlsx and upload that.',
    ),
  })

/** The sheets of an .xlsx workbook or a .csv file (UTF-8 or GB18030). Refused: an old .xls, a locked or damaged file. */
export async function readCells(bytes: Uint8Array): Promise<Result<readonly Grid[]>> {
  if (bytes.length === 0) return fail(unreadable(t('文件是空的。', 'The file is empty.')))
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return fail(
      unreadable(t('这是旧式 .xls 或加了密码的表格。', 'This is an old .xls, or a spreadsheet with a password.')),
    )
  }
  if (!starts(bytes, [0x50, 0x4b])) return csvCells(bytes)
  const parts = unzipBounded(bytes, (name) => /^xl\/(workbook|_rels\/workbook|worksheets\/).*\.(xml|rels)$/.test(name))
  if (!parts.ok || !parts.value.has('xl/workbook.xml')) {
    return fail(unreadable(t('这个表格已损坏，打不开。', 'The spreadsheet is damaged and cannot be opened.')))
  }
  try {
    const sheets = await readXlsx(Buffer.from(bytes))
    const merges = mergesOf(parts.value)
    if (sheets.some(({ data }) => tooLarge(data))) return fail(unreadable(tooMuch))
    return ok(
      sheets.map(({ sheet, data }) =>
        filled(
          sheet,
          data.map((row) => row.map(textOf)),
          merges.get(sheet) ?? [],
        ),
      ),
    )
  } catch {
    return fail(unreadable(t('这个表格已损坏，打不开。', 'The spreadsheet is damaged and cannot be opened.')))
  }
}

const tooMuch = t(
  `表格太大：每张表最多 ${most.rows} 行、${most.columns} 列。`,
  `The sheet is too large: at most ${most.rows} rows and ${most.columns} columns.`,
)

function tooLarge(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length > most.rows || rows.some((row) => row.length > most.columns)
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

/** A cell as text; a number without the noise of its binary form, a date as its day. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return String(value).trim()
}

function filled(name: string, rows: readonly string[][], merges: readonly Merge[]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))
  for (const { top, left, bottom, right } of merges) {
    const text = cells[top]?.[left] ?? ''
    for (let r = top; r <= Math.min(bottom, cells.length - 1); r++) {
      for (let c = left; c <= Math.min(right, width - 1); c++) {
        const row = cells[r]
        if (row) row[c] = text
      }
    }
  }
  return { name, rows: cells, merges }
}

/** Merged ranges by the name of their sheet, read from the parts of the package. */
function mergesOf(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly Merge[]> {
  const text = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((rel) => [rel.Id ?? '', rel.Target ?? '']),
  )
  return new Map(
    tags(text('xl/workbook.xml'), 'sheet').map((sheet) => {
      const target = targets.get(sheet['r:id'] ?? '') ?? ''
      const part = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
      return [sheet.name ?? '', tags(part, 'mergeCell').flatMap((cell) => rangeOf(cell.ref ?? ''))]
    }),
  )
}

function tags(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*?)/?>`, 'g'))].map((tag) =>
    Object.fromEntries([...(tag[1] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map((a) => [a[1], unescaped(a[2] ?? '')])),
  )
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => named[name] ?? whole)
}

function rangeOf(ref: string): Merge[] {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref)
  if (!found) return []
  const [, left = '', top = '', right = '', bottom = ''] = found
  return [{ top: Number(top) - 1, left: columnNo(left), bottom: Number(bottom) - 1, right: columnNo(right) }]
}

function columnNo(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function csvCells(bytes: Uint8Array): Result<readonly Grid[]> {
  const text = decoded(bytes)
  if (text === null || text.includes('\0')) {
    return fail(unreadable(t('这不是表格文件。', 'This is not a spreadsheet.')))
  }
  const rows = csvRows(text)
  return tooLarge(rows) ? fail(unreadable(tooMuch)) : ok([filled('CSV', rows, [])])
}

function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding may read it.
    }
  }
  return null
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    const cell = quoted === undefined ? (bare ?? '').trim() : quoted.replaceAll('""', '"').trim()
    // The apostrophe our own export puts before what a spreadsheet would run as a formula.
    rows.at(-1)?.push(cell.replace(/^'(?=[=+\-@＋－＝＠])/, ''))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows
}
