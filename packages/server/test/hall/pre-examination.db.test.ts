import type { Actor } from '@zhiqiang/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { getOffering } from '../../src/core/hall/offerings/offerings.ts'
import { verifyEntry } from '../../src/core/hall/registers/registers.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall, codes, whyNot } from './stage.ts'

const hall = await aHall()
const { apply, db, head, here, office, officer, on, open, stateOf, stranger, take, tryTo } = hall
const at = {} as { subjects: string; offering: string; firm: Actor; rival: Actor; filing: string; year: string }

const consent = { version: '2026-1' }
const subjectAnswers = async (who: Actor) => ({
  industry: 'equipment',
  field: ['B23B'],
  contact: '宋晓',
  contactPhone: '0390-5550101',
  staff: 45,
  patents: 12,
  system: '设专利管理部，专职两人',
  rules: [await hall.upload(who)],
  licence: [await hall.upload(who)],
  honest: consent,
})
const wish = async (who: Actor, over: object = {}) => ({
  sort: 'invention',
  title: '一种自锁式快换夹头',
  industry: 'equipment',
  main: ['B23B'],
  route: 'first',
  secret: false,
  abroad: false,
  papers: [await hall.upload(who)],
  search: [await hall.upload(who)],
  honest: consent,
  ...over,
})
const tries = async (who: Actor, over: object = {}) => apply(who, 'pre-examination', at.offering, await wish(who, over))
const taken = async (who: Actor, over: object = {}) => must(await tries(who, over)).thing.id
const enters = async (who: Actor) => {
  const { id } = must(await apply(who, 'pre-examination-subject', at.subjects, await subjectAnswers(who))).thing
  await take(head, id, 'accept', {})
  await take(head, id, 'grant', {})
  return id
}
const clocks = (id: string) =>
  transaction(db, (tx) =>
    tx
      .selectFrom('case_clock')
      .select(['name', 'due_on', 'settled_on'])
      .where('thing_id', '=', id)
      .orderBy('started_on')
      .orderBy('name')
      .execute(),
  )
const dueOf = async (id: string, name: string) => (await clocks(id)).findLast((one) => one.name === name)?.due_on
const told = async (who: Actor) => {
  const { settings } = must(await hall.read(who, (deps) => getOffering({ ...deps, city: here }, { id: at.offering })))
  return new Map(settings.flatMap(({ said }) => said.map(({ label, value }) => [label.zh, value.zh] as const)))
}
const filed = async (number: string, day: string) => ({
  number: { sort: 'patent', number },
  filedOn: day,
  receipt: [await hall.upload(at.firm)],
  same: consent,
})

beforeAll(async () => {
  on('2026-03-02')
  at.subjects = await hall.offer('pre-examination-subject')
  at.offering = await hall.offer('pre-examination')
  at.firm = (await hall.firm('云岭精工有限公司', codes[0])).actor
  at.rival = (await hall.firm('海桥材料有限公司', codes[1])).actor
  const scope = { industry: 'equipment', ipc: ['B23B', 'B23Q'], from: '2026-01-01', basis: '国知办函〔2025〕1号' }
  await open(office, here, 'pre-examination-scope', 'set', scope, at.offering)
  const figures = {
    year: 2026,
    quota: 4,
    perSubject: 3,
    ordinary: [{ sort: 'invention', months: 15 }],
    source: '示例',
    filings: [
      { industry: 'equipment', ipc: ['B23B'], count: 60 },
      { industry: 'equipment', ipc: ['B25J'], count: 20 },
      { industry: 'food', ipc: ['A23L'], count: 10 },
    ],
  }
  at.year = (await open(office, here, 'pre-examination-year', 'set', figures, at.offering)).thing.id
})

test('only a filed subject may ask', async () => {
  expect(whyNot(await tries(at.firm))).toContain('没有备案为专利预审主体')
  at.filing = await enters(at.firm)
  await enters(at.rival)
})

