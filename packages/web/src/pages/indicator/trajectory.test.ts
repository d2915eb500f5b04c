import { expect, test } from 'vitest'
import { trajectoryOf } from './trajectory.ts'

const actual = (period: string, value: number, more: { place?: string; superseded?: boolean } = {}) => ({
  place: '云川市',
  period,
  value,
  source: '年报',
  enteredBy: '白雨桐',
  at: '2026-11-22T02:00:00Z',
  eventSeq: 1,
  superseded: false,
  files: [],
  ...more,
})

test('actuals and the needed path share one row of years, with gaps where nothing is known', () => {
  const given = {
    actuals: [actual('2024', 10), actual('2026', 14)],
    trajectory: [
      { period: '2025', needed: 12 },
      { period: '2026', needed: 15 },
    ],
  }
  expect(trajectoryOf(given, '云川市')).toEqual({
    periods: ['2024', '2025', '2026'],
    actuals: [10, null, 14],
    needed: [null, 12, 15],
  })
})

test('the needed path begins at the latest actual, so that it is a line and not a point', () => {
  const given = { actuals: [actual('2025', 11), actual('2026', 12)], trajectory: [{ period: '2027', needed: 15 }] }
  expect(trajectoryOf(given, '云川市').needed).toEqual([null, 12, 15])
})

test('superseded values and the figures of other cities are not drawn as our own', () => {
  const actuals = [actual('2025', 9, { superseded: true }), actual('2025', 11), actual('2025', 30, { place: '甲市' })]
  expect(trajectoryOf({ actuals, trajectory: [] }, '云川市').actuals).toEqual([11])
})
