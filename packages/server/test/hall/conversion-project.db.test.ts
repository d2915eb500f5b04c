import { type Actor, dateInChina } from '@zhiqiang/kernel'
import { beforeAll, expect, test } from 'vitest'
import { historyOf, listAccess } from '../../src/core/audit/read.ts'
import { uploadIn } from '../../src/core/files/upload.ts'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { getThing, uncover } from '../../src/core/ledger/things/get-thing.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { someExperts } from './experts.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, apply, db, firm, here, offer, open, read, refusal, staff, take, thing, time, tryApply } = hall
/** Fen. */
const yuan = (n: number) => n * 100
time.now = '2026-03-02T02:00:00.000Z'
const offering = await offer('conversion-project')
const awards = await offer('award')
const other = hall.person(here, 'lead', hall.bureau)
const auditor = hall.person(here, 'auditor', hall.bureau)
const university = await hall.unit(here, '云岭理工学院')
const maker = await firm('云岭数控机床有限公司')
const rival = await firm('云岭轴承有限公司')
const { named, scores } = await someExperts(hall, university)
const files = async (who: Actor) => {
  const file = { name: '材料.txt', bytes: new TextEncoder().encode('材料\n') }
  const deps = { clock: app.engine.clock, vault: app.vault }
  return [{ upload: must(await transaction(db, (tx) => uploadIn(deps, tx, who, here, file))).upload }]
}
const policy = (item: string, code: string, stage: string) => ({
  title: `云岭市${code}办法`,
  number: `云政办〔2026〕${code}号`,
  item,
  from: '2026-01-01',
  publicity: 5,
  quorum: 3,
  rules: [{ code, name: '重点', stage, right: 'any', way: 'fixed', sum: yuan(500_000) }],
})
const wish = async (who: Actor, number: string, over: object = {}) => ({
  project: '数控转台锁紧装置产业化',
  patents: [{ number: { sort: 'patent', number } }],
  inForce: true,
  entitled: true,
  aim: '建一条年产五百台的生产线。',
  budget: yuan(3_000_000),
  own: yuan(2_000_000),
  plan: [
    { what: '样机定型', by: '2026-09-30', target: '通过型式试验' },
    { what: '生产线建成', by: '2027-03-31', target: '设备验收合格' },
  ],
  promisedOne: yuan(5_000_000),
  promisedThree: yuan(20_000_000),
  proof: await files(who),
  bank: '云岭农商行城东支行',
  account: '6210 0000 1111 2222',
  truth: { version: '1' },
  ...over,
})
const project = async (id: string) => {
  const { state, data } = (await thing(id)) as { readonly state: string; readonly data: unknown }
  return { state, project: (data as { readonly project?: unknown }).project }
}
const made = { id: '', round: '' }

/** A policy, its budget line and a round that is open from today. */
async function round(item: string, code: string, stage: string, to: string) {
  const { id } = (await open(staff.office, here, 'support-policy', 'enact', policy(item, code, stage))).thing
  const line = { name: `${code}资金`, code: '2060499', year: Number(to.slice(0, 4)), amount: yuan(2_000_000) }
  const lineId = (await open(staff.office, here, 'budget-line', 'enter', line)).thing.id
  const call = { title: `${code}批次`, line: lineId, window: { from: dateInChina(time.now), to } }
  return (await open(staff.office, here, 'support-round', 'call', call, id)).thing.id
}

