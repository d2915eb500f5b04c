import { describe, expect, it } from 'vitest'
import { type Actual, aimOf, indicatorCourse, indicatorGoal } from './indicator.ts'
import { positionIn } from './rank.ts'

const today = '2026-11-21'
const own = (...values: [string, number][]): Actual[] => values.map(([period, value]) => ({ place: '', period, value }))
const peers = (period: string, ...values: number[]): Actual[] =>
  values.map((value, i) => ({ place: `市${i}`, period, value }))
const rankGoal = indicatorGoal({ type: 'rank', name: '质押融资', period: '2026', rank: { within: 3, of: '全省' } })

describe('positions', () => {
  it('are shared by equals, and the next one is skipped', () => {
    const values = [5, 9, 9, 7].map((value, i) => ({ place: i === 0 ? '' : `市${i}`, year: 2025, value }))
    expect(positionIn(values, 2025, 'up')).toMatchObject({ position: 4, places: 4, tied: false })
    expect(positionIn(values, 2025, 'down')).toMatchObject({ position: 1 })
    const tie = values.map((v) => (v.place === '' ? { ...v, value: 9 } : v))
    expect(positionIn(tie, 2025, 'up')).toMatchObject({ position: 1, tied: true })
  })
})

describe('a rank goal', () => {
  it('is not judged without figures, without a threshold, or with too few places', () => {
    expect(indicatorCourse(rankGoal, own(['2025', 5]), today).light).toBe('unknown')
    const open = indicatorGoal({ type: 'rank', name: 'x', period: '2026', rank: { within: null, of: '全省' } })
    expect(indicatorCourse(open, [...own(['2025', 9]), ...peers('2025', 1, 2, 3, 4)], today)).toMatchObject({
      light: 'unknown',
      ranks: [{ position: 1 }],
    })
    expect(indicatorCourse(rankGoal, [...own(['2025', 9]), ...peers('2025', 1, 2)], today).light).toBe('unknown')
  })

  it('follows the figures: one changed figure changes rank and light', () => {
    const good = indicatorCourse(rankGoal, [...own(['2025', 5]), ...peers('2025', 9, 8, 4, 3)], today)
    expect(good).toMatchObject({ light: 'met', gap: 0, ranks: [{ position: 3, places: 5 }] })
    const bad = indicatorCourse(rankGoal, [...own(['2025', 5]), ...peers('2025', 9, 8, 6, 3)], today)
    expect(bad).toMatchObject({ light: 'behind', gap: 1 })
    expect(indicatorCourse(rankGoal, [...own(['2026', 5]), ...peers('2026', 9, 8, 6, 3)], '2027-02-01').light).toBe(
      'missed',
    )
  })
})

describe('a goal without a number', () => {
  const vanish = { type: 'direction', name: '零专利企业', direction: 'down', period: '2026' }
  it('is not judged until the office names a proxy', () => {
    expect(indicatorCourse(indicatorGoal(vanish), own(['2024', 9], ['2025', 4]), today)).toMatchObject({
      light: 'unknown',
      latest: { year: 2025, value: 4 },
    })
  })
  it('is judged by its proxy: by target where there is one, else by direction', () => {
    const proxy = { name: '零专利企业数', unit: '家', direction: 'down', target: null, period: null }
    const course = indicatorCourse(indicatorGoal({ ...vanish, proxy }), own(['2024', 9], ['2025', 4]), today)
    expect(course.light).toBe('onTrack')
    expect(course.why.zh).toContain('零专利企业数')
    const aimed = indicatorGoal({ ...vanish, proxy: { ...proxy, target: 0 } })
    expect(indicatorCourse(aimed, own(['2024', 9], ['2025', 4]), today)).toMatchObject({
      light: 'onTrack',
      projection: -1,
    })
    expect(indicatorCourse(aimed, own(['2024', 9], ['2025', 8]), today)).toMatchObject({
      light: 'behind',
      reachedIn: 2033,
    })
    expect(indicatorCourse(aimed, [], today).light).toBe('unknown')
  })
})

describe('what a goal is held against', () => {
  const proxy = { name: '零专利企业数', unit: '家', direction: 'down', target: 0, period: '2030' }

  it('is the proxy’s number in the proxy’s year, where it has no number of its own', () => {
    const goal = indicatorGoal({ type: 'direction', name: '零专利', period: '2015', proxy })
    expect(aimOf(goal)).toEqual({ target: 0, unit: '家', period: '2030', direction: 'down' })
    expect(aimOf({ ...goal, proxy: null })).toMatchObject({ target: null, period: '2015' })
  })

  it('is its own number where it has one, whatever proxy was named', () => {
    const number = { type: 'number', name: '拥有量', value: 12, unit: '件', period: '2026', operator: '>=' }
    const goal = indicatorGoal({ ...number, proxy })
    expect(aimOf(goal)).toEqual({ target: 12, unit: '件', period: '2026', direction: 'up' })
    const actuals: Actual[] = [{ place: '', period: '2025', value: 0 }]
    expect(indicatorCourse(goal, actuals, '2026-03-01').light).toBe('unknown')
  })

  it('keeps the plan’s year for a rank that somebody set', () => {
    const goal = indicatorGoal({
      type: 'rank',
      name: '质押融资',
      period: '2026',
      rank: { within: 3, of: '全省' },
      proxy,
    })
    expect(aimOf(goal).period).toBe('2026')
  })
})
