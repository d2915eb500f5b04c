import { addDays, addMonths, isPlainDate, type PlainDate } from '../time/dates.ts'

/** Full-width letters, digits and signs as their ordinary forms, blanks of every kind as one, none at the ends. */
export function cellText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/**
 * A number as offices write it in a cell: with thousands separators, full-width digits, a unit or a remark in brackets
 * behind it, a percent sign (12.5% is 12.5). Null for a text that is none, also for “—”, “/” and “无”.
 */
export function cellNumber(text: string): number | null {
  const found = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(?:%|[\p{L}/]{1,6})?\s*(?:\(.*\))?$/u.exec(cellText(text))
  if (!found) return null
  const [, sign = '', whole = '', part = ''] = found
  return Number(`${sign}${whole.replaceAll(',', '')}${part}`)
}

/** Days a spreadsheet counts from; a number between these two stands for a date of 1982 to 2064. */
const dayZero = '1899-12-30'
const [firstSerial, lastSerial] = [30_000, 60_000]

/**
 * A date as offices write it in a cell: a real date, 2026-12-31, 2026/12/31, 2026.12.31, 20261231, 2026年12月31日; a month or
 * a year stands for its last day (2026年6月, 2026年底). Null for anything else.
 */
export function cellDay(text: string): PlainDate | null {
  const said = cellText(text).replaceAll(' ', '')
  if (/^\d{4}/.test(said) && !/^(19|20|21)/.test(said) && !/^\d{5}(\.\d+)?$/.test(said)) return null
  if (/^\d{5}(\.\d+)?$/.test(said)) {
    const serial = Math.floor(Number(said))
    return serial >= firstSerial && serial <= lastSerial ? addDays(dayZero, serial) : null
  }
  const whole =
    /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:前|之前|以前)?$/.exec(said) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(said)
  if (whole) return existing(`${whole[1]}-${two(whole[2])}-${two(whole[3])}`)
  const month = /^(\d{4})(?:年|[-/.])(\d{1,2})月?(?:底|末|前|底前|末前|份)?$/.exec(said)
  if (month) return lastDay(`${month[1]}-${two(month[2])}-01`, 1)
  const half = /^(\d{4})年(上|下)半年$/.exec(said)
  if (half) return existing(`${half[1]}-${half[2] === '上' ? '06-30' : '12-31'}`)
  const year = /^(\d{4})年?(?:底|末|年底|年末|底前|年底前)?$/.exec(said)
  return year ? existing(`${year[1]}-12-31`) : null
}

function two(part: string | undefined): string {
  return (part ?? '').padStart(2, '0')
}

function existing(day: string): PlainDate | null {
  return isPlainDate(day) ? day : null
}

function lastDay(first: string, months: number): PlainDate | null {
  return isPlainDate(first) ? addDays(addMonths(first, months), -1) : null
}

/** Several names in one cell, as 、，；/ and line breaks part them; those in brackets part nothing (各县（市、区）). */
export function cellNames(text: string): readonly string[] {
  return text
    .split(/[、,，;；/\n\r]+(?![^(（]*[)）])/u)
    .map(cellText)
    .filter((name) => name !== '')
}
