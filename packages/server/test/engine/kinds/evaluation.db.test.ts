import { addDays } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { dueEvaluations, getEvaluation, listEvaluations } from '../../../src/core/ledger/evaluations/evaluations.ts'
import { getIndicator } from '../../../src/core/ledger/indicators/get-indicator.ts'
import { judge } from '../../../src/core/ledger/indicators/indicator-row.ts'
import { thingsById } from '../../../src/core/ledger/things/store.ts'
import { publishedPlan } from '../../../src/core/publishing/published-plan.ts'
import { must } from '../../support/must.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { engine, office, units, take, open, refuses, refusesOpen, query, read, on, person, things, thing, machine } =
  town
const leader = person(here, 'leader', units.bgs)
const lead = person(here, 'lead', units.scj)
const closing = '2027-01-20'

on('2025-03-10')
const plan = await town.published(planOf('2025—2028', '2025年3月9日'), { visibility: 'public' })
const [patents, marks, pledges] = await things(plan, 'indicator')
const id = patents?.id ?? ''
const actual = (period: string, value: number) => take(office, id, 'enterActual', { period, value, source: '统计' })
on('2026-01-15')
await actual('2025', 8)
on(closing)
await actual('2026', 9)

const begin = { from: 2025, to: 2026, evaluator: units.bgs }
let evaluation = ''
const sheet = async (who = office, today = closing) =>
  must(await read(who, today, (deps) => getEvaluation(deps, { id: evaluation })))
const target = async (today = closing) => (await sheet(office, today)).targets.find((one) => one.id === id)
const lower = { indicator: id, value: 10, period: '2027', why: '人口回流，分母增加' }

test('the office begins a cycle of a published plan, one at a time', async () => {
  expect(await refusesOpen(leader, 'evaluation', 'begin', begin, plan)).toBe('E_FORBIDDEN')
  expect(await refusesOpen(office, 'evaluation', 'begin', { ...begin, to: 2024 }, plan)).toBe('E_INPUT')
  evaluation = (await open(office, here, 'evaluation', 'begin', begin, plan)).thing.id
  expect(await refusesOpen(office, 'evaluation', 'begin', { ...begin, from: 2027, to: 2028 }, plan)).toBe('E_GUARD')
})

test('an open one follows the ledger: targets judged at the end of the years, tasks by what became of them', async () => {
  expect(await target()).toMatchObject({ target: 12, period: '2028', latest: 9, gap: 3, light: 'behind', earlier: [] })
  on('2027-01-21')
  await actual('2027', 12)
  expect(await target('2027-01-21')).toMatchObject({ latest: 9, light: 'behind' })
  const { tasks } = await sheet()
  expect(tasks.length).toBeGreaterThan(3)
  expect(tasks.every((one) => one.outcome === 'open')).toBe(true)
  on(closing)
})

test('a proposal is for a target of this plan that is a number, changes it, and has its reason', async () => {
  const propose = (adjustments: unknown) => refuses(office, evaluation, 'propose', { adjustments })
  expect(await propose([{ ...lower, why: '' }])).toBe('E_INPUT')
  expect(await propose([{ ...lower, value: 12, period: null }])).toBe('E_INPUT')
  expect(await propose([{ ...lower, indicator: pledges?.id }])).toBe('E_INPUT')
  expect(await propose([{ ...lower, indicator: plan }])).toBe('E_INPUT')
  expect(await propose([lower, lower])).toBe('E_INPUT')
  await take(office, evaluation, 'propose', { adjustments: [lower] })
  expect(await target()).toMatchObject({ target: 12, adjustment: { value: 10, period: '2027' } })
  expect((await thing(id)).data.value).toBe(12)
})

test('another person checks it, never whoever drew it up, whatever post he takes', async () => {
  expect(await refuses(office, evaluation, 'submit')).toBe('E_GUARD')
  await take(office, evaluation, 'write', { findings: '两年累计进展。', proposals: '适当调整目标。' })
  await take(office, evaluation, 'submit')
  expect(await refuses(office, evaluation, 'check')).toBe('E_GUARD')
  const elsewhere = { ...office, posts: leader.posts }
  expect(await refuses(elsewhere, evaluation, 'check')).toBe('E_GUARD')
  expect(await refuses(leader, evaluation, 'close', { ground: '纪要' })).toBe('E_FORBIDDEN')
  await take(leader, evaluation, 'return', { why: '补充原因' })
  await take(office, evaluation, 'submit')
  await take(leader, evaluation, 'check')
  expect(await refusesOpen(lead, 'evaluation', 'begin', begin, plan)).toBe('E_FORBIDDEN')
  expect(await refuses(lead, evaluation, 'close')).toBe('E_NOT_FOUND')
})