async function grant(id: string, roundId: string, grade: string) {
  await take(staff.officer, id, 'accept')
  await take(staff.officer, id, 'callPanel', {
    ...{ way: 'name', question: '按评分表打分', until: '2026-03-30' },
    experts: named(0, 1, 2),
  })
  for (const nth of [0, 1, 2]) await scores(id, nth, 80)
  await take(staff.officer, id, 'closePanel')
  await take(staff.head, id, 'propose', { grade, opinion: '同意立项' })
  time.now = '2026-03-23T02:00:00.000Z'
  await app.sweep()
  await take(staff.office, roundId, 'show', { contact: '市市场监管局 0390-5550100' })
  time.now = '2026-04-01T02:00:00.000Z'
  await app.sweep()
  await take(staff.office, roundId, 'settle')
  await take(staff.office, roundId, 'draw')
  const [batch] = await transaction(db, (tx) => app.engine.ports(tx, here).things.children(roundId, 'payment-batch'))
  await take(other, batch?.id ?? '', 'approve')
  const { rows } = (await thing(batch?.id ?? '')).data as unknown as { rows: { no: string }[] }
  await take(staff.office, batch?.id ?? '', 'takeReturn', { returned: rows.map(({ no }) => `${no},成功`).join('\n') })
}

beforeAll(async () => {
  made.round = await round('conversion-project', 'Z1', 'project', '2026-03-20')
})

test('milestones lie ahead in their order, and own money is no more than the whole', async () => {
  const refused = async (over: object) =>
    refusal(tryApply(maker.actor, 'conversion-project', offering, await wish(maker.actor, '202210356021.1', over)))
  const step = (what: string, by: string) => ({ what, by, target: '完成' })
  expect(await refused({ plan: [step('旧节点', '2026-03-02')] })).toContain('应在今天之后')
  expect(await refused({ plan: [step('甲', '2026-09-30'), step('乙', '2026-08-30')] })).toContain('早于前一个节点')
  expect(await refused({ own: yuan(9_000_000) })).toContain('自筹不能超过总投入')
})

test('one project of an applicant is taken at a time, and a patent carries one', async () => {
  made.id = await apply(maker.actor, 'conversion-project', offering, await wish(maker.actor, '202210356021.1'))
  const second = tryApply(maker.actor, 'conversion-project', offering, await wish(maker.actor, '202110468233.4'))
  expect(await refusal(second)).toContain('还没有通过验收')
  const same = tryApply(rival.actor, 'conversion-project', offering, await wish(rival.actor, '202210356021.1'))
  expect(await refusal(same)).toContain('同一事项只支持一次')
})

test('a project that was paid is under way until its last milestone', async () => {
  await grant(made.id, made.round, 'Z1')
  expect(await project(made.id)).toMatchObject({
    state: 'paid',
    project: { milestones: [{ what: '样机定型' }, { what: '生产线建成', by: '2027-03-31' }] },
  })
})

test('the account is told whole to the applicant, masked to the offices, and who looked at it is logged', async () => {
  const told = async (who: Actor) => {
    const seen = await read(who, '2026-04-01', async (deps) => {
      const { conceals, data } = must(await getThing(deps, { id: made.id }))
      const history = must(
        await historyOf(deps, { id: made.id, kind: 'conversion-project', state: 'paid' }, { limit: 50 }),
      )
      return { conceals, said: JSON.stringify([data, history]) }
    })
    return [seen.conceals, seen.said.includes('6210'), seen.said.includes('2222')]
  }
  expect(await told(staff.officer)).toEqual([true, false, true])
  expect(await told(auditor)).toEqual([false, false, true])
  const access = { at: time.now, address: '10.0.0.1' }
  const look = (who: Actor) =>
    read(who, '2026-04-01', async (deps) => {
      const seen = await uncover(deps, { id: made.id }, access)
      const log = must(await listAccess({ ...deps, city: here }, { limit: 10 }))
      return [
        seen.ok && JSON.stringify(seen.value.data).includes('6210 0000 1111 2222'),
        log.rows.map(({ what }) => what),
      ]
    })
  expect(await look(staff.officer)).toEqual([true, ['concealed']])
  expect(await look(auditor)).toEqual([false, ['concealed']])
  const found = async (q: string) =>
    read(
      staff.officer,
      '2026-04-01',
      async (deps) => must(await listCases({ ...deps, city: here }, { q, limit: 10 })).rows,
    )
  expect([(await found('1111')).length, (await found('年产五百台')).length]).toEqual([0, 1])
  const own = await read(maker.actor, '2026-04-01', async (deps) => must(await getThing(deps, { id: made.id })).data)
  expect(own).toMatchObject({ answers: { account: '6210 0000 1111 2222' } })
})

