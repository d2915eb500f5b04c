import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import writeXlsx, { type SheetData } from 'write-excel-file/node'
import { tasksCsv, tasksXlsx } from '../../src/core/ledger/export/task-export.ts'
import { importTaskList } from '../../src/core/ledger/tasks/list-file/import-task-list.ts'
import { listTasks } from '../../src/core/ledger/tasks/list-tasks.ts'
import { readCells } from '../../src/core/sheets/read-cells.ts'
import { aTown, here, planOf } from '../engine/kinds/town.ts'
import { must } from '../support/must.ts'

const town = await aTown()
const { units, office, take, person, engine, read } = town
const today = '2026-03-02'
const plan = await town.published(planOf('2025—2027', '2025年3月9日'))
const listed = (query: object = {}) =>
  read(office, today, async (deps) => must(await listTasks(deps, { sort: 'clause', limit: 200, ...query })).rows)
const [centre, brand, police] = await listed()
const titles = async (query: object) => (await listed(query)).map((row) => row.path)

describe('a list of tasks', () => {
  test('is narrowed by clause with all below it, by light, by the days between which it falls due, by part', async () => {
    await take(office, centre?.id ?? '', 'assign', { lead: units.scj, dueOn: '2026-02-27', why: '提前' })
    await take(office, brand?.id ?? '', 'assign', { lead: units.swj, dueOn: '2026-03-20', why: '提前' })
    expect(await titles({ clause: '二/(一)' })).toEqual(['二/(一)'])
    expect(await titles({ clause: '二' })).toHaveLength(6)
    expect(await titles({ light: 'late' })).toEqual(['二/(一)'])
    expect(await titles({ light: 'soon' })).toEqual(['二/(二)'])
    expect(await titles({ light: 'running' })).toHaveLength(4)
    expect(await titles({ from: '2026-03-01', to: '2026-03-31' })).toEqual(['二/(二)'])
    expect(await titles({ unit: units.scj, part: 'lead' })).toEqual(['二/(一)', '二/(三)'])
    expect(await titles({ unit: units.kjj, part: 'lead' })).toEqual([])
  })

  test('is exported as it is shown: the rows, their order, the columns', async () => {
    const deps = { catalogue: engine.catalogue, actor: office, today, city: null }
    const query = { sort: 'due' as const, light: 'running' as const, columns: 'title,due,lead' }
    const shown = await listed(query)
    const bytes = must(await tasksXlsx(town.db, deps, query))
    const [grid] = must(await readCells(bytes))
    expect(grid?.rows[0]).toEqual(['任务', '完成期限', '牵头单位'])
    expect(grid?.rows.slice(1).map((row) => [row[0], row[1]])).toEqual(
      shown.map((row) => [row.heading, row.dueOn ?? '']),
    )
    let csv = ''
    for await (const piece of tasksCsv(town.db, deps, query)) csv += String(piece)
    expect(csv.trim().split('\r\n')).toHaveLength(shown.length + 1)
  })

  test('counts milestones and those past their day', async () => {
    await take(person(here, 'lead', units.scj), centre?.id ?? '', 'sign')
    await take(office, centre?.id ?? '', 'addMilestone', { name: '选址', on: '2026-02-01' })
    await take(office, centre?.id ?? '', 'addMilestone', { name: '挂牌', on: '2026-09-01' })
    const [row] = await listed({ clause: '二/(一)' })
    expect(row?.milestones).toEqual({ total: 2, done: 0, late: 1 })
  })
})

