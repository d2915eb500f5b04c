import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arithmetic } from './arithmetic.ts'
import { seriesOf } from './arithmetic.ts'
import { proposeTargets, together } from './breakdown.ts'
import { type Actual, indicatorGoal } from './indicator.ts'
import { backTest, meanMiss, neededOf, quartersLeft, sensitivityOf } from './needed.ts'
import { type Surroundings, standingOf } from './standing.ts'

const today = '2026-03-01'
const plain: Arithmetic = { form: 'plain', from: 'city', base: null, twice: false, since: null }
const [qinghe, baishi] = ['990121', '990122']
const places = { city: '990100', counties: [qinghe, baishi] }
const names: Readonly<Record<string, string>> = { [qinghe]: '清溪县', [baishi]: '白石县' }
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  arithmetic: { ...plain, from: 'sum' },
  places,
  nameOf: (place) => names[place] ?? place,
  population: () => null,
  targets: [],
  ...more,
})
const at = (place: string, year: number, value: number, part: Actual['part'] = 'value'): Actual => ({
  place,
  level: place === '' ? 'city' : 'county',
  period: String(year),
  part,
  value,
})
const goal = indicatorGoal({ type: 'number', name: '拥有量', value: 12, unit: '件', period: '2026', operator: '>=' })
const good = [at(qinghe, 2024, 3), at(baishi, 2024, 5), at(qinghe, 2025, 4), at(baishi, 2025, 6)]

describe('a sum over counties', () => {
  it('8 in 2024, 10 in 2025, goal 12 by 2026: gap 2, projection 12, green', () => {
    expect(standingOf(goal, good, around(), today)).toMatchObject({ light: 'onTrack', gap: 2, projection: 12 })
  })

  it('with 8.5 in 2025 it is red, projected at 9 and reached in 2032', () => {
    const slow = [...good.slice(0, 2), at(qinghe, 2025, 3.2), at(baishi, 2025, 5.3)]
    const standing = standingOf(goal, slow, around(), today)
    expect(standing).toMatchObject({ light: 'behind', projection: 9, reachedIn: 2032 })
    expect(standing.series.at(-1)?.how.zh).toBe('3.2 + 5.3 = 8.5')
  })

  it('is incomplete, never green, when any one county of any one year is missing', () => {
    for (const gone of good) {
      const standing = standingOf(
        goal,
        good.filter((one) => one !== gone),
        around(),
        today,
      )
      expect(standing.light).toBe('incomplete')
      expect(standing.why.zh).toContain(`${gone.period}年${names[gone.place]}的数值`)
    }
    // Not even when what is left would be enough.
    const enough = [at(qinghe, 2024, 30), at(qinghe, 2025, 40), at(baishi, 2025, 1)]
    expect(standingOf(goal, enough, around(), today).light).toBe('incomplete')
  })

  it('stands on the last whole year while the running one is being filled in', () => {
    const begun = [...good, at(qinghe, 2026, 5)]
    const standing = standingOf(goal, begun, around(), today)
    expect(standing).toMatchObject({ light: 'onTrack', latest: { year: 2025, value: 10 } })
    expect(standing.series.at(-1)).toMatchObject({ year: 2026, value: null })
    expect(standingOf(goal, begun, around(), '2027-01-02').light).toBe('incomplete')
  })

  it('is taken less what two counties both counted, and waits for that number', () => {
    const doubles = around({ arithmetic: { ...plain, from: 'sum', twice: true } })
    expect(standingOf(goal, good, doubles, today).light).toBe('incomplete')
    const counted = [...good, at('', 2024, 1, 'twice'), at('', 2025, 2, 'twice')]
    expect(standingOf(goal, counted, doubles, today).series.map((one) => one.value)).toEqual([7, 8])
  })

  it('leaves out the years before the one it counts from', () => {
    const since = around({ arithmetic: { ...plain, from: 'sum', since: 2025 } })
    const standing = standingOf(goal, good.slice(1), since, today)
    expect(standing).toMatchObject({ light: 'unknown', gap: 2 })
  })
})

