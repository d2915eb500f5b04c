import { randomUUID } from 'node:crypto'
import { type Actor, dateInChina } from '@zhiqiang/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { openThing } from '../../src/core/engine/act.ts'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { certificateOfLetter } from '../../src/core/hall/letters/letters.ts'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { paperByCode, verifyFile } from '../../src/core/papers/verify/verify-paper.ts'
import { asDocx, asPdf } from '../../src/core/papers/write-paper.ts'
import { actorOn } from '../../src/core/sessions/sessions.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'
import { openDocx, openPdf } from '../papers/read-back.ts'
import { must } from '../support/must.ts'

const here = '990100'
const site = 'http://hall.test'
const world = await aWorld()
const { app, db, open, take, time, unit, person } = world
const { engine, vault } = app
await world.city(here, '云岭市')
const bureau = await unit(here, '云岭市市场监督管理局')
const office = person(here, 'office', bureau)
const head = person(here, 'lead', bureau)
const stranger: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }

const firm = must(
  await registerSubject(engine, stranger, {
    city: here,
    login: 'songxiao',
    password: 'correct horse 电池',
    subject: {
      sort: 'organisation',
      name: '云岭精工有限公司',
      code: '91110000600037341L',
      region: here,
      contact: '宋晓',
      phone: '0390-5550101',
    },
    requestId: randomUUID(),
  }),
)
const applicantNow = async () => {
  const found = await transaction(db, (tx) => actorOn(tx, firm.account, dateInChina(time.now)))
  if (!found) throw new Error('no such account')
  return found
}
const applicant = await applicantNow()
const own = {
  unit: bureau,
  place: '市民中心二楼 12 号窗口',
  hours: '工作日 9:00—12:00',
  phone: '0390-5550100',
  complaints: '12345',
  accept: 3,
  decide: 10,
}
const offering = (await open(office, here, 'offering', 'offer', { item: 'enforcement-aid', ...own })).thing
const answers = { right: 'patent', place: 'here', matter: '某公司仿制我公司的专利产品', wish: 'evidence', proof: [] }
const applied = async () =>
  must(
    await openThing(engine, applicant, {
      kind: 'enforcement-aid',
      step: 'submit',
      city: here,
      parentId: offering.id,
      requestId: randomUUID(),
      answers,
    }),
  ).thing
const lettersOf = (id: string) =>
  transaction(db, (tx) =>
    tx
      .selectFrom('letter')
      .innerJoin('thing', 'thing.id', 'letter.id')
      .selectAll('letter')
      .select(['thing.state', 'thing.title'])
      .where('letter.case_id', '=', id)
      .orderBy('letter.id')
      .execute(),
  )
const clocksOf = (id: string) =>
  transaction(db, (tx) =>
    tx
      .selectFrom('case_clock')
      .select(['name', 'started_on', 'due_on', 'settled_on'])
      .where('thing_id', '=', id)
      .orderBy('name')
      .execute(),
  )
const filesOf = async (id: string) => {
  const rows = await transaction(db, (tx) =>
    tx.selectFrom('thing_file').select(['name', 'sm3']).where('thing_id', '=', id).orderBy('id').execute(),
  )
  return Promise.all(rows.map(async ({ name, sm3: hash }) => ({ name, bytes: await read(hash) })))
}
const read = async (hash: string) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of (await vault.get(hash)) ?? []) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
const granted = async () => {
  const { id } = await applied()
  await take(head, id, 'accept', {})
  await take(head, id, 'grant', { plan: '指导取证\n协助公证' })
  return id
}

const foundBy = (actor: Actor, q: string) =>
  transaction(db, async (tx) => {
    const deps = { tx, catalogue: engine.catalogue, actor, today: dateInChina(time.now) }
    return must(await listCases(deps, { limit: 50, q })).rows.map((row) => row.id)
  })

beforeAll(async () => {
  time.now = '2026-09-28T02:00:00.000Z'
  await take(office, offering.id, 'publish', {})
})

test('a step that carries a letter makes it in the same act, numbered in the item’s own series', async () => {
  const id = await granted()
  const made = await lettersOf(id)
  expect(made.map(({ name, number, state }) => [name, number, state])).toEqual([
    ['acceptance', '维援受〔2026〕1号', 'made'],
    ['granted', '维援决〔2026〕1号', 'made'],
  ])
})

test('an act that is refused makes no letter and uses no number', async () => {
  const { id } = await applied()
  await expect(take(head, id, 'askCorrection', { defects: '缺少证书', until: '2026-09-01' })).rejects.toThrow()
  await take(head, id, 'askCorrection', { defects: '一、缺少专利证书\n二、被控产品照片不清', until: '2026-10-20' })
  expect((await lettersOf(id)).map(({ number }) => number)).toEqual(['维援补〔2026〕1号'])
})

