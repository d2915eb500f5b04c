import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { sm3 } from '../../src/core/audit/hash.ts'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { uploadIn } from '../../src/core/files/upload.ts'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { handoverFile } from '../../src/core/hall/cases/handover.ts'
import { listLoans, loanFigures } from '../../src/core/hall/loans/loans.ts'
import { getOffering } from '../../src/core/hall/offerings/offerings.ts'
import { findRecords } from '../../src/core/ledger/records/find-records.ts'
import { getThing } from '../../src/core/ledger/things/get-thing.ts'
import { verifyText } from '../../src/core/papers/sign/sm2.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, apply, db, firm, here, offer, open, read, refusal, staff, take, thing, time, tryApply } = hall
/** Fen. */
const yuan = (n: number) => n * 100

time.now = '2026-03-10T02:00:00.000Z'
const offering = await offer('pledge-finance')
const farmers = await hall.unit(here, '云岭农商银行')
const city = await hall.unit(here, '云岭城市银行')
const far = await hall.unit(here, '云岭村镇银行')
const farmer = await hall.colleague('nongshang', '农经理', 'partner', farmers)
const citizen = await hall.colleague('chengshi', '程经理', 'partner', city)
const outside = await hall.colleague('cunzhen', '村经理', 'partner', far)
const maker = await firm('云岭数控机床有限公司')
const rival = await firm('云岭轴承有限公司')

const product = (over: object) => ({
  name: '知易贷',
  least: yuan(500_000),
  most: yuan(10_000_000),
  rateFrom: 3.45,
  rateTo: 4.35,
  months: 36,
  rights: ['invention', 'trademark'],
  takesAlone: true,
  contact: '农经理 0390-5550201',
  from: '2026-01-01',
  basis: '农商银发〔2026〕3号',
  ...over,
})
const certificate = async (who: Actor) => {
  const file = { name: '证书.txt', bytes: new TextEncoder().encode('证书\n') }
  const deps = { clock: app.engine.clock, vault: app.vault }
  return { upload: must(await transaction(db, (tx) => uploadIn(deps, tx, who, here, file))).upload }
}
const right = (number: string, name = '一种数控转台') => ({ number: { sort: 'patent', number }, name })
const need = async (who: Actor, over: object = {}) => ({
  amount: yuan(3_000_000),
  months: 24,
  purpose: '扩建转台生产线',
  repay: '销售回款',
  rights: [right('202210356021.1')],
  alone: true,
  certificates: [await certificate(who)],
  sharing: 'fitting',
  agree: { version: '1' },
  ...over,
})
const answers = async (caseId: string) =>
  transaction(db, (tx) => app.engine.ports(tx, here).things.children(caseId, 'pledge-loan'))
const answerOf = async (caseId: string, bank: string) => {
  const found = (await answers(caseId)).findLast(({ units }) => units.some(({ unitId }) => unitId === bank))
  if (!found) throw new Error('not asked')
  return found.id
}
const today = () => time.now.slice(0, 10)
const sees = (who: Actor, id: string) => read(who, today(), async (deps) => (await getThing(deps, { id })).ok)
const loansOf = async (who: Actor, query: object = {}) =>
  read(who, today(), async (deps) => must(await listLoans(deps, { limit: 50, ...query } as never)).rows)
const made = { farmers: '', city: '', case: '', loan: '' }
const sound = { amount: yuan(3_000_000), rate: 3.85, months: 24, validUntil: '2026-04-30' }

test('a bank publishes its products itself, everybody reads them, and no other bank changes them', async () => {
  made.farmers = (await open(farmer.actor, here, 'bank-product', 'set', product({}), offering)).thing.id
  const small = product({ name: '微知贷', most: yuan(1_000_000), takesAlone: false, rights: ['invention', 'utility'] })
  made.city = (await open(citizen.actor, here, 'bank-product', 'set', small, offering)).thing.id
  const upside = open(farmer.actor, here, 'bank-product', 'set', product({ least: yuan(90_000_000) }), offering)
  expect(await refusal(upside)).toContain('最高额度不能小于最低额度')
  const by = (who: Actor) => open(who, here, 'bank-product', 'set', product({}), offering)
  expect(await refusal(by(staff.office))).not.toBe('not refused')
  expect(await refusal(by(maker.actor))).not.toBe('not refused')
  expect(await refusal(take(citizen.actor, made.farmers, 'withdraw', { why: '停办' }))).not.toBe('not refused')
  const told = await read(maker.actor, today(), async (deps) => must(await getOffering(deps, { id: offering })))
  expect(told.settings.map(({ title, holds }) => `${title} ${holds}`)).toEqual([
    '云岭城市银行 微知贷 true',
    '云岭农商银行 知易贷 true',
  ])
  const banks = await read(maker.actor, today(), async (deps) =>
    must(await findRecords(deps, { of: 'bank', limit: 9 })),
  )
  expect(banks.rows.map(({ name }) => name)).toEqual(['云岭农商银行', '云岭城市银行'].sort())
})

