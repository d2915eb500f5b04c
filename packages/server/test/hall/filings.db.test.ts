import type { Actor } from '@zhiqiang/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { entriesAbout, listEntries, verifyEntry } from '../../src/core/hall/registers/registers.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall, codes, whyNot } from './stage.ts'

const hall = await aHall()
const { head, office, stranger, here, take, tryTo, apply, on } = hall
on('2026-03-02')

const listed = async (who: Actor, register: string, query: object = {}) =>
  must(await hall.read(who, (deps) => listEntries({ ...deps, city: here }, register, { limit: 50, ...query })))

describe('a subject of pre-examination', () => {
  const consent = { version: '2026-1' }
  const answersOf = async (who: Actor) => ({
    industry: 'equipment',
    field: ['B23B', 'B23Q'],
    contact: '宋晓',
    contactPhone: '0390-5550101',
    staff: 45,
    patents: 12,
    system: '设专利管理部，专职两人',
    rules: [await hall.upload(who)],
    licence: [await hall.upload(who)],
    honest: consent,
  })
  const at = {} as { offering: string; firm: Actor; id: string }
  beforeAll(async () => {
    at.offering = await hall.offer('pre-examination-subject')
    at.firm = (await hall.firm('云岭精工有限公司', codes[0])).actor
  })
  const applied = async () =>
    must(await apply(at.firm, 'pre-examination-subject', at.offering, await answersOf(at.firm))).thing.id

  test('is corrected once, entered with its number and stands on the public register', async () => {
    at.id = await applied()
    await take(head, at.id, 'askCorrection', { defects: '制度文件缺少盖章', until: '2026-03-12' })
    await take(at.firm, at.id, 'correct', await answersOf(at.firm))
    expect(whyNot(await tryTo(head, at.id, 'askCorrection', { defects: '再补', until: '2026-03-20' }))).toContain(
      '已经退回补正过一次',
    )
    await take(head, at.id, 'accept', {})
    expect((await take(head, at.id, 'grant', {})).thing.state).toBe('granted')
    const { rows, total, byClass } = await listed(stranger, 'pre-examination-subjects')
    expect(rows).toMatchObject([
      {
        number: '预审主体〔2026〕1号',
        title: '云岭精工有限公司',
        state: 'valid',
        thingId: null,
        enteredOn: '2026-03-02',
      },
    ])
    expect(rows[0]?.facts.map(({ value }) => value)).toEqual(['高端装备制造', 'B23B、B23Q'])
    expect([total, byClass.map(({ entries }) => entries)]).toEqual([1, [1]])
    const clerk = hall.person(here, 'county', await hall.unit(here, '清溪县市场监管局', hall.county), hall.county)
    const leadsTo = async (who: Actor) => (await listed(who, 'pre-examination-subjects')).rows[0]?.thingId
    expect([await leadsTo(head), await leadsTo(at.firm), await leadsTo(clerk)]).toEqual([at.id, at.id, null])
  })

  test('is entered once only: a second filing is refused when it is handed in', async () => {
    const again = await apply(at.firm, 'pre-examination-subject', at.offering, await answersOf(at.firm))
    expect(whyNot(again)).toContain('预审主体〔2026〕1号')
  })

  test('changes its fields; what the register said before is kept', async () => {
    on('2026-04-01')
    const change = { field: ['B25J'], contact: '宋晓', contactPhone: '0390-5550101', changeWhy: '转向机器人' }
    expect(whyNot(await tryTo(head, at.id, 'acceptChange'))).toContain('没有待核对的变更申请')
    await take(at.firm, at.id, 'askChange', change)
    await take(head, at.id, 'acceptChange', {})
    const [row] = (await listed(stranger, 'pre-examination-subjects')).rows
    expect(row?.facts.at(-1)?.value).toBe('B25J')
    expect(row?.changes).toMatchObject([{ changedOn: '2026-04-01', why: '转向机器人' }])
    expect(row?.changes[0]?.facts.at(-1)?.value).toBe('B23B、B23Q')
  })

  test('is suspended with its ground, restored, given up, and may then file anew', async () => {
    await take(head, at.id, 'flag', { ground: '2026年3月提交非正常专利申请4件' })
    expect((await listed(stranger, 'pre-examination-subjects', { state: 'flagged' })).rows).toMatchObject([
      { stateLabel: { zh: '暂停' }, why: '2026年3月提交非正常专利申请4件' },
    ])
    await take(head, at.id, 'unflag', { ground: '已撤回全部申请' })
    await take(at.firm, at.id, 'cancel', { ground: '迁出本市' })
    expect(await hall.stateOf(at.id)).toBe('cancelled')
    expect((await listed(stranger, 'pre-examination-subjects')).rows).toMatchObject([{ state: 'ended' }])
    const again = await applied()
    await take(head, again, 'accept', {})
    await take(head, again, 'grant', {})
    expect((await listed(stranger, 'pre-examination-subjects', { state: 'valid' })).rows).toMatchObject([
      { number: '预审主体〔2026〕2号' },
    ])
  })
})

