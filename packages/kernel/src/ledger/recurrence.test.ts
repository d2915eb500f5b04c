import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isPlainDate } from '../time/dates.ts'
import { datesFrom, type Every, occurrenceDates } from './recurrence.ts'

describe('occurrenceDates', () => {
  it('puts a yearly duty on every 31 December after the day of issue', () => {
    expect(occurrenceDates({ unit: 'year', n: 1 }, '2021-06-15', '2024-12-31')).toEqual([
      '2021-12-31',
      '2022-12-31',
      '2023-12-31',
      '2024-12-31',
    ])
  })

  it('grants a three-yearly duty three whole years first', () => {
    expect(occurrenceDates({ unit: 'year', n: 3 }, '2021-06-15', '2030-12-31')).toEqual([
      '2024-12-31',
      '2027-12-31',
      '2030-12-31',
    ])
  })

  it('ends half-years, quarters and months on their last day, leap years included', () => {
    expect(occurrenceDates({ unit: 'half-year', n: 1 }, '2023-07-01', '2024-07-01')).toEqual([
      '2023-12-31',
      '2024-06-30',
    ])
    expect(occurrenceDates({ unit: 'quarter', n: 1 }, '2024-01-31', '2024-09-30')).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
    ])
    expect(occurrenceDates({ unit: 'month', n: 1 }, '2024-01-31', '2024-03-31')).toEqual(['2024-02-29', '2024-03-31'])
  })

  it('ends weeks on Sundays', () => {
    expect(occurrenceDates({ unit: 'week', n: 1 }, '2026-11-20', '2026-12-01')).toEqual(['2026-11-22', '2026-11-29'])
  })

  it('gives none for an interval that is no whole number, or a range that ends before it begins', () => {
    expect(occurrenceDates({ unit: 'year', n: 0 }, '2021-01-01', '2030-01-01')).toEqual([])
    expect(occurrenceDates({ unit: 'year', n: 1.5 }, '2021-01-01', '2030-01-01')).toEqual([])
    expect(occurrenceDates({ unit: 'month', n: 1 }, '2021-05-01', '2021-04-01')).toEqual([])
  })
})

describe('datesFrom', () => {
  it('keeps the last day of a month the last day', () => {
    const halfYears = datesFrom({ unit: 'half-year', n: 1 }, '2026-06-30', '2027-12-31')
    expect(halfYears).toEqual(['2026-06-30', '2026-12-31', '2027-06-30', '2027-12-31'])
    expect(datesFrom({ unit: 'month', n: 1 }, '2026-02-28', '2026-04-30')).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ])
    expect(datesFrom({ unit: 'year', n: 2 }, '2026-02-28', '2028-03-01')).toEqual(['2026-02-28', '2028-02-29'])
  })

  it('keeps the day of the first date, or takes the last of a shorter month', () => {
    expect(datesFrom({ unit: 'month', n: 1 }, '2026-01-31', '2026-04-30')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ])
  })
})

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n))
const every: fc.Arbitrary<Every> = fc.record({
  unit: fc.constantFrom('year', 'half-year', 'quarter', 'month', 'week', 'day'),
  n: fc.integer({ min: 1, max: 12 }),
})
const longest = { year: 366, 'half-year': 184, quarter: 92, month: 31, week: 7, day: 1 }

describe('any recurrence', () => {
  it('gives existing dates, ascending, inside the range, never further apart than its period', () => {
    fc.assert(
      fc.property(every, day, fc.integer({ min: -10, max: 3000 }), (e, from, length) => {
        const to = addDays(from, length)
        const dates = occurrenceDates(e, from, to)
        let last = from
        for (const date of dates) {
          expect(isPlainDate(date)).toBe(true)
          expect(date > last && date <= to).toBe(true)
          const room = last === from ? longest[e.unit] * (e.n + 1) : longest[e.unit] * e.n
          expect(daysBetween(last, date)).toBeLessThanOrEqual(room)
          last = date
        }
      }),
    )
  })

  it('gives the same dates however the range is cut', () => {
    fc.assert(
      fc.property(every, day, fc.nat(2000), fc.nat(2000), (e, from, a, b) => {
        const [near, far] = [addDays(from, Math.min(a, b)), addDays(from, Math.max(a, b))]
        const all = occurrenceDates(e, from, far)
        expect(occurrenceDates(e, from, near)).toEqual(all.filter((d) => d <= near))
      }),
    )
  })

  it('begins with the first date when somebody set one', () => {
    fc.assert(
      fc.property(every, day, fc.nat(2000), (e, first, length) => {
        const dates = datesFrom(e, first, addDays(first, length))
        expect(dates[0]).toBe(first)
        expect([...new Set(dates)].sort()).toEqual(dates)
      }),
    )
  })
})
