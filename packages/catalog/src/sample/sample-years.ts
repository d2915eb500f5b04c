import { addMonths, type PlainDate, yearOf } from '@zhiqiang/kernel'

/**
 * The years the sample city's texts and history are written in, so that the same seed fits any day of first start.
 * `A`, `B`, `C` are the years of the running plan, `X`, `Y`, `Z` those of the closed one before it, `I` is the year
 * the running plan was issued.
 */
export interface SampleYears {
  /** Day the running plan was issued; the history begins here. */
  readonly issued: PlainDate
  readonly I: number
  readonly A: number
  readonly B: number
  readonly C: number
  readonly X: number
  readonly Y: number
  readonly Z: number
}

type YearLetter = 'I' | 'A' | 'B' | 'C' | 'X' | 'Y' | 'Z'

/** The history is two years long. */
const historyMonths = 24

/**
 * The sample's years for the day of the first start. The plan is issued two years before it, on that day or the last
 * working day before (`workdayUpTo`). A plan issued by March runs from its own year, a later one from the next: so year
 * `A` is always over and `C` always ends months after the first start.
 */
export function sampleYears(firstStart: PlainDate, workdayUpTo: (date: PlainDate) => PlainDate): SampleYears {
  const start = addMonths(firstStart, -historyMonths)
  const issued = workdayUpTo(start)
  const A = start.slice(5) < '04-01' ? yearOf(start) : yearOf(start) + 1
  return { issued, I: yearOf(issued), A, B: A + 1, C: A + 2, X: A - 3, Y: A - 2, Z: A - 1 }
}

function inChinese(date: PlainDate): string {
  return `${yearOf(date)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

/** Fills `{{A}}` … `{{Z}}`, `{{I}}` and `{{issued}}` of a sample text; anything else in braces stays as it is. */
export function fillSample(text: string, years: SampleYears): string {
  return text.replace(/\{\{(I|A|B|C|X|Y|Z|issued)\}\}/gu, (_, key: YearLetter | 'issued') =>
    key === 'issued' ? inChinese(years.issued) : String(years[key]),
  )
}

/** A date of the sample's tables: `2019-01-18` as it stands, `Z-03-28` in one of the sample's years. */
export function sampleDate(written: string, years: SampleYears): PlainDate {
  return written.replace(/^[IABCXYZ](?=-)/u, (letter) => String(years[letter as YearLetter]))
}

interface SamplePeriod {
  /** Four digits. */
  readonly year: string
  /** Last day the value covers; it is known only after that. */
  readonly ends: PlainDate
  /** A value of the first half of the year, replaced by the whole year's later. */
  readonly half: boolean
}

/** A period of the sample's actuals: `A` is a whole year, `A-H1` its first half. */
export function samplePeriod(written: string, years: SampleYears): SamplePeriod {
  const half = written.endsWith('-H1')
  const year = String(years[written.slice(0, 1) as YearLetter])
  return { year, ends: `${year}-${half ? '06-30' : '12-31'}`, half }
}
