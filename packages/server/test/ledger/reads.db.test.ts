import { contract, type OperationId } from '@zhiqiang/contract'
import type { Result } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { listDuties } from '../../src/core/ledger/duties/list-duties.ts'
import { tasksCsv } from '../../src/core/ledger/export/task-export.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import { getIndicator } from '../../src/core/ledger/indicators/get-indicator.ts'
import { listIndicators } from '../../src/core/ledger/indicators/list-indicators.ts'
import { listReports } from '../../src/core/ledger/reports/list-reports.ts'
import { listTasks } from '../../src/core/ledger/tasks/list-tasks.ts'
import { fileOf, getThing } from '../../src/core/ledger/things/get-thing.ts'
import { figureRows, listFigures } from '../../src/core/measures/measures.ts'
import { listPeople, listPosts, listRegions, listUnits } from '../../src/core/people/read/organisation.ts'
import { getClause, listClauses } from '../../src/core/policies/read/clauses.ts'
import { getReading } from '../../src/core/policies/read/effective-reading.ts'
import { getPolicy, listPolicies, originalOf } from '../../src/core/policies/read/policies.ts'
import { must } from '../support/must.ts'
import { aWorld, planText } from './world.ts'

const world = await aWorld()
const { take, open, read, person, machine } = world
const [here, there] = ['990100', '990200']
const county = await world.city(here, '云岭市')
await world.city(there, '海晏市')
const scj = await world.unit(here, '市市场监管局')
const kjj = await world.unit(here, '市科技局')
const swj = await world.unit(here, '市商务局')
const gaj = await world.unit(here, '市公安局')
const bgs = await world.unit(here, '市知识产权联席会议办公室')
const xqj = await world.unit(here, '清溪县市场监管局', county)
const foreign = await world.unit(there, '海晏市市场监管局')

const office = person(here, 'office', bgs)
const lead = person(here, 'lead', scj)
const reporter = person(here, 'reporter', kjj)
const sister = person(here, 'reporter', swj)
const countyOfficer = person(here, 'county', xqj, county, [xqj])
const otherOffice = person(there, 'office', foreign)
const everybody = { kind: 'public', id: null, name: '公众', city: null, posts: [] } as const
const today = '2026-03-02'

/** Checks an answer against the contract's own schema, strangers to it included. */
function answers<T>(operation: OperationId, result: Result<T>): T {
  const value = must(result)
  const declared = contract[operation]
  if ('ok' in declared && declared.ok) declared.ok.parse(value)
  return value
}

const policy = await world.plan(here, planText)
const inReview = await read(office, today, (deps) => getReading(deps, { id: policy.id }))
const publicBefore = await read(everybody, today, (deps) => getPolicy(deps, { id: policy.id }))
const homeBefore = await read(office, today, (deps) => homeWork(deps))
await take(machine, policy.id, 'correct', { at: 'document.title', to: '云岭市行动方案', why: '简称' })
const corrected = await read(office, today, (deps) => getReading(deps, { id: policy.id }))
for (const finding of must(inReview).reading.findings as readonly { id: string; severity: string }[]) {
  if (finding.severity === 'error') {
    await take(machine, policy.id, 'decide', { finding: finding.id, decision: 'dismissed', why: '已核对' })
  }
}
await take(machine, policy.id, 'publish', { visibility: 'public', show: ['units', 'state'] })

const query = { limit: 50, sort: 'clause' as const }
const tasks = answers('tasks.list', await read(office, today, (deps) => listTasks(deps, query))).rows
const [centre, brand, police, mediation] = tasks

test('a plan in review shows its reading with the corrections made so far, to those who may see it', () => {
  expect(must(inReview).reading.document).not.toEqual(must(corrected).reading.document)
  expect(must(corrected).units.市科技局).toMatchObject({ unitId: kjj, name: '市科技局', collective: false })
  expect(publicBefore.ok).toBe(false)
  expect(
    must(homeBefore)
      .groups.find((g) => g.id === 'toPublish')
      ?.rows.map((r) => r.id),
  ).toEqual([policy.id])
})

