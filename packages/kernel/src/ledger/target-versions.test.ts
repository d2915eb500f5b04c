import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { targetOn, targetVersions } from './target-versions.ts'

const changed = {
  value: 10,
  period: '2027',
  targetHistory: [
    { value: 8, period: '2025', why: '中期上调', by: '甲', at: '2024-03-01T02:00:00.000Z' },
    {
      value: 12,
      period: '2026',
      why: '评估',
      by: '乙',
      at: '2026-02-01T02:00:00.000Z',
      ground: '澜政〔2026〕3号',
      evaluation: { id: 'e', title: '评估' },
    },
  ],
}

describe('versions of a target', () => {
  test('the target in force on a day is the one the next change ended', () => {
    expect(targetOn(changed, '2024-02-29')).toMatchObject({ value: 8, period: '2025', targetHistory: [] })
    expect(targetOn(changed, '2024-03-01')).toMatchObject({ value: 12, period: '2026' })
    expect(targetOn(changed, '2026-01-31')).toMatchObject({ value: 12, period: '2026' })
    expect(targetOn(changed, '2026-02-01')).toBe(changed)
  })

  test('a change that kept the year leaves it to the version after it', () => {
    const once = { value: 13, period: '2026', targetHistory: [{ value: 12, why: '上调', by: '甲', at: '2025-01-01' }] }
    expect(targetVersions(once)).toMatchObject([{ value: 12, period: '2026', ground: null, evaluation: null }])
  })

  test('looking back twice is looking back once, and further', () => {
    const day = fc
      .integer({ min: 0, max: 1500 })
      .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first = a, last = b] = [a, b].sort()
        expect(targetOn(targetOn(changed, last), first)).toMatchObject({ value: targetOn(changed, first).value })
      }),
    )
  })
})
