import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sweepClocks } from '../../../src/core/clocks/sweep.ts'
import { importPolicy } from '../../../src/core/policies/import.ts'
import { must } from '../../support/must.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { units, office, machine, take, open, refuses, things, thing, engine, on, query } = town
const collective = (
  await open(machine, here, 'unit', 'found', {
    name: '市知识产权战略实施工作联席会议成员单位',
    region: here,
    collective: true,
    validFrom: '2020-01-01',
  })
).thing.id
await take(machine, collective, 'join', { member: units.scj, from: '2020-01-01' })
await take(machine, collective, 'join', { member: units.swj, from: '2020-01-01', to: '2025-12-31' })
await take(machine, collective, 'join', { member: units.nyj, from: '2026-03-02' })
await take(machine, collective, 'join', { member: units.kjj, from: '2026-03-03' })

const readingOf = async (id: string) =>
  (
    await query<{ reading: { findings: { id: string; code: string }[] } }>(
      `select reading from policy_text where policy_id = $1`,
      [id],
    )
  )[0]?.reading
const findingOf = async (id: string, code: string) =>
  (await readingOf(id))?.findings.find((f) => f.code === code)?.id ?? ''

describe('a published plan', async () => {
  const plan = await town.plan(here, planOf('2025—2027', '2024年11月9日'))
  await take(office, plan.id, 'publish', { visibility: 'inside', show: ['units'] })
  const tasks = await things(plan.id, 'task')

  test('proposes the marked or first-named unit as lead, and queues a task that names none', () => {
    expect(tasks.map((task) => [task.path, task.state])).toEqual([
      ['二/(一)', 'proposed'],
      ['二/(二)', 'proposed'],
      ['二/(三)', 'proposed'],
      ['二/(四)', 'queued'],
      ['二/(五)', 'queued'],
      ['二/(六)', 'proposed'],
    ])
    expect(tasks[0]?.units).toEqual([
      [units.scj, 'lead'],
      [units.kjj, 'co'],
    ])
    expect(tasks[3]?.units).toEqual([])
  })

  test('keeps a unit it does not know as it is written and guesses nothing', () => {
    expect(tasks[2]?.units).toEqual([[units.scj, 'lead']])
    expect(tasks[2]?.data).toMatchObject({
      written: ['市市场监管局', '市农村农业局'],
      unmatched: ['市农村农业局'],
    })
  })

  test('expands a collective unit to its members on the day of publication, none of them the lead', () => {
    expect(new Set(tasks[4]?.units)).toEqual(
      new Set([
        [units.scj, 'co'],
        [units.nyj, 'co'],
      ]),
    )
  })

  test('gives every target and goal an indicator tied to its clause', async () => {
    const indicators = await things(plan.id, 'indicator')
    expect(indicators.map((row) => [row.data.name, row.data.type, row.data.value, row.state])).toEqual([
      ['每万人口发明专利拥有量', 'number', 12, 'watching'],
      ['有效注册商标总量', 'number', 60_000, 'watching'],
      ['知识产权质押融资', 'rank', null, 'watching'],
    ])
    expect(new Set(indicators.map((row) => row.clauseId)).size).toBe(1)
  })

  test('asks for nothing in the year it is issued in when it is a plan for the years after', async () => {
    const dated = await things(plan.id, 'occurrence')
    expect(dated.map((row) => [row.dueOn, row.state])).toEqual([
      ['2025-12-31', 'open'],
      ['2026-12-31', 'open'],
    ])
  })
})

describe('the findings of a plan', () => {
  test('a typo that is accepted is corrected on record, and its task gets the right unit', async () => {
    const { id } = await town.plan(here, planOf('2025—2027', '2025年3月9日'))
    const typo = await findingOf(id, 'unit-typo')
    expect(await refuses(office, id, 'decide', { finding: 'f99', decision: 'accepted' })).toBe('E_INPUT')
    expect(await refuses(office, id, 'decide', { finding: typo, decision: 'dismissed' })).toBe('E_INPUT')
    await take(office, id, 'decide', { finding: typo, decision: 'accepted' })
    expect((await thing(id)).data.corrections).toMatchObject([
      { from: ['市市场监管局', '市农村农业局'], to: ['市市场监管局', '市农业农村局'], by: 'office' },
    ])
    await take(office, id, 'publish', { visibility: 'inside', show: [] })
    const police = (await things(id, 'task'))[2]
    expect(police?.units).toEqual([
      [units.scj, 'lead'],
      [units.nyj, 'co'],
    ])
    expect(police?.data.unmatched).toEqual([])
  })

  test('one that is dismissed keeps its reason and changes nothing', async () => {
    const { id } = await town.plan(here, planOf('2025—2027', '2025年3月9日'))
    const typo = await findingOf(id, 'unit-typo')
    await take(office, id, 'decide', { finding: typo, decision: 'dismissed', why: '旧名' })
    expect((await thing(id)).data).toMatchObject({
      corrections: [],
      decisions: [{ decision: 'dismissed', why: '旧名' }],
    })
  })
})

