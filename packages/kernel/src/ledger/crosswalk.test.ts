import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf, converted, cutoffYear, schemeItem, shownIn, withItem, withItems } from './crosswalk.ts'

const plain = { shows: 'value', factor: 1, digits: 0 } as const
const series = (...values: readonly number[]) => values.map((value, i) => ({ year: 2024 + i, value }))

describe('what a scheme shows of a data point', () => {
  test('is the figure of the last year that had ended on its cut-off', () => {
    expect(cutoffYear('2025-12-31')).toBe(2025)
    expect(cutoffYear('2025-09-30')).toBe(2024)
    expect(shownIn(plain, series(66200, 70900), '2025-12-31')).toEqual({ year: 2025, raw: 70900, value: 70900 })
    expect(shownIn(plain, series(66200, 70900), '2025-09-30').value).toBe(66200)
  })
  test('stands in the scheme’s unit with its decimals', () => {
    const wan = { shows: 'value', factor: 0.0001, digits: 2 } as const
    expect(shownIn(wan, series(66200, 70900), '2025-12-31').value).toBe(7.09)
    expect(converted(1.005, { factor: 1, digits: 2 })).toBe(1.01)
    expect(converted(-2.5, { factor: 1, digits: 0 })).toBe(-3)
  })
  test('may be the growth on the year before', () => {
    expect(shownIn({ shows: 'growth', factor: 1, digits: 1 }, series(800, 900), '2025-12-31').value).toBe(12.5)
    expect(shownIn({ shows: 'growth', factor: 1, digits: 1 }, series(0, 900), '2025-12-31').value).toBeNull()
  })
  test('is nothing where the year has no figure: an earlier year does not stand in', () => {
    expect(shownIn(plain, series(66200), '2025-12-31')).toEqual({ year: 2025, raw: null, value: null })
  })
})

describe('corrections', () => {
  const at = (seq: number, value: number | null) => ({ seq, series: value === null ? [] : [{ year: 2025, value }] })
  test('the first figure is none, every later change is one, also when it is withdrawn', () => {
    const changes = changesOf(plain, [at(1, null), at(2, 55), at(3, 55), at(4, 58), at(5, null)], '2025-12-31')
    expect(changes.map((one) => [one.seq, one.before.value, one.after.value])).toEqual([
      [4, 55, 58],
      [5, 58, null],
    ])
  })
  test('a change that rounding hides is listed all the same', () => {
    const changes = changesOf({ ...plain, factor: 0.0001 }, [at(1, 70900), at(2, 70950)], '2025-12-31')
    expect(changes).toHaveLength(1)
    expect(changes[0]?.before.value).toBe(changes[0]?.after.value)
  })
  test('never more than the versions that follow the first figure, and they join up', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }), { maxLength: 12 }), (values) => {
        const changes = changesOf(
          plain,
          values.map((value, i) => at(i + 1, value)),
          '2025-12-31',
        )
        for (const [i, one] of changes.entries()) {
          expect(one.before.raw).not.toBe(one.after.raw)
          if (i > 0) expect(one.before).toEqual(changes[i - 1]?.after)
        }
        const known = values.findIndex((value) => value !== null)
        expect(changes.length).toBeLessThanOrEqual(known < 0 ? 0 : values.length - known - 1)
      }),
    )
  })
})

test('an item needs a name, a factor above zero, and a number nobody else has', () => {
  expect(schemeItem({ id: 'a', name: '', factor: 1, digits: 0 }).ok).toBe(false)
  expect(schemeItem({ id: 'a', name: '甲', factor: 0, digits: 0 }).ok).toBe(false)
  const first = schemeItem({ id: 'a', no: '1', name: '甲', factor: 1, digits: 0 })
  const second = schemeItem({ id: 'b', no: '1', name: '乙' })
  if (!first.ok || !second.ok) throw new Error('both are items')
  expect(first.value).toMatchObject({ indicator: null, shows: 'value', unit: '' })
  expect(withItem([first.value], second.value).ok).toBe(false)
  expect(withItem([first.value], { ...second.value, no: '2' })).toMatchObject({ ok: true })
})

test('several items put in at once may trade their numbers, and keep their places', () => {
  const [first, second] = [schemeItem({ id: 'a', no: '1', name: '甲' }), schemeItem({ id: 'b', no: '2', name: '乙' })]
  if (!first.ok || !second.ok) throw new Error('both are items')
  const traded = withItems(
    [first.value, second.value],
    [
      { ...second.value, no: '1' },
      { ...first.value, no: '2' },
    ],
  )
  expect(traded.ok && traded.value.map(({ id, no }) => [id, no])).toEqual([
    ['a', '2'],
    ['b', '1'],
  ])
})
