import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dateInChina, daysBetween, isPlainDate, yearOf } from './dates.ts'

const date = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n))

test('a date that does not exist, or is written otherwise, is none', () => {
  expect(['2024-02-29', '2026-12-31'].map(isPlainDate)).toEqual([true, true])
  const wrong = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '2026-01-01T00:00', '']
  expect(wrong.map(isPlainDate)).toEqual(wrong.map(() => false))
})

describe('the date in China', () => {
  test('begins at 16:00 UTC of the day before', () => {
    expect(dateInChina('2026-12-31T15:59:59.999Z')).toBe('2026-12-31')
    expect(dateInChina('2026-12-31T16:00:00.000Z')).toBe('2027-01-01')
    expect(dateInChina(Date.parse('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01')
  })
})

describe('any date', () => {
  test('moved by days lies as many days away, and comes back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(addDays(addDays(day, n), -n)).toBe(day)
      }),
    )
  })

  test('moved by months exists, keeps its day where the month has it, and takes the last one where not', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -400, max: 400 }), (day, n) => {
        const moved = addMonths(day, n)
        expect(isPlainDate(moved)).toBe(true)
        expect(moved.slice(8) === day.slice(8) || addDays(moved, 1).endsWith('-01')).toBe(true)
        const months = (d: string) => yearOf(d) * 12 + Number(d.slice(5, 7))
        expect(months(moved) - months(day)).toBe(n)
      }),
    )
  })
})
