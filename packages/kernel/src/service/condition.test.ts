import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Condition, fieldsOf, holdsFor } from './condition.ts'

test('a field that was not answered fulfils nothing but that it is missing', () => {
  expect(holdsFor({ field: 'x', is: 'a' }, {})).toBe(false)
  expect(holdsFor({ field: 'x', atLeast: 0 }, {})).toBe(false)
  expect(holdsFor({ field: 'x', given: true }, { x: '' })).toBe(false)
  expect(holdsFor({ field: 'x', given: false }, { x: [] })).toBe(true)
})

test('of several choices any one counts', () => {
  expect(holdsFor({ field: 'x', is: 'b' }, { x: ['a', 'b'] })).toBe(true)
  expect(holdsFor({ field: 'x', in: ['c', 'd'] }, { x: ['a', 'b'] })).toBe(false)
})

test('a number is compared as a number, and a word never is', () => {
  expect(holdsFor({ field: 'x', atLeast: 3 }, { x: 3 })).toBe(true)
  expect(holdsFor({ field: 'x', atLeast: 3 }, { x: '9' })).toBe(false)
})

const leaf: fc.Arbitrary<Condition> = fc.record({ field: fc.constantFrom('a', 'b'), is: fc.boolean() })

test('not all is any not, and nothing asked is always fulfilled', () => {
  fc.assert(
    fc.property(fc.array(leaf), fc.record({ a: fc.boolean(), b: fc.boolean() }), (conditions, answers) => {
      const refused = holdsFor({ not: { all: conditions } }, answers)
      expect(refused).toBe(holdsFor({ any: conditions.map((one) => ({ not: one })) }, answers))
    }),
  )
  expect(holdsFor({ all: [] }, {})).toBe(true)
})

test('names every field it looks at, however deep', () => {
  const deep: Condition = { all: [{ field: 'a', given: true }, { not: { any: [{ field: 'b', is: 1 }] } }] }
  expect(fieldsOf(deep)).toEqual(['a', 'b'])
})
