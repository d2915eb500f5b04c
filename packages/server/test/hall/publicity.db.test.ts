import type { Actor } from '@zhiqiang/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handlers } from '../../src/api/handlers.ts'
import { uploadIn } from '../../src/core/files/upload.ts'
import { transaction } from '../../src/db/transaction.ts'
import { createServer } from '../../src/http/server.ts'
import { browser, wordsOf } from '../pages/site.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

// Three firms on one list: one objected to twice and refused, one objected to in vain, one left alone.
const hall = await aHall()
const { app, apply, db, firm, here, offer, open, refusal, staff, take, thing, time } = hall
const server = await createServer({ app, handlers, webFolder: '/nowhere' })
afterAll(() => server.close())
const list = { round: '', cases: [] as { id: string; no: string }[] }
const base = `/c/${here}/publicity`
const numbers = ['202210356021.1', '202110468233.4', '202010559104.1']
const yuan = (n: number) => n * 100

const paper = async (who: Actor) => {
  const file = { name: '合同.txt', bytes: new TextEncoder().encode('合同\n') }
  const deps = { clock: app.engine.clock, vault: app.vault }
  return { upload: must(await transaction(db, (tx) => uploadIn(deps, tx, who, here, file))).upload }
}
const on = (day: string) => {
  time.now = `${day}T02:00:00.000Z`
}
const page = async (path: string) => {
  const answer = await browser(server).get(path)
  return { status: answer.status, words: wordsOf(answer.body), body: answer.body }
}
const object = async (no: string, over: Readonly<Record<string, string>> = {}) => {
  const visitor = browser(server)
  const shown = await visitor.get(`${base}/${list.round}`)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(shown.body)?.[1] ?? ''
  const fields = {
    form: hidden('form'),
    requestId: hidden('requestId'),
    no,
    who: '海晏某公司',
    contact: '0391-5550177',
    claim: '合同为关联公司之间的虚假交易',
    ...over,
  }
  const answer = await visitor.post(`${base}/${list.round}`, fields)
  return { status: answer.status, body: answer.body, at: String(answer.headers.location ?? '') }
}
const idIn = (address: string) => address.split('/').at(-1) ?? ''

