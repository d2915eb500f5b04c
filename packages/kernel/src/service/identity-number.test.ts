import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityNumberFault, plainIdentityNumber } from './identity-number.ts'

// The example of the standard, and one more whose last character is a digit.
const good = ['11010519491231002X', '440524188001010014']

test('numbers whose last character fits are accepted, also with spaces and a small x', () => {
  for (const number of good) expect(identityNumberFault(number), number).toBeNull()
  expect(identityNumberFault(' 110105 19491231 002x ')).toBeNull()
  expect(plainIdentityNumber(' 110105 19491231 002x ')).toBe('11010519491231002X')
})

test('a wrong length, a letter or a day that no calendar has is told apart', () => {
  for (const number of ['', '110105491231002', '11010519491231002Y', '01010519491231002X']) {
    expect(identityNumberFault(number), number).toBe('form')
  }
  expect(identityNumberFault('11010519490230002X')).toBe('day')
  expect(identityNumberFault('11010519491331002X')).toBe('day')
})

test('any one digit typed wrongly is found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...good),
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 0, max: 9 }),
      (number, at, digit) => {
        fc.pre(number.charAt(at) !== String(digit))
        expect(identityNumberFault(number.slice(0, at) + digit + number.slice(at + 1))).not.toBeNull()
      },
    ),
  )
})

test('two neighbouring digits changed about are found', () => {
  fc.assert(
    fc.property(fc.constantFrom(...good), fc.integer({ min: 0, max: 15 }), (number, at) => {
      const [a, b] = [number.charAt(at), number.charAt(at + 1)]
      fc.pre(a !== b)
      expect(identityNumberFault(number.slice(0, at) + b + a + number.slice(at + 2))).not.toBeNull()
    }),
  )
})