describe('a service body', () => {
  const at = {} as { offering: string; firm: Actor; rival: Actor; id: string }
  const answersOf = async (who: Actor, over: object = {}) => ({
    sort: 'patentAgency',
    licenceNo: '41199',
    chief: '沈砚',
    place: { region: here, street: '科技大道 18 号' },
    services: '专利申请代理、无效宣告',
    practitioners: [{ name: '沈砚', number: '4119900123' }, { name: '陆川' }],
    licence: [await hall.upload(who)],
    honest: { version: '2026-1' },
    ...over,
  })
  beforeAll(async () => {
    on('2026-03-02')
    at.offering = await hall.offer('service-body')
    at.firm = (await hall.firm('云岭知权代理有限公司', codes[1])).actor
    at.rival = (await hall.firm('海桥代理有限公司', codes[2])).actor
  })

  test.each([
    [{ licenceNo: '4119' }, '5 位数字'],
    [{ licenceNo: '99199' }, '省级区划代码'],
    [{ sort: 'lawFirm', licenceNo: '91350100M000100Y43' }, '31 开头'],
    [{ licenceUntil: '2026-01-31' }, '已经过期'],
  ])('with a licence of %o is refused', async (over, why) => {
    expect(whyNot(await apply(at.firm, 'service-body', at.offering, await answersOf(at.firm, over)))).toContain(why)
  })

  test('is entered; nobody else files under its licence', async () => {
    at.id = must(await apply(at.firm, 'service-body', at.offering, await answersOf(at.firm))).thing.id
    const second = must(await apply(at.rival, 'service-body', at.offering, await answersOf(at.rival))).thing.id
    for (const id of [at.id, second]) await take(head, id, 'accept', {})
    await take(head, at.id, 'grant', {})
    expect(whyNot(await tryTo(head, second, 'grant'))).toContain('服机〔2026〕1号')
    const { rows } = await listed(stranger, 'service-bodies')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.facts.map(({ value }) => value)).toEqual([
      '专利代理机构',
      '41199',
      '沈砚',
      '专利申请代理、无效宣告',
      '沈砚（4119900123）、陆川',
    ])
  })

  const report = { people: 6, handled: 410, income: 280_000_000, penalties: false }
  test('reports each year by 30 June; the one that does not is suspended until it does', async () => {
    on('2027-03-01')
    expect(whyNot(await tryTo(at.firm, at.id, 'report', { year: 2027, ...report }))).toContain('还没有结束')
    on('2027-07-01')
    expect((await hall.app.sweep()).failed).toEqual([])
    expect(await hall.stateOf(at.id)).toBe('flagged')
    expect((await listed(stranger, 'service-bodies')).rows).toMatchObject([
      { state: 'flagged', why: '未按时提交年度报告' },
    ])
    await take(at.firm, at.id, 'report', { year: 2026, ...report })
    expect(await hall.stateOf(at.id)).toBe('granted')
    const [row] = (await listed(stranger, 'service-bodies')).rows
    expect([row?.state, row?.facts.at(-1)?.value]).toEqual(['valid', '2026'])
    on('2028-06-30')
    await hall.app.sweep()
    expect(await hall.stateOf(at.id)).toBe('granted')
    on('2028-07-01')
    await hall.app.sweep()
    expect(await hall.stateOf(at.id)).toBe('flagged')
  })

  test('struck out, its entry says so on the register and by its code', async () => {
    await take(head, at.id, 'revoke', { ground: '伪造材料取得备案', remedy: '六十日内申请行政复议' })
    const { code } = await transaction(hall.db, (tx) =>
      tx.selectFrom('register_entry').select('code').where('thing_id', '=', at.id).executeTakeFirstOrThrow(),
    )
    const seen = must(await hall.read(stranger, (deps) => verifyEntry(deps, code.toLowerCase())))
    expect(seen).toMatchObject({ city: '云岭市', entry: { state: 'revoked', why: '伪造材料取得备案' } })
    expect((await hall.read(stranger, (deps) => verifyEntry(deps, 'AAAAAAAAAAAA'))).ok).toBe(false)
    expect(must(await hall.read(office, (deps) => entriesAbout(deps, 'ZL 2021 1 0356021.1'))).rows).toEqual([])
  })
})