beforeAll(async () => {
  on('2026-10-12')
  const offering = await offer('patent-support')
  const rule = {
    code: 'A1',
    name: '转化补助',
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
    rules: [rule],
  }
  const enacted = (await open(staff.office, here, 'support-policy', 'enact', policy)).thing.id
  const money = { name: '专项资金', code: '2060499', year: 2026, amount: yuan(120_000) }
  const line = (await open(staff.office, here, 'budget-line', 'enter', money)).thing.id
  const call = { title: '2026 年第一批', line, window: { from: '2026-10-12', to: '2026-10-30' } }
  list.round = (await open(staff.office, here, 'support-round', 'call', call, enacted)).thing.id
  for (const [nth, number] of numbers.entries()) {
    const { actor } = await firm(`云岭第${nth + 1}机电有限公司`)
    const matters = [{ number: { sort: 'patent', number }, stage: 'use', on: '2026-05-20', spent: yuan(40_000) }]
    const bank = { bank: '云岭农商行', account: '6210 0000 1111 2222' }
    const files = { contract: [await paper(actor)], receipts: [await paper(actor)] }
    const truth = { inForce: true, abnormal: false, truth: { version: '1' } }
    const id = await apply(actor, 'patent-support', offering, { matters, ...bank, ...files, ...truth })
    await take(staff.officer, id, 'accept')
    await take(staff.head, id, 'propose', { opinion: '符合政策' })
    const { no } = await transaction(db, (tx) =>
      tx.selectFrom('hall_case').select('no').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    list.cases.push({ id, no })
  }
  on('2026-10-31')
  await app.sweep()
}, 60_000)

test('before it is shown a list stands on no page', async () => {
  expect((await page(`${base}/${list.round}`)).status).toBe(404)
  expect((await page(base)).words).toContain('现在没有正在公示的名单和公告')
})

test('a list that is shown stands on the public page with its term, its sums and the form to object', async () => {
  await take(staff.office, list.round, 'show', { contact: '市市场监管局 0390-5550100' })
  const all = await page(base)
  expect(all.words).toContain('2026 年第一批')
  expect(all.words).toMatch(/2026年10月31日 至 2026年11月6日/)
  const one = await page(`${base}/${list.round}`)
  expect(one.words).toContain('云岭第1机电有限公司')
  expect(one.words).toContain('20,000')
  expect(one.words).toContain('提交异议')
  expect((await page(`/c/${here}`)).body).toContain(`href="${base}"`)
})

test('an objection without name, to no case of the list or without the form’s word is refused and changes nothing', async () => {
  const [first] = list.cases
  expect((await object(first?.no ?? '', { who: '' })).status).toBe(400)
  expect((await object('专资〔2026〕99号')).body).toContain('名单上没有这个受理编号')
  expect((await object(first?.no ?? '', { form: 'x'.repeat(24) })).status).toBe(403)
  expect((await thing(first?.id ?? '')).state).toBe('shown')
})

test('anybody objects; the receipt shows how far it is and nothing of who said what', async () => {
  const { no, id } = list.cases[0] ?? { no: '', id: '' }
  const [one, two] = [await object(no), await object(no, { who: '李某', claim: '没有实际交货' })]
  expect([one.status, two.status]).toEqual([303, 303])
  const receipt = await page(one.at)
  expect(receipt.words).toContain('已收到，待核对')
  expect(receipt.words).toContain('2026年11月6日')
  expect(receipt.body).not.toMatch(/海晏某公司|0391-5550177|虚假交易/)
  expect((await page(`${base}/${list.round}`)).body).not.toContain('海晏某公司')
  expect((await thing(id)).state).toBe('shown')
  await take(staff.officer, idIn(one.at), 'take')
  await take(staff.officer, idIn(two.at), 'take')
  expect((await thing(id)).state).toBe('disputed')
  await take(staff.head, id, 'upholdObjection', { ground: '没有交货单据', remedy: '可以申请行政复议' })
  for (const { at } of [one, two]) expect((await page(at)).words).toMatch(/成立.*没有交货单据/s)
})

test('a letter on public notice stands beside the lists until its term is over, with the article it rests on', async () => {
  const letters = () =>
    transaction(db, (tx) =>
      tx
        .selectFrom('letter')
        .select(['id', 'number', 'recipient'])
        .where('case_id', '=', list.cases[0]?.id ?? '')
        .where('name', '=', 'refused')
        .execute(),
    )
  await app.writeLetters('http://hall.test')
  const [refused] = await letters()
  if (!refused) throw new Error('the refusal made no letter')
  expect((await page(`${base}/${refused.id}`)).status).toBe(404)
  await take(staff.head, refused.id, 'announce', { why: '两次邮寄被退回，单位已经搬走' })
  expect((await page(base)).words).toContain(refused.number)
  const { words } = await page(`${base}/${refused.id}`)
  for (const said of [refused.recipient, refused.number, '2026年11月30日', '民事诉讼法', '第95条', '未核实']) {
    expect(words).toContain(said)
  }
  // Why nobody was found is the file's own matter.
  expect(words).not.toContain('搬走')
})

test('one that is declined leaves the case alone and tells the ground', async () => {
  const { no, id } = list.cases[1] ?? { no: '', id: '' }
  const raised = await object(no)
  await take(staff.head, idIn(raised.at), 'decline', { ground: '没有写明任何线索' })
  expect((await thing(id)).state).toBe('shown')
  expect((await page(raised.at)).words).toMatch(/不予受理.*没有写明任何线索/s)
})

test('what is not answered when the list’s time is over is late, and holds the list up until it is answered', async () => {
  const { no, id } = list.cases[2] ?? { no: '', id: '' }
  const raised = await object(no)
  on('2026-11-07')
  await app.sweep()
  const late = await transaction(db, (tx) =>
    tx.selectFrom('event').select('type').where('thing_id', '=', idIn(raised.at)).orderBy('seq').execute(),
  )
  expect(late.map(({ type }) => type)).toEqual(['raise', 'overdue'])
  expect(await refusal(take(staff.office, list.round, 'settle'))).toContain('异议还有 1 件没有答复')
  await take(staff.officer, idIn(raised.at), 'take')
  await take(staff.head, id, 'dismissObjection', { ground: '发票和交货单齐全' })
  expect((await page(raised.at)).words).toMatch(/不成立.*发票和交货单齐全/s)
  await take(staff.office, list.round, 'settle')
  expect((await thing(id)).state).toBe('owed')
})

test('a list whose time is over takes no objection and is kept among those that are over', async () => {
  const one = await page(`${base}/${list.round}`)
  expect(one.words).toContain('公示期已满')
  expect(one.words).not.toContain('提交异议')
  expect((await object(list.cases[2]?.no ?? '')).status).toBe(403)
  expect((await page(base)).words).not.toContain('2026 年第一批')
  expect((await page(`${base}?show=past`)).words).toContain('2026 年第一批')
})
