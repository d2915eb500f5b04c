import { expect, test } from 'vitest'
import { exceptions, withoutExcepted } from './exceptions.ts'

const breach = { rule: 'length', file: 'packages/a/src/long.ts' }
const exception = { ...breach, reason: 'a table', since: '2026-11-21' }

test('the list of exceptions does not grow', () => {
  expect(exceptions.length).toBe(0)
})

test('every exception says why and since when', () => {
  for (const { reason, since } of exceptions) {
    expect(reason.length).toBeGreaterThan(20)
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})

test('an exception excuses one rule in one file', () => {
  const other = { rule: 'clock', file: breach.file }
  expect(withoutExcepted([breach, other], ['length', 'clock'], [exception])).toEqual({ left: [other], stale: [] })
})

test('an exception that excuses nothing is stale, but only for the checker that knows its rule', () => {
  expect(withoutExcepted([], ['length'], [exception]).stale).toEqual([exception])
  expect(withoutExcepted([], ['9-no-cycles'], [exception]).stale).toEqual([])
})