test('a published plan has its counts, corrections and public link', async () => {
  const list = answers(
    'policies.list',
    await read(office, today, (deps) => listPolicies(deps, { limit: 10, q: '云岭' })),
  )
  expect(list.rows).toHaveLength(1)
  expect(list.rows[0]?.counts).toMatchObject({ tasks: 4 })
  const view = answers('policies.get', await read(office, today, (deps) => getPolicy(deps, { id: policy.id })))
  expect(view.publicLink).toBe(`/c/${here}/plans/${policy.id}`)
  expect(view.corrections).toMatchObject([{ at: 'document.title', to: '云岭市行动方案', by: '测试' }])
  answers('policies.reading', await read(everybody, today, (deps) => getReading(deps, { id: policy.id })))
})

test('tasks stand in the order of their clauses with units, strength and due dates', () => {
  expect(tasks.map((task) => task.path)).toEqual(['三/(一)/1', '三/(一)/2', '三/(二)/1', '三/(二)/2'])
  expect(centre).toMatchObject({ state: 'proposed', strength: '推动', reports: 0 })
  expect(centre?.units).toMatchObject([
    { id: scj, part: 'lead', name: '市市场监管局' },
    { id: kjj, part: 'co' },
  ])
  expect(police).toMatchObject({ dueOn: '2026-06-30', strength: '必须' })
  expect(mediation).toMatchObject({ state: 'queued', units: [] })
})

