import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPolicy } from '../read-policy.ts'
import { plainSource } from '../source.ts'
import { comparePlans } from './compare-plans.ts'

const matters: readonly string[] = [
  '建设高价值专利培育中心',
  '健全侵权纠纷快速处理机制',
  '开展地理标志用标企业培育',
  '推进高校专利盘活',
  '完善质押融资风险补偿',
  '加强海外维权援助',
  '组织中小学知识产权教育',
  '建立商业秘密保护基地',
  '培养专利代理师和技术经理人',
  '推广专利开放许可',
  '支持版权登记和交易',
  '加强展会知识产权保护',
]

/** A plan whose tasks stand under two headings, numbered as such plans are. */
function planOf(first: readonly string[], second: readonly string[]) {
  const numbered = (tasks: readonly string[]) =>
    tasks.map((task, i) => `${i + 1}.${task}。围绕${task}，明确责任分工，细化工作举措，年底前取得实效。`).join('\n\n')
  const text = `某市知识产权行动方案（2025—2027年）

一、总体要求

坚持质量优先，把知识产权工作放在突出位置。

二、重点任务

（一）提升创造运用水平

${numbered(first)}

（二）加强保护和服务

${numbered(second)}
`
  return readPolicy(plainSource(text))
}

const tasksUnder = fc
  .shuffledSubarray([...matters], { minLength: 4 })
  .chain((all) =>
    fc.integer({ min: 1, max: all.length - 2 }).map((cut) => [all.slice(0, cut), all.slice(cut)] as const),
  )

const headingsOf = (reading: ReturnType<typeof planOf>) => new Map(reading.clauses.map((c) => [c.id, c.heading]))

describe('comparing two texts of a plan', () => {
  it('a plan is kept whole by itself', () => {
    const plan = planOf(matters.slice(0, 5), matters.slice(5))
    const pairs = comparePlans(plan, plan)
    expect(pairs.every((p) => p.change === 'kept' && p.before === p.after && p.likeness === 1)).toBe(true)
  })

  it('one clause put in renumbers those behind it, and every one of them is kept as what it was', () => {
    fc.assert(
      fc.property(tasksUnder, fc.nat(), ([first, second], at) => {
        const put = '举办知识产权质量大赛'
        const place = at % (first.length + 1)
        const before = planOf(first, second)
        const after = planOf(first.toSpliced(place, 0, put), second)
        const pairs = comparePlans(before, after)
        const [old, now] = [headingsOf(before), headingsOf(after)]
        for (const pair of pairs) {
          if (pair.change === 'new') expect(now.get(pair.after ?? '')).toBe(put)
          else {
            expect(pair.change).toBe('kept')
            expect(now.get(pair.after ?? '')).toBe(old.get(pair.before ?? ''))
          }
        }
        expect(pairs).toHaveLength(after.clauses.length)
      }),
      { numRuns: 60 },
    )
  })

  it('a clause taken out is dropped, and nothing else', () => {
    fc.assert(
      fc.property(tasksUnder, fc.nat(), ([first, second], at) => {
        const place = at % second.length
        const before = planOf(first, second)
        const pairs = comparePlans(before, planOf(first, second.toSpliced(place, 1)))
        const dropped = pairs.filter((p) => p.change !== 'kept')
        expect(dropped.map((p) => p.change)).toEqual(['dropped'])
        expect(headingsOf(before).get(dropped[0]?.before ?? '')).toBe(second[place])
      }),
      { numRuns: 40 },
    )
  })

  it('every clause of both texts stands in exactly one pair', () => {
    fc.assert(
      fc.property(tasksUnder, tasksUnder, (a, b) => {
        const [before, after] = [planOf(...a), planOf(...b)]
        const pairs = comparePlans(before, after)
        const olds = pairs.flatMap((p) => p.before ?? [])
        const news = pairs.flatMap((p) => p.after ?? [])
        expect(olds.toSorted()).toEqual(before.clauses.map((c) => c.id).toSorted())
        expect(news).toEqual(after.clauses.map((c) => c.id))
      }),
      { numRuns: 40 },
    )
  })

  it('a clause under another heading is moved, in another order too', () => {
    const before = planOf(matters.slice(0, 4), matters.slice(4, 8))
    const changes = (after: ReturnType<typeof planOf>) =>
      comparePlans(before, after).flatMap((p) =>
        p.change === 'kept' ? [] : [`${p.change} ${headingsOf(after).get(p.after ?? '')}`],
      )
    expect(changes(planOf(matters.slice(0, 3), [...matters.slice(4, 8), matters[3] ?? '']))).toEqual([
      `moved ${matters[3]}`,
    ])
    expect(changes(planOf([matters[3] ?? '', ...matters.slice(0, 3)], matters.slice(4, 8)))).toEqual([
      `moved ${matters[3]}`,
    ])
  })

  it('a clause in other words is reworded and keeps its place; the reviewer’s word goes before the likeness', () => {
    const before = planOf(matters.slice(0, 4), matters.slice(4, 8))
    const other = '建设二十家高价值专利培育中心和产业创新基地'
    const after = planOf([other, ...matters.slice(1, 4)], matters.slice(4, 8))
    const [pair] = comparePlans(before, after).filter((p) => p.change !== 'kept')
    expect(pair).toMatchObject({ change: 'reworded', moved: false })
    expect(headingsOf(before).get(pair?.before ?? '')).toBe(matters[0])
    const said = comparePlans(before, after, [{ after: pair?.after ?? '', before: null }])
    expect(said.filter((p) => p.change !== 'kept').map((p) => p.change)).toEqual(['dropped', 'new'])
  })
})
