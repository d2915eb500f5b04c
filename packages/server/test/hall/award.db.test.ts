import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@zhiqiang/kernel'
import { beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { uploadIn } from '../../src/core/files/upload.ts'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { findRecords } from '../../src/core/ledger/records/find-records.ts'
import { getThing } from '../../src/core/ledger/things/get-thing.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { someExperts } from './experts.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, apply, db, firm, here, offer, open, read, refusal, staff, take, thing, time, tryApply } = hall
/** Fen. */
const yuan = (n: number) => n * 100
const prize = (code: string, name: string, sum: number) => ({
  ...{ code, name, stage: 'prize', right: 'any', way: 'fixed' },
  sum: yuan(sum),
})
const policy = {
  title: '云岭市知识产权奖励办法',
  number: '云政办〔2026〕9号',
  item: 'award',
  from: '2026-01-01',
  publicity: 5,
  quorum: 3,
  trim: true,
  pass: 60,
  rules: [prize('J1', '一等奖', 100_000), prize('J2', '二等奖', 50_000)],
}

time.now = '2026-10-12T02:00:00.000Z'
const offering = await offer('award')
const other = hall.person(here, 'lead', hall.bureau)
const university = await hall.unit(here, '云岭理工学院')
const works = await hall.unit(here, '云岭精密仪器有限公司')
const first = await firm('云岭数控机床有限公司')
const second = await firm('云岭轴承有限公司')
const instruments = await firm('云岭精密仪器有限公司')
const { expert, named, opinionOf, scores } = await someExperts(hall, university)
const inside = await hall.colleague('zhuanjia5', '仇工', 'expert', works)
const paper = async (who: Actor) => {
  const file = { name: '证明.txt', bytes: new TextEncoder().encode('证明\n') }
  const deps = { clock: app.engine.clock, vault: app.vault }
  return { upload: must(await transaction(db, (tx) => uploadIn(deps, tx, who, here, file))).upload }
}
const wish = async (who: Actor, number: string, over: object = {}) => ({
  number: { sort: 'patent', number },
  title: '一种数控转台的锁紧装置',
  inventors: [{ name: '柳工' }],
  inForce: true,
  inUse: true,
  disputed: false,
  since: '2024-03-01',
  sales: yuan(8_000_000),
  profit: yuan(900_000),
  merit: '结构新颖，已布局三项外围专利。',
  effect: '带动本地配套企业六家。',
  certificate: [await paper(who)],
  proof: [await paper(who)],
  bank: '云岭农商行城东支行',
  account: '6210 0000 1111 2222',
  truth: { version: '1' },
  ...over,
})
const panel = { way: 'name', question: '按评分表打分', until: '2026-11-10' }
const made = { policy: '', line: '', round: '', a: '', b: '', c: '' }
const members = async (id: string) =>
  ((await thing(id)).data as unknown as { panel: { members: { name: string; standing: string }[] } }).panel.members.map(
    ({ name, standing }) => `${name} ${standing}`,
  )

beforeAll(async () => {
  made.policy = (await open(staff.office, here, 'support-policy', 'enact', policy)).thing.id
  const line = { name: '知识产权奖励资金', code: '2060499', year: 2026, amount: yuan(300_000) }
  made.line = (await open(staff.office, here, 'budget-line', 'enter', line)).thing.id
  const call = { title: '2026 年度奖励', line: made.line, window: { from: '2026-10-12', to: '2026-10-30' } }
  made.round = (await open(staff.office, here, 'support-round', 'call', call, made.policy)).thing.id
  made.a = await apply(first.actor, 'award', offering, await wish(first.actor, '202210356021.1'))
  made.b = await apply(second.actor, 'award', offering, await wish(second.actor, '202110468233.4'))
  made.c = await apply(instruments.actor, 'award', offering, await wish(instruments.actor, '202010559104.1'))
  for (const id of [made.a, made.b, made.c]) await take(staff.officer, id, 'accept')
})

test('a patent under dispute or put up a second time is refused with the reason', async () => {
  const disputed = tryApply(
    second.actor,
    'award',
    offering,
    await wish(second.actor, '202120771605.6', { disputed: true }),
  )
  expect(await refusal(disputed)).toContain('没有正在进行的权属或者侵权争议')
  const again = tryApply(second.actor, 'award', offering, await wish(second.actor, '202210356021.1'))
  expect(await refusal(again)).toContain('同一事项只支持一次')
})

test('nothing is proposed before experts have judged it, and too few make no panel', async () => {
  expect(await refusal(take(staff.head, made.a, 'propose', { grade: 'J1', opinion: '符合' }))).toContain(
    '还没有经过专家评审',
  )
  const two = take(staff.officer, made.a, 'callPanel', { ...panel, experts: named(0, 1) })
  expect(await refusal(two)).toContain('评审至少要 3 位专家')
})

