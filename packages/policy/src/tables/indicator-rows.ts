import { indicatorHead, unitHead, yearHead } from '../grammar/tables.ts'
import type { TargetOperator } from '../reading.ts'
import type { SourceTable } from '../source.ts'
import type { TargetRead } from '../targets/context.ts'
import { chineseValue, round } from '../text/numerals.ts'
import type { Range, View } from '../text/view.ts'

interface Columns {
  readonly name: number
  readonly unit: number
  /** Columns of values to be reached, with the year of each. */
  readonly values: readonly { readonly at: number; readonly year: number | null }[]
  readonly width: number
}

/**
 * The targets of tables of indicators (指标 | 单位 | 2020年 | 2025年目标): one for each value of a year that is still to
 * come. `indexAt` turns code points to indices of the view.
 */
export function indicatorRows(
  view: View,
  tables: readonly SourceTable[],
  issued: number | null,
  indexAt: (point: number) => number,
): TargetRead[] {
  return tables.flatMap((table) => {
    const rows = table.rows.map((cells) =>
      cells.map(([start, end]): Range => ({ start: indexAt(start), end: indexAt(end) })),
    )
    const headAt = rows.slice(0, 3).findIndex((cells) => columnsOf(view, cells, issued) !== null)
    const columns = headAt < 0 ? null : columnsOf(view, rows[headAt] ?? [], issued)
    return columns === null ? [] : rows.slice(headAt + 1).flatMap((cells) => rowTargets(view, columns, cells))
  })
}

function wordsIn(view: View, cell: Range | undefined): string {
  return cell === undefined ? '' : view.text.slice(cell.start, Math.min(cell.end, cell.start + 80))
}

function columnsOf(view: View, cells: readonly Range[], issued: number | null): Columns | null {
  const heads = cells.map((cell) => wordsIn(view, cell))
  const name = heads.findIndex((head) => indicatorHead.test(head))
  const dated = heads.flatMap((head, at) => {
    const match = yearHead.exec(head)
    return match === null ? [] : [{ at, year: match[1] === undefined ? null : Number(match[1]), head }]
  })
  const meant = dated.filter(({ head }) => /目标|规划|预期|计划/.test(head))
  const ahead = dated.filter(({ year }) => year !== null && (issued === null || year >= issued))
  const last = issued === null ? ahead.slice(-1) : ahead
  const values = meant.length > 0 ? meant : last
  if (name < 0 || values.length === 0) return null
  return { name, unit: heads.findIndex((head) => unitHead.test(head)), values, width: cells.length }
}

/** Cells of a merged group stand once, so a short row lacks cells in front. */
function rowTargets(view: View, columns: Columns, cells: readonly Range[]): TargetRead[] {
  const shift = columns.width - cells.length
  const cellAt = (at: number) => (at < 0 ? undefined : cells[at - shift])
  const name = cellAt(columns.name)
  if (name === undefined || name.end - name.start < 2) return []
  return columns.values.flatMap(({ at, year }) => {
    const cell = cellAt(at)
    const read = cell === undefined ? null : valueIn(wordsIn(view, cell), unitOf(view, name, cellAt(columns.unit)))
    if (cell === undefined || read === null) return []
    const { operator, value, unit } = read
    return [
      {
        quantity: { ...cell, numeral: -1, numerals: 0, value, unit, kind: 'count', bound: '', indefinite: false },
        indicator: wordsIn(view, name)
          .replace(/^\d{1,2}[.、]?(?=[\u4e00-\u9fa5])/, '')
          .replace(measureInName, ''),
        operator,
        period: year === null ? null : String(year),
        range: { start: Math.min(name.start, cell.start), end: Math.max(name.end, cell.end) },
        direction: operator === '<=' || operator === '<' ? 'down' : 'up',
        row: true,
      },
    ]
  })
}

/** 有效商标注册量(万件). */
const measureInName = /\(([%‰万亿千百]{0,2}[\u4e00-\u9fa5A-Za-z/%‰]{0,8})\)$/

function unitOf(view: View, name: Range, unit: Range | undefined): string {
  const own = wordsIn(view, unit)
  return own === '' || /^[-/]+$/.test(own) ? (measureInName.exec(wordsIn(view, name))?.[1] ?? '') : own
}

const signs: ReadonlyMap<string, TargetOperator> = new Map([
  ['≥', '>='],
  ['>=', '>='],
  ['>', '>'],
  ['≤', '<='],
  ['<=', '<='],
  ['<', '<'],
])
const shape =
  /^(>=|<=|[≥≤<>])?(?:\()?(\d{1,12}(?:\.\d{1,6})?)(?:\))?([万亿])?([\u4e00-\u9fa5%‰]{0,6}?)(以上|以下|以内|左右)?(\(累计\))?$/

function valueIn(words: string, unit: string): { operator: TargetOperator; value: number; unit: string } | null {
  const match = shape.exec(words)
  if (match === null) return null
  const [, sign = '', figure = '', scale = '', own = '', bound = '', total] = match
  const whole = scale + (own === '' ? unit : own)
  const folded = /^([万亿])(?!元|美元)(.+)$/.exec(whole)
  const by = folded === null ? 1 : (chineseValue(folded[1] ?? '') ?? 1)
  const least: TargetOperator = bound === '以下' || bound === '以内' ? '<=' : '>='
  return {
    operator: total === undefined ? (signs.get(sign) ?? least) : 'cumulative>=',
    value: round(Number(figure) * by),
    unit: folded?.[2] ?? whole,
  }
}
