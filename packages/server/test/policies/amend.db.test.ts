import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { getClause } from '../../src/core/policies/read/clauses.ts'
import { comparison } from '../../src/core/policies/read/comparison.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld, planText } from '../ledger/world.ts'
import { must } from '../support/must.ts'

const world = await aWorld()
const { open, take, read, time, machine } = world
const code = '990100'

/** The new text: one task put in before all others, one reworded, one dropped, the goal raised. */
const amendedText = planText
  .replace('云政发〔2025〕8号', '云政发〔2026〕3号')
  .replace(
    '1.建设培育中心。',
    '1.开展质量大赛。举办高价值专利大赛，发现一批好专利。（责任单位：市科技局）\n\n2.建设培育中心。',
  )
  .replace(
    '2.支持品牌培育。鼓励企业培育商标品牌，定期开展培训。',
    '3.支持品牌培育。支持企业培育商标品牌和区域品牌，定期开展培训。',
  )
  .replace('\n2.健全纠纷调解。探索建立行业性调解组织，就近化解纠纷。\n', '\n')
  .replace('达到12件以上', '达到15件以上')

const story = (async () => {
  await world.city(code, '云岭市')
  const bureau = await world.unit(code, '市市场监管局')
  await world.unit(code, '市科技局')
  await world.unit(code, '市商务局')
  const office = world.person(code, 'office', await world.unit(code, '市联席办'))
  const head = world.person(code, 'lead', bureau)
  const plan = await world.plan(code, planText)
  await take(office, plan.id, 'publish', { visibility: 'inside', show: [] })
  const clausesNow = () =>
    transaction(world.db, (tx) =>
      tx
        .selectFrom('clause')
        .select(['id', 'path', 'heading', 'version'])
        .where('policy_id', '=', plan.id)
        .orderBy('ord')
        .execute(),
    )
  const things = (kind: string) =>
    transaction(world.db, (tx) =>
      tx
        .selectFrom('thing')
        .select(['id', 'title', 'state', 'clause_id', 'data'])
        .where('policy_id', '=', plan.id)
        .where('kind', '=', kind)
        .orderBy('id')
        .execute(),
    )
  const centre = (await things('task')).find((task) => task.title === '建设培育中心')?.id ?? ''
  await take(office, centre, 'confirm')
  await take(head, centre, 'sign')
  const report = await open(head, code, 'report', 'submit', { text: '已建成两家' }, centre)
  await take(office, report.thing.id, 'accept')
  const before = { clauses: await clausesNow(), tasks: await things('task'), indicators: await things('indicator') }
  time.now = '2026-06-02T02:00:00.000Z'
  const document = await world.plan(code, amendedText)
  return { office, plan, document, before, clausesNow, things, centre }
})()

describe('a new document for a published plan', () => {
  test('is compared with it by content before it replaces anything', async () => {
    const { office, plan, document, before, clausesNow } = await story
    const seen = must(await read(office, '2026-06-02', (deps) => comparison(deps, { id: plan.id, with: document.id })))
    const line = (pair: (typeof seen.pairs)[number]) => `${pair.change} ${(pair.after ?? pair.before)?.heading}`
    expect(seen.pairs.filter((pair) => pair.change !== 'kept').map(line)).toEqual([
      'reworded 主要目标',
      'new 开展质量大赛',
      'reworded 支持品牌培育',
      'dropped 健全纠纷调解',
    ])
    const kept = seen.pairs.find((pair) => pair.after?.heading === '建设培育中心')
    expect([kept?.before?.path, kept?.after?.path, kept?.tasks[0]?.state]).toEqual(['三/(一)/1', '三/(一)/2', 'active'])
    expect(await clausesNow()).toEqual(before.clauses)
  })

  test('becomes its next version: ids, tasks and reports stay with their clause, the dropped task is closed', async () => {
    const { office, plan, document, before, clausesNow, things, centre } = await story
    await take(office, plan.id, 'amend', { document: document.id, why: '市政府常务会议审议通过' })
    const idOf = (rows: typeof before.clauses) => new Map(rows.map((row) => [row.heading, row.id]))
    const [old, now] = [idOf(before.clauses), idOf((await clausesNow()).filter((row) => row.version === 2))]
    for (const [heading, id] of now) if (old.has(heading)) expect(id, heading).toBe(old.get(heading))
    expect(now.has('开展质量大赛')).toBe(true)
    expect(now.has('健全纠纷调解')).toBe(false)

    const tasks = await things('task')
    const task = (title: string) => tasks.find((one) => one.title === title)
    expect(tasks).toHaveLength(before.tasks.length + 1)
    expect(task('建设培育中心')).toMatchObject({ id: centre, state: 'active', data: { path: '三/(一)/2' } })
    expect(task('开展质量大赛')?.state).toBe('proposed')
    expect(task('支持品牌培育')).toMatchObject({ data: { restated: [{ version: 2, change: 'reworded' }] } })
    expect(task('健全纠纷调解')).toMatchObject({
      state: 'superseded',
      data: { superseded: { by: expect.stringContaining('云政发〔2026〕3号'), ground: '市政府常务会议审议通过' } },
    })

    const chain = must(
      await read(office, '2026-06-02', (deps) => getClause(deps, { id: old.get('建设培育中心') ?? '' })),
    )
    expect(chain).toMatchObject({ path: '三/(一)/2', droppedIn: null, policy: { version: 2 } })
    expect(chain.versions.map((one) => `${one.version} ${one.path} ${one.change}`)).toEqual([
      '1 三/(一)/1 first',
      '2 三/(一)/2 kept',
    ])
    expect(chain.reports).toHaveLength(1)
    const gone = must(
      await read(office, '2026-06-02', (deps) => getClause(deps, { id: old.get('健全纠纷调解') ?? '' })),
    )
    expect(gone).toMatchObject({ droppedIn: 2, heading: '健全纠纷调解' })
  })

  test('raises a target and keeps the old one; the document itself is spent', async () => {
    const { before, things, plan, document } = await story
    const indicators = await things('indicator')
    expect(indicators.map((one) => one.id).toSorted()).toEqual(before.indicators.map((one) => one.id).toSorted())
    const raised = indicators.find((one) => one.title.includes('每万人口发明专利'))
    expect(raised).toMatchObject({ data: { value: 15, targetHistory: [{ value: 12 }] } })
    const states = await transaction(world.db, (tx) =>
      tx.selectFrom('thing').select(['id', 'state']).where('id', 'in', [plan.id, document.id]).execute(),
    )
    expect(states.find((row) => row.id === document.id)?.state).toBe('absorbed')
    expect(states.find((row) => row.id === plan.id)?.state).toBe('published')
    const sealFolder = join(tmpdir(), 'zq-no-seals-here')
    expect((await verifyAudit({ db: world.db, catalogue: world.engine.catalogue, sealFolder }, code)).faults).toEqual(
      [],
    )
    await expect(take(machine, plan.id, 'amend', { document: document.id, why: '再来一次' })).rejects.toThrow()
  })

  test('is refused in words while a number stands twice in it, and changes nothing', async () => {
    const { office, plan, clausesNow } = await story
    const before = await clausesNow()
    const twice = await world.plan(code, amendedText.replace('2.建设培育中心。', '1.建设培育中心。'))
    await expect(take(office, plan.id, 'amend', { document: twice.id, why: '修订' })).rejects.toThrow(
      /E_GUARD|两次|twice/,
    )
    expect(await clausesNow()).toEqual(before)
  })
})
