import { cellNumber, cellText, type SchemeItem, type Shows, schemeItem, type Text, t } from '@zhiqiang/kernel'
import type { SheetRow } from '../../../sheets/read-sheet.ts'
import type { ItemListColumn } from './item-list.ts'
import { matchItems } from './match-items.ts'
import { findSource, type LedgerFigure } from './sources.ts'
import { factorBetween } from './units-of-measure.ts'

/** What a row comes to: the item as it would stand, or what is wrong. */
export interface PlannedItem {
  /** Of the row. */
  readonly no: number
  readonly item: SchemeItem
  /** What the ledger calls its source; empty for a gap. */
  readonly source: string
  readonly does: 'add' | 'change' | 'nothing' | 'wrong'
  /** What is changed, from what. */
  readonly changes: readonly Text[]
  readonly why: readonly Text[]
}

type Row = SheetRow<ItemListColumn>

/** Decimals of an item that names none: enough that a figure in 万件 does not vanish in its rounding. */
const usualDigits = 2

/** The id of an item that is not there yet. */
export const newId = 'new'

/**
 * Compares the rows with the items a scheme has: which are new, what changes, what is wrong. An empty cell leaves what
 * stands. Nothing is written.
 */
export function planItems(
  rows: readonly Row[],
  items: readonly SchemeItem[],
  figures: readonly LedgerFigure[],
): readonly PlannedItem[] {
  const said = rows.map((row) => ({ row: row.no, no: oneLine(row.cells.no), name: oneLine(row.cells.name) }))
  const matches = matchItems(said, items)
  return rows.map((row, i) => {
    const { item: before = null, why = [] } = matches[i] ?? {}
    return planned(row, before, figures, [...why])
  })
}

function planned(
  { no, cells }: Row,
  before: SchemeItem | null,
  figures: readonly LedgerFigure[],
  why: Text[],
): PlannedItem {
  const named = findSource(empty(cells.source) ? '' : oneLine(cells.source), figures)
  if (!named.ok) why.push(named.why)
  const indicator = (named.ok ? named.figure?.id : null) ?? before?.indicator ?? null
  const figure = figures.find((one) => one.id === indicator)
  const unit = empty(cells.unit) ? (before?.unit ?? '') : unbracketed(oneLine(cells.unit))
  const shows = showsIn(cells.shows, why) ?? before?.shows ?? 'value'
  const moved = before === null || unit !== before.unit || indicator !== before.indicator || shows !== before.shows
  const factor = factorIn(cells.factor, why) ?? (moved ? factorOf(shows, unit, figure, why) : before.factor)
  const digits = digitsIn(cells.digits, why) ?? before?.digits ?? usualDigits
  const wish: SchemeItem = {
    id: before?.id ?? newId,
    no: oneLine(cells.no) || (before?.no ?? ''),
    name: oneLine(cells.name),
    ...{ unit, indicator, shows, factor, digits },
  }
  const item = schemeItem(wish)
  if (wish.name === '') why.push(t('没有写项目，请补上它的名称', 'no item is named: write its name'))
  else if (!item.ok && why.length === 0) why.push(item.problem.message)
  const told = { no, item: item.ok ? item.value : wish, source: figure?.title ?? '', changes: [], why }
  if (why.length > 0) return { ...told, does: 'wrong' }
  if (before === null) return { ...told, does: 'add' }
  const changes = changesOf(before, told.item, figures)
  return { ...told, changes, does: changes.length === 0 ? 'nothing' : 'change' }
}

/** What an office writes where there is nothing to write. */
function empty(cell: string): boolean {
  return /^(|无|没有|暂无|—+|-+|\/)$/.test(cellText(cell))
}

/** A cell as it was written, on one line. */
function oneLine(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim()
}

/** （件） is 件. */
function unbracketed(unit: string): string {
  return unit.replace(/^[(（](.*)[)）]$/u, '$1').trim()
}

function showsIn(cell: string, why: Text[]): Shows | null {
  if (empty(cell)) return null
  const said = cellText(cell)
  if (/增长|增幅|增速|同比/.test(said)) return 'growth'
  if (/^(数值|数|数量|总量|绝对数|绝对值|当年数|期末数)$/.test(said)) return 'value'
  why.push(t(`看不懂取什么“${said}”，请写“数值”或“增长”`, `“${said}”: write 数值 (the figure) or 增长 (its growth)`))
  return null
}

function factorIn(cell: string, why: Text[]): number | null {
  if (empty(cell)) return null
  const said = cellText(cell)
  const found = /^\d+(\.\d+)?e[+-]?\d+$/i.test(said) ? Number(said) : cellNumber(said)
  if (found !== null && found > 0) return found
  why.push(
    t(
      `换算系数“${said}”不是大于零的数，请写如 0.0001 的数`,
      `the factor “${said}” is no number above zero, such as 0.0001`,
    ),
  )
  return null
}

function digitsIn(cell: string, why: Text[]): number | null {
  if (empty(cell)) return null
  const found = cellNumber(cell)
  if (found !== null && Number.isInteger(found) && found >= 0 && found <= 6) return found
  why.push(
    t(`小数位“${cellText(cell)}”要写 0 到 6 的整数`, `decimals “${cellText(cell)}”: write a whole number from 0 to 6`),
  )
  return null
}

/** The factor where none is written: between the units as far as they tell, never guessed. */
function factorOf(shows: Shows, unit: string, figure: LedgerFigure | undefined, why: Text[]): number {
  if (shows === 'growth' || !figure) return 1
  const factor = factorBetween(figure.unit, unit)
  if (factor === null) {
    why.push(
      t(
        `台账单位是“${figure.unit}”，考评方是“${unit}”：请写换算系数（系数 × 台账的数 = 考评方的数）`,
        `the ledger counts in ${figure.unit}, they in ${unit}: write the factor (factor × ledger = theirs)`,
      ),
    )
  }
  return factor ?? 1
}

function changesOf(before: SchemeItem, after: SchemeItem, figures: readonly LedgerFigure[]): readonly Text[] {
  const was = (key: 'no' | 'name' | 'unit' | 'factor' | 'digits', what: Text) =>
    before[key] === after[key]
      ? []
      : [t(`${what.zh}：原“${before[key] || '—'}”`, `${what.en}: was “${before[key] || '—'}”`)]
  const fedBy = figures.find((one) => one.id === before.indicator)?.title ?? '—'
  return [
    ...was('no', t('序号', 'number')),
    ...was('name', t('表述', 'wording')),
    ...was('unit', t('单位', 'unit')),
    ...(before.indicator === after.indicator ? [] : [t(`来源：原“${fedBy}”`, `source: was “${fedBy}”`)]),
    ...(before.shows === after.shows
      ? []
      : [before.shows === 'growth' ? t('原取增长', 'was the growth') : t('原取数值', 'was the figure')]),
    ...was('factor', t('换算系数', 'factor')),
    ...was('digits', t('小数位', 'decimals')),
  ]
}