test('closing needs the ground of an adjustment, freezes the figures and adjusts the target', async () => {
  expect(await refuses(office, evaluation, 'close')).toBe('E_GUARD')
  expect((await thing(id)).data.value).toBe(12)
  await take(office, evaluation, 'close', { ground: '云政〔2027〕1号' })
  expect((await thing(id)).data).toMatchObject({
    value: 10,
    period: '2027',
    targetHistory: [
      { value: 12, period: '2028', why: lower.why, ground: '云政〔2027〕1号', evaluation: { id: evaluation } },
    ],
  })
  expect(await target()).toMatchObject({ target: 12, period: '2028', adjustment: { value: 10 }, earlier: [] })
  expect((await sheet(lead)).frozen).toBe(true)
})

test('after that nothing of it changes: not by a correction, not on the machine, not in the database', async () => {
  const frozen = await sheet()
  on('2027-02-01')
  await actual('2026', 11.9)
  for (const who of [office, machine]) {
    expect(await refuses(who, evaluation, 'write', { findings: 'x', proposals: 'x' })).toBe('E_NOT_OFFERED')
  }
  const target = `update evaluation_target set latest = 1 where evaluation_id = $1`
  await expect(query(target, [evaluation])).rejects.toThrow('frozen')
  await expect(query(`delete from evaluation_task where evaluation_id = $1`, [evaluation])).rejects.toThrow('frozen')
  await expect(query(`update thing set data = '{}' where id = $1`, [evaluation])).rejects.toThrow('frozen')
  expect({ ...(await sheet(office, '2027-02-01')) }).toEqual(frozen)
})

test('the light is computed with the target that was in force then, and the page shows both', async () => {
  const seen = async (known?: string) => {
    const back = known === undefined ? {} : { known }
    return must(await read(office, '2027-02-02', (deps) => getIndicator(deps, { id, ...back })))
  }
  expect(await seen()).toMatchObject({
    target: 10,
    period: '2027',
    light: 'met',
    earlier: [{ value: 12, period: '2028' }],
  })
  const before = await seen(addDays(closing, -1))
  expect(before).toMatchObject({ target: 12, period: '2028', earlier: [] })
  expect(before.light).not.toBe('met')
  const [light] = await read(office, '2027-02-02', async (deps) => {
    return judge(deps, await thingsById(deps.tx, [id]), { asOf: '2026-12-31' })
  })
  expect(light?.why.zh).toContain('12件')
})

test('the public page keeps what the text set and says what it was adjusted to, on which ground', async () => {
  const shown = await read(office, '2027-02-02', async (deps) =>
    publishedPlan({ ...deps, clock: engine.clock }, here, plan),
  )
  const text = shown?.targets.find((one) => one.indicator === patents?.data.name)
  expect(text?.value).toBe(12)
  expect(text && shown?.adjusted(plan, text)).toEqual([
    { value: 10, period: '2027', on: closing, ground: '云政〔2027〕1号' },
  ])
  const other = shown?.targets.find((one) => one.indicator === marks?.data.name)
  expect(other && shown?.adjusted(plan, other)).toEqual([])
})

test('the next cycle opens with the adjusted targets; years evaluated already are refused', async () => {
  expect(await refusesOpen(office, 'evaluation', 'begin', { ...begin, from: 2026, to: 2028 }, plan)).toBe('E_GUARD')
  const next = await open(office, here, 'evaluation', 'begin', { ...begin, from: 2027, to: 2028 }, plan)
  const view = must(await read(office, '2027-02-02', (deps) => getEvaluation(deps, { id: next.thing.id })))
  expect(view.targets.find((one) => one.id === id)).toMatchObject({
    target: 10,
    period: '2027',
    earlier: [{ value: 12, period: '2028', ground: '云政〔2027〕1号' }],
  })
  await take(office, next.thing.id, 'drop', { why: '年份有误' })
  const listed = must(await read(lead, '2027-02-02', (deps) => listEvaluations(deps, { policy: plan, limit: 50 })))
  expect(listed.rows.map((row) => row.id)).toEqual([evaluation])
})

test('a three-yearly duty leads to the list when it is due, and is done with the evaluation that answers it', async () => {
  const duty = (await things(plan, 'duty')).find((row) => String(row.data.quote).includes('每三年'))
  const [occurrence] = await query<{ id: string; dueOn: string }>(
    `select id, due_on::text as "dueOn" from thing where parent_id = $1 order by due_on`,
    [duty?.id],
  )
  const { id: asked = '', dueOn = '' } = occurrence ?? {}
  const due = async (today: string) =>
    must(await read(office, today, (deps) => dueEvaluations(deps))).rows.map((row) => row.id)
  expect(await due(addDays(dueOn, -91))).toEqual([])
  expect(await due(addDays(dueOn, -90))).toEqual([asked])
  on(addDays(dueOn, -10))
  const years = { ...begin, from: 2027, to: 2028, occurrence: asked }
  const { id: last } = (await open(office, here, 'evaluation', 'begin', years, plan)).thing
  await take(office, last, 'write', { findings: '期满。', proposals: '无。' })
  await take(office, last, 'submit')
  await take(leader, last, 'check')
  await take(office, last, 'close')
  expect((await thing(asked)).state).toBe('done')
  expect(await due(dueOn)).toEqual([])
})