test('nobody tied to the applicant is named, nor drawn by lot', async () => {
  const tied = take(staff.officer, made.c, 'callPanel', {
    ...panel,
    experts: [...named(0, 1), { expert: inside.account }],
  })
  expect(await refusal(tied)).toContain('仇工在本件一方任职，应当回避')
  const stranger = take(staff.officer, made.c, 'callPanel', {
    ...panel,
    experts: [...named(0, 1), { expert: second.account }],
  })
  expect(await refusal(stranger)).toContain('不在专家名册')
  const lot = { way: 'lot', count: 5, question: '按评分表打分', until: '2026-11-10' }
  await take(staff.officer, made.c, 'callPanel', lot)
  expect((await members(made.c)).sort()).toEqual(['容若 asked', '柏青 asked', '符远 asked', '阮清 asked'])
})

test('an expert sees the cases given to them and no others, and no expert nor the unit sees another’s marks', async () => {
  await take(staff.officer, made.a, 'callPanel', { ...panel, experts: named(0, 1, 2) })
  const sees = (who: Actor, id: string) => read(who, '2026-10-12', async (deps) => (await getThing(deps, { id })).ok)
  expect(await sees(expert(0).actor, made.a)).toBe(true)
  expect(await sees(expert(3).actor, made.a)).toBe(false)
  expect(await sees(expert(0).actor, made.b)).toBe(false)
  await scores(made.a, 0, 92)
  const own = await opinionOf(made.a, expert(0).account)
  expect(await sees(expert(0).actor, own)).toBe(true)
  for (const who of [expert(1).actor, staff.officer, staff.head, staff.office, first.actor])
    expect(await sees(who, own)).toBe(false)
  expect(JSON.stringify((await thing(made.a)).data)).not.toContain('points')
  expect(await members(made.a)).toEqual(['柏青 given', '容若 asked', '阮清 asked'])
  const told = await read(first.actor, '2026-10-12', async (deps) => must(await getCase(deps, app.engine.law, made.a)))
  expect(told.data).not.toHaveProperty('panel')
  expect(told.consultations).toEqual([])
})

test('whoever becomes tied to a side may not score and steps down; another takes the place', async () => {
  const { account, actor } = expert(1)
  await take(first.actor, first.id, 'authorise', { login: 'zhuanjia2' })
  const opinion = await opinionOf(made.a, account)
  expect(await refusal(scores(made.a, 1, 100))).toContain('您是本件一方的代理人，应当回避')
  await take(actor, opinion, 'recuse', { tie: 'stake', why: '受托办理该公司的专利申请' })
  expect(await members(made.a)).toEqual(['柏青 given', '容若 recused', '阮清 asked'])
  const outside = { ...actor, posts: [...actor.posts, ...first.actor.posts] }
  const seen = await read(outside, '2026-10-12', async (deps) => must(await getThing(deps, { id: made.a })))
  expect(seen.data).not.toHaveProperty('panel')
  expect(await read(actor, '2026-10-12', async (deps) => (await getThing(deps, { id: made.a })).ok)).toBe(false)
  await take(staff.officer, made.a, 'addExpert', { expert: expert(3).account, until: '2026-11-10' })
  const back = take(staff.officer, made.a, 'addExpert', { expert: account, until: '2026-11-10' })
  expect(await refusal(back)).toContain('已在本件评审组')
})

test('a panel is closed with its quorum only, and its mean leaves out the highest and the lowest', async () => {
  await scores(made.a, 2, 70)
  expect(await refusal(take(staff.officer, made.a, 'closePanel'))).toContain('还有 1 位专家没有提交')
  await scores(made.a, 3, 81)
  await take(staff.officer, made.a, 'closePanel')
  expect(await thing(made.a)).toMatchObject({
    state: 'accepted',
    data: { panel: { mean: 81, counted: [81], opinions: [{ points: 92 }, { points: 70 }, { points: 81 }] } },
  })
  const seen = await read(expert(0).actor, '2026-10-12', async (deps) => must(await getThing(deps, { id: made.a })))
  expect(seen.data).toHaveProperty('panel.mean', 81)
})

test('an expert who is silent or replaced counts no more', async () => {
  await take(staff.officer, made.b, 'callPanel', { ...panel, until: '2026-10-20', experts: named(0, 1, 2) })
  const swap = { out: expert(1).account, expert: expert(3).account, until: '2026-10-25', why: '出差' }
  await take(staff.officer, made.b, 'replaceExpert', swap)
  expect(await refusal(scores(made.b, 1, 80))).not.toBe('not refused')
  await scores(made.b, 0, 88)
  time.now = '2026-10-21T02:00:00.000Z'
  await app.sweep()
  expect(await members(made.b)).toEqual(['柏青 given', '容若 replaced', '阮清 silent', '符远 asked'])
  const reads = (nth: number) => read(expert(nth).actor, '2026-10-21', (deps) => getCase(deps, app.engine.law, made.b))
  expect([(await reads(2)).ok, (await reads(3)).ok]).toEqual([false, true])
  await scores(made.b, 3, 94)
  expect(await refusal(take(staff.officer, made.b, 'closePanel'))).toContain('只有 2 位专家提交，不足 3 位')
  await take(staff.officer, made.b, 'addExpert', { expert: inside.account, until: '2026-10-28' })
  await take(inside.actor, await opinionOf(made.b, inside.account), 'score', {
    ...{ points: 90, words: '同意' },
    free: { version: '1' },
  })
  await take(staff.officer, made.b, 'closePanel')
  expect((await thing(made.b)).data).toMatchObject({ panel: { mean: 90 } })
})