test('its files are written once, hold what was decided and the remedy, and verify to the byte', async () => {
  const id = await granted()
  const [one, two] = await Promise.all([app.writeLetters(site), app.writeLetters(site)])
  expect([...one.failed, ...two.failed]).toEqual([])
  const decision = (await lettersOf(id)).find(({ name }) => name === 'granted')
  if (!decision) throw new Error('no decision')
  expect(decision.state).toBe('ready')
  const files = await filesOf(decision.id)
  expect(files.map(({ name }) => name)).toEqual([
    `${decision.number} 维权援助决定书.docx`,
    `${decision.number} 维权援助决定书.pdf`,
  ])
  const [docx, pdf] = files
  if (!docx || !pdf) throw new Error('no files')
  const words = openDocx(docx.bytes).text
  for (const said of [
    '云岭精工有限公司：',
    '协助公证',
    '可以自收到本决定之日起60日内向云岭市人民政府申请行政复议；也可以自收到本决定之日起6个月内依法向有管辖权的人民法院提起诉讼',
    '《中华人民共和国行政复议法》第二十条',
    '尚未核对原文',
    `${site}/verify/${decision.code}`,
    decision.content_sm3,
  ]) {
    expect(words).toContain(said)
  }
  const printed = await openPdf(pdf.bytes)
  expect(printed.text).toContain('如不服本决定')
  // A4; the text block begins 28 mm from the left edge and 22 lines fill it.
  expect(printed.pages[0]).toMatchObject({ width: expect.closeTo(595.28, 0), height: expect.closeTo(841.89, 0) })
  const found = await transaction(db, (tx) => paperByCode(tx, decision.code))
  expect(found).toMatchObject({ outcome: 'ours', paper: { contentSm3: decision.content_sm3, number: decision.number } })
  expect((await transaction(db, (tx) => verifyFile(tx, pdf.bytes))).outcome).toBe('ours')
  const altered = Uint8Array.from(pdf.bytes)
  altered[altered.length - 10] = (altered[altered.length - 10] ?? 0) ^ 1
  expect((await transaction(db, (tx) => verifyFile(tx, altered))).outcome).toBe('not-ours')
}, 60_000)

test('remedies run from the day of service, not from the day of the decision', async () => {
  time.now = '2026-09-28T02:00:00.000Z'
  const id = await granted()
  await app.writeLetters(site)
  const letter = (await lettersOf(id)).at(-1)
  if (!letter) throw new Error('no letter')
  expect(await clocksOf(letter.id)).toEqual([])
  time.now = '2026-10-15T02:00:00.000Z'
  const early = take(head, letter.id, 'serve', { method: 'post', on: '2026-09-27', receiver: '宋晓' })
  await expect(early).rejects.toThrow()
  await take(head, letter.id, 'serve', { method: 'post', on: '2026-10-12', receiver: '宋晓', receipt: 'XA123' })
  expect(await clocksOf(letter.id)).toEqual([
    { name: 'reconsider', started_on: '2026-10-12', due_on: '2026-12-11', settled_on: null },
    { name: 'sue', started_on: '2026-10-12', due_on: '2027-04-12', settled_on: null },
  ])
  const events = await transaction(db, (tx) =>
    tx.selectFrom('event').select('type').where('thing_id', '=', id).orderBy('seq').execute(),
  )
  expect(events.map(({ type }) => type)).toEqual(['submit', 'accept', 'grant', 'served'])
  time.now = '2027-04-13T02:00:00.000Z'
  expect((await app.sweep()).failed).toEqual([])
  expect((await clocksOf(letter.id)).map(({ settled_on }) => settled_on)).toEqual(['2027-04-13', '2027-04-13'])
}, 60_000)

test('who agreed to it is served in the system, on the day the letter is opened', async () => {
  time.now = '2026-09-28T02:00:00.000Z'
  await take(applicant, firm.id, 'agreeService', { agreed: { version: '2026-11' } })
  const id = await granted()
  await app.writeLetters(site)
  const letter = (await lettersOf(id)).at(-1)
  if (!letter) throw new Error('no letter')
  expect(letter.state).toBe('sent')
  // What only the letter says: nobody learns it by searching before the letter is opened.
  const words = `如不服本决定 ${letter.number}`
  expect(await foundBy(head, words)).toEqual([id])
  expect(await foundBy(applicant, words)).toEqual([])
  time.now = '2026-09-30T02:00:00.000Z'
  await take(applicant, letter.id, 'receive', {})
  expect(await foundBy(applicant, words)).toEqual([id])
  const after = (await lettersOf(id)).at(-1)
  expect(after).toMatchObject({ state: 'served', method: 'system', served_on: '2026-09-30' })
  await take(applicant, firm.id, 'endService', {})
}, 60_000)