test('a need is compared with every product, condition by condition', async () => {
  made.case = await apply(maker.actor, 'pledge-finance', offering, await need(maker.actor))
  const { matches } = (await thing(made.case)).data as unknown as {
    matches: { title: string; fits: { label: { zh: string }; good: boolean; how: { zh: string } }[] }[]
  }
  expect(matches.map(({ title, fits }) => [title, ...fits.map(({ label, good }) => `${label.zh} ${good}`)])).toEqual([
    ['知易贷', '金额 true', '期限 true', '出质的权利 true', '担保方式 true'],
    ['微知贷', '金额 false', '期限 true', '出质的权利 true', '担保方式 false'],
  ])
  expect(matches[1]?.fits.filter(({ good }) => !good).map(({ how }) => how.zh)).toEqual([
    '需要 300 万元，产品 50 万元至 100 万元',
    '须与其他担保组合',
  ])
})

test('a number with a wrong check digit and a right named twice are refused', async () => {
  const wrong = tryApply(
    maker.actor,
    'pledge-finance',
    offering,
    await need(maker.actor, { rights: [right('202210356021.2')] }),
  )
  expect(await refusal(wrong)).toContain('校验位不符')
  const twice = [right('202210356021.1'), right('202210356021.1')]
  const again = tryApply(maker.actor, 'pledge-finance', offering, await need(maker.actor, { rights: twice }))
  expect(await refusal(again)).toContain('写了两次')
})

test('a need goes only to banks that its owner agreed to and whose products fit', async () => {
  await take(staff.officer, made.case, 'accept')
  const late = take(staff.officer, made.case, 'share', { until: '2026-03-10' })
  expect(await refusal(late)).toContain('答复截止日应在今天之后')
  const stranger = take(staff.officer, made.case, 'share', { to: [city], until: '2026-03-20' })
  expect(await refusal(stranger)).toContain('没有同意提供给云岭城市银行')
  await take(staff.officer, made.case, 'share', { until: '2026-03-20' })
  expect((await answers(made.case)).map(({ title, state }) => `${title} ${state}`)).toEqual([
    '质融〔2026〕1号 云岭农商银行 asked',
  ])
  const again = take(staff.officer, made.case, 'share', { until: '2026-03-20' })
  expect(await refusal(again)).toContain('没有可以提供的单位')

  const bank = { sharing: 'named', banks: [{ bank: farmers }, { bank: city }] }
  const rights = [right('202110468233.4')]
  const named = await apply(rival.actor, 'pledge-finance', offering, await need(rival.actor, { ...bank, rights }))
  await take(staff.officer, named, 'accept')
  await take(staff.officer, named, 'share', { until: '2026-03-20' })
  expect((await answers(named)).length).toBe(2)
  made.loan = named
})

test('a bank sees what was shown to it and its own answers, and nothing of another bank’s', async () => {
  const own = await answerOf(made.loan, farmers)
  const others = await answerOf(made.loan, city)
  expect(await sees(farmer.actor, own)).toBe(true)
  expect(await sees(farmer.actor, others)).toBe(false)
  expect(await sees(outside.actor, own)).toBe(false)
  for (const who of [farmer.actor, citizen.actor]) expect(await sees(who, made.loan)).toBe(false)
  expect((await loansOf(farmer.actor)).map(({ bank }) => bank)).toEqual(['云岭农商银行', '云岭农商银行'])
  expect((await loansOf(citizen.actor)).map(({ bank }) => bank)).toEqual(['云岭城市银行'])
  expect(await loansOf(outside.actor)).toEqual([])
  expect((await loansOf(staff.officer)).length).toBe(3)
  const phoneFor = async (who: Actor) => {
    const told = await read(who, today(), async (deps) => must(await getThing(deps, { id: own })))
    return (told.data.applicant as { readonly phone: string }).phone
  }
  expect(await phoneFor(staff.officer)).toMatch(/^\d{3}\*+\d{2}$/)
  expect(await phoneFor(farmer.actor)).toMatch(/^[\d-]+$/)
  expect((await loansOf(rival.actor)).map(({ applicant }) => applicant)).toEqual([
    '云岭轴承有限公司',
    '云岭轴承有限公司',
  ])
  expect(JSON.stringify((await thing(own)).data)).not.toContain('云岭城市银行')
  await take(farmer.actor, own, 'offer', sound)
  expect(await refusal(take(farmer.actor, others, 'offer', sound))).not.toBe('not refused')
  await take(citizen.actor, others, 'pass', { ground: '超出单户额度' })
  const seen = await read(rival.actor, today(), async (deps) => must(await getCase(deps, app.engine.law, made.loan)))
  expect(seen.answers.map(({ state }) => state)).toEqual(['offered', 'passed'])
})

