import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCodeFault, plainCreditCode } from './credit-code.ts'

const real = ['91110000600037341L', '91350100M000100Y43', '91440300708461136T']

test('codes of registered bodies are accepted, also with spaces and small letters', () => {
  for (const code of real) expect(creditCodeFault(code), code).toBeNull()
  expect(creditCodeFault(' 9111 0000 6000 3734 1l ')).toBeNull()
  expect(plainCreditCode(' 9111 0000 6000 3734 1l ')).toBe('91110000600037341L')
})

test('a wrong length or a letter that no code holds is a fault of form', () => {
  for (const code of ['', '9111000060003734', '91110000600037341LL', '9111000060003734IL', 'S1110000600037341L']) {
    expect(creditCodeFault(code), code).toBe('form')
  }
})

test('any one character typed wrongly is found', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  fc.assert(
    fc.property(
      fc.constantFrom(...real),
      fc.integer({ min: 0, max: 17 }),
      fc.constantFrom(...alphabet),
      (code, at, letter) => {
        fc.pre(code[at] !== letter)
        expect(creditCodeFault(code.slice(0, at) + letter + code.slice(at + 1))).toBe('check')
      },
    ),
  )
})
