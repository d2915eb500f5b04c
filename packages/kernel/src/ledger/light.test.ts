import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseOf, type NumericGoal, type YearValue } from './light.ts'

const goal: NumericGoal = { operator: '>=', value: 12, unit: '件', period: '2026', direction: 'up' }
const at = (...values: [number, number][]): YearValue[] => values.map(([year, value]) => ({ year, value }))
const today = '2026-11-21'

describe('a level by a year', () => {
  it('is on course when the straight line arrives in time', () => {
    const course = courseOf(goal, at([2024, 8], [2025, 10]), today)
    expect(course).toMatchObject({ light: 'onTrack', gap: 2, projection: 12, reachedIn: 2026 })
    expect(course.why.zh).toBe(
      '2024年 8件，2025年 10件，平均每年 +2件；按直线推算2026年为 12件（10件 + 2件 × 1），目标 12件，预计如期达到',
    )
    expect(course.why.en).not.toMatch(/[一-鿿]/)
  })

  it('is behind when the line arrives late, and says when', () => {
    const course = courseOf(goal, at([2024, 8], [2025, 8.5]), today)
    expect(course).toMatchObject({ light: 'behind', gap: 3.5, projection: 9, reachedIn: 2032 })
    expect(course.why.zh).toContain('2032年')
  })

  it('never arrives on a line that stands still or falls', () => {
    expect(courseOf(goal, at([2024, 9], [2025, 9]), today)).toMatchObject({ light: 'behind', reachedIn: null })
    expect(courseOf(goal, at([2024, 9], [2025, 8]), today)).toMatchObject({ light: 'behind', reachedIn: null })
  })

  it('cannot be judged without actuals, from one year alone, or without a year to reach it by', () => {
    expect(courseOf(goal, [], today).light).toBe('unknown')
    expect(courseOf(goal, at([2025, 10]), today)).toMatchObject({ light: 'unknown', gap: 2 })
    expect(courseOf({ ...goal, period: null }, at([2024, 8], [2025, 10]), today)).toMatchObject({
      light: 'unknown',
      gap: 2,
    })
  })

  it('is met early, and after its year judged by that year alone', () => {
    expect(courseOf(goal, at([2025, 12]), today)).toMatchObject({ light: 'met', gap: 0 })
    expect(courseOf(goal, at([2025, 11], [2026, 12]), '2027-01-01').light).toBe('met')
    expect(courseOf(goal, at([2025, 13], [2026, 11]), '2027-01-01')).toMatchObject({ light: 'missed', gap: 1 })
    expect(courseOf(goal, at([2025, 13]), '2027-01-01').light).toBe('unknown')
  })

  it('wants more than the number where the plan says 超过, and takes 达到 as at least', () => {
    expect(courseOf({ ...goal, operator: '>' }, at([2026, 12]), '2027-01-01').light).toBe('missed')
    expect(courseOf({ ...goal, operator: '=' }, at([2026, 13]), '2027-01-01').light).toBe('met')
  })

  it('reads a falling count the other way round', () => {
    const falling: NumericGoal = { operator: '<=', value: 60, unit: '天', period: '2026', direction: 'down' }
    expect(courseOf(falling, at([2024, 71], [2025, 64]), today)).toMatchObject({
      light: 'onTrack',
      gap: 4,
      projection: 57,
    })
    expect(courseOf(falling, at([2024, 71], [2025, 70]), today)).toMatchObject({
      light: 'behind',
      gap: 10,
      reachedIn: 2035,
    })
  })

  it('shows the values the coming years need', () => {
    expect(courseOf({ ...goal, period: '2027' }, at([2024, 8], [2025, 9]), today).trajectory).toEqual([
      { period: '2026', needed: 10.5 },
      { period: '2027', needed: 12 },
    ])
  })
})

describe('a yearly goal', () => {
  const yearly: NumericGoal = {
    operator: 'each-year',
    value: { min: 1, max: 2 },
    unit: '个',
    period: 'annual',
    direction: 'up',
  }
  it('is judged for the last full year only', () => {
    expect(courseOf(yearly, at([2024, 0], [2025, 1]), today).light).toBe('met')
    expect(courseOf(yearly, at([2024, 2], [2025, 0], [2026, 2]), today)).toMatchObject({ light: 'missed', gap: 1 })
    expect(courseOf(yearly, at([2024, 2], [2026, 2]), today).light).toBe('unknown')
  })
  it('of a plan that is over is judged for its last year', () => {
    expect(courseOf(yearly, at([2015, 2]), today, 2015).light).toBe('met')
  })
})

