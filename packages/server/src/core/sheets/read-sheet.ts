import { cellText, fail, ok, problem, type Result, t } from '@zhiqiang/kernel'
import { secrecyMark } from '../documents/secrecy-mark.ts'
import { type ColumnNames, type Columns, findHeader, type Header, headingKey } from './find-header.ts'
import { type Grid, readCells } from './read-cells.ts'

/** A row of data: its number as the spreadsheet shows it, and the cells of the expected columns as text ('' for none). */
export interface SheetRow<C extends string> {
  readonly no: number
  readonly cells: Readonly<Record<C, string>>
  /** What stands under headings nobody expected, by the heading (`外层/本列` where merged). */
  readonly others: Readonly<Record<string, string>>
  /** The last heading line inside the table above this row (一、重点任务), or null. */
  readonly section: string | null
}

export interface ReadSheet<C extends string> {
  readonly sheet: string
  /** Lines above the header: the title of the table, the reporting unit, the date. */
  readonly titles: readonly string[]
  /** Number of the last row of the header. */
  readonly headerRow: number
  /** Expected column → the heading it was found under. */
  readonly found: Readonly<Partial<Record<C, string>>>
  /** Headings that were not expected. */
  readonly others: readonly string[]
  readonly rows: readonly SheetRow<C>[]
  /** Rows that are no data, and what they are. */
  readonly skipped: readonly { readonly no: number; readonly is: 'total' | 'note' | 'section' | 'header' }[]
}

/**
 * Reads a table as offices send it: .xlsx or .csv, title lines above the header, headings merged over two lines, totals,
 * notes below, numbers and dates as text (see `numberIn`, `dayIn`). The sheet with the most expected columns is taken.
 * Refused: no such table, a required column missing, a secrecy mark.
 */
export async function readSheet<C extends string>(
  bytes: Uint8Array,
  columns: Columns<C>,
): Promise<Result<ReadSheet<C>>> {
  const grids = await readCells(bytes)
  if (!grids.ok) return grids
  const mark = secrecyMark(
    grids.value.flatMap((grid) => grid.rows.slice(0, 40).map((row) => row.join('\n'))).join('\n'),
  )
  if (mark) return fail(problem('E_SECRET', { mark: mark.level }))
  let best: { readonly grid: Grid; readonly header: Header } | null = null
  for (const grid of grids.value) {
    const header = findHeader(grid, columns)
    if (header && header.at.size > (best?.header.at.size ?? 0)) best = { grid, header }
  }
  const missing = Object.entries<ColumnNames>(columns).filter(([name, c]) => c.required && !best?.header.at.has(name))
  if (!best || missing.length > 0) return fail(noTable(missing.map(([, c]) => c.names[0] ?? '')))
  return ok(tableOf(best.grid, best.header, columns))
}

function noTable(names: readonly string[]) {
  const list = names.map((name) => `“${name}”`)
  return problem('E_DOCUMENT', {
    why: t(`表格里找不到列：${list.join('、')}。`, `No such column in the table: ${list.join(', ')}.`),
    how: t('请按模板补上表头后再上传。', 'Add the heading as in the template and upload again.'),
  })
}

function tableOf<C extends string>(grid: Grid, header: Header, columns: Columns<C>): ReadSheet<C> {
  const names = Object.keys(columns) as C[]
  const taken = new Set(header.at.values())
  const headings = header.paths.map((path) => path.join('/'))
  const rest = headings
    .map((heading, at) => ({ heading, at }))
    .filter(({ heading, at }) => heading !== '' && !taken.has(at))
  const rows: SheetRow<C>[] = []
  const skipped: ReadSheet<C>['skipped'][number][] = []
  let section: string | null = null
  const first = header.top + header.height
  grid.rows.slice(first).forEach((cells, i) => {
    const no = first + i + 1
    const is = notData(grid, first + i, header)
    if (is === 'empty') return
    if (is === 'section') section = cellText(cells.find((cell) => cell !== '') ?? '')
    if (is !== null) {
      skipped.push({ no, is })
      return
    }
    const at = (name: C) => cells[header.at.get(name) ?? -1] ?? ''
    rows.push({
      no,
      cells: Object.fromEntries(names.map((name) => [name, at(name)])) as Record<C, string>,
      others: Object.fromEntries(rest.map(({ heading, at: c }) => [heading, cells[c] ?? ''])),
      section,
    })
  })
  return {
    sheet: grid.name,
    titles: grid.rows.slice(0, header.top).flatMap((row) => [...new Set(row)].filter((cell) => cell !== '')),
    headerRow: first,
    found: Object.fromEntries([...header.at].map(([name, at]) => [name, headings[at] ?? ''])) as Partial<
      Record<C, string>
    >,
    others: rest.map(({ heading }) => heading),
    rows,
    skipped,
  }
}

const totals = /^(合计|总计|小计|共计|全市合计|全市总计|total|subtotal)[:：]?$/i
const notes = /^(注|备注|说明|填表说明|填表人|填报人|制表人|审核人|负责人|填报单位|联系人|联系电话)\d*[:：]/

/** What a row is when it is not data: empty, a total, a note, a heading line inside the table, the header again. */
function notData(grid: Grid, r: number, header: Header): 'empty' | 'total' | 'note' | 'section' | 'header' | null {
  const cells = grid.rows[r] ?? []
  const texts = [...new Set(cells.map(cellText).filter((cell) => cell !== ''))]
  const [only] = texts
  if (only === undefined) return 'empty'
  if (texts.some((text) => totals.test(text.replaceAll(' ', '')))) return 'total'
  if (texts.some((text) => notes.test(text))) return 'note'
  const wide = grid.merges.some((m) => m.top <= r && m.bottom >= r && m.right - m.left >= 2)
  const numbered = /^([一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/.test(only)
  if (texts.length === 1 && header.at.size > 1 && (wide || numbered)) return 'section'
  const again = [...header.at.values()].filter((c) => {
    const own = headingKey(cells[c] ?? '')
    return own !== '' && own === headingKey(header.paths[c]?.at(-1) ?? '')
  })
  return again.length >= Math.max(2, header.at.size - 1) ? 'header' : null
}
