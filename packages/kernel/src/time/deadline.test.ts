import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWorkCalendar } from './calendar-file.ts'
import { addDays, addMonths, daysBetween, type PlainDate, yearOf } from './dates.ts'
import { deadlineOf } from './deadline.ts'
import type { Deadline, TimeLimit } from './time-limit.ts'

const table = readFileSync(new URL('../../../../db/seed/calendar/workdays.tsv', import.meta.url), 'utf8')
const calendar = readWorkCalendar(table)

/** An answer that must be one. */
function deadline(limit: Partial<TimeLimit>, from: string): Deadline {
  const found = deadlineOf(calendar, { amount: 7, unit: 'workday', roll: 'next-workday', ...limit }, from)
  if (!found.ok) throw new Error(found.problem.message.en)
  return found.value
}
const due = (limit: Partial<TimeLimit>, from: string) => deadline(limit, from).due

/** The rule again, read from the table by other means: rest days as one list, asked day by day. */
const moved = new Map(
  [...table.matchAll(/^(\d{4}-\d{2}-\d{2})\t(off|work)/gm)].map(([, day = '', kind]) => [day, kind === 'work']),
)
const works = (day: PlainDate) => moved.get(day) ?? ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
const next = (day: PlainDate) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

function nthWorkday(from: PlainDate, n: number): PlainDate {
  let day = from
  for (let left = n; left > 0; ) {
    day = next(day)
    if (works(day)) left--
  }
  return day
}
const rolled = (day: PlainDate) => {
  let at = day
  while (!works(at)) at = next(at)
  return at
}

const date = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2018-01-01', n))
const amount = fc.integer({ min: 1, max: 120 })

describe('working days', () => {
  test('leave out the day it starts, rest days and holidays, and count made-up days', () => {
    expect(due({ amount: 7 }, '2026-09-28')).toBe('2026-10-13')
    const { derivation, estimated } = deadline({ amount: 7 }, '2026-09-28')
    expect(estimated).toBe(false)
    expect(derivation[0]).toMatchObject({ day: '2026-09-28', counted: false })
    expect(derivation.find((d) => d.day === '2026-10-10')).toMatchObject({
      counted: true,
      why: { zh: '第 5 个工作日（周六，国庆节调休上班）' },
    })
    expect(derivation.find((d) => d.day === '2026-10-01')).toMatchObject({
      counted: false,
      why: { zh: '国庆节放假', en: 'holiday: National Day' },
    })
    expect(derivation.at(-1)?.why.zh).toBe('第 7 个工作日（周二），届满日')
  })

  test('agree with brute force on every start day and amount', () => {
    fc.assert(
      fc.property(date, amount, (from, n) => {
        expect(due({ amount: n }, from)).toBe(nthWorkday(from, n))
      }),
      { numRuns: 1000 },
    )
  })

  test('of a sum are those of the parts, one after the other', () => {
    fc.assert(
      fc.property(date, amount, amount, (from, a, b) => {
        expect(due({ amount: a + b }, from)).toBe(due({ amount: b }, due({ amount: a }, from)))
      }),
    )
  })

  test('counted back from a day and forward again reach it, where it is a working day', () => {
    fc.assert(
      fc.property(date.filter(works), amount, (from, n) => {
        expect(nthWorkday(due({ amount: n, direction: 'before' }, from), n)).toBe(from)
      }),
    )
  })
})

describe('the derivation', () => {
  test('shows every day once from the start to the end, counts as many as the term has, and says why in both languages', () => {
    fc.assert(
      fc.property(date, amount, fc.constantFrom('workday' as const, 'day' as const), (from, n, unit) => {
        const { derivation, due: last } = deadline({ amount: n, unit }, from)
        expect(derivation.map((d) => d.day)).toEqual(
          Array.from({ length: daysBetween(from, last) + 1 }, (_, i) => addDays(from, i)),
        )
        expect(derivation.filter((d) => d.counted)).toHaveLength(n)
        for (const { why } of derivation) {
          expect(why.zh).not.toBe('')
          expect(why.en).not.toMatch(/\p{Script=Han}|^$/u)
        }
      }),
    )
  })

  test('is estimated exactly where a day that mattered lies in a year without a notice', () => {
    fc.assert(
      fc.property(date, amount, (from, n) => {
        const { due: last, estimated } = deadline({ amount: n }, from)
        expect(estimated).toBe(yearOf(last) > 2026)
      }),
    )
    expect(deadline({ amount: 3 }, '2026-12-29')).toMatchObject({ due: '2027-01-01', estimated: true })
    expect(deadline({ amount: 3 }, '2026-12-29').derivation.at(-1)?.why.en).toContain('no holiday notice for 2027')
    expect(deadline({ amount: 40, unit: 'day', roll: 'none' }, '2026-12-29').estimated).toBe(false)
    expect(deadline({ amount: 40, unit: 'day' }, '2026-12-29').estimated).toBe(true)
  })

  test('warns of late December as long as the next notice is missing', () => {
    const why = deadline({ amount: 2 }, '2026-12-28').derivation.at(-1)?.why
    expect(why?.zh).toContain('2027年放假通知公布后可能调整')
    expect(deadline({ amount: 2 }, '2025-12-26').derivation.at(-1)?.why.zh).not.toContain('可能调整')
  })
})

