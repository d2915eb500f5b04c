import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanOf } from './marks.ts'

test('the highest and the lowest marks are left out once each where the rule says so', () => {
  expect(meanOf([90, 60, 80, 90, 70], true)).toEqual({ counted: [70, 80, 90], mean: 80 })
  expect(meanOf([90, 60, 80], false)?.mean).toBe(76.67)
  expect(meanOf([90, 60], true)?.mean).toBe(75)
  expect(meanOf([], true)).toBeNull()
})

test('a mean lies between the marks that count, whatever order they came in', () => {
  const marks = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 15 })
  fc.assert(
    fc.property(marks, fc.boolean(), (given, trim) => {
      const found = meanOf(given, trim)
      const counted = found?.counted ?? []
      expect(found?.mean).toBeGreaterThanOrEqual(Math.min(...counted))
      expect(found?.mean).toBeLessThanOrEqual(Math.max(...counted))
      expect(meanOf([...given].reverse(), trim)).toEqual(found)
      expect(counted.length).toBe(trim && given.length > 2 ? given.length - 2 : given.length)
    }),
  )
})