describe('a technology contract', () => {
  const at = {} as { offering: string; firm: Actor; id: string }
  const answersOf = async (over: object = {}) => ({
    contractNo: 'YL-2026-017',
    name: '自锁式快换夹头专利实施许可',
    class: 'licence',
    signedOn: '2028-07-01',
    seller: { sort: 'organisation', name: '云岭精工有限公司', creditCode: codes[0] },
    buyer: { sort: 'organisation', name: '海桥代理有限公司', creditCode: codes[2] },
    patents: [{ number: { sort: 'patent', number: 'ZL 202210003661.4' } }],
    amount: 80_000_000,
    technical: 60_000_000,
    contract: [await hall.upload(at.firm)],
    honest: { version: '2026-1' },
    ...over,
  })
  const register = async (over: object = {}) =>
    must(await apply(at.firm, 'technology-contract', at.offering, await answersOf(over))).thing.id
  const entered = {
    statuses: [{ number: { sort: 'patent', number: '202210003661.4' }, status: 'valid' }],
    recognised: 60_000_000,
  }
  beforeAll(async () => {
    on('2028-07-03')
    at.offering = await hall.offer('technology-contract')
    at.firm = (await hall.firm('云岭转化有限公司', '91419900MA9K0001X7')).actor
  })

  test('is refused where its sums or parties cannot be', async () => {
    const tried = async (over: object) =>
      whyNot(await apply(at.firm, 'technology-contract', at.offering, await answersOf(over)))
    expect(await tried({ technical: 90_000_000 })).toContain('不能大于成交金额')
    expect(await tried({ signedOn: '2028-08-01' })).toContain('不能晚于今天')
    expect(await tried({ buyer: { sort: 'organisation', name: '云岭精工', creditCode: codes[0] } })).toContain('同一个')
  })

  test('is entered with the status of its patents on that day; the licence shows on the patent', async () => {
    at.id = await register()
    await take(head, at.id, 'accept', {})
    expect(whyNot(await tryTo(head, at.id, 'grant', { recognised: 60_000_000 }))).toContain(
      '202210003661.4 当日的法律状态',
    )
    await take(head, at.id, 'grant', entered)
    const { rows } = must(await hall.read(office, (deps) => entriesAbout(deps, 'ZL 202210003661.4')))
    expect(rows).toMatchObject([{ number: '技登〔2028〕1号', amount: 80_000_000, class: 'licence', thingId: at.id }])
    expect(rows[0]?.facts.at(-1)?.value).toBe('202210003661.4 有效（2028-07-03 查得）')
  })

  test.each([
    ['spelled in another way', { contractNo: 'yl 2026－017' }],
    ['numbered anew', { contractNo: 'YL-2026-018' }],
    [
      'with the parties exchanged',
      {
        seller: { sort: 'organisation', name: '海桥代理有限公司', creditCode: codes[2] },
        buyer: { sort: 'organisation', name: '云岭精工有限公司', creditCode: codes[0] },
      },
    ],
  ])('is refused a second time, %s', async (_, over) => {
    expect(whyNot(await apply(at.firm, 'technology-contract', at.offering, await answersOf(over)))).toContain(
      '技登〔2028〕1号',
    )
  })

  test('keeps the old sum when it is changed, and the quarter by class is the list', async () => {
    on('2028-08-10')
    const another = await register({
      contractNo: 'YL-2026-030',
      name: '夹具开发',
      class: 'development',
      amount: 5_000_000,
      technical: 5_000_000,
      patents: undefined,
    })
    await take(head, another, 'accept', {})
    await take(head, another, 'grant', { recognised: 5_000_000 })
    await take(at.firm, at.id, 'askChange', {
      amount: 95_000_000,
      technical: 60_000_000,
      changeWhy: '补充协议增加许可费',
    })
    await take(head, at.id, 'acceptChange', {})
    const quarter = await listed(office, 'technology-contracts', { from: '2028-07-01', to: '2028-09-30' })
    expect(quarter.byClass.map((one) => [one.class, one.entries, one.amount])).toEqual([
      ['development', 1, 5_000_000],
      ['licence', 1, 95_000_000],
    ])
    expect(quarter.rows.map((row) => [row.class, row.amount, row.changes.map((change) => change.amount)])).toEqual([
      ['development', 5_000_000, []],
      ['licence', 95_000_000, [80_000_000]],
    ])
    expect((await listed(office, 'technology-contracts', { to: '2028-06-30' })).total).toBe(0)
  })
})
