import { expect, test } from 'vitest'
import { formatDate, formatInstant, formatNumber } from './format.ts'

test('dates are written as each language writes them', () => {
  expect([formatDate('2026-03-05', 'zh'), formatDate('2026-03-05', 'en')]).toEqual(['2026年3月5日', '5 March 2026'])
})

test('instants are told by China’s day and minute', () => {
  expect(formatInstant('2026-12-31T16:05:59.000Z', 'zh')).toBe('2027年1月1日 00:05')
})

test('numbers show separators and no more decimals than asked', () => {
  expect(formatNumber(1_234_567.891, 'en')).toBe('1,234,567.89')
  expect(formatNumber(1_234_567.891, 'zh', 0)).toBe('1,234,568')
})