describe('a task list as an office sends it', () => {
  const sheet = (more: SheetData = []): SheetData => [
    [{ value: '云岭市知识产权强市重点任务分工表', columnSpan: 6 }],
    [
      { value: '条款', rowSpan: 2 },
      { value: '重点任务', rowSpan: 2 },
      { value: '责任单位', columnSpan: 2 },
      null,
      { value: '完成时限', rowSpan: 2 },
      { value: '备注', rowSpan: 2 },
    ],
    [null, null, '牵头', '配合', null, null],
    ['二（三）', '强化行政执法', '市市场监管局', '市农业农村局', '2026年9月底', '分工会议'],
    [null, '健全纠纷调解', '市商务局', null, '２０２６．１０．３１', null],
    [null, '开展专利导航', '市科技局', '市商务局、市市场监管局', '2026年底', '新增'],
    ...more,
    ['合计', null, null, null, null, '3项'],
  ]
  const bytesOf = (data: SheetData) => writeXlsx(data, { sheet: '分工' }).toBuffer()
  const sent = (bytes: Uint8Array, apply: boolean, requestId: string = randomUUID()) =>
    importTaskList(engine, office, today, { policyId: plan, bytes, apply, requestId })
  const given = async (data: SheetData, apply: boolean) => sent(await bytesOf(data), apply)

  test('is first only read: row by row what would change, and nothing is written', async () => {
    const before = await listed()
    const answer = must(await given(sheet(), false))
    expect(answer.rows.map((row) => [row.no, row.does, row.path])).toEqual([
      [4, 'assign', '二/(三)'],
      [5, 'assign', '二/(四)'],
      [6, 'add', ''],
    ])
    expect(answer.applied).toBe(false)
    expect(await listed()).toEqual(before)
  })

  test('is not applied while a row is wrong, and says which and why', async () => {
    const wrong: SheetData = [
      [null, '强化行政执法', '市市场监管局', null, null, null],
      ['九（九）', '没有的条款', '市科技局', null, null, null],
      [null, '另一件事', '市不存在局', null, '尽快', null],
    ]
    const answer = must(await given(sheet(wrong), true))
    expect(answer.applied).toBe(false)
    expect(answer.rows.filter((row) => row.does === 'wrong').map((row) => [row.no, row.why.map((w) => w.zh)])).toEqual([
      [7, ['和第 4 行是同一项任务']],
      [8, ['这份规划没有条款“九（九）”的任务']],
      [9, ['没有单位“市不存在局”，或者这个名称有歧义', '看不懂期限“尽快”']],
    ])
    expect((await listed()).find((row) => row.id === police?.id)?.state).toBe('proposed')
  })

  test('is applied in one go through the same steps, and a second time changes nothing', async () => {
    const answer = must(await given(sheet(), true))
    expect(answer.applied).toBe(true)
    const rows = await listed()
    const added = rows.find((row) => row.title === '开展专利导航')
    expect(added).toMatchObject({ state: 'assigned', dueOn: '2026-12-31', ground: '新增', policyId: plan })
    expect(added?.units.map((unit) => [unit.name, unit.part])).toEqual([
      ['市科技局', 'lead'],
      ['市商务局', 'co'],
      ['市市场监管局', 'co'],
    ])
    expect(rows.find((row) => row.id === police?.id)).toMatchObject({ state: 'assigned', dueOn: '2026-09-30' })
    const again = must(await given(sheet(), true))
    expect(again.rows.map((row) => row.does)).toEqual(['nothing', 'nothing', 'nothing'])
    expect(await listed()).toEqual(rows)
  })

  test('sent twice under one request id is taken once; nobody but the office may', async () => {
    const id = randomUUID()
    const data: SheetData = [
      ['任务', '牵头单位'],
      ['编写典型案例', '市科技局'],
    ]
    // One file twice: a workbook that is written again says another time within.
    const bytes = await bytesOf(data)
    const first = must(await sent(bytes, true, id))
    expect(must(await sent(bytes, true, id))).toMatchObject(first)
    expect((await listed()).filter((row) => row.title === '编写典型案例')).toHaveLength(1)
    const reporter = person(here, 'reporter', units.scj)
    const others = await bytesOf([
      ['任务', '牵头单位'],
      ['越权', '市科技局'],
    ])
    const refused = await importTaskList(engine, reporter, today, {
      policyId: plan,
      bytes: others,
      apply: true,
      requestId: randomUUID(),
    })
    expect(refused.ok ? null : refused.problem.code).toBe('E_FORBIDDEN')
  })
})
