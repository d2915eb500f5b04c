import { addDays, daysBetween } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillSample, sampleDate, samplePeriod, sampleYears } from './sample-years.ts'

const isWeekday = (date: string) => ![0, 6].includes(new Date(date).getUTCDay())
const weekday = (date: string): string => (isWeekday(date) ? date : weekday(addDays(date, -1)))
const firstStarts = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2026-01-01', days))

describe('the years of the sample city', () => {
  it('lie around the day of the first start', () => {
    expect(sampleYears('2026-11-21', weekday)).toEqual({
      issued: '2024-11-21',
      I: 2024,
      A: 2025,
      B: 2026,
      C: 2027,
      X: 2022,
      Y: 2023,
      Z: 2024,
    })
    expect(sampleYears('2027-02-03', weekday)).toMatchObject({ issued: '2025-02-03', A: 2025, C: 2027 })
    expect(sampleYears('2027-01-02', weekday)).toMatchObject({ issued: '2025-01-02', A: 2025 })
  })

  it('keep the running plan open, its first year past, the closed plan closed, whatever the day', () => {
    fc.assert(
      fc.property(firstStarts, (day) => {
        const years = sampleYears(day, weekday)
        expect(`${years.C}-09-30` > day).toBe(true)
        expect(`${years.A}-12-31` < day).toBe(true)
        expect(daysBetween(years.issued, `${years.A}-12-31`)).toBeGreaterThan(270)
        expect(`${years.Z}-12-31` < day).toBe(true)
        expect(years.issued < `${years.A}-04-01`).toBe(true)
        expect(isWeekday(years.issued)).toBe(true)
      }),
    )
  })

  it('fill texts, dates and periods', () => {
    const years = sampleYears('2026-11-21', weekday)
    expect(fillSample('（{{A}}—{{C}}年）{{issued}}印发，{{name}}', years)).toBe(
      '（2025—2027年）2024年11月21日印发，{{name}}',
    )
    expect(sampleDate('Z-03-28', years)).toBe('2024-03-28')
    expect(sampleDate('2019-01-18', years)).toBe('2019-01-18')
    expect(samplePeriod('B-H1', years)).toEqual({ year: '2026', ends: '2026-06-30', half: true })
    expect(samplePeriod('Z', years)).toEqual({ year: '2024', ends: '2024-12-31', half: false })
  })
})
