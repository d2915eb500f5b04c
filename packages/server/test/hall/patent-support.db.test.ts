import type { Actor } from '@zhiqiang/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { uploadIn } from '../../src/core/files/upload.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, apply, db, firm, here, offer, open, refusal, staff, take, thing, time, tryApply } = hall
const numbers = [
  '202210356021.1',
  '202110468233.4',
  '202010559104.1',
  '202120771605.6',
  '202230118846.0',
  '202310220417.8',
  '201910330528.8',
  '202210880119.7',
  '202310004411.7',
  '202110007722.X',
]
/** Fen. */
const yuan = (n: number) => n * 100
const rule = {
  code: 'A1',
  name: '转化实施补助',
  stage: 'use',
  right: 'any',
  way: 'share',
  percent: 50,
  sum: yuan(20_000),
}
const policy = {
  title: '云岭市知识产权专项资金管理办法',
  number: '云政办〔2026〕3号',
  item: 'patent-support',
  from: '2026-01-01',
  publicity: 5,
  perYear: yuan(50_000),
  rules: [rule, { code: 'A2', name: '保险保费补助', stage: 'insurance', right: 'any', way: 'fixed', sum: yuan(1000) }],
}

time.now = '2026-10-12T02:00:00.000Z'
const offering = await offer('patent-support')
const other = hall.person(here, 'lead', hall.bureau)
const firms: Awaited<ReturnType<typeof firm>>[] = []
for (const nth of numbers.keys()) firms.push(await firm(`云岭第${nth + 1}机电有限公司`))
const actorOf = (nth: number): Actor => {
  const found = firms[nth]
  if (!found) throw new Error('no such firm')
  return found.actor
}
const paper = async (who: Actor) => {
  const file = { name: '合同.txt', bytes: new TextEncoder().encode('合同\n') }
  const deps = { clock: app.engine.clock, vault: app.vault }
  return { upload: must(await transaction(db, (tx) => uploadIn(deps, tx, who, here, file))).upload }
}
const wish = async (who: Actor, number: string, over: object = {}) => ({
  matters: [{ number: { sort: 'patent', number }, stage: 'use', on: '2026-05-20', spent: yuan(40_000), ...over }],
  inForce: true,
  abnormal: false,
  contract: [await paper(who)],
  receipts: [await paper(who)],
  bank: '云岭农商行城东支行',
  account: '6210 0000 1111 2222',
  truth: { version: '1' },
})
const asks = async (nth: number, over: object = {}) =>
  tryApply(actorOf(nth), 'patent-support', offering, await wish(actorOf(nth), numbers[nth] ?? '', over))

test('a rule that pays for applications, grants or annual fees cannot be enacted, and the notice is named', async () => {
  const forbidden = {
    ...policy,
    rules: [rule, { ...rule, code: 'B1', stage: 'application' }, { ...rule, code: 'B2', stage: 'annual-fee' }],
  }
  const told = await refusal(open(staff.office, here, 'support-policy', 'enact', forbidden))
  expect(told).toContain('（1）规则 B1：不得资助“专利申请阶段费用”')
  expect(told).toContain('（2）规则 B2')
  expect(told).toContain('未核实')
})

test('without an open round nothing is taken', async () => {
  expect(await refusal(asks(0))).toContain('没有开放的申报批次')
})

