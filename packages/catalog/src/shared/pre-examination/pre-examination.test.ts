import { addMonths } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsBetween } from './months.ts'
import { coverage, covers } from './scope.ts'

test.each([
  ['2026-01-15', '2026-04-15', 3],
  ['2026-01-31', '2026-02-28', 1],
  ['2026-03-01', '2026-03-16', 0.5],
  ['2026-03-01', '2026-03-01', 0],
])('from %s to %s are %d months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months)
})

test('whole months added are whole months between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 28 }), (months, day) => {
      const from = `2026-01-${String(day).padStart(2, '0')}`
      expect(monthsBetween(from, addMonths(from, months))).toBe(months)
    }),
  )
})

test('a rule takes its subclasses, and designs of its Locarno classes', () => {
  const rule = { ipc: ['B23B'], locarno: '08、15' }
  expect([covers(rule, { ipc: 'B23B' }), covers(rule, { ipc: 'A23L' })]).toEqual([true, false])
  expect([covers(rule, { locarno: '08-05' }), covers(rule, { locarno: '09-01' })]).toEqual([true, false])
})

test('coverage counts applications of the industry alone, each row once', () => {
  const filed = [
    { industry: 'equipment', ipc: ['B23B'], count: 30 },
    { industry: 'equipment', ipc: ['B25J'], count: 10 },
    { industry: 'food', ipc: ['B23B'], count: 5 },
  ]
  const rules = [{ ipc: ['B23B'] }, { ipc: ['B23B', 'B23Q'] }]
  expect(coverage(filed, rules, 'equipment')).toEqual({ taken: 30, all: 40 })
  expect(coverage(filed, [], 'food')).toEqual({ taken: 0, all: 5 })
})