test('what must be kept secret, goes abroad unexamined or is divisional is refused with its article', async () => {
  expect(whyNot(await tries(at.firm, { secret: true }))).toContain('专利法》第4条')
  expect(whyNot(await tries(at.firm, { abroad: true, secrecyAsked: false }))).toContain('专利法》第19条')
  expect(whyNot(await tries(at.firm, { route: 'divisional' }))).toContain('分案')
})

test('a file outside the scope is refused with the reason; after a dated extension the same file is taken', async () => {
  const robot = { title: '一种机器人末端执行器', main: ['B25J'] }
  const refused = whyNot(await tries(at.firm, robot))
  expect(refused).toContain('分类号 B25J 不在 2026-03-02 施行的预审领域内。当日领域：B23B、B23Q')
  expect((await told(stranger)).get('领域覆盖率：高端装备制造')).toBe('75.0%（80 件中的 60 件）')
  const more = { industry: 'equipment', ipc: ['B25J'], from: '2026-03-10', basis: '国知办函〔2026〕8号' }
  await open(office, here, 'pre-examination-scope', 'set', more, at.offering)
  expect(whyNot(await tries(at.firm, robot))).toContain('不在 2026-03-02')
  on('2026-03-10')
  const id = await taken(at.firm, robot)
  await take(at.firm, id, 'withdraw', {})
  expect((await told(stranger)).get('领域覆盖率：高端装备制造')).toBe('100.0%（80 件中的 80 件）')
  expect(whyNot(await tries(at.firm, { sort: 'design', main: undefined, locarno: '08-05' }))).toContain('08-05 不在')
})

describe('a file', () => {
  const made = {} as { id: string }

  test('is taken in time, its defects told once, mended, and passed; each step has its own clock', async () => {
    made.id = await taken(at.firm)
    expect(await dueOf(made.id, 'accept')).toBe('2026-03-12')
    await take(officer, made.id, 'accept', {})
    expect(await dueOf(made.id, 'decide')).toBe('2026-03-19')
    expect((await told(stranger)).get('已受理')).toBe('1 件，共 4 件')
    await take(officer, made.id, 'opinion', { defects: '1. 权利要求 1 缺少必要技术特征；2. 附图标记不一致' })
    expect(await dueOf(made.id, 'mend')).toBe('2026-03-24')
    on('2026-03-12')
    await take(at.firm, made.id, 'mend', { reply: '已逐条修改', mended: [await hall.upload(at.firm)] })
    expect(whyNot(await tryTo(officer, made.id, 'opinion', { defects: '再改' }))).toContain('已经发过一次')
    expect(await dueOf(made.id, 'decide')).toBe('2026-03-20')
    await take(head, made.id, 'grant', { opinion: '符合快速审查条件' })
    expect([await stateOf(made.id), await dueOf(made.id, 'fileIt')]).toEqual(['granted', '2026-03-19'])
  })

  test('is filed after it passed, under a number of its sort that no other case reported, and marked', async () => {
    on('2026-03-16')
    const reports = async (number: string, day: string) =>
      whyNot(await tryTo(at.firm, made.id, 'fileIt', await filed(number, day)))
    expect(await reports('202320135062.8', '2026-03-13')).toContain('专利类型')
    expect(await reports('202210003661.4', '2026-03-11')).toContain('早于预审合格之日（2026-03-12）')
    await take(at.firm, made.id, 'fileIt', await filed('202210003661.4', '2026-03-13'))
    expect(await dueOf(made.id, 'mark')).toBe('2026-03-18')
    await take(officer, made.id, 'mark', { on: '2026-03-16' })
    expect(await dueOf(made.id, 'feedback')).toBe('2027-03-16')
  })

  test('is granted: its months stand beside the ordinary route, from the dates', async () => {
    on('2026-07-01')
    expect(whyNot(await tryTo(at.firm, made.id, 'tellResult', { outcome: 'granted', on: '2026-03-01' }))).toContain(
      '申请日和今天之间',
    )
    await take(at.firm, made.id, 'tellResult', { outcome: 'granted', on: '2026-06-28' })
    expect(await stateOf(made.id)).toBe('authorised')
    expect((await told(stranger)).get('授权用时：发明')).toBe('预审平均 3.5 个月（1 件）；普通途径 15 个月')
    const tallies = await transaction(db, (tx) =>
      tx.selectFrom('event').select('payload').where('thing_id', '=', at.year).where('type', '=', 'tally').execute(),
    )
    const { data } = await transaction(db, (tx) =>
      tx.selectFrom('thing').select('data').where('id', '=', made.id).executeTakeFirstOrThrow(),
    )
    const { no, entry: granted } = data as { no: string; entry: { code: string } }
    // Each figure of the year tells the case it was counted from.
    expect(tallies.at(-1)?.payload).toMatchObject({ answers: { no, sort: 'invention', months: 3.5 } })
    const { code } = granted
    const { entry } = must(await hall.read(stranger, (deps) => verifyEntry(deps, code)))
    expect(entry.facts.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['202210003661.4', '已授权（2026-06-28）', '3.5 个月', '15 个月']),
    )
    expect(JSON.stringify(entry)).not.toContain('快换夹头')
  })

  test('that is not mended, or not filed in time, leaves by itself', async () => {
    const idle = await taken(at.firm)
    const late = await taken(at.rival)
    for (const id of [idle, late]) await take(officer, id, 'accept', {})
    await take(officer, idle, 'opinion', { defects: '缺附图' })
    await take(head, late, 'grant', { opinion: '合格' })
    on('2026-07-20')
    await hall.app.sweep()
    expect([await stateOf(idle), await stateOf(late)]).toEqual(['lapsed', 'expired'])
  })
})

