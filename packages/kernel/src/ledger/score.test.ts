import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Facts, pointsFor, ranking, type ScoreItem, scoreItems } from './score.ts'

const item = (more: Partial<ScoreItem> = {}): ScoreItem => ({
  id: 'a',
  name: '拥有量',
  weight: 10,
  rule: 'ratio',
  indicator: 'x',
  ...more,
})
const fact = (subject: string, value: number | null, more: Partial<Facts> = {}): Facts => ({
  subject,
  value,
  target: 10,
  light: 'onTrack',
  direction: 'up',
  ...more,
})
const points = (i: ScoreItem, ...facts: Facts[]) => pointsFor(i, facts).map((one) => one.points)

describe('points', () => {
  it('by share of the target are never more than full, and none without a figure or a target', () => {
    expect(points(item(), fact('1', 5), fact('2', 12), fact('3', null), fact('4', 5, { target: null }))).toEqual([
      5,
      10,
      null,
      null,
    ])
    expect(points(item(), fact('1', 20, { direction: 'down' }), fact('2', 8, { direction: 'down' }))).toEqual([5, 10])
  })
  it('by light are full, half, none, or unknown', () => {
    const lights = (['met', 'behind', 'missed', 'incomplete'] as const).map((light, i) => fact(String(i), 1, { light }))
    expect(points(item({ rule: 'light' }), ...lights)).toEqual([10, 5, 0, null])
  })
  it('by rank go down from the first, equals share', () => {
    expect(points(item({ rule: 'rank' }), fact('1', 9), fact('2', 9), fact('3', 4), fact('4', 1))).toEqual([
      10, 10, 5, 2.5,
    ])
  })
})

describe('a ranking', () => {
  it('changes with a weight, and leaves out whoever lacks a score', () => {
    const [a, b] = [item({ id: 'a', weight: 60 }), item({ id: 'b', weight: 40 })]
    const shares: Readonly<Record<string, readonly number[]>> = { 甲: [1, 0.2], 乙: [0.5, 1] }
    const ranks = (items: readonly ScoreItem[]) =>
      ranking(['甲', '乙', '丙'], items, (subject, id) => {
        const i = items.findIndex((one) => one.id === id)
        const share = shares[subject]?.[i]
        return share === undefined ? null : share * (items[i]?.weight ?? 0)
      })
    expect(ranks([a, b])).toEqual([
      { subject: '甲', total: 68, rank: 2 },
      { subject: '乙', total: 70, rank: 1 },
      { subject: '丙', total: 0, rank: null },
    ])
    expect(
      ranks([
        { ...a, weight: 80 },
        { ...b, weight: 20 },
      ]).map((one) => one.rank),
    ).toEqual([1, 2, null])
  })
  it('of any sums gives the best the first place and nobody a place above a better one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 }), (sums) => {
        const names = sums.map((_, i) => String(i))
        const ranked = ranking(names, [item()], (subject) => sums[Number(subject)] ?? null)
        for (const one of ranked) expect(one.rank).toBe(sums.filter((s) => s > one.total).length + 1)
      }),
    )
  })
})

it('items are read with a weight above zero and an indicator unless graded', () => {
  const good = { id: 'a', name: '拥有量', weight: 5, rule: 'ratio', indicator: 'x' }
  expect(scoreItems([good]).ok).toBe(true)
  for (const bad of [{ weight: 0 }, { rule: 'luck' }, { indicator: '' }, { rule: 'manual' }, { name: ' ' }]) {
    expect(scoreItems([{ ...good, ...bad }]).ok).toBe(false)
  }
  expect(scoreItems([good, good]).ok).toBe(false)
})