describe('what may be published', () => {
  test('a text that is not 主动公开 goes to the public page only with the ground on record', async () => {
    const text = `${planOf('2025—2027', '2025年3月9日')}\n（此件依申请公开）\n`
    const { id } = await town.plan(here, text)
    const wish = { visibility: 'public', show: [] }
    expect(await refuses(office, id, 'publish', wish)).toBe('E_GUARD')
    await take(office, id, 'publish', { ...wish, why: '已脱密，经批准公开' })
    expect(await query(`select visibility from thing where id = $1`, [id])).toEqual([{ visibility: 2 }])
    expect(
      await query(`select payload->'answers'->>'why' as why from event where thing_id = $1 and type = 'publish'`, [id]),
    ).toEqual([{ why: '已脱密，经批准公开' }])
  })

  test('what to show is one of the known fields', async () => {
    const { id } = await town.plan(here, planOf('2025—2027', '2025年3月9日'))
    for (const show of ['units', ['passwords'], { units: true }]) {
      expect(await refuses(office, id, 'publish', { visibility: 'inside', show })).toBe('E_INPUT')
    }
  })

  test('an import is withdrawn, but not once it was published', async () => {
    const { id } = await town.plan(here, planOf('2025—2027', '2025年3月9日'))
    await take(office, id, 'withdraw', { why: '重复导入' })
    const published = await town.published(planOf('2025—2027', '2025年3月9日'))
    await take(office, published, 'reread', { why: '改正' })
    expect(await refuses(office, published, 'withdraw', { why: '不要了' })).toBe('E_GUARD')
  })
})

describe('a second version', () => {
  test('keeps the links of its clauses and the tasks there are, and opens only what is new', async () => {
    const id = await town.published(planOf('2025—2027', '2025年3月9日'))
    const before = { tasks: await things(id, 'task'), indicators: await things(id, 'indicator') }
    const clauses = () => query(`select path, id from clause where policy_id = $1 order by ord`, [id])
    const links = await clauses()
    const [, brand] = before.tasks
    await take(office, brand?.id ?? '', 'confirm')
    await take(office, id, 'reread', { why: '补一条任务' })
    await take(office, id, 'correct', { at: 'clauses.c1.kind', to: 'task', why: '总目标也要落实' })
    await take(office, id, 'publish', { visibility: 'inside', show: [] })
    const after = await things(id, 'task')
    expect(after.map((task) => task.path)).toEqual(['一', ...before.tasks.map((task) => task.path)])
    expect(after.slice(1).map((task) => task.id)).toEqual(before.tasks.map((task) => task.id))
    expect(after[2]?.state).toBe('assigned')
    expect((await things(id, 'indicator')).map((row) => row.id)).toEqual(before.indicators.map((row) => row.id))
    expect(await clauses()).toEqual(links)
    expect(await query(`select version from policy_version where policy_id = $1 order by version`, [id])).toEqual([
      { version: 1 },
      { version: 2 },
    ])
    expect((await things(id, 'duty')).length).toBe(3)
  })
})