describe('other arithmetic', () => {
  const people = (region: string, year: number) =>
    year === 2025 ? ({ [qinghe]: 10, [baishi]: 30 }[region] ?? null) : null
  const cells = (one: number, two: number) => [at(qinghe, 2025, one), at(baishi, 2025, two)]

  it('per 10,000 inhabitants divides the sum by the inhabitants of the same counties', () => {
    const per = around({ arithmetic: { ...plain, form: 'perTenThousand', from: 'sum', base: 'v' }, population: people })
    const { series, counties } = standingOf(goal, cells(200, 200), per, today)
    expect(series[0]).toMatchObject({ value: 10, how: { zh: '400 ÷ 40万人 = 10' } })
    expect(counties.map((one) => one.series[0]?.value)).toEqual([20, 6.66666666667])
  })

  it('another population base gives another figure, a missing one none', () => {
    const arithmetic = { ...plain, form: 'perTenThousand', from: 'sum', base: 'v' } as const
    const larger = around({ arithmetic, population: (r, y) => (people(r, y) ?? 0) * 2 || null })
    expect(standingOf(goal, cells(200, 200), larger, today).series[0]?.value).toBe(5)
    const none = standingOf(goal, cells(200, 200), around({ arithmetic }), today)
    expect(none).toMatchObject({ light: 'incomplete' })
    expect(none.why.zh).toContain('人口数')
  })

  it('a mean weighs by inhabitants, growth by the levels, a share by its wholes', () => {
    const mean = around({ arithmetic: { ...plain, from: 'mean', base: 'v' }, population: people })
    expect(standingOf(goal, cells(20, 10), mean, today).series[0]?.value).toBe(12.5)
    const growth = around({ arithmetic: { ...plain, form: 'growth', from: 'sum' } })
    expect(standingOf(goal, good, growth, today).series).toMatchObject([{ year: 2025, value: 25 }])
    const share = around({ arithmetic: { ...plain, form: 'share', from: 'sum' } })
    const wholes = [...cells(1, 2), at(qinghe, 2025, 4, 'of'), at(baishi, 2025, 8, 'of')]
    expect(standingOf(goal, wholes, share, today).series[0]?.value).toBe(25)
    expect(standingOf(goal, cells(1, 2), share, today).light).toBe('incomplete')
  })
})

describe('a target broken down', () => {
  const target = (place: string, year: number, value: number) => ({ place, year, value })
  it('gives each county its own light and the city its path', () => {
    const targets = [target(qinghe, 2025, 4), target(baishi, 2025, 7), target(qinghe, 2026, 5), target(baishi, 2026, 8)]
    const standing = standingOf(goal, good, around({ targets }), today)
    expect(standing.path).toEqual([
      { year: 2025, value: 11 },
      { year: 2026, value: 13 },
    ])
    expect(standing).toMatchObject({ light: 'behind', trajectory: [{ period: '2026', needed: 13 }] })
    expect(standing.counties.map((one) => one.course.light)).toEqual(['onTrack', 'behind'])
    expect(standingOf(goal, good, around(), today).counties[0]?.course.light).toBe('unknown')
  })

  it('is proposed so that whatever the counties stand at, together they reach the goal in whole numbers', () => {
    const county = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(
        fc.array(county, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 20_000 }),
        (latest, bound) => {
          const codes = latest.map((_, i) => String(100_000 + i))
          const sum = latest.reduce((a, b) => a + b, 0)
          const proposed = proposeTargets({
            limit: { bound, direction: 'up', strict: false },
            latest: new Map(codes.map((code, i) => [code, latest[i] ?? 0])),
            from: { year: 2024, value: sum },
            end: 2027,
            weights: null,
            whole: true,
            eachYear: false,
          })
          const year = (y: number) => together(proposed, y, { city: 'x', counties: codes }, null)
          expect(year(2027)).toBe(Math.max(bound, sum))
          expect(proposed.every((one) => Number.isInteger(one.value) && one.value >= 0)).toBe(true)
          expect(year(2025) ?? 0).toBeGreaterThanOrEqual(sum)
        },
      ),
    )
  })

  it('a weighted mean of proposed targets reaches the goal too', () => {
    const weight = fc.integer({ min: 1, max: 100 })
    const pair = fc.tuple(fc.integer({ min: 1, max: 300 }), weight)
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 900 }), (rows, bound) => {
        const codes = rows.map((_, i) => String(100_000 + i))
        const weights = (place: string) => rows[codes.indexOf(place)]?.[1] ?? null
        const [over, under] = [rows.reduce((a, [v, w]) => a + v * w, 0), rows.reduce((a, [, w]) => a + w, 0)]
        const proposed = proposeTargets({
          limit: { bound, direction: 'up', strict: false },
          latest: new Map(codes.map((code, i) => [code, rows[i]?.[0] ?? 0])),
          from: { year: 2025, value: over / under },
          end: 2026,
          weights,
          whole: false,
          eachYear: false,
        })
        const reached = together(proposed, 2026, { city: 'x', counties: codes }, weights) ?? 0
        expect(reached).toBeGreaterThanOrEqual(bound - 1e-6)
      }),
    )
  })
})