test('acceptance is asked for once every milestone is reported, each once', async () => {
  const reached = (which: number, on: string) =>
    files(maker.actor).then((proof) =>
      take(maker.actor, made.id, 'milestone', { which, on, came: '按计划完成', reached: proof }),
    )
  time.now = '2026-10-10T02:00:00.000Z'
  expect(await refusal(reached(3, '2026-10-09'))).toContain('计划只有 2 个节点')
  expect(await refusal(reached(1, '2026-10-11'))).toContain('不能晚于今天')
  await reached(1, '2026-10-09')
  expect(await refusal(reached(1, '2026-10-09'))).toContain('已经报告')
  const deliver = async () =>
    take(maker.actor, made.id, 'deliver', { summary: '建成', spent: yuan(3_100_000), report: await files(maker.actor) })
  expect(await refusal(deliver())).toContain('还有节点没有报告：生产线建成')
  time.now = '2027-04-02T02:00:00.000Z'
  await app.sweep()
  expect((await thing(made.id)).state).toBe('late')
  await reached(2, '2027-03-30')
  await deliver()
  expect((await thing(made.id)).state).toBe('delivered')
})

test('what is late for acceptance or failed bars other public money, and no longer once it is accepted', async () => {
  await take(staff.head, made.id, 'sendBack', { why: '补充设备清单', until: '2027-04-20' })
  time.now = '2027-04-21T02:00:00.000Z'
  await app.sweep()
  await round('award', 'J1', 'prize', '2027-05-31')
  const prize = async () => {
    const proof = await files(maker.actor)
    return tryApply(maker.actor, 'award', awards, {
      ...{ number: { sort: 'patent', number: '202210356021.1' }, title: '锁紧装置', inventors: [{ name: '柳工' }] },
      ...{ inForce: true, inUse: true, disputed: false, since: '2024-03-01', sales: 1, profit: 1, merit: '新' },
      ...{ effect: '好', certificate: proof, proof, bank: '云岭农商行', account: '6210', truth: { version: '1' } },
    })
  }
  expect(await refusal(prize())).toContain('没有逾期未验收、未通过验收的项目')
  await take(staff.head, made.id, 'prolong', { until: '2027-05-20', why: '设备到货延迟' })
  await take(maker.actor, made.id, 'deliver', { summary: '建成', spent: 1, report: await files(maker.actor) })
  await take(staff.head, made.id, 'approve', { opinion: '达到计划目标' })
  expect(await refusal(prize())).not.toContain('未通过验收的项目')
})

test('income is told in the first and the third year and stands beside what was promised', async () => {
  const tell = async (after: string, sales: number) =>
    take(maker.actor, made.id, 'income', { after, sales: yuan(sales), books: await files(maker.actor) })
  time.now = '2028-04-22T02:00:00.000Z'
  await app.sweep()
  const events = await transaction(db, (tx) =>
    tx.selectFrom('event').select('type').where('thing_id', '=', made.id).execute(),
  )
  expect(events.map(({ type }) => type)).toContain('silent')
  await tell('one', 4_000_000)
  expect((await thing(made.id)).due_on).toBe('2030-04-21')
  expect(await refusal(tell('one', 1))).toContain('已经报告')
  time.now = '2030-04-10T02:00:00.000Z'
  await tell('three', 21_000_000)
  expect(await project(made.id)).toMatchObject({
    state: 'concluded',
    project: {
      income: [
        { after: 'one', promised: yuan(5_000_000), sales: yuan(4_000_000), until: '2028-04-21' },
        { after: 'three', promised: yuan(20_000_000), sales: yuan(21_000_000), until: '2030-04-21' },
      ],
    },
  })
})