describe('a round with ten applicants', () => {
  const made = { policy: '', line: '', round: '', cases: [] as string[], batch: '' }
  const state = async (nth: number) => (await thing(made.cases[nth] ?? '')).state
  const charge = () => transaction(db, (tx) => app.engine.ports(tx, here).funds.chargeOf(made.line))
  const batches = () => transaction(db, (tx) => app.engine.ports(tx, here).things.children(made.round, 'payment-batch'))

  beforeAll(async () => {
    made.policy = (await open(staff.office, here, 'support-policy', 'enact', policy)).thing.id
    const line = { name: '知识产权专项资金', code: '2060499', year: 2026, amount: yuan(120_000) }
    made.line = (await open(staff.office, here, 'budget-line', 'enter', line)).thing.id
    const call = { title: '2026 年第一批', line: made.line, window: { from: '2026-10-12', to: '2026-10-30' } }
    made.round = (await open(staff.office, here, 'support-round', 'call', call, made.policy)).thing.id
    for (const nth of numbers.keys()) {
      const who = actorOf(nth)
      made.cases.push(await apply(who, 'patent-support', offering, await wish(who, numbers[nth] ?? '')))
    }
  })

  test('every condition is explained, and the policy of the matter’s day decides', async () => {
    const { data } = await thing(made.cases[0] ?? '')
    expect(data).toMatchObject({
      round: { title: '2026 年第一批' },
      expected: {
        lines: [{ label: 'ZL202210356021.1', rule: 'A1 转化实施补助', amount: yuan(20_000) }],
        total: yuan(20_000),
      },
    })
    const { checks } = data as { checks: { good: boolean; label: { zh: string } }[] }
    expect(checks.map(({ good }) => good)).toEqual([true, true, true, true, true])
    expect(
      await refusal(asks(1, { on: '2025-12-31', number: { sort: 'patent', number: '202210999888.9' } })),
    ).toContain('2025-12-31 没有生效的政策')
  })

  test('what the law forbids is refused with the reason, whatever the policy', async () => {
    expect(await refusal(asks(1, { stage: 'application' }))).toContain(
      '不得资助“专利申请阶段费用”（《国家知识产权局关于进一步严格规范专利申请行为的通知》',
    )
  })

  test('the same matter a second time is refused naming the first, by another firm and under another policy', async () => {
    const { title } = await thing(made.cases[0] ?? '')
    expect(await refusal(asks(1, { number: { sort: 'patent', number: numbers[0] } }))).toContain(title)
    const second = { ...policy, title: '云岭市转化资金管理办法', from: '2026-04-01' }
    const newer = await open(staff.office, here, 'support-policy', 'enact', second)
    expect(await refusal(asks(2, { number: { sort: 'patent', number: numbers[0] } }))).toContain(`已由“${title}”申请`)
    await take(staff.office, newer.thing.id, 'repeal', { on: '2026-04-01', why: '并入专项资金办法' })
  })

  test('who withdraws or is refused gives the matter back', async () => {
    await take(actorOf(9), made.cases[9] ?? '', 'withdraw', {})
    for (const id of made.cases.slice(0, 9)) await take(staff.officer, id, 'accept')
    await take(staff.head, made.cases[8] ?? '', 'refuse', {
      ground: '合同没有实际履行',
      remedy: '收到之日起 60 日内可以申请行政复议',
    })
    const again = await apply(actorOf(9), 'patent-support', offering, await wish(actorOf(9), numbers[8] ?? ''))
    await take(actorOf(9), again, 'withdraw', {})
  })

  test('it is examined after its window, and not shown before every case is decided or beyond the budget', async () => {
    time.now = '2026-10-31T02:00:00.000Z'
    await app.sweep()
    expect((await thing(made.round)).state).toBe('checking')
    const shows = () => take(staff.office, made.round, 'show', { contact: '市市场监管局 0390-5550100' })
    for (const id of made.cases.slice(0, 7)) await take(staff.head, id, 'propose', { opinion: '符合政策' })
    expect(await refusal(shows())).toContain('还有 1 件没有审查完')
    await take(staff.head, made.cases[7] ?? '', 'propose', { opinion: '符合政策' })
    expect(await refusal(shows())).toContain('超出 40,000.00 元')
    await take(staff.office, made.line, 'adjust', { amount: yuan(160_000), why: '市政府常务会议纪要' })
    await shows()
    expect(await thing(made.round)).toMatchObject({
      state: 'shown',
      due_on: '2026-11-06',
      data: { shownTo: '2026-11-06' },
    })
    expect(await state(0)).toBe('shown')
  })

  test('an objection makes one case stand; upheld it leaves the list, dismissed it stays', async () => {
    const objection = { who: '某某公司', contact: '0390-5550999', claim: '合同为关联公司之间的虚假交易' }
    await take(staff.officer, made.cases[6] ?? '', 'object', objection)
    await take(staff.officer, made.cases[7] ?? '', 'object', objection)
    time.now = '2026-11-07T02:00:00.000Z'
    await app.sweep()
    expect((await thing(made.round)).state).toBe('over')
    expect(await refusal(take(staff.office, made.round, 'settle'))).toContain('还有异议没有答复')
    await take(staff.head, made.cases[6] ?? '', 'dismissObjection', { ground: '已核对发票和交货单，交易真实' })
    await take(staff.head, made.cases[7] ?? '', 'upholdObjection', { ground: '没有交货', remedy: '可以申请行政复议' })
    await take(staff.office, made.round, 'settle')
    expect([await state(6), await state(7)]).toEqual(['owed', 'refused'])
    expect(await charge()).toEqual({ owed: yuan(140_000), paid: 0, recovered: 0 })
  })

  test('the batch equals what the budget line bears; who drew it up does not let it out', async () => {
    await take(staff.office, made.round, 'draw')
    const [batch] = await batches()
    made.batch = batch?.id ?? ''
    expect(batch?.data).toMatchObject({ total: yuan(140_000) })
    const both: Actor = { ...staff.office, posts: [...staff.office.posts, ...other.posts] }
    expect(await refusal(take(both, made.batch, 'approve'))).toContain('编制人不能批准')
    await take(other, made.batch, 'approve')
    expect((await charge()).owed).toBe(yuan(140_000))
  })

  test('the bank’s answer pays or sends back each; what came back is paid with the next batch', async () => {
    const { rows } = (await thing(made.batch)).data as unknown as { rows: { no: string }[] }
    const lines = rows.map(({ no }, at) => (at === 3 ? `${no},失败,户名不符` : `${no},成功`))
    expect(
      await refusal(take(staff.office, made.batch, 'takeReturn', { returned: '专资〔2026〕99号,成功' })),
    ).toContain('本批没有')
    await take(staff.office, made.batch, 'takeReturn', { returned: `编号,结果,原因\n${lines.join('\n')}` })
    expect(await thing(made.batch)).toMatchObject({
      state: 'done',
      data: { paid: yuan(120_000), failed: yuan(20_000) },
    })
    expect(await state(3)).toBe('owed')
    await take(actorOf(3), made.cases[3] ?? '', 'changeAccount', {
      bank: '云岭农商行城西支行',
      account: '6210 0000 1111 3333',
    })
    await take(staff.office, made.round, 'draw')
    const second = (await batches())[1]
    await take(other, second?.id ?? '', 'approve')
    await take(staff.office, second?.id ?? '', 'takeReturn', { returned: `${rows[3]?.no},成功` })
    expect(await charge()).toEqual({ owed: 0, paid: yuan(140_000), recovered: 0 })
    const paid = (await batches()).reduce((sum, { data }) => sum + Number(data.paid), 0)
    expect(paid).toBe((await charge()).paid)
  })

  test('a later abnormal finding puts the payee on the list until it is paid back, and no new application is taken', async () => {
    time.now = '2026-11-23T02:00:00.000Z'
    await take(staff.head, made.cases[0] ?? '', 'recover', {
      cause: 'abnormal',
      ground: '该专利申请被认定为非正常申请',
      remedy: '可以申请行政复议',
      until: '2026-12-07',
    })
    const call = { title: '2026 年第二批', line: made.line, window: { from: '2026-11-23', to: '2026-12-31' } }
    await open(staff.office, here, 'support-round', 'call', call, made.policy)
    const again = { number: { sort: 'patent', number: '202110111222.0' }, stage: 'insurance' }
    expect(await refusal(asks(0, again))).toContain('20,000.00 元')
    time.now = '2026-12-08T02:00:00.000Z'
    await app.sweep()
    const events = await transaction(db, (tx) =>
      tx
        .selectFrom('event')
        .select('type')
        .where('thing_id', '=', made.cases[0] ?? '')
        .orderBy('seq')
        .execute(),
    )
    expect(events.at(-1)?.type).toBe('unpaid')
    await take(staff.officer, made.cases[0] ?? '', 'repay', { on: '2026-12-08', proof: '收款 0123' })
    expect(await state(0)).toBe('recovered')
    expect(await charge()).toMatchObject({ paid: yuan(120_000), recovered: yuan(20_000) })
    expect(await refusal(asks(0, again))).toBe('not refused')
  })

  test('two lists settled at one moment cannot spend the same money: the second is refused', async () => {
    const day = (on: string) => {
      time.now = `${on}T02:00:00.000Z`
    }
    day('2027-01-04')
    await app.sweep()
    const line = { name: '知识产权专项资金', code: '2060499', year: 2027, amount: yuan(20_000) }
    const lineId = (await open(staff.office, here, 'budget-line', 'enter', line)).thing.id
    const roundOf = async (nth: number, from: string, to: string): Promise<string> => {
      day(from)
      const call = { title: `${from} 的批次`, line: lineId, window: { from, to } }
      const round = (await open(staff.office, here, 'support-round', 'call', call, made.policy)).thing.id
      const one = must(await asks(nth, { number: { sort: 'patent', number: numbers[nth] } })).thing.id
      await take(staff.officer, one, 'accept')
      await take(staff.head, one, 'propose', { opinion: '符合政策' })
      day(to.replace(/\d$/, (last) => String(Number(last) + 1)))
      await app.sweep()
      await take(staff.office, round, 'show', { contact: '市市场监管局 0390-5550100' })
      return round
    }
    const rounds = [await roundOf(7, '2027-01-04', '2027-01-05'), await roundOf(8, '2027-01-06', '2027-01-07')]
    day('2027-01-18')
    await app.sweep()
    const told = await Promise.all(rounds.map((id) => refusal(take(staff.office, id, 'settle'))))
    expect(told.filter((words) => words === 'not refused')).toHaveLength(1)
    expect(told.find((words) => words !== 'not refused')).toContain('超出 20,000.00 元')
    const bears = await transaction(db, (tx) => app.engine.ports(tx, here).funds.chargeOf(lineId))
    expect(bears.owed).toBe(yuan(20_000))
  })

  test('who was granted money this year gets none of a service that the policy sets apart from it', async () => {
    const prize = await offer('award')
    const apart = {
      ...{
        title: '云岭市知识产权奖励办法',
        number: '云政办〔2027〕1号',
        item: 'award',
        from: '2026-01-01',
        publicity: 5,
      },
      rules: [{ code: 'J1', name: '一等奖', stage: 'prize', right: 'any', way: 'fixed', sum: yuan(1000) }],
    }
    const itself = await refusal(open(staff.office, here, 'support-policy', 'enact', { ...apart, apart: 'award' }))
    expect(itself).toContain('应是另一项服务')
    const { thing: own } = await open(staff.office, here, 'support-policy', 'enact', {
      ...apart,
      apart: 'patent-support',
    })
    const line = { name: '知识产权奖励资金', code: '2060499', year: 2027, amount: yuan(10_000) }
    const lineId = (await open(staff.office, here, 'budget-line', 'enter', line)).thing.id
    const call = { title: '2027 年度奖励', line: lineId, window: { from: '2027-01-18', to: '2027-01-29' } }
    await open(staff.office, here, 'support-round', 'call', call, own.id)
    const asksPrize = async (nth: number) => {
      const who = actorOf(nth)
      return refusal(
        tryApply(who, 'award', prize, {
          number: { sort: 'patent', number: numbers[nth] },
          ...{ title: '一种锁紧装置', inventors: [{ name: '柳工' }], inForce: true, inUse: true, disputed: false },
          ...{ since: '2024-03-01', sales: yuan(1000), profit: yuan(100), merit: '结构新颖', effect: '带动配套' },
          ...{ certificate: [await paper(who)], proof: [await paper(who)] },
          ...{ bank: '云岭农商行城东支行', account: '6210 0000 1111 2222', truth: { version: '1' } },
        }),
      )
    }
    const told = [await asksPrize(7), await asksPrize(8)]
    expect(told.filter((words) => words === 'not refused')).toHaveLength(1)
    expect(told.find((words) => words !== 'not refused')).toContain(`今年已按“${policy.title}”获得支持`)
  })
})