test('a letter nobody can be given is served when its public notice ends', async () => {
  time.now = '2026-09-28T02:00:00.000Z'
  const id = await granted()
  await app.writeLetters(site)
  const letter = (await lettersOf(id)).at(-1)
  if (!letter) throw new Error('no letter')
  await expect(take(head, letter.id, 'deliver', {})).rejects.toThrow()
  await take(head, letter.id, 'announce', { why: '两次邮寄被退回', where: '云岭日报' })
  time.now = '2026-10-30T02:00:00.000Z'
  expect((await app.sweep()).failed).toEqual([])
  expect((await lettersOf(id)).at(-1)).toMatchObject({ state: 'served', method: 'notice', served_on: '2026-10-28' })
}, 60_000)

test('a promised material’s clock runs on whatever else is done with the case', async () => {
  time.now = '2026-09-28T02:00:00.000Z'
  const { id } = await applied()
  await take(head, id, 'acceptLacking', { lacking: '营业执照', until: '2026-10-20' })
  await take(head, id, 'note', { text: '已电话提醒' })
  const lacking = (await clocksOf(id)).find(({ name }) => name === 'lacking')
  expect(lacking).toMatchObject({ due_on: '2026-10-20', settled_on: null })
})

describe('the certificate of service', () => {
  const letterTo = async () => {
    time.now = '2026-09-28T02:00:00.000Z'
    const id = await granted()
    await app.writeLetters(site)
    const letter = (await lettersOf(id)).at(-1)
    if (!letter) throw new Error('no letter')
    return letter.id
  }
  const certificate = async (who: Actor, id: string) => {
    const paper = await world.read(who, '2026-09-28', (deps) => certificateOfLetter(deps, id))
    return paper.ok ? paper.value : paper.problem.code
  }
  const rowsIn = async (who: Actor, id: string) => {
    const paper = await certificate(who, id)
    if (typeof paper === 'string') return paper
    const [table] = paper.body
    if (table?.is !== 'table') throw new Error('a certificate is a table')
    return Object.fromEntries(table.rows.map(([label, value]) => [String(label), String(value)]))
  }

  test.each([
    ['hand', { place: '市民中心', receiver: '宋晓', relation: 'mailroom' }, { 签收人身份: '单位收发部门' }],
    ['post', { receiver: '宋晓', receipt: 'XA 1234 5678 9 CN' }, { 邮件号: 'XA 1234 5678 9 CN' }],
    [
      'left',
      { place: '经三路 18 号', refusal: '门卫拒绝签收', evidence: 'witness', witness: '李某 经三路社区' },
      { 拒收的情况: '门卫拒绝签收', 怎样留证: '见证人在场并签名', 见证人姓名和单位: '李某 经三路社区' },
    ],
  ])('records what service by way of %s needs', async (method, facts, printed) => {
    const id = await letterTo()
    await take(head, id, 'serve', { method, on: '2026-09-28', ...facts })
    expect(await rowsIn(head, id)).toMatchObject({
      受送达人: '云岭精工有限公司',
      送达日期: '2026年9月28日',
      ...printed,
    })
  })

  test.each([
    ['hand', {}, '签收人'],
    ['post', { receiver: '宋晓' }, '邮件号'],
    ['left', { refusal: '拒收', evidence: 'witness' }, '见证人'],
  ])('is not recorded by way of %s without what it needs', async (method, facts, missing) => {
    const id = await letterTo()
    await expect(take(head, id, 'serve', { method, on: '2026-09-28', ...facts })).rejects.toThrow(missing)
  })

  test('is empty lines to sign before, and is nobody’s but the office’s', async () => {
    const id = await letterTo()
    expect(await rowsIn(head, id)).toMatchObject({ 送达方式: '□直接　□邮寄　□留置', 送达人签名: '　' })
    expect(await certificate(applicant, id)).toBe('E_NOT_FOUND')
  })

  test('is set as an official paper, in both files', async () => {
    const id = await letterTo()
    await take(head, id, 'serve', { method: 'post', on: '2026-09-28', receiver: '宋晓', receipt: 'XA123' })
    const paper = await certificate(head, id)
    if (typeof paper === 'string') throw new Error(paper)
    for (const text of [openDocx(await asDocx(paper)).text, (await openPdf(await asPdf(paper, app.dataDir))).text]) {
      expect(text.replace(/\s/g, '')).toContain('送达回证')
      expect(text.replace(/\s/g, '')).toContain('XA123')
      expect(text).not.toContain('草稿')
    }
  })
})
