import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { getCounty, listCounties } from '../../../src/core/counties/counties.ts'
import { countyPlan, countyTargets } from '../../../src/core/counties/held-against.ts'
import { uploadCountyPlan } from '../../../src/core/counties/upload-plan.ts'
import { homeWork } from '../../../src/core/ledger/home/home-work.ts'
import { must } from '../../support/must.ts'
import { aTown, here } from './town.ts'

const town = await aTown()
const { office, take, refuses, refusesOpen, read, open, on, query, person, unit, app } = town
await query(`insert into region (city, code, name, parent) values ('${here}', '990122', '白石县', '${here}')`)
on('2026-03-02')

const cityPlan = `云岭市人民政府关于印发云岭市知识产权强市行动方案的通知

云政发〔2025〕8号

各县（区）人民政府，市政府各部门：

现将《云岭市知识产权强市行动方案（2025—2027年）》印发给你们，请认真组织实施。

云岭市人民政府

2025年3月9日

云岭市知识产权强市行动方案（2025—2027年）

一、主要目标

到2027年，有效注册商标总量达到6万件以上；每万人口发明专利拥有量达到12件以上；知识产权优势示范企业达到60家以上。

二、重点任务

（一）建设高价值专利培育中心。围绕装备制造产业建设高价值专利培育中心，每年发布一次建设情况。（责任单位：市市场监管局）

（二）培育商标品牌。支持企业打造区域公共品牌，建设商标品牌指导站。（责任单位：市商务局）

（三）健全纠纷调解。建立行业性专业性人民调解组织，就近化解知识产权纠纷。（责任单位：市司法局）

（四）推动质押融资。建立风险补偿资金池，扩大知识产权质押融资规模。（责任单位：市财政局）
`
const planOf = (
  county: string,
  targets: string,
  tasks: readonly string[],
) => `${county}知识产权工作实施方案（2025—2027年）

一、工作目标

${targets}

二、主要任务

${tasks.map((task, i) => `（${'一二三四'[i]}）${task}`).join('\n\n')}
`
const plan = await town.published(cityPlan)
const qinghe = '990121'
const baishi = '990122'
const record = async (region: string) => (await open(office, here, 'county', 'enrol', { region })).thing.id
const first = await record(qinghe)
const government = await unit(here, '清溪县人民政府', qinghe)
const officer = person(here, 'county', government, qinghe)
const upload = async (id: string, text: string) =>
  must(
    await uploadCountyPlan(app.engine, app.vault, officer, {
      id,
      handed: { files: [], text },
      requestId: randomUUID(),
    }),
  )
const list = async (lack?: 'body' | 'meeting') =>
  must(await read(office, '2026-07-20', (deps) => listCounties(deps, { limit: 50, ...(lack ? { lack } : {}) })))

test('the office sees every county, on record or not, with all it lacks; nobody is on record twice', async () => {
  const { rows, counts } = await list()
  expect(rows.map((row) => [row.name, row.lacks])).toEqual([
    ['清溪县', ['body', 'plan', 'subsidy', 'budget', 'person']],
    ['白石县', ['record', 'body', 'plan', 'subsidy', 'budget', 'person']],
  ])
  expect(counts).toMatchObject({ all: 2, record: 1, body: 2, meeting: 0 })
  expect(await refusesOpen(office, 'county', 'enrol', { region: qinghe })).toBe('E_DUPLICATE')
  expect(await refusesOpen(office, 'county', 'enrol', { region: '123456' })).toBe('E_INPUT')
})

test('its officer keeps its own row: person, policy, money with its source', async () => {
  await take(officer, first, 'setPerson', { person: '钟毓', post: '副县长', since: '2025-01-01' })
  await take(officer, first, 'setSubsidy', { title: '专利资助办法', until: '2026-06-30' })
  await take(officer, first, 'setBudget', { year: '2025', amount: 80, source: '部门预算' })
  await take(officer, first, 'setBudget', { year: '2026', amount: 90, source: '部门预算' })
  await take(officer, first, 'setBudget', { year: '2026', amount: 95, source: '追加' })
  expect(await refuses(officer, first, 'setBudget', { year: '今年', amount: 1, source: '无' })).toBe('E_INPUT')
  const row = must(await read(officer, '2026-05-01', (deps) => getCounty(deps, { id: first })))
  expect(row.budgets.map((one) => [one.year, one.amount, one.source])).toEqual([
    [2026, 95, '追加'],
    [2025, 80, '部门预算'],
  ])
  expect(row.lacks).toEqual(['body', 'plan'])
  // A policy past its last day is none.
  expect((await list()).rows[0]?.lacks).toEqual(['body', 'plan', 'subsidy'])
})

test('a county officer sees his own county alone', async () => {
  const second = await record(baishi)
  const own = must(await read(officer, '2026-05-01', (deps) => listCounties(deps, { limit: 50 })))
  expect(own.rows.map((row) => row.name)).toEqual(['清溪县'])
  expect((await read(officer, '2026-05-01', (deps) => getCounty(deps, { id: second }))).ok).toBe(false)
  expect(await refuses(officer, second, 'setBudget', { year: '2026', amount: 1, source: '无' })).toBe('E_NOT_FOUND')
})

