import { refuseInput } from '../refusals.ts'
import { ok, type Result } from '../result.ts'
import { t } from '../text.ts'

/** A number somebody entered in a grid; null empties the cell. */
export interface EnteredCell {
  readonly place: string
  readonly period: string
  readonly part: 'value' | 'of' | 'twice'
  readonly value: number | null
}

const mostCells = 20_000

/** True for a year written with four digits. */
export function isPeriod(period: string): boolean {
  return /^(19|20)\d{2}$/.test(period)
}

/** Reads the cells of a grid as a screen sends them, or says what is wrong with the first that is. */
export function enteredCells(value: unknown): Result<readonly EnteredCell[]> {
  if (!Array.isArray(value) || value.length === 0) {
    return refuseInput(t('没有填写任何数', 'no figure was entered'))
  }
  if (value.length > mostCells) {
    return refuseInput(t('一次填写的数太多', 'too many figures at once'))
  }
  const cells: EnteredCell[] = []
  const seen = new Set<string>()
  for (const one of value as readonly unknown[]) {
    const cell = cellIn(one)
    if (!cell)
      return refuseInput(t('有一格不是数，或年度不是四位数字', 'a cell holds no number, or no year of four digits'))
    const key = `${cell.place}|${cell.period}|${cell.part}`
    if (seen.has(key))
      return refuseInput(t(`${cell.period}年 ${cell.place} 填了两次`, `${cell.place} ${cell.period} stands twice`))
    seen.add(key)
    cells.push(cell)
  }
  return ok(cells)
}

function cellIn(one: unknown): EnteredCell | null {
  if (typeof one !== 'object' || one === null) return null
  const place: unknown = Reflect.get(one, 'place')
  const period: unknown = Reflect.get(one, 'period')
  const value: unknown = Reflect.get(one, 'value')
  const part: unknown = Reflect.get(one, 'part') ?? 'value'
  if (typeof place !== 'string' || place.length > 60 || typeof period !== 'string' || !isPeriod(period)) return null
  if (part !== 'value' && part !== 'of' && part !== 'twice') return null
  if (value === null) return { place, period, part, value }
  return typeof value === 'number' && Number.isFinite(value) ? { place, period, part, value } : null
}