test('an abnormal filing stops the file and blocks its applicant until the entry is restored', async () => {
  const id = await taken(at.firm)
  await take(officer, id, 'accept', {})
  await take(head, id, 'abnormal', { ground: '与已公开文件实质相同，编造实验数据' })
  expect([await stateOf(id), await stateOf(at.filing)]).toEqual(['stopped', 'flagged'])
  expect(whyNot(await tries(at.firm))).toContain('已暂停：与已公开文件实质相同')
})

test('when the year is used up nothing more is taken, until the figures are changed', async () => {
  expect(whyNot(await tries(at.rival))).toContain('2026 年可受理 4 件，已经用完')
  const figures = {
    ordinary: [{ sort: 'invention', months: 15 }],
    source: '示例',
    filings: [{ industry: 'food', ipc: ['A23L'], count: 10 }],
  }
  await take(office, at.year, 'amend', { ...figures, quota: 5, why: '业务量增加' })
  const id = await taken(at.rival)
  await take(officer, id, 'decline', { ground: '不属于本市主体' })
  expect(await stateOf(id)).toBe('declined')
})

test('a rule belongs on its own service, ends on its day and is published once a year', async () => {
  const scope = { industry: 'food', ipc: ['A23L'], from: '2026-08-01', basis: '文' }
  const elsewhere = open(office, here, 'pre-examination-scope', 'set', scope, at.subjects)
  await expect(elsewhere).rejects.toThrow('这项服务的页面')
  const { thing } = await open(office, here, 'pre-examination-scope', 'set', scope, at.offering)
  expect(whyNot(await tryTo(office, thing.id, 'end', { to: '2026-07-01', why: '到期' }))).toContain('不能早于')
  await take(office, thing.id, 'end', { to: '2026-12-31', why: '到期' })
  await take(office, thing.id, 'withdraw', { why: '误录' })
  const again = {
    year: 2026,
    quota: 4,
    ordinary: [{ sort: 'utility', months: 6 }],
    source: '示例',
    filings: [{ industry: 'food', ipc: ['A23L'], count: 1 }],
  }
  await expect(open(office, here, 'pre-examination-year', 'set', again, at.offering)).rejects.toThrow('已经公布')
})
