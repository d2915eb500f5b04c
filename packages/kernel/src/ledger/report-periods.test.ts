import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween } from '../time/dates.ts'
import { missedPeriods, periodStart } from './report-periods.ts'

it('begins a week on Monday, a half-month on the 1st or 16th, a month on the 1st', () => {
  expect(periodStart('week', '2026-11-22')).toBe('2026-11-16')
  expect(periodStart('week', '2026-11-23')).toBe('2026-11-23')
  expect(periodStart('half-month', '2026-11-15')).toBe('2026-11-01')
  expect(periodStart('half-month', '2026-11-16')).toBe('2026-11-16')
  expect(periodStart('month', '2026-11-30')).toBe('2026-11-01')
  expect(periodStart('none', '2026-11-30')).toBeNull()
})

it('counts whole periods without a report, neither the first one nor the running one', () => {
  const asked = (reported: readonly string[]) => missedPeriods('half-month', '2026-09-05', '2026-11-22', reported)
  expect(asked([])).toEqual({ asked: 4, missed: 4 })
  expect(asked(['2026-09-20', '2026-10-01', '2026-11-18'])).toEqual({ asked: 4, missed: 2 })
  expect(missedPeriods('none', '2026-09-05', '2026-11-22', [])).toEqual({ asked: 0, missed: 0 })
})

it('misses nothing where every day was reported on, and everything where none was', () => {
  const every = fc.constantFrom('week' as const, 'half-month' as const, 'month' as const)
  fc.assert(
    fc.property(
      every,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 200 }),
      (frequency, offset, length) => {
        const from = addDays('2026-01-01', offset)
        const today = addDays(from, length)
        const days = Array.from({ length: daysBetween(from, today) + 1 }, (_, i) => addDays(from, i))
        const none = missedPeriods(frequency, from, today, [])
        expect(missedPeriods(frequency, from, today, days)).toEqual({ asked: none.asked, missed: 0 })
        expect(none.missed).toBe(none.asked)
      },
    ),
  )
})