describe('calendar days', () => {
  test('end on the day itself, or on the next working day where the rule says so', () => {
    fc.assert(
      fc.property(date, amount, (from, n) => {
        expect(due({ amount: n, unit: 'day', roll: 'none' }, from)).toBe(addDays(from, n))
        expect(due({ amount: n, unit: 'day' }, from)).toBe(rolled(addDays(from, n)))
      }),
      { numRuns: 500 },
    )
  })

  test('do not move from a made-up Saturday, and say how they move over a holiday', () => {
    expect(due({ amount: 5, unit: 'day' }, '2026-10-05')).toBe('2026-10-10')
    const { due: last, derivation } = deadline({ amount: 3, unit: 'day' }, '2026-09-28')
    expect(last).toBe('2026-10-08')
    expect(derivation.find((d) => d.day === '2026-10-01')?.why.zh).toMatch(/^第 3 日，届满日为休息日（国庆节放假）/)
    expect(derivation.at(-1)).toMatchObject({ counted: false, why: { zh: '顺延后的届满日（周四）' } })
  })
})

describe('months and years', () => {
  test('end on the day of the same number, or on the last of a month that lacks it', () => {
    expect(due({ amount: 1, unit: 'month', roll: 'none' }, '2026-01-31')).toBe('2026-02-28')
    expect(due({ amount: 1, unit: 'month', roll: 'none' }, '2024-01-31')).toBe('2024-02-29')
    expect(due({ amount: 1, unit: 'year', roll: 'none' }, '2024-02-29')).toBe('2025-02-28')
    const { derivation } = deadline({ amount: 3, unit: 'month', roll: 'none' }, '2026-01-31')
    expect(derivation.map((d) => [d.day, d.counted])).toEqual([
      ['2026-01-31', false],
      ['2026-02-28', true],
      ['2026-03-31', true],
      ['2026-04-30', true],
    ])
    expect(derivation[1]?.why.en).toContain('lacks that day')
  })

  test('of a right that begins on its first day end the day before, or on the last of a month that lacks the day', () => {
    const right = { amount: 10, unit: 'year', roll: 'none', includesStart: true } as const
    expect(due(right, '2026-03-01')).toBe('2036-02-29')
    expect(due(right, '2024-02-29')).toBe('2034-02-28')
    expect(due(right, '2015-05-21')).toBe('2025-05-20')
    expect(due({ amount: 7, unit: 'workday', includesStart: true }, '2026-09-28')).toBe('2026-10-12')
  })

  test('a year is twelve months; both roll over rest days', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 20 }), (from, n) => {
        expect(due({ amount: n, unit: 'year' }, from)).toBe(due({ amount: 12 * n, unit: 'month' }, from))
        expect(due({ amount: n, unit: 'month' }, from)).toBe(rolled(addMonths(from, n)))
      }),
    )
  })
})

describe('hours', () => {
  test('run on the clock, through nights and rest days, in China’s time', () => {
    expect(due({ amount: 24, unit: 'hour' }, '2026-09-30T10:15')).toBe('2026-10-01T10:15:00+08:00')
    expect(due({ amount: 24, unit: 'hour' }, '2026-09-30T02:15:00Z')).toBe('2026-10-01T10:15:00+08:00')
    const { derivation } = deadline({ amount: 24, unit: 'hour' }, '2026-09-30T10:15')
    expect(derivation.map((d) => d.why.en)).toEqual(['on the clock: 13 h 45 min', 'on the clock: 10 h 15 min'])
  })

  test('add up over the days they touch', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 1439 }), (day, n, minute) => {
        const from = `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const found = deadline({ amount: n, unit: 'hour' }, from)
        expect(Date.parse(found.due) - Date.parse(`${from}+08:00`)).toBe(n * 3_600_000)
        const minutes = found.derivation.map(({ why }) => {
          const [, h = '0', , m = '0'] = /: (\d+) h( (\d+) min)?/.exec(why.en) ?? []
          return 60 * Number(h) + Number(m)
        })
        expect(minutes.reduce((a, b) => a + b, 0)).toBe(60 * n)
      }),
    )
  })
})

test.each([
  [{ amount: -1 }, '2026-09-28'],
  [{ amount: 1.5 }, '2026-09-28'],
  [{ amount: 2501 }, '2026-09-28'],
  [{}, '2026-02-30'],
  [{}, '28.9.2026'],
  [{}, '1900-01-01'],
  [{ unit: 'hour' as const }, '2026-09-28'],
  [{ unit: 'hour' as const }, '2026-09-28T25:00'],
])('%j from %s is refused as input that must be mended', (limit, from) => {
  const found = deadlineOf(calendar, { amount: 7, unit: 'workday', roll: 'none', ...limit }, from)
  expect(found).toMatchObject({ ok: false, problem: { code: 'E_INPUT' } })
})

test('nothing to wait for ends on the day it starts, or on the working day after it', () => {
  expect(due({ amount: 0 }, '2026-09-28')).toBe('2026-09-28')
  expect(due({ amount: 0 }, '2026-10-01')).toBe('2026-10-08')
})
