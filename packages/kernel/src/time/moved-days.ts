import { refuseInput } from '../refusals.ts'
import { ok, type Result } from '../result.ts'
import { type Text, t } from '../text.ts'
import type { MovedDay } from './calendar.ts'
import { addDays, isPlainDate, type PlainDate, weekdayOf, yearOf } from './dates.ts'

/** A notice moves some forty days; more lines than this are no notice. */
const mostDays = 100
const longestName = 20

const form = /^(\S+?)(?:\s*[~～至—]\s*(\S+?))?[\s,，]+(放假|休|off|上班|班|work)[\s,，]+(\S.*)$/

/**
 * Reads the days that the notices of a year move, one or a stretch a line: `2027-02-05~2027-02-11 放假 春节`,
 * `2027-02-20 上班 春节`. Days of late December before the year belong to it too, as notices have had it.
 */
export function readMovedDays(text: string, year: number): Result<readonly MovedDay[]> {
  const days = new Map<PlainDate, MovedDay>()
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    const found = readLine(line, year)
    if ('zh' in found) {
      return refuseInput(t(`第 ${i + 1} 行“${line}”：${found.zh}`, `line ${i + 1}, “${line}”: ${found.en}`))
    }
    for (const day of found) {
      if (days.has(day.day)) return refuseInput(t(`${day.day} 写了两次`, `${day.day} is given twice`))
      days.set(day.day, day)
    }
    if (days.size > mostDays) return refuseInput(t(`最多 ${mostDays} 天`, `${mostDays} days at most`))
  }
  return ok([...days.values()].sort((a, b) => a.day.localeCompare(b.day)))
}

function readLine(line: string, year: number): readonly MovedDay[] | Text {
  const [, first = '', last = first, sort = '', holiday = ''] = form.exec(line) ?? []
  if (first === '') return t('应写作：日期 放假或上班 节日', 'write: day, 放假 (off) or 上班 (work), holiday')
  if (!isPlainDate(first) || !isPlainDate(last)) return t('日期不对，应为 2027-02-05', 'no date such as 2027-02-05')
  if (last < first) return t('先后颠倒', 'ends before it begins')
  if (holiday.length > longestName)
    return t(`节日名称最多 ${longestName} 字`, `a name has ${longestName} signs at most`)
  const works = ['上班', '班', 'work'].includes(sort)
  const found: MovedDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!belongsTo(day, year)) return t(`${day} 不属于${year}年`, `${day} is no day of ${year}`)
    const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6
    if (works && !weekend) return t(`${day} 本来就上班`, `${day} is a working day anyway`)
    found.push({ day, works, holiday: holiday.trim() })
  }
  return found
}

function belongsTo(day: PlainDate, year: number): boolean {
  return yearOf(day) === year || (yearOf(day) === year - 1 && day.slice(5) >= '12-26')
}

/** The days as {@link readMovedDays} reads them, one a line. */
export function writeMovedDays(days: readonly MovedDay[]): string {
  return days.map(({ day, works, holiday }) => `${day} ${works ? '上班' : '放假'} ${holiday}`).join('\n')
}
