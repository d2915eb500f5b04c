import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical.ts'

test('keys stand in the order of their code units, without white space, and undefined members are left out', () => {
  const value = { b: [1, 'x', null], a: { 乙: true, '': 0 }, '\u{1F600}': 1, ｚ: 2, gone: undefined }
  expect(canonicalJson(value)).toBe('{"a":{"":0,"乙":true},"b":[1,"x",null],"\u{1F600}":1,"ｚ":2}')
})

test('numbers are written as ECMAScript writes them, and what JSON cannot write is refused', () => {
  expect(canonicalJson([1e21, 0.1, -0, 1e-7, 100])).toBe('[1e+21,0.1,0,1e-7,100]')
  for (const no of [Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => canonicalJson({ no })).toThrow('not a JSON number')
})

/** The value with the members of every object the other way round. */
function turned(value: Json | undefined): Json {
  if (typeof value !== 'object' || value === null) return value ?? null
  if (Array.isArray(value)) return value.map(turned)
  const members = Object.entries(value).map(([name, member]) => [name, turned(member)])
  return Object.fromEntries(members.reverse())
}

test('any value reads back as itself, and its text does not depend on the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(value as Json)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(canonicalJson(turned(value as Json))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
