import type { Json } from '../canonical.ts'
import { formatNumber } from '../format.ts'
import { type Text, t } from '../text.ts'
import type { ThingData } from '../thing-data.ts'

/** How an indicator's figures come about. */
export interface Arithmetic {
  /** What is made of the raw numbers of one place. */
  readonly form: 'plain' | 'perTenThousand' | 'growth' | 'share'
  /** Where the city's figure comes from: entered as such, the sum of the counties, or their mean by inhabitants. */
  readonly from: 'city' | 'sum' | 'mean'
  /** The version of the population figures, where inhabitants count. */
  readonly base: string | null
  /** Things may be counted in two counties: the sum is taken less an entered number of doubles. */
  readonly twice: boolean
  /** The first year that counts; earlier ones are shown and left out. */
  readonly since: number | null
}

/** One raw number: a place (empty for the city itself), a period, and which of the numbers of a figure it is. */
export interface Cell {
  readonly place: string
  readonly period: string
  readonly part: 'value' | 'of' | 'twice'
  readonly value: number
}

/** What is missing for a figure, by place. */
export interface Missing {
  readonly place: string
  readonly what: 'value' | 'of' | 'before' | 'population' | 'twice'
}

/** A figure with how it was computed; without value where anything is missing. */
export interface Computed {
  readonly year: number
  readonly value: number | null
  readonly missing: readonly Missing[]
  readonly how: Text
}

/** The places of a city: its own code, for its inhabitants, and the counties that make it up. */
export interface Places {
  readonly city: string
  readonly counties: readonly string[]
}

/** Inhabitants in 万人 by division and year. */
export type Population = (region: string, year: number) => number | null

/** Reads the arithmetic out of an indicator's data; nothing declared means a plain figure of the city. */
export function arithmeticOf(data: ThingData): Arithmetic {
  const own = data.arithmetic
  const said = (typeof own === 'object' && own !== null && !Array.isArray(own) ? own : {}) as ThingData
  return {
    form: oneOf(said.form, ['plain', 'perTenThousand', 'growth', 'share']),
    from: oneOf(said.from, ['city', 'sum', 'mean']),
    base: typeof said.base === 'string' && said.base !== '' ? said.base : null,
    twice: said.twice === true,
    since: typeof said.since === 'number' ? said.since : null,
  }
}

function oneOf<const T extends readonly string[]>(value: Json | undefined, all: T): T[number] {
  return all.find((one) => one === value) ?? all[0] ?? ''
}

/** True when an indicator's city figure is made of its counties'. */
export function fromCounties(arithmetic: Arithmetic): boolean {
  return arithmetic.from !== 'city'
}

interface Raw {
  readonly at: (place: string, year: number, part: Cell['part']) => number | null
  readonly population: Population
  readonly arithmetic: Arithmetic
}

/**
 * The figures of the city and of each county, by year ascending. A year is complete or has no value: nothing missing is
 * taken for zero, and no county is left out of a sum silently.
 */
export function seriesOf(
  arithmetic: Arithmetic,
  cells: readonly Cell[],
  places: Places,
  population: Population,
): { readonly city: readonly Computed[]; readonly counties: ReadonlyMap<string, readonly Computed[]> } {
  const known = new Map<string, number>()
  const years = new Set<number>()
  const inPlay = new Set(['', ...places.counties])
  for (const cell of cells) {
    if (!/^\d{4}$/.test(cell.period) || !inPlay.has(cell.place)) continue
    known.set(`${cell.place}|${cell.period}|${cell.part}`, cell.value)
    const counts = (cell.place === '') === (arithmetic.from === 'city')
    if (counts && cell.part !== 'twice') years.add(Number(cell.period))
  }
  const raw: Raw = {
    arithmetic,
    population,
    at: (place, year, part) => known.get(`${place}|${year}|${part}`) ?? null,
  }
  const all = [...years].sort((a, b) => a - b)
  const first = arithmetic.form === 'growth' && all.length > 1 ? 1 : 0
  const cityYears = all.slice(first).filter((y) => arithmetic.since === null || y >= arithmetic.since)
  const counties = new Map<string, readonly Computed[]>()
  const yearsOf = yearsByPlace(known)
  for (const place of places.counties) {
    const ascending = yearsOf.get(place) ?? []
    const kept = arithmetic.form === 'growth' && ascending.length > 1 ? ascending.slice(1) : ascending
    counties.set(
      place,
      kept.map((year) => figureOf(raw, place, place, year)),
    )
  }
  return { city: cityYears.map((year) => cityFigure(raw, places, year)), counties }
}

/** The years, ascending, of which each place has a figure. */
function yearsByPlace(known: ReadonlyMap<string, number>): ReadonlyMap<string, readonly number[]> {
  const years = new Map<string, number[]>()
  for (const key of known.keys()) {
    const [place = '', year, part] = key.split('|')
    if (part !== 'value') continue
    const own = years.get(place)
    if (own) own.push(Number(year))
    else years.set(place, [Number(year)])
  }
  for (const own of years.values()) own.sort((a, b) => a - b)
  return years
}

function cityFigure(raw: Raw, places: Places, year: number): Computed {
  if (raw.arithmetic.from === 'city') return figureOf(raw, '', places.city, year)
  return raw.arithmetic.from === 'mean' ? meanOf(raw, places, year) : sumOf(raw, places, year)
}

/** One place's figure by the form: the raw number itself, or divided by what belongs under it. */
function figureOf(raw: Raw, place: string, region: string, year: number): Computed {
  const value = raw.at(place, year, 'value')
  if (value === null) return lacking(year, [{ place, what: 'value' }])
  return formed(raw, year, place, value, {
    of: () => raw.at(place, year, 'of'),
    before: () => raw.at(place, year - 1, 'value'),
    population: () => raw.population(region, year),
  })
}