describe('growth', () => {
  const growth: NumericGoal = { operator: 'growth>=', value: 20, unit: '%', period: '2027', direction: 'up' }
  it('takes the geometric mean of the yearly rates, and says what the other years need', () => {
    const course = courseOf(growth, at([2025, 50], [2026, -50]), today)
    expect(course.light).toBe('behind')
    expect(course.projection).toBeCloseTo(-13.3975, 3)
    expect(course.trajectory).toHaveLength(1)
    const needed = course.trajectory[0]?.needed ?? 0
    expect(1.5 * 0.5 * (1 + needed / 100)).toBeCloseTo(1.2 ** 3, 9)
  })
  it('is on course before the end, met after it', () => {
    expect(courseOf(growth, at([2025, 22]), today).light).toBe('onTrack')
    expect(courseOf(growth, at([2026, 22], [2027, 19]), '2028-01-05').light).toBe('met')
  })
})

const value = fc.integer({ min: -1000, max: 1000 })
const history = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2015, max: 2026 }), value }), {
  selector: (a) => a.year,
  maxLength: 8,
})
const anyGoal: fc.Arbitrary<NumericGoal> = fc.record({
  operator: fc.constantFrom('>=', '>', '=', '<=', '<', 'cumulative>=', 'each-year'),
  value: fc.oneof(value, fc.record({ min: fc.integer({ min: 0, max: 5 }), max: fc.integer({ min: 6, max: 9 }) })),
  unit: fc.constant('件'),
  period: fc.constantFrom('2020', '2026', '2030', '2021-2027', 'annual', null),
  direction: fc.constantFrom('up', 'down'),
})
const green = (light: string) => light === 'met' || light === 'onTrack'

describe('any goal', () => {
  it('is never green without an actual, and says why whatever its light', () => {
    fc.assert(
      fc.property(anyGoal, history, (g, years) => {
        const course = courseOf(g, years, today)
        if (years.length === 0) expect(green(course.light)).toBe(false)
        expect(course.why.zh.length * course.why.en.length).toBeGreaterThan(0)
        expect(course.why.en).not.toMatch(/[一-鿿]/)
      }),
    )
  })

  it('does not depend on the order of its actuals', () => {
    fc.assert(
      fc.property(anyGoal, history, (g, years) => {
        expect(courseOf(g, [...years].reverse(), today)).toEqual(courseOf(g, years, today))
      }),
    )
  })

  it('of falling counts mirrors the one of rising counts', () => {
    fc.assert(
      fc.property(value, history, fc.constantFrom('2020', '2026', '2030'), (v, years, period) => {
        const up = courseOf({ operator: '>=', value: v, unit: '', period, direction: 'up' }, years, today)
        const mirrored = years.map((a) => ({ year: a.year, value: -a.value }))
        const down = courseOf({ operator: '<=', value: -v, unit: '', period, direction: 'down' }, mirrored, today)
        expect(down.light).toBe(up.light)
        expect(down.gap).toBe(up.gap)
        expect(down.reachedIn).toBe(up.reachedIn)
      }),
    )
  })

  it('does not get worse when its latest actual gets better', () => {
    fc.assert(
      fc.property(value, history, fc.nat(500), (v, years, more) => {
        const g: NumericGoal = { operator: '>=', value: v, unit: '', period: '2030', direction: 'up' }
        const last = Math.max(...years.map((a) => a.year))
        const better = years.map((a) => (a.year === last ? { ...a, value: a.value + more } : a))
        if (green(courseOf(g, years, today).light)) expect(green(courseOf(g, better, today).light)).toBe(true)
      }),
    )
  })

  it('needs a path that ends at the goal', () => {
    fc.assert(
      fc.property(value, history, (v, years) => {
        const course = courseOf({ operator: '>=', value: v, unit: '', period: '2030', direction: 'up' }, years, today)
        if (course.trajectory.length > 0) expect(course.trajectory.at(-1)).toEqual({ period: '2030', needed: v })
      }),
    )
  })
})