describe('any figures of counties', () => {
  it('never give a year a value while a county lacks one, and always the exact sum when none does', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 10 }), (rows) => {
        const codes = rows.map((_, i) => String(100_000 + i))
        const cells = rows.flatMap((row, i) =>
          row.flatMap((value, y) =>
            value === null ? [] : [{ place: codes[i] ?? '', period: String(2024 + y), part: 'value' as const, value }],
          ),
        )
        const { city } = seriesOf({ ...plain, from: 'sum' }, cells, { city: 'x', counties: codes }, () => null)
        for (const one of city) {
          const column = rows.map((row) => row[one.year - 2024] ?? null)
          const whole = column.every((v) => v !== null)
          expect(one.value).toBe(whole ? column.reduce<number>((a, b) => a + (b ?? 0), 0) : null)
          expect(one.missing).toHaveLength(column.filter((v) => v === null).length)
        }
      }),
    )
  })
})

describe('what must happen', () => {
  const limit = { bound: 12, direction: 'up', strict: false } as const
  const years = [
    { year: 2023, value: 7 },
    { year: 2024, value: 8 },
    { year: 2025, value: 10 },
  ]
  it('counts the quarter that runs, and none after the end', () => {
    expect(quartersLeft('2026-03-01', 2026)).toBe(4)
    expect(quartersLeft('2026-11-22', 2027)).toBe(5)
    expect(quartersLeft('2027-01-01', 2026)).toBe(0)
  })
  it('says what to add each quarter beside the pace so far', () => {
    const two = { place: '', years: years.slice(1), limit }
    expect(neededOf(two, 4)).toMatchObject({ gap: 2, perQuarter: 0.5, pace: 0.5, times: 1 })
    expect(neededOf(two, 0)).toMatchObject({ gap: 2, perQuarter: null })
    const down = { ...limit, bound: 6, direction: 'down' } as const
    expect(neededOf({ place: '', years, limit: down }, 4)).toMatchObject({ perQuarter: -1, times: null })
  })
  it('tells what delivering less does, and how far the line missed in years known since', () => {
    expect(sensitivityOf(limit, 10)).toMatchObject([
      { delivered: 80, result: 11.6, reached: false },
      { delivered: 90, result: 11.8, reached: false },
      { delivered: 100, result: 12, reached: true },
      { delivered: 110, result: 12.2, reached: true },
    ])
    expect(backTest(years)).toEqual([{ year: 2025, told: 9, came: 10 }])
    expect(meanMiss(backTest(years))).toBe(1)
  })
  it('added for all quarters left, reaches the goal exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 100, max: 999 }),
        fc.integer({ min: 1, max: 40 }),
        (from, bound, q) => {
          const needed = neededOf({ place: '', years: [{ year: 2025, value: from }], limit: { ...limit, bound } }, q)
          expect(from + (needed.perQuarter ?? 0) * q).toBeCloseTo(bound, 6)
        },
      ),
    )
  })
})