test('without a body it stands in its officer’s list; one that set a quarter and did not meet is listed and overdue', async () => {
  const work = async (today: string) => {
    const home = must(await read(officer, today, (deps) => homeWork(deps)))
    return home.groups.flatMap((group) => group.rows.map((row) => `${group.id} ${row.title}`))
  }
  expect(await work('2026-03-02')).toContain('noBody 清溪县')
  const founding = { name: '清溪县联席会议', sort: 'conference', host: government, chair: government, ground: '通知' }
  await open(office, here, 'body', 'found', { ...founding, person: '钟毓', from: '2026-03-02', every: 'quarter' })
  expect(await work('2026-03-02')).not.toContain('noBody 清溪县')
  expect((await list('meeting')).rows.map((row) => row.name)).toEqual(['清溪县'])
  expect((await list('body')).rows.map((row) => row.name)).toEqual(['白石县'])
  expect((await list()).rows[0]?.bodies).toMatchObject([
    { title: '清溪县联席会议', chair: '清溪县人民政府 钟毓', every: 'quarter', lastMetOn: null, overdue: true },
  ])
  expect(await work('2026-07-20')).toContain('overdue 清溪县联席会议')
})

test('a reminder stands in the officer’s list until it is answered', async () => {
  expect(await refuses(officer, first, 'remind', { note: '请开会' })).toBe('E_FORBIDDEN')
  await take(office, first, 'remind', { note: '请在月底前召开联席会议。' })
  const reminded = async () => {
    const home = must(await read(officer, '2026-03-03', (deps) => homeWork(deps)))
    return home.groups.find((group) => group.id === 'reminded')?.rows.map((row) => row.title)
  }
  expect(await reminded()).toEqual(['清溪县'])
  await take(officer, first, 'answer', { text: '定于本月28日召开。' })
  expect(await reminded()).toEqual([])
  expect(await refuses(officer, first, 'answer', { text: '再答' })).toBe('E_GUARD')
  const row = must(await read(office, '2026-03-03', (deps) => getCounty(deps, { id: first })))
  expect(row.reminders).toMatchObject([{ note: '请在月底前召开联席会议。', answer: { text: '定于本月28日召开。' } }])
})

const firstPlan = planOf('清溪县', '到2027年，有效注册商标总量达到2.5万件以上；知识产权优势示范企业达到40家以上。', [
  '培育高价值专利。支持装备制造龙头企业建设高价值专利培育中心，每年公布建设情况。',
  '打造品牌。建设商标品牌指导站，培育区域公共品牌，支持企业创牌。',
  '开展宣传。利用集市和广播开展普法宣传。',
])

test('one county’s plan: every clause of the city’s that it does not take up is listed', async () => {
  await upload(first, firstPlan)
  const held = must(await read(officer, '2026-03-03', (deps) => countyPlan(deps, { id: first })))
  expect(held.clauses.map((one) => [one.path, one.verdict])).toEqual([
    ['二/(一)', 'taken'],
    ['二/(二)', 'taken'],
    ['二/(三)', 'lacking'],
    ['二/(四)', 'lacking'],
  ])
  expect(held.clauses[0]?.nearest?.heading).toContain('培育高价值专利')
  expect(held.counts).toEqual({ taken: 2, lacking: 2, notOurs: 0 })
  expect((await list()).rows[0]).toMatchObject({ plan: { title: expect.stringContaining('清溪县') }, planRead: true })
})

test('what a person settles takes the place of what the words suggest, with who and why', async () => {
  const before = must(await read(officer, '2026-03-03', (deps) => countyPlan(deps, { id: first })))
  const clause = before.clauses[3]?.id
  await take(officer, before.plan?.id ?? '', 'settle', { clause, verdict: 'notOurs', why: '由市级统一建立' })
  const held = must(await read(officer, '2026-03-03', (deps) => countyPlan(deps, { id: first })))
  expect(held.counts).toEqual({ taken: 2, lacking: 1, notOurs: 1 })
  expect(held.clauses[3]).toMatchObject({ verdict: 'notOurs', said: { why: '由市级统一建立', by: 'county' } })
})

test('their own targets add up to the city’s, or fall short, or are not all there; per-head figures are not added', async () => {
  const sums = async () => {
    const { rows } = must(await read(office, '2026-03-03', (deps) => countyTargets(deps, { policy: plan })))
    return rows.map((row) => [row.indicator.title, row.city, row.total, row.verdict, row.missing])
  }
  expect(await sums()).toEqual([
    ['有效注册商标总量', 60000, 25000, 'incomplete', ['白石县']],
    ['知识产权优势示范企业', 60, 40, 'incomplete', ['白石县']],
  ])
  const [second] = (await list()).rows.filter((row) => row.code === baishi)
  const text = planOf(
    '白石县',
    '到2027年，有效注册商标总量达到3万件以上；知识产权优势示范企业达到25家以上；每万人口发明专利拥有量达到9件以上。',
    ['培育商标品牌。支持企业打造区域公共品牌。'],
  )
  const handed = { files: [], text }
  const request = { id: second?.record?.id ?? '', handed, requestId: randomUUID() }
  must(await uploadCountyPlan(app.engine, app.vault, office, request))
  expect(await sums()).toEqual([
    ['有效注册商标总量', 60000, 55000, 'short', []],
    ['每万人口发明专利拥有量', 12, null, 'apart', ['清溪县']],
    ['知识产权优势示范企业', 60, 65, 'enough', []],
  ])
  expect((await uploadCountyPlan(app.engine, app.vault, officer, { ...request, requestId: randomUUID() })).ok).toBe(
    false,
  )
})

test('a newer plan takes the place of the older one, which is kept', async () => {
  await upload(first, firstPlan.replace('开展宣传。', '健全调解。建立行业性专业性人民调解组织，就近化解知识产权纠纷。'))
  const held = must(await read(officer, '2026-03-03', (deps) => countyPlan(deps, { id: first })))
  expect(held.clauses[2]?.verdict).toBe('taken')
  const states = await query<{ state: string }>(
    `select state from thing where kind = 'county-plan' and parent_id = $1 order by state`,
    [first],
  )
  expect(states.map((row) => row.state)).toEqual(['current', 'replaced'])
})