test('the firm chooses one offer while it holds, and the others are told', async () => {
  const own = await answerOf(made.loan, farmers)
  time.now = '2026-05-02T02:00:00.000Z'
  expect(await refusal(take(rival.actor, own, 'choose'))).toContain('有效期到 2026-04-30 为止')
  await take(farmer.actor, own, 'offer', { ...sound, validUntil: '2026-05-31' })
  expect(await refusal(take(maker.actor, own, 'choose'))).not.toBe('not refused')
  await take(rival.actor, own, 'choose')
  expect((await thing(made.loan)).state).toBe('following')
  expect((await thing(own)).state).toBe('diligence')
  await app.sweep()
  expect((await thing(await answerOf(made.case, farmers))).state).toBe('silent')
})

test('what fell through goes to the banks again', async () => {
  const first = await answerOf(made.loan, farmers)
  await take(farmer.actor, first, 'decline', { ground: '评估值不足' })
  expect((await thing(made.loan)).state).toBe('matching')
  await take(staff.officer, made.loan, 'share', { until: '2026-05-20' })
  const [second, other] = [await answerOf(made.loan, farmers), await answerOf(made.loan, city)]
  expect(second).not.toBe(first)
  await take(farmer.actor, second, 'offer', { ...sound, validUntil: '2026-05-31' })
  await take(citizen.actor, other, 'offer', { ...sound, amount: yuan(1_000_000), validUntil: '2026-05-31' })
  await take(rival.actor, second, 'choose')
  expect((await thing(other)).state).toBe('released')
})

test('a loan is lent after its pledge was registered, and the right is not pledged twice', async () => {
  const loan = await answerOf(made.loan, farmers)
  await take(farmer.actor, loan, 'examine', { on: '2026-05-02', found: '现场走访，经营正常', value: yuan(6_000_000) })
  const contract = {
    contractNo: '农商借〔2026〕118号',
    signedOn: '2026-05-02',
    amount: yuan(3_000_000),
    rate: 3.85,
    months: 24,
    rights: [right('202110468233.4')],
  }
  await take(farmer.actor, loan, 'grant', contract)
  const money = { amount: yuan(3_000_000), on: '2026-05-02', until: '2028-05-01' }
  expect(await refusal(take(farmer.actor, loan, 'lend', money))).toContain('质押还没有登记')
  await take(farmer.actor, loan, 'pledge', { number: 'Y2026990000118', on: '2026-05-02' })
  const more = take(farmer.actor, loan, 'lend', { ...money, amount: yuan(3_000_001) })
  expect(await refusal(more)).toContain('放款金额不能大于合同金额')
  await take(farmer.actor, loan, 'lend', money)
  expect(await thing(made.loan)).toMatchObject({ state: 'performing' })
  expect(await thing(loan)).toMatchObject({ state: 'lent', due_on: '2028-05-01' })
  const again = tryApply(maker.actor, 'pledge-finance', offering, await need(maker.actor, { rights: contract.rights }))
  expect(await refusal(again)).toContain('202110468233.4 自 2026-05-02 起已出质')
  expect((await loansOf(staff.office, { lent: '2026-Q2' })).map(({ amount }) => amount)).toEqual([yuan(3_000_000)])
  expect(await loansOf(staff.office, { lent: '2026-Q1' })).toEqual([])
})

