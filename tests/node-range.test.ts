import { expect, test } from 'vitest'
import { admits } from './support/node-range.ts'

test.each([
  ['>=20.19', true],
  ['>= 0.8', true],
  ['>=22', false],
  ['^20.19.0 || >=22.12.0', true],
  ['^22||>=24', false],
  ['^18.14.0 || ^21', false],
  ['18 || 20 || >=22', true],
  ['6.* || 8.* || >= 10.*', true],
  ['>=16 || 14 >=14.17', true],
  ['>=v12.22.7', true],
  ['>=18 <20', false],
  ['>18 <=20', true],
  ['~20.18.0', false],
  ['>=8.x', true],
  ['*', true],
])('%s admits 20.19.4: %s', (range, expected) => {
  expect(admits(range, '20.19.4')).toBe(expected)
})

test('refuses to guess at a notation it does not know', () => {
  expect(() => admits('1.2 - 2.3', '20.19.4')).toThrow('unknown range')
})