test('who withdraws during the review asks the experts no more; a mean below the pass mark is not proposed', async () => {
  const waiting = await opinionOf(made.c, expert(0).account)
  await take(instruments.actor, made.c, 'withdraw', {})
  expect((await thing(waiting)).state).toBe('released')
  const low = await apply(instruments.actor, 'award', offering, await wish(instruments.actor, '202010559104.1'))
  await take(staff.officer, low, 'accept')
  await take(staff.officer, low, 'callPanel', { ...panel, experts: named(0, 2, 3) })
  for (const [nth, points] of [
    [0, 40],
    [2, 55],
    [3, 90],
  ] as const) {
    await scores(low, nth, points)
  }
  await take(staff.officer, low, 'closePanel')
  const low55 = take(staff.head, low, 'propose', { grade: 'J2', opinion: '一般' })
  expect(await refusal(low55)).toContain('专家平均 55 分，低于 60 分')
  await take(staff.head, low, 'refuse', { ground: '专家评审平均分未达到办法规定' })
})

test('the list is shown in the order of the marks, objected to, settled and paid by grade', async () => {
  const unknown = take(staff.head, made.a, 'propose', { grade: '特等', opinion: '好' })
  expect(await refusal(unknown)).toContain('J1 一等奖、J2 二等奖')
  await take(staff.head, made.a, 'propose', { grade: 'J2', opinion: '好' })
  await take(staff.head, made.b, 'propose', { grade: 'J1', opinion: '很好' })
  time.now = '2026-10-31T02:00:00.000Z'
  await app.sweep()
  await take(staff.office, made.round, 'show', { contact: '市市场监管局 0390-5550100' })
  expect((await thing(made.round)).data).toMatchObject({
    list: [
      { applicant: '云岭轴承有限公司', rank: 1, amount: yuan(100_000) },
      { applicant: '云岭数控机床有限公司', rank: 2, amount: yuan(50_000) },
    ],
  })
  const objection = { who: '某公司', contact: '0390-5550999', claim: '该专利由两家共有' }
  await take(staff.officer, made.a, 'object', objection)
  time.now = '2026-11-09T02:00:00.000Z'
  await app.sweep()
  expect(await refusal(take(staff.office, made.round, 'settle'))).toContain('还有异议没有答复')
  await take(staff.head, made.a, 'dismissObjection', { ground: '登记簿副本载明权利人只有申请人一家' })
  await take(staff.office, made.round, 'settle')
  await take(staff.office, made.round, 'draw')
  const [batch] = await transaction(db, (tx) => app.engine.ports(tx, here).things.children(made.round, 'payment-batch'))
  expect(batch?.data).toMatchObject({ total: yuan(150_000) })
  await take(other, batch?.id ?? '', 'approve')
  const { rows } = (await thing(batch?.id ?? '')).data as unknown as { rows: { no: string }[] }
  await take(staff.office, batch?.id ?? '', 'takeReturn', { returned: rows.map(({ no }) => `${no},成功`).join('\n') })
  expect([(await thing(made.a)).state, (await thing(made.b)).state]).toEqual(['paid', 'paid'])
})

test('the register of experts is searched by whoever handles cases, and by nobody else', async () => {
  const find = (who: Actor, q: string) =>
    read(who, '2026-11-09', async (deps) => must(await findRecords(deps, { of: 'expert', q, limit: 30 })).rows)
  expect((await find(staff.officer, '理工')).map(({ name }) => name).sort()).toEqual(['容若', '柏青', '符远', '阮清'])
  expect(await find(staff.officer, '仇')).toMatchObject([{ name: '仇工', place: '云岭精密仪器有限公司 仇工' }])
  expect(await find(first.actor, '')).toEqual([])
  expect(await find(expert(0).actor, '')).toEqual([])
})

test('the record of it all is whole: who was named as an expert stands in the chain from the first', async () => {
  const sealFolder = await mkdtemp(join(tmpdir(), 'zq-award-seals-'))
  expect((await verifyAudit({ db, catalogue: app.engine.catalogue, sealFolder }, here)).faults).toEqual([])
  await rm(sealFolder, { recursive: true, force: true })
})