test('repayments end the debt, a default is told, and the release ends the case and frees the right', async () => {
  const loan = await answerOf(made.loan, farmers)
  time.now = '2026-11-02T02:00:00.000Z'
  await take(farmer.actor, loan, 'repay', { amount: yuan(1_000_000), on: '2026-11-02' })
  const over = take(farmer.actor, loan, 'repay', { amount: yuan(2_000_001), on: '2026-11-02' })
  expect(await refusal(over)).toContain('未还本金只有 2000000 元')
  await take(farmer.actor, loan, 'fail', { on: '2026-11-01', amount: yuan(500_000), ground: '回款推迟' })
  await take(farmer.actor, loan, 'repay', { amount: yuan(2_000_000), on: '2026-11-02' })
  expect(await thing(loan)).toMatchObject({ state: 'repaid', due_on: null })
  await take(farmer.actor, loan, 'free', { number: 'Z2026990000118', on: '2026-11-02' })
  expect(await thing(loan)).toMatchObject({ state: 'freed' })
  expect(await thing(made.loan)).toMatchObject({ state: 'done' })
  const free = await tryApply(
    maker.actor,
    'pledge-finance',
    offering,
    await need(maker.actor, { rights: [right('202110468233.4')] }),
  )
  expect(free.ok).toBe(true)
})

test('whoever withdraws asks no bank any more; what nobody meets is closed with the reason', async () => {
  await take(staff.officer, made.case, 'share', { until: '2026-12-20' })
  const asked = await answerOf(made.case, farmers)
  await take(maker.actor, made.case, 'withdraw', {})
  expect([(await thing(made.case)).state, (await thing(asked)).state]).toEqual(['withdrawn', 'released'])
  const rights = [right('202010559104.1')]
  const last = await apply(maker.actor, 'pledge-finance', offering, await need(maker.actor, { rights }))
  await take(staff.officer, last, 'accept')
  await take(staff.officer, last, 'share', { until: '2026-12-20' })
  await take(farmer.actor, await answerOf(last, farmers), 'pass', { ground: '行业限制' })
  await take(staff.head, last, 'giveUp', { ground: '两家银行都没有承接' })
  expect((await thing(last)).state).toBe('unmatched')
})

test('the figures are the loans: every number is the rows it opens to, a bank’s those of its own', async () => {
  const rights = [right('202010559104.1')]
  const id = await apply(maker.actor, 'pledge-finance', offering, await need(maker.actor, { rights }))
  await take(staff.officer, id, 'accept')
  await take(staff.officer, id, 'share', { until: '2026-12-20' })
  const loan = await answerOf(id, farmers)
  await take(farmer.actor, loan, 'offer', { ...sound, validUntil: '2026-12-31' })
  await take(maker.actor, loan, 'choose')
  const signed = { contractNo: '农商借〔2026〕219号', signedOn: '2026-11-02', rate: 3.85, months: 24, rights }
  await take(farmer.actor, loan, 'grant', { ...signed, amount: yuan(2_500_000) })
  await take(farmer.actor, loan, 'pledge', { number: 'Y2026990000219', on: '2026-11-02' })
  await take(farmer.actor, loan, 'lend', { amount: yuan(2_000_000), on: '2026-11-02', until: '2028-11-01' })

  const figures = (who: Actor) => read(who, today(), async (deps) => must(await loanFigures(deps)))
  const { years, total } = await figures(staff.office)
  expect(total).toEqual({ amount: yuan(5_000_000), loans: 2, firms: 2, times: 2 })
  expect(years).toMatchObject([
    { year: 2026, amount: yuan(5_000_000), loans: 2, firms: 2, quarters: [{ quarter: 2 }, { quarter: 4 }] },
  ])
  const periods = years.flatMap(({ year, quarters, ...sums }) => [
    { lent: String(year), sums },
    ...quarters.map(({ quarter, ...of }) => ({ lent: `${year}-Q${quarter}`, sums: of })),
  ])
  for (const { lent, sums } of [...periods, { lent: 'all', sums: total }]) {
    const rows = await loansOf(staff.office, { lent })
    expect(rows.length, lent).toBe(sums.loans)
    expect(
      rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      lent,
    ).toBe(sums.amount)
    expect(new Set(rows.map(({ applicant }) => applicant)).size, lent).toBe(sums.firms)
  }
  expect((await figures(farmer.actor)).total.loans).toBe(2)
  expect((await figures(citizen.actor)).total).toEqual({ amount: 0, loans: 0, firms: 0, times: 0 })
  expect((await figures(rival.actor)).total.amount).toBe(yuan(3_000_000))
})

test('a product that ended is not matched any more', async () => {
  await take(farmer.actor, made.farmers, 'end', { to: '2026-11-02', why: '产品升级' })
  time.now = '2026-11-03T02:00:00.000Z'
  const id = await apply(maker.actor, 'pledge-finance', offering, await need(maker.actor))
  expect(
    ((await thing(id)).data as unknown as { matches: { title: string }[] }).matches.map(({ title }) => title),
  ).toEqual(['微知贷'])
})

