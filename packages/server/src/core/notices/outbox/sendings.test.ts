import { expect, test } from 'vitest'
import { masked } from './sendings.ts'

test('a list shows enough of an address to recognise it, and no more', () => {
  expect(masked('mail', 'guyanqing@example.org')).toBe('gu***@example.org')
  expect(masked('mail', 'a@example.org')).toBe('***@example.org')
  expect(masked('sms', '13812345678')).toBe('138****5678')
  expect(masked('hook', 'https://example.org/in')).toBe('https://example.org/in')
})
