import type { Step, ThingData } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { weighRisks } from '../../shared/activity-review/risks.ts'
import { weighActivity } from '../../shared/activity-review/trigger.ts'
import { activityReview } from './item.ts'
import { leakIn, openFacts, openReport } from './secrets.ts'

const yuan = (n: number) => n * 100
const rule = (over: object): ThingData => ({
  sorts: ['investment'],
  by: 'investment',
  least: yuan(50_000_000),
  quorum: 3,
  basis: '云政办〔2026〕3号',
  ...over,
})
const activity = { sort: 'investment', investment: yuan(80_000_000), government: yuan(0) }

test('no way leads out of a stopped project but the report', () => {
  const steps = Object.entries<Step>(activityReview.steps).filter(([name]) => name !== 'report')
  const reached = new Set(['submitted'])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const [, { from, to, or = [] }] of steps)
      if (from.some((state) => reached.has(state)))
        for (const next of [to, ...or]) if (next !== 'stay') reached.add(next)
  }
  const over = ['cleared', 'barred', 'exempt', 'mending']
  expect([...reached].filter((state) => over.includes(state))).toEqual([])
  expect([...reached].sort()).toEqual(['accepted', 'correcting', 'givenUp', 'reviewing', 'submitted', 'suspended'])
})

test('what reaches a threshold to the fen has to be reviewed, what lies a fen below has not', () => {
  const says = (investment: number) => weighActivity({ ...activity, investment }, [rule({})])?.must
  expect(says(yuan(50_000_000))).toBe(true)
  expect(says(yuan(50_000_000) - 1)).toBe(false)
})

test('every rule of the sort counts, and the strictest panel of those that are reached', () => {
  const rules = [rule({}), rule({ by: 'government', least: yuan(1), quorum: 7 }), rule({ by: 'any', quorum: 5 })]
  expect(weighActivity(activity, rules)).toMatchObject({ must: true, quorum: 5, rules: [{}, {}] })
  expect(weighActivity({ ...activity, sort: 'talent' }, rules)).toMatchObject({ must: false, rules: [], quorum: 7 })
  expect(weighActivity(activity, [])).toBeNull()
})

test('risks that were not asked are not told, the others say what to do', () => {
  expect(weighRisks({ noncompete: true, inventions: true, project: '…' })).toMatchObject([
    { good: false, how: { zh: '取得原单位同意，或者等限制期满' } },
    { good: true },
  ])
})

const answers: ThingData = {
  project: '高精度转台生产线',
  content: '建设两条生产线',
  investment: yuan(80_000_000),
  government: 0,
  technologies: [{ name: '预紧力补偿', ipc: ['B23Q'] }],
  counterpart: '云岭机床有限公司',
  secrets: ['technologies', 'counterpart'],
}

test('the public version tells what was not marked, and says that the rest is not public', () => {
  expect(openFacts(answers, '云岭数控')).toMatchObject({
    applicant: '云岭数控',
    project: '高精度转台生产线',
    investment: '8,000 万元',
    technologies: '不公开',
    counterpart: '不公开',
  })
  const paragraphs = [
    { heading: '风险', text: '低', secret: false },
    { heading: '专利比对', text: 'ZL…', secret: true },
  ]
  expect(openReport(paragraphs)).toBe('风险：低\n另有 1 段涉及秘密，不公开。')
})

test('a public paragraph that names what was marked is found, a secret one may name it', () => {
  const naming = { heading: '结论', text: '预紧力补偿技术来源清楚', secret: false }
  expect(leakIn([naming], answers, '云岭数控')?.what.zh).toBe('主要技术')
  expect(leakIn([{ ...naming, secret: true }], answers, '云岭数控')).toBeNull()
})
