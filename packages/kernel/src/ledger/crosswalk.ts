import type { Json } from '../canonical.ts'
import { refuseInput } from '../refusals.ts'
import { ok, type Result } from '../result.ts'
import { t } from '../text.ts'
import { type PlainDate, yearOf } from '../time/dates.ts'
import type { YearValue } from './light.ts'

/** What a scheme takes of a data point: its figure, or its growth on the year before in percent. */
export type Shows = 'value' | 'growth'

/** One line of an outside scheme, in the scheme's own words and unit; `indicator` null says that nobody supplies it yet. */
export interface SchemeItem {
  readonly id: string
  /** As the scheme numbers it: `2.1`. */
  readonly no: string
  readonly name: string
  readonly unit: string
  readonly indicator: string | null
  readonly shows: Shows
  /** The ledger's unit times this is the scheme's: 件 to 万件 is 0.0001. */
  readonly factor: number
  /** Decimals the scheme writes. */
  readonly digits: number
}

/** What an item shows: the ledger's figure of the year, and the same in the scheme's unit. */
export interface Shown {
  readonly year: number
  readonly raw: number | null
  readonly value: number | null
}

/** A figure that was changed after it had once been known. */
export interface FigureChange {
  readonly seq: number
  readonly before: Shown
  readonly after: Shown
}

/** How a series stood after one event of its indicator. */
export interface SeriesVersion {
  readonly seq: number
  readonly series: readonly YearValue[]
}

const mostItems = 500

/** The last year that had ended on the cut-off day: figures are kept by year. */
export function cutoffYear(cutoff: PlainDate): number {
  return cutoff.endsWith('-12-31') ? yearOf(cutoff) : yearOf(cutoff) - 1
}

/** What a scheme shows of a series at its cut-off; nothing missing is taken for zero or replaced by an earlier year. */
export function shownIn(
  item: Pick<SchemeItem, 'shows' | 'factor' | 'digits'>,
  series: readonly YearValue[],
  cutoff: PlainDate,
): Shown {
  const year = cutoffYear(cutoff)
  const at = (y: number) => series.find((one) => one.year === y)?.value ?? null
  const raw = item.shows === 'value' ? at(year) : growth(at(year), at(year - 1))
  return { year, raw, value: raw === null ? null : converted(raw, item) }
}

/** The ledger's figure in the scheme's unit, rounded half away from zero to the decimals the scheme writes. */
export function converted(raw: number, { factor, digits }: Pick<SchemeItem, 'factor' | 'digits'>): number {
  const scale = 10 ** digits
  const shifted = Number((Math.abs(raw * factor) * scale).toPrecision(12))
  return (Math.sign(raw) * Math.round(shifted)) / scale
}

function growth(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : Number(((now / before - 1) * 100).toPrecision(12))
}

/** The changes of what an item shows, oldest first. Its first figure is no correction; a withdrawn one is. */
export function changesOf(
  item: Pick<SchemeItem, 'shows' | 'factor' | 'digits'>,
  versions: readonly SeriesVersion[],
  cutoff: PlainDate,
): readonly FigureChange[] {
  const changes: FigureChange[] = []
  let known: Shown | null = null
  for (const { seq, series } of versions) {
    const now = shownIn(item, series, cutoff)
    if (known !== null && known.raw !== now.raw) changes.push({ seq, before: known, after: now })
    if (known !== null || now.raw !== null) known = now
  }
  return changes
}

/** Checks one item as a screen or a table gives it. */
export function schemeItem(value: unknown): Result<SchemeItem> {
  if (typeof value !== 'object' || value === null) return refuseInput(t('这一项填错了', 'the item is not right'))
  const part = (key: string): unknown => Reflect.get(value, key)
  const [id, no, name, unit] = ['id', 'no', 'name', 'unit'].map((key) => {
    const text = part(key)
    return typeof text === 'string' ? text.trim() : ''
  }) as [string, string, string, string]
  if (id === '' || id.length > 60) return refuseInput(t('这一项没有编号', 'the item has no id'))
  if (name === '' || name.length > 200) return refuseInput(t('请写明项目', 'name the item'))
  if (no.length > 20 || unit.length > 30)
    return refuseInput(t(`“${name}”的序号或单位太长`, `${name}: number or unit too long`))
  const shows = part('shows') === 'growth' ? 'growth' : 'value'
  const factor = part('factor') ?? 1
  if (typeof factor !== 'number' || !Number.isFinite(factor) || factor <= 0 || factor > 1e9) {
    return refuseInput(t(`“${name}”的换算系数要大于零`, `${name}: the factor is above zero`))
  }
  const digits = part('digits') ?? 0
  if (typeof digits !== 'number' || !Number.isInteger(digits) || digits < 0 || digits > 6) {
    return refuseInput(t(`“${name}”的小数位在 0 到 6 之间`, `${name}: decimals are 0 to 6`))
  }
  const source = part('indicator')
  const indicator = typeof source === 'string' && source !== '' ? source : null
  return ok({ id, no, name, unit, indicator, shows, factor, digits })
}

/** The items kept in a scheme's data, in its own order. */
export function schemeItems(value: Json | undefined): readonly SchemeItem[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one) => {
    const item = schemeItem(one)
    return item.ok ? [item.value] : []
  })
}

/** {@link withItems} with one item. */
export function withItem(items: readonly SchemeItem[], item: SchemeItem): Result<readonly SchemeItem[]> {
  return withItems(items, [item])
}

/**
 * Items with others put in by their ids: each in its old place, or behind all others. Refused beyond what a scheme may
 * hold, and where two would bear one number.
 */
export function withItems(items: readonly SchemeItem[], put: readonly SchemeItem[]): Result<readonly SchemeItem[]> {
  const byId = new Map(items.map((one) => [one.id, one]))
  for (const one of put) byId.set(one.id, one)
  if (byId.size > mostItems) return refuseInput(t(`最多 ${mostItems} 项`, `at most ${mostItems} items`))
  const byNo = new Map<string, SchemeItem>()
  for (const one of byId.values()) {
    const other = byNo.get(one.no)
    if (one.no !== '' && other) {
      return refuseInput(
        t(`序号 ${one.no} 用了两次：“${other.name}”“${one.name}”`, `number ${one.no}: ${other.name} and ${one.name}`),
      )
    }
    byNo.set(one.no, one)
  }
  return ok([...byId.values()])
}
