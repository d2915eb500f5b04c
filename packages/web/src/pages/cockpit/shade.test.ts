import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mixed, shareOf } from './shade.ts'

test('nothing is left white, anything is seen, the most is the darkest', () => {
  expect(shareOf(0, 0)).toBe(0)
  expect(shareOf(7, 7)).toBe(0.5)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      expect(shareOf(less, more)).toBeGreaterThan(0.15)
      expect(shareOf(less, more)).toBeLessThanOrEqual(shareOf(more, more))
    }),
  )
})

test('a colour on a ground goes from the ground to the colour', () => {
  expect(mixed('#c8381e', '#ffffff', 0)).toBe('#ffffff')
  expect(mixed('#c8381e', '#ffffff', 1)).toBe('#c8381e')
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
})
