import { randomUUID } from 'node:crypto'
import type { Actor } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { listSelfChecks, removeSelfCheck, runSelfCheck } from '../../src/core/hall/self-checks/self-checks.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, db, firm, here, offer, open, person, read, refusal, staff, take, time } = hall
const today = '2026-10-12'
time.now = `${today}T02:00:00.000Z`
const own = await firm('云岭数控机床有限公司')
const rival = await firm('云岭轴承有限公司')
const agent = await firm('云岭代理有限公司')
const yuan = (n: number) => n * 100
const hire = {
  sort: 'talent',
  project: '引进研发负责人',
  investment: yuan(800_000),
  government: 0,
  noncompete: true,
  knowHow: false,
  inventions: true,
}
const run = (who: Actor, answers: object = hire, requestId: string = randomUUID(), subject = own.id) =>
  transaction(db, (tx) =>
    runSelfCheck(
      { tx, catalogue: app.engine.catalogue, actor: who, today },
      { requestId, subject, item: 'activity-review', answers: { ...answers } },
      time.now,
    ),
  )
const list = (who: Actor) => read(who, today, async (deps) => must(await listSelfChecks(deps, { limit: 30 })))
const remove = (who: Actor, id: string) =>
  transaction(db, (tx) => removeSelfCheck({ tx, catalogue: app.engine.catalogue, actor: who, today }, { id }))
const labels = (of: {
  readonly lines: readonly { readonly good: boolean; readonly label: { readonly zh: string } }[]
}) => of.lines.map(({ good, label }) => `${good ? '好' : '不好'} ${label.zh}`)

beforeAll(async () => {
  const offering = await offer('activity-review')
  const rule = { sorts: ['trade'], by: 'investment', least: yuan(10_000_000), quorum: 3 }
  const dated = { from: '2026-01-01', basis: '云政办〔2026〕3号' }
  await open(staff.office, here, 'review-threshold', 'set', { ...rule, ...dated }, offering)
})

test('a hire, a fair and an export are each looked at by the rules of a case, and say what to do', async () => {
  const hired = must(await run(own.actor))
  expect(labels(hired)).toEqual([
    '好 低于评议标准：标准没有列入“人才引进”',
    '不好 没有竞业限制约定',
    '好 不使用原单位的技术秘密',
    '好 名下成果权属清楚',
  ])
  expect(hired.lines[1]?.how.zh).toBe('取得原单位同意，或者等限制期满')
  const plain = { investment: yuan(200_000), government: 0 }
  const fair = { ...plain, sort: 'exhibition', project: '汉诺威展', abroad: false, unfiled: true, warned: false }
  expect(labels(must(await run(own.actor, fair))).slice(1)).toEqual([
    '不好 已检索目的地的专利和商标',
    '不好 展出的新技术、新设计都已申请专利',
    '好 没有收到侵权警告',
  ])
  const sold = {
    ...plain,
    sort: 'trade',
    project: '转台技术出口',
    titles: true,
    catalogue: true,
    transfer: true,
    abroad: true,
  }
  const [first] = labels(must(await run(own.actor, { ...sold, investment: yuan(10_000_000) })))
  expect(first).toContain('不好 低于评议标准：技术引进或者出口：总投资（交易额）达到 1,000 万元（云政办〔2026〕3号）')
})

test('what is missing is refused by name, and nothing is kept of it', async () => {
  const before = (await list(own.actor)).total
  const { noncompete: _, ...rest } = hire
  expect(await refusal(run(own.actor, rest))).toContain('竞业限制')
  expect((await list(own.actor)).total).toBe(before)
})

test('a request that comes twice is kept once', async () => {
  const before = (await list(own.actor)).total
  const id = randomUUID()
  await run(own.actor, hire, id)
  await run(own.actor, hire, id)
  expect((await list(own.actor)).total).toBe(before + 1)
  expect(await refusal(run(rival.actor, hire, id, rival.id))).not.toBe('not refused')
})

test('nobody but the firm’s own people sees one, and nobody runs one for a firm they do not act for', async () => {
  const { id } = must(await run(own.actor))
  const offices = (['office', 'lead', 'officer', 'auditor', 'administrator', 'leader'] as const).map((role) =>
    person(here, role, hall.bureau),
  )
  for (const who of [rival.actor, hall.machine, ...offices]) {
    expect((await list(who)).rows).toEqual([])
    expect((await remove(who, id)).ok).toBe(false)
    expect((await run(who)).ok).toBe(false)
  }
  expect((await list(own.actor)).rows.map((row) => row.id)).toContain(id)
})

test('whoever is let act for the firm sees them as long as the mandate lasts', async () => {
  await take(own.actor, own.id, 'authorise', { login: 'firm3', until: today })
  const acting = await hall.actorOf(agent.account)
  expect((await list(acting)).total).toBe((await list(own.actor)).total)
  time.now = '2026-10-13T02:00:00.000Z'
  expect((await list(await hall.actorOf(agent.account))).rows).toEqual([])
})

test('it stands in no chain and no access log, and removed it is gone', async () => {
  const { id } = must(await run(own.actor, { ...hire, project: '唯一的自查名称' }))
  const found = await transaction(db, (tx) =>
    sql<{ readonly n: number }>`select
      (select count(*) from event where payload::text like '%唯一的自查名称%')::int
      + (select count(*) from access_log where subject like ${`%${id}%`})::int as n`.execute(tx),
  )
  expect(found.rows[0]?.n).toBe(0)
  expect(must(await remove(own.actor, id))).toEqual({ removed: true })
  expect((await list(own.actor)).rows.map((row) => row.id)).not.toContain(id)
})

test('a firm that is closed leaves none behind', async () => {
  await take(own.actor, own.id, 'close', { why: '公司注销' })
  const left = await transaction(db, (tx) => tx.selectFrom('self_check').select('id').execute())
  expect(left).toEqual([])
})