test('the record of it all is whole', async () => {
  const sealFolder = await mkdtemp(join(tmpdir(), 'zq-pledge-seals-'))
  expect((await verifyAudit({ db, catalogue: app.engine.catalogue, sealFolder }, here)).faults).toEqual([])
  await rm(sealFolder, { recursive: true, force: true })
})

interface Made {
  readonly text: string
  readonly sm3: string
  readonly keyId: string
  readonly publicKey: string
  readonly signature: string
}

describe('a need that goes to an outside platform', () => {
  const handed = async (over: object = {}) => {
    const id = await apply(maker.actor, 'pledge-finance', offering, await need(maker.actor, over))
    await take(staff.officer, id, 'accept')
    return id
  }
  const kept = async (id: string) => {
    const { handovers } = (await thing(id)).data as unknown as { readonly handovers: readonly Made[] }
    return handovers
  }
  const agreed = { rights: [right('202310220417.8')], outside: { version: '1' } }

  test('goes to none without the applicant’s own consent', async () => {
    const id = await handed({ rights: [right('201910330528.8')] })
    expect(await refusal(take(staff.officer, id, 'handOver', { platform: '省金融服务平台' }))).toContain('没有授权')
    await take(maker.actor, id, 'withdraw', {})
  })

  test('is a package that the city signed; receipt and answer are recorded and shown with their days', async () => {
    const id = await handed(agreed)
    await take(staff.officer, id, 'handOver', { platform: '省金融服务平台' })
    expect(await refusal(take(staff.officer, id, 'handOver', { platform: '省金融服务平台' }))).toContain('还没有答复')
    const [made] = await kept(id)
    if (!made) throw new Error('nothing was handed over')
    expect(verifyText(made.text, made.signature, made.publicKey)).toBe(true)
    expect(sm3(made.text)).toBe(made.sm3)
    expect(JSON.parse(made.text)).toMatchObject({
      platform: '省金融服务平台',
      applicant: { name: '云岭数控机床有限公司' },
      need: { amountFen: yuan(3_000_000), months: 24 },
    })
    // Certificates stay here.
    expect(made.text).not.toContain('certificates')
    const file = must(await read(maker.actor, '2026-03-10', (deps) => handoverFile(deps, { id, sm3: made.sm3 })))
    expect(JSON.parse(Buffer.from(file.bytes).toString('utf8'))).toMatchObject({ text: made.text, keyId: made.keyId })

    const back = (content: object | string) =>
      take(staff.officer, id, 'takeAnswer', {
        content: typeof content === 'string' ? content : JSON.stringify(content),
      })
    expect(await refusal(back('谢谢'))).toContain('不是 JSON')
    expect(await refusal(back({ package: made.sm3 }))).toContain('既没有回执')
    expect(await refusal(back({ package: made.sm3, receipt: { number: 'R1', on: '昨天' } }))).toContain('receipt')
    const stray = { package: '0'.repeat(64), receipt: { number: 'R1', on: '2026-03-11' } }
    expect(await refusal(back(stray))).toContain('不是本件转出')
    await back({ package: made.sm3, receipt: { number: 'R-2026-118', on: '2026-03-11' } })
    const answer = { result: 'offered', on: '2026-03-18', institution: '省科技银行', amount: 2_800_000, rate: 3.6 }
    await back({ package: made.sm3, answer })
    const seen = must(await read(maker.actor, '2026-03-10', (deps) => getCase(deps, app.engine.law, id)))
    expect(seen.data.handovers).toMatchObject([{ receipt: { number: 'R-2026-118', on: '2026-03-11' }, answer }])
    expect(
      (await verifyAudit({ db, catalogue: app.engine.catalogue, sealFolder: app.sealFolder }, here)).faults,
    ).toEqual([])
  })

  test('is nobody’s who may not read the case', async () => {
    const id = await handed({ rights: [right('202230118846.0')], outside: { version: '1' } })
    await take(staff.officer, id, 'handOver', { platform: '省金融服务平台' })
    const [made] = await kept(id)
    const ask = (who: Actor) => read(who, '2026-03-10', (deps) => handoverFile(deps, { id, sm3: made?.sm3 ?? '' }))
    expect((await ask(rival.actor)).ok).toBe(false)
    expect((await ask(farmer.actor)).ok).toBe(false)
    expect((await ask(staff.office)).ok).toBe(true)
  })
})
