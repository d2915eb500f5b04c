import { expect, test } from 'vitest'
import { usualPeriods } from './periods.ts'

const ends = (sort: 'quarter' | 'day' | 'year', today: string) =>
  usualPeriods(sort, today).map(({ from, to }) => `${from} ${to}`)

test('a notice is offered for the last quarter, this one, the last month and the year so far', () => {
  expect(ends('quarter', '2026-02-10')).toEqual([
    '2025-10-01 2025-12-31',
    '2026-01-01 2026-03-31',
    '2026-01-01 2026-01-31',
    '2026-01-01 2026-02-10',
  ])
})

test('a yearly report is offered for the whole last year first', () => {
  expect(ends('year', '2026-11-22')).toEqual(['2025-01-01 2025-12-31', '2026-01-01 2026-12-31'])
})
