import { expect, test } from 'vitest'
import { uuidv7 } from './ids.ts'

const now = Date.parse('2026-03-02T01:00:00.000Z')

test('an id says when it was made, in the form of a UUID of version 7', () => {
  const id = uuidv7(now)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now)
})

test('ids sort in the order they were made, also those of one millisecond and with others made in between', () => {
  const ids = Array.from({ length: 5000 }, () => {
    uuidv7(now - 1)
    return uuidv7(now)
  })
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
