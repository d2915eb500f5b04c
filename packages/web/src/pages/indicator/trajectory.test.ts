import { expect, test } from 'vitest'
import { trajectoryOf } from './trajectory.ts'

const figure = (year: number, value: number | null) => ({ year, value, how: { zh: '', en: '' }, missing: [] })

test('figures and the needed path share one row of years, with gaps where nothing is known', () => {
  const given = {
    series: [figure(2024, 10), figure(2025, null), figure(2026, 14)],
    trajectory: [
      { period: '2025', needed: 12 },
      { period: '2026', needed: 15 },
    ],
  }
  expect(trajectoryOf(given)).toEqual({
    periods: ['2024', '2025', '2026'],
    actuals: [10, null, 14],
    needed: [null, 12, 15],
  })
})

test('the needed path begins at the latest figure, so that it is a line and not a point', () => {
  const given = { series: [figure(2025, 11), figure(2026, 12)], trajectory: [{ period: '2027', needed: 15 }] }
  expect(trajectoryOf(given).needed).toEqual([null, 12, 15])
})

test('a year that is not whole is not drawn', () => {
  expect(trajectoryOf({ series: [figure(2024, 9), figure(2025, null)], trajectory: [] }).actuals).toEqual([9])
})