test('lists page by a cursor without loss, and refuse a foreign cursor', async () => {
  for (const sort of ['clause', 'due', 'moved'] as const) {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = must(await read(office, today, (deps) => listTasks(deps, { limit: 1, sort, cursor })))
      expect(page.total).toBe(4)
      ids.push(...page.rows.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(ids.toSorted()).toEqual(tasks.map((task) => task.id).toSorted())
  }
  const first = must(await read(office, today, (deps) => listTasks(deps, { limit: 1, sort: 'due' })))
  const wrong = await read(office, today, (deps) => listTasks(deps, { ...query, cursor: first.next ?? '' }))
  expect(wrong).toMatchObject({ ok: false, problem: { code: 'E_INPUT' } })
})

test('filters find words in titles, paths and unit names, states, units, plans and overdue ones', async () => {
  const found = async (filter: object, on = today) =>
    must(await read(office, on, (deps) => listTasks(deps, { ...query, ...filter }))).rows.map((row) => row.path)
  expect(await found({ q: '执法' })).toEqual(['三/(二)/1'])
  expect(await found({ q: '科技局 培育' })).toEqual(['三/(一)/1'])
  expect(await found({ q: '100%' })).toEqual([])
  expect(await found({ state: 'queued' })).toEqual(['三/(二)/2'])
  expect(await found({ unit: gaj })).toEqual(['三/(二)/1'])
  expect(await found({ policy: policy.id })).toHaveLength(4)
  expect(await found({ overdue: 'true' }, '2026-07-01')).toEqual(['三/(二)/1'])
  expect(await found({ overdue: 'false' }, '2026-07-01')).toHaveLength(3)
})

test('everybody sees his own scope only, and a foreign id is not found', async () => {
  const total = async (who: typeof office) => must(await read(who, today, (deps) => listTasks(deps, query))).total
  expect(await total(reporter)).toBe(1)
  expect(await total(sister)).toBe(1)
  expect(await total(countyOfficer)).toBe(0)
  expect(await total(otherOffice)).toBe(0)
  expect(await total(machine)).toBe(4)
  for (const who of [sister, countyOfficer, otherOffice, everybody]) {
    const seen = await read(who, today, (deps) => getThing(deps, { id: centre?.id ?? '' }))
    expect(seen).toMatchObject({ ok: false, problem: { code: 'E_NOT_FOUND' } })
  }
  const view = answers('things.get', await read(office, today, (deps) => getThing(deps, { id: centre?.id ?? '' })))
  expect(view.abilities.find((a) => a.step === 'confirm')).toMatchObject({ allowed: true, why: null })
  expect(view.abilities.find((a) => a.step === 'finish')).toMatchObject({ allowed: false })
})

test('the path from assignment to an accepted report moves through the work pages of those concerned', async () => {
  const id = centre?.id ?? ''
  const work = async (who: typeof office, on = today) => {
    const home = answers('home.work', await read(who, on, (deps) => homeWork(deps)))
    return Object.fromEntries(home.groups.map((g) => [g.id, g.total]))
  }
  expect(await work(office)).toMatchObject({ toAssign: 1, toConfirm: 4, toReview: 0, toPublish: 0 })
  await take(office, id, 'confirm')
  expect(await work(lead)).toMatchObject({ toSign: 1, toReport: 0 })
  expect(await work(lead)).not.toHaveProperty('toAssign')
  expect(await work(office)).toMatchObject({ waiting: 1 })
  await take(lead, id, 'sign')
  expect(await work(lead)).toMatchObject({ toSign: 0, toReport: 1 })
  expect(await work(reporter)).toMatchObject({ toReport: 1, waiting: 0 })

  const report = await open(reporter, here, 'report', 'submit', { text: '已选址' }, id)
  expect(await work(reporter)).toMatchObject({ toReport: 0, waiting: 1 })
  expect(await work(lead)).toMatchObject({ toReport: 1, toReview: 1 })
  expect(await work(office)).toMatchObject({ toReview: 0 })
  await take(lead, report.thing.id, 'return', { ground: '缺附件' })
  expect(await work(reporter)).toMatchObject({ returned: 1 })
  await take(reporter, report.thing.id, 'resubmit', { text: '已选址，附图' })
  await take(lead, report.thing.id, 'accept')

  const own = await open(lead, here, 'report', 'submit', { text: '方案已印发' }, id)
  expect(await work(office)).toMatchObject({ toReview: 1 })
  expect(await work(lead, '2026-04-10')).toMatchObject({ toReport: 1 })
  const page = answers('reports.list', await read(office, today, (deps) => listReports(deps, { id, limit: 10 })))
  expect(page.rows.map((row) => row.unitName).toSorted()).toEqual(['市市场监管局', '市科技局'].toSorted())
  expect(page.rows.map((row) => row.id)).toContain(own.thing.id)
  const [row] = must(await read(office, today, (deps) => listTasks(deps, { ...query, q: '培育中心' }))).rows
  expect(row).toMatchObject({ reports: 2 })
  expect((await read(sister, today, (deps) => listReports(deps, { id, limit: 10 }))).ok).toBe(false)
  expect(await work(office, '2026-07-02')).toMatchObject({ overdue: 2 })
  expect(await work(office, '2026-06-27')).toMatchObject({ dueSoon: 1 })
  expect(await work(machine, '2026-07-02')).toMatchObject({ overdue: 2, toAssign: 1, returned: 0 })
})

test('a clause shows its chain, and its chapter what was done below it, as far as the caller may see', async () => {
  const clauses = answers(
    'clauses.list',
    await read(office, today, (deps) => listClauses(deps, { id: policy.id, limit: 200 })),
  )
  expect(clauses.total).toBe(9)
  const chapter = clauses.rows.find((row) => row.path === '三')?.id ?? ''
  const chain = answers('clauses.get', await read(office, today, (deps) => getClause(deps, { id: chapter })))
  expect(chain).toMatchObject({ permanentLink: `/clause/${chapter}`, policy: { public: true, version: 1 } })
  expect([chain.tasks.length, chain.reports.length]).toEqual([4, 2])
  const outside = must(await read(everybody, today, (deps) => getClause(deps, { id: chapter })))
  expect([outside.tasks, outside.reports, outside.duties]).toEqual([[], [], []])
  expect((await read(otherOffice, today, (deps) => getClause(deps, { id: chapter }))).ok).toBe(false)
})

test('duties show every occurrence', async () => {
  const duties = answers('duties.list', await read(office, today, (deps) => listDuties(deps, { limit: 50 })))
  const yearly = duties.rows.find((row) => row.every.unit === 'year')
  expect(yearly?.occurrences.map((o) => o.dueOn)).toEqual(['2025-12-31', '2026-12-31'])
  expect(duties.rows.find((row) => row.every.unit === 'unset')).toMatchObject({ state: 'unset', occurrences: [] })
})

test('an indicator follows its actuals: gap, light, rank among other cities, history', async () => {
  const all = answers('indicators.list', await read(office, today, (deps) => listIndicators(deps, { limit: 50 })))
  expect(all.rows.every((row) => row.light === 'unknown')).toBe(true)
  expect(all.rows.map((row) => row.target)).toEqual([12, 60000, null])
  const patents = all.rows.find((row) => row.target === 12)?.id ?? ''
  await take(machine, patents, 'enterActual', { period: '2024', value: 8, source: '省通报' })
  await take(machine, patents, 'enterActual', { period: '2025', value: 9, source: '省通报' })
  await take(machine, patents, 'enterActual', { period: '2025', value: 9.5, source: '更正' })
  const view = answers('indicators.get', await read(office, today, (deps) => getIndicator(deps, { id: patents })))
  expect(view).toMatchObject({ light: 'onTrack', latest: 9.5, latestPeriod: '2025', gap: 2.5 })
  expect(view.actuals.map((a) => [a.period, a.value, a.superseded])).toEqual([
    ['2025', 9.5, false],
    ['2025', 9, true],
    ['2024', 8, false],
  ])
  expect(view.actuals[0]?.place).toBe('云岭市')
  const green = must(await read(office, today, (deps) => listIndicators(deps, { limit: 50, light: 'onTrack' })))
  expect([green.total, green.rows[0]?.id]).toEqual([1, patents])

  const rank = all.rows.find((row) => row.type === 'rank')?.id ?? ''
  await take(machine, rank, 'setThreshold', { within: 2, of: '全省', why: '前列按前两名掌握' })
  await take(machine, rank, 'enterActual', { period: '2025', value: 30, source: '省通报' })
  for (const [place, value] of [
    ['甲市', 40],
    ['乙市', 20],
    ['丙市', 10],
  ] as const) {
    await take(machine, rank, 'enterPeer', { place, period: '2025', value, source: '省通报' })
  }
  const ranked = answers('indicators.get', await read(office, today, (deps) => getIndicator(deps, { id: rank })))
  expect(ranked).toMatchObject({ light: 'met', rank: { within: 2, of: '全省', position: 2, places: 4 } })
  await take(machine, rank, 'enterPeer', { place: '乙市', period: '2025', value: 31, source: '更正' })
  const fallen = must(await read(office, today, (deps) => getIndicator(deps, { id: rank })))
  expect(fallen).toMatchObject({ light: 'behind', rank: { position: 3 } })
})

test('each figure opens to rows that recompute to it, those that count first, in the scope of whoever looks', async () => {
  for (const who of [office, lead, reporter, otherOffice]) {
    const { figures } = answers(
      'figures.list',
      await read(who, '2026-07-02', (d) => listFigures(d, world.app.measures)),
    )
    expect(figures).toHaveLength(3)
    for (const figure of figures) {
      const input = { id: figure.id, limit: 200 }
      const rows = answers(
        'figures.rows',
        await read(who, '2026-07-02', (d) => figureRows(d, world.app.measures, input)),
      )
      expect(rows.figure).toEqual(figure)
      expect(rows.rows.filter((row) => row.counts)).toHaveLength(figure.value ?? -1)
      expect([rows.rows.length, rows.total]).toEqual([figure.of, figure.of])
      const counting = rows.rows.map((row) => row.counts)
      expect(counting).toEqual(counting.toSorted((a, b) => Number(b) - Number(a)))
      if (who === otherOffice) expect(figure.of).toBe(0)
    }
  }
  const { figures } = must(await read(office, '2026-07-02', (d) => listFigures(d, world.app.measures)))
  const [signed, course, late] = ['signed-share', 'indicators-on-course', 'overdue-items'].map((id) =>
    figures.find((figure) => figure.id === id),
  )
  expect(signed).toMatchObject({ value: 1, of: 1 })
  expect(course).toMatchObject({ value: 1, of: 2 })
  expect(late?.value).toBe(2)
  expect((await read(everybody, today, (d) => listFigures(d, world.app.measures))).ok).toBe(false)
})

test('the export holds exactly the rows of the filter', async () => {
  const deps = { catalogue: world.engine.catalogue, actor: office, today }
  let text = ''
  for await (const piece of tasksCsv(world.db, deps, { q: '市场监管局', sort: 'clause' })) text += String(piece)
  const lines = text.trimEnd().split('\r\n')
  expect(text.startsWith('\ufeff规划文件,条款,任务')).toBe(true)
  const listed = must(await read(office, today, (d) => listTasks(d, { ...query, q: '市场监管局' })))
  expect(lines.slice(1).map((line) => line.split(',').at(-1))).toEqual(listed.rows.map((row) => row.id))
})

test('originals and files are handed out to readers only, and each fetch is noted', async () => {
  const access = { at: '2026-03-02T03:00:00.000Z', address: '127.0.0.1' }
  const found = must(await read(office, today, (deps) => originalOf(deps, { id: policy.id, n: 0 }, access)))
  expect(found).toMatchObject({ type: 'text/plain' })
  const view = must(await read(office, today, (deps) => getThing(deps, { id: policy.id })))
  const input = { id: policy.id, fileId: view.files[0]?.id ?? '' }
  expect(must(await read(office, today, (deps) => fileOf(deps, input, access))).sm3).toBe(found.sm3)
  expect((await read(otherOffice, today, (deps) => fileOf(deps, input, access))).ok).toBe(false)
  expect((await read(office, today, (deps) => originalOf(deps, { id: policy.id, n: 9 }, access))).ok).toBe(false)
  const notes = await read(office, today, (deps) =>
    deps.tx.selectFrom('access_log').select(['what', 'actor']).where('what', '=', 'file').execute(),
  )
  expect(notes).toHaveLength(2)
})

test('units, divisions and posts are those of one city', async () => {
  const units = answers('units.list', await read(office, today, (deps) => listUnits(deps, { limit: 50 })))
  expect(units.total).toBe(6)
  expect(units.rows.find((u) => u.id === xqj)).toMatchObject({ regionName: '清溪县', names: [{ sort: 'full' }] })
  const found = must(await read(office, today, (deps) => listUnits(deps, { limit: 50, q: '科技' })))
  expect(found.rows.map((u) => u.id)).toEqual([kjj])
  const zhao = await open(machine, here, 'person', 'enrol', { login: 'zhao', name: '赵明' })
  const post = { unit: scj, title: '处长', role: 'lead', holder: zhao.thing.id, from: '2026-01-01' }
  await open(machine, here, 'post', 'create', post)
  const posts = answers('posts.list', await read(office, today, (deps) => listPosts(deps, { limit: 50 })))
  const holder = { id: zhao.thing.id, name: '赵明' }
  expect(posts.rows).toMatchObject([{ title: '处长', unitName: '市市场监管局', holder, openDuties: 3 }])
  const people = answers('people.list', await read(office, today, (deps) => listPeople(deps, { limit: 50, q: '处长' })))
  expect(people.rows).toMatchObject([{ login: 'zhao', posts: [{ title: '处长', role: 'lead' }], disabled: false }])
  expect(must(await read(otherOffice, today, (deps) => listPeople(deps, { limit: 50 }))).total).toBe(0)
  expect(must(await read(reporter, today, (deps) => listPeople(deps, { limit: 50 }))).total).toBe(0)
  const regions = answers('regions.list', await read(office, today, (deps) => listRegions(deps, { limit: 50 })))
  expect(regions.rows.map((r) => r.name)).toEqual(['云岭市', '清溪县'])
  expect(brand?.units.map((u) => u.id)).toEqual([swj])
})