interface Under {
  readonly of: () => number | null
  readonly before: () => number | null
  readonly population: () => number | null
}

function formed(raw: Raw, year: number, place: string, value: number, under: Under): Computed {
  const { form } = raw.arithmetic
  if (form === 'plain') return { year, value, missing: [], how: said(`${f(value, 'zh')}`, `${f(value, 'en')}`) }
  const what = ({ perTenThousand: 'population', growth: 'before', share: 'of' } as const)[form]
  const below = under[what]()
  if (below === null || below === 0) return lacking(year, [{ place, what }])
  const [zh, en] = [`${f(value, 'zh')} ÷ ${f(below, 'zh')}`, `${f(value, 'en')} ÷ ${f(below, 'en')}`]
  if (form === 'perTenThousand') {
    const result = clean(value / below)
    return {
      year,
      value: result,
      missing: [],
      how: said(`${zh}万人 = ${f(result, 'zh')}`, `${en} × 10,000 inhabitants = ${f(result, 'en')}`),
    }
  }
  if (form === 'share') {
    const result = clean((value / below) * 100)
    return { year, value: result, missing: [], how: said(`${zh} = ${f(result, 'zh')}%`, `${en} = ${f(result, 'en')}%`) }
  }
  const result = clean((value / below - 1) * 100)
  return {
    year,
    value: result,
    missing: [],
    how: said(`${zh} − 1 = ${f(result, 'zh')}%`, `${en} − 1 = ${f(result, 'en')}%`),
  }
}

function sumOf(raw: Raw, places: Places, year: number): Computed {
  const { form, twice } = raw.arithmetic
  const missing: Missing[] = []
  const total = (part: 'value' | 'of', at: number, what: Missing['what']) => {
    let sum = 0
    for (const place of places.counties) {
      const one = raw.at(place, at, part)
      if (one === null) missing.push({ place, what })
      else sum += one
    }
    return clean(sum)
  }
  let value = total('value', year, 'value')
  const terms = places.counties.map((place) => raw.at(place, year, 'value'))
  const doubles = twice ? raw.at('', year, 'twice') : 0
  if (doubles === null) missing.push({ place: '', what: 'twice' })
  else value = clean(value - doubles)
  const below: Under = {
    of: () => total('of', year, 'of'),
    before: () => total('value', year - 1, 'before'),
    population: () => populationOf(raw, places, year, missing),
  }
  if (form === 'plain') {
    if (missing.length > 0) return lacking(year, missing)
    const minus = (lang: 'zh' | 'en') => (doubles === null || doubles === 0 ? '' : ` − ${f(doubles, lang)}`)
    return {
      year,
      value,
      missing: [],
      how: said(
        `${added(terms, 'zh')}${minus('zh')}${doubles ? '（跨县重复）' : ''} = ${f(value, 'zh')}`,
        `${added(terms, 'en')}${minus('en')}${doubles ? ' counted twice' : ''} = ${f(value, 'en')}`,
      ),
    }
  }
  const under = { of: below.of, before: below.before, population: below.population }
  const figure = formed(raw, year, '', value, under)
  return missing.length > 0 ? lacking(year, missing) : figure
}

/** Inhabitants of the counties together; the city's own number is not used, so that both sides cover the same places. */
function populationOf(raw: Raw, places: Places, year: number, missing: Missing[]): number | null {
  let sum = 0
  for (const place of places.counties) {
    const one = raw.population(place, year)
    if (one === null) missing.push({ place, what: 'population' })
    else sum += one
  }
  return sum === 0 ? null : clean(sum)
}

function meanOf(raw: Raw, places: Places, year: number): Computed {
  const missing: Missing[] = []
  let [over, under] = [0, 0]
  for (const place of places.counties) {
    const figure = figureOf(raw, place, place, year)
    const weight = raw.population(place, year)
    if (figure.value === null) missing.push(...figure.missing)
    if (weight === null) missing.push({ place, what: 'population' })
    if (figure.value === null || weight === null) continue
    over += figure.value * weight
    under += weight
  }
  if (missing.length > 0 || under === 0) return lacking(year, missing)
  const value = clean(over / under)
  return {
    year,
    value,
    missing: [],
    how: said(
      `${places.counties.length}个县（市、区）按常住人口加权平均 = ${f(value, 'zh')}`,
      `mean of ${places.counties.length} counties by inhabitants = ${f(value, 'en')}`,
    ),
  }
}

function lacking(year: number, missing: readonly Missing[]): Computed {
  return { year, value: null, missing: [...missing], how: t('数据不全', 'incomplete') }
}

function added(terms: readonly (number | null)[], lang: 'zh' | 'en'): string {
  const known = terms.flatMap((v) => (v === null ? [] : [f(v, lang)]))
  if (known.length <= 12) return known.join(' + ')
  return lang === 'zh' ? `${known.length}县合计` : `sum of ${known.length}`
}

/** The words of what is missing. */
export const missingWords: Readonly<Record<Missing['what'], Text>> = {
  value: t('数值', 'the figure'),
  of: t('分母', 'the whole it is a part of'),
  before: t('上年数', "the year before's figure"),
  population: t('人口数', 'inhabitants'),
  twice: t('跨县重复数', 'the number counted twice'),
}

function said(zh: string, en: string): Text {
  return t(zh, en)
}

function f(value: number, lang: 'zh' | 'en'): string {
  return formatNumber(value, lang, 4)
}

/** Takes off what binary fractions add. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
