import { expect, test } from 'vitest'
import { flag, oneOf, present, text } from './search.ts'

test('a year typed into the address is a word, and an empty filter is none', () => {
  expect(text({ q: 2026 }, 'q')).toBe('2026')
  expect(text({ q: '' }, 'q')).toBeUndefined()
  expect(text({ q: ['a'] }, 'q')).toBeUndefined()
})

test('a switch is on or absent, however it was written', () => {
  expect([true, 'true', false, 'no', undefined].map((overdue) => flag({ overdue }, 'overdue'))).toEqual([
    true,
    true,
    undefined,
    undefined,
    undefined,
  ])
})

test('an unknown word of a closed list is dropped', () => {
  expect(oneOf({ sort: 'due' }, 'sort', ['due', 'moved'])).toBe('due')
  expect(oneOf({ sort: 'x; drop' }, 'sort', ['due', 'moved'])).toBeUndefined()
})

test('absent and empty members leave the address', () => {
  expect(present({ q: undefined, state: '', overdue: true as const, unit: 'u' })).toEqual({ overdue: true, unit: 'u' })
})