describe('a plan past its horizon', () => {
  const old = planOf('2021—2023', '2021年3月9日')

  test('is imported closed with all that is in it, and nothing of it falls due', async () => {
    await sweepClocks(engine)
    const id = await town.published(old)
    expect(await thing(id)).toMatchObject({ state: 'closed', data: { closed: true } })
    for (const kind of ['task', 'indicator', 'duty', 'occurrence']) {
      const rows = await things(id, kind)
      expect([kind, rows.length > 0, new Set(rows.map((row) => row.state))]).toEqual([kind, true, new Set(['closed'])])
    }
    expect((await things(id, 'occurrence')).map((row) => row.dueOn)).toEqual(['2021-12-31', '2022-12-31', '2023-12-31'])
    expect(await sweepClocks(engine)).toEqual({ taken: 0, failed: [] })
  })

  test('goes on from the start only with a reason, and then misses what it missed', async () => {
    const { id } = await town.plan(here, old)
    const wish = { visibility: 'inside', show: [], keepRunning: true }
    expect(await refuses(office, id, 'publish', wish)).toBe('E_INPUT')
    await take(office, id, 'publish', { ...wish, why: '新方案未出台，继续执行' })
    expect((await thing(id)).state).toBe('published')
    await sweepClocks(engine)
    const yearly = (await things(id, 'occurrence')).filter((row) => String(row.data.quote).includes('每年'))
    expect(yearly.map((row) => [row.dueOn, row.state])).toEqual([
      ['2021-12-31', 'late'],
      ['2022-12-31', 'late'],
      ['2023-12-31', 'late'],
      ['2024-12-31', 'late'],
      ['2025-12-31', 'late'],
      ['2026-12-31', 'open'],
    ])
    expect((await things(id, 'task')).every((task) => task.data.lateSince === '2023-12-31')).toBe(true)
  })

  test('is resumed with its tasks, indicators and duties; what it missed is overdue, and the next comes', async () => {
    const id = await town.published(old)
    const done = (await things(id, 'occurrence'))[0]
    await take(machine, done?.id ?? '', 'fulfil', { text: '当年已办' })
    await take(office, id, 'resume', { why: '省里要求继续执行' })
    expect(await thing(id)).toMatchObject({ state: 'published', data: { closed: false } })
    await sweepClocks(engine)
    const tasks = await things(id, 'task')
    expect(tasks.map((task) => task.state)).toEqual([
      'proposed',
      'proposed',
      'proposed',
      'queued',
      'queued',
      'proposed',
    ])
    expect(tasks.every((task) => task.dueOn === '2023-12-31' && task.data.lateSince === '2023-12-31')).toBe(true)
    expect(new Set((await things(id, 'indicator')).map((row) => row.state))).toEqual(new Set(['watching']))
    expect((await things(id, 'duty')).map((row) => row.state).sort()).toEqual(['running', 'running', 'unset'])
    const occurrences = await things(id, 'occurrence')
    expect(occurrences.map((row) => [row.dueOn, row.state])).toEqual([
      ['2021-12-31', 'done'],
      ['2022-12-31', 'late'],
      ['2023-12-31', 'late'],
      ['2026-12-31', 'open'],
      ['2027-12-31', 'open'],
    ])
  })

  test('that is corrected and published again to go on takes up what stood closed', async () => {
    const id = await town.published(old)
    await take(office, id, 'reread', { why: '改正后继续执行' })
    await take(office, id, 'publish', { visibility: 'inside', show: [], keepRunning: true, why: '继续执行' })
    expect((await thing(id)).state).toBe('published')
    for (const kind of ['task', 'indicator', 'duty', 'occurrence']) {
      expect((await things(id, kind)).map((row) => row.state)).not.toContain('closed')
    }
  })
})

test('a running plan that is corrected after its last year does not stop for that', async () => {
  const id = await town.published(planOf('2025—2026', '2025年3月9日'))
  on('2027-02-01')
  await take(office, id, 'reread', { why: '改错字' })
  await take(office, id, 'publish', { visibility: 'inside', show: [] })
  expect(await thing(id)).toMatchObject({ state: 'published', data: { closed: false, version: 2 } })
  on('2026-03-02')
})

test('the originals of a notice and its annexes keep the order they were handed in', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const names = ['通知.txt', '附件1.txt', '附件2.txt', '附件3.txt', '附件4.txt']
  const files = names.map((name, n) => ({
    name,
    bytes: bytes(n === 0 ? planOf('2025—2027', '2025年3月9日') : `附件${n}\n\n名词解释第${n}部分。`),
  }))
  const request = { handed: { files, text: null }, region: here, requestId: randomUUID() }
  const { id } = must(await importPolicy(engine, town.app.vault, office, request))
  const rows = await query<{ name: string }>(`select name from thing_file where thing_id = $1 order by event_seq, id`, [
    id,
  ])
  expect(rows.map((row) => row.name)).toEqual(names)
})
