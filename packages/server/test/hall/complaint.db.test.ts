import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { listEvents } from '../../src/core/audit/read.ts'
import { uploadIn } from '../../src/core/files/upload.ts'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { boardOf, clocksOf } from '../../src/core/hall/command/command.ts'
import { joinCase } from '../../src/core/hall/parties/join.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './people.ts'

const hall = await aHall()
const { app, db, time, take, read, clocks, refusal } = hall
await hall.offer('breach-report')
const offering = await hall.offer('complaint')
const { actor: reporter } = await hall.firm('songxiao', '云岭精工有限公司', '91110000600037341L')
const shop = await hall.firm('shop', '云岭百货有限公司', '91350100M000100Y43')

const proof = async () =>
  transaction(db, async (tx) => {
    const file = { name: '云岭精工 宋晓 购物小票.txt', bytes: new TextEncoder().encode('购物小票') }
    const made = await uploadIn({ clock: app.engine.clock, vault: app.vault }, tx, reporter, hall.here, file)
    return { upload: must(made).upload }
  })
const letter = async (over: object = {}) => ({
  respondent: { sort: 'organisation', name: '云岭百货有限公司', creditCode: '91350100M000100Y43' },
  place: { region: hall.county, street: '人民路 8 号' },
  right: 'patent',
  facts: '货架标签写明专利产品，经查专利已经失效',
  request: '退还货款',
  evidence: [await proof()],
  also: false,
  ...over,
})
const both = {
  also: true,
  breach: 'patent',
  breachFacts: '同一货架二十余件商品标注已失效的专利号',
  reporting: 'real',
}
const complain = async (over: object = {}) =>
  must(await hall.apply(reporter, 'complaint', offering, await letter(over)))

test('one letter that complains and reports makes two files with numbers and clocks of their own', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const { thing, reply, opened } = await complain(both)
  expect(reply).toMatchObject({
    no: expect.stringContaining('知投'),
    also: [{ no: expect.stringContaining('知举'), code: expect.stringMatching(/^\w{8}$/) }],
  })
  expect(await clocks(thing.id)).toMatchObject([
    { name: 'accept', limits: [{ by: 'law', amount: 7 }, { by: 'promise' }] },
  ])
  expect(await clocks(opened[0] ?? '')).toMatchObject([{ name: 'check', limits: [{ term: 'penalty.file' }] }])
  expect(JSON.stringify(thing.data)).not.toContain('二十余件')
})

test('nobody who handles a report finds out who it is from, in list, search, case, history, file or log', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const { opened } = await complain({ ...both, evidence: [await proof()] })
  const id = opened[0] ?? ''
  const own = must(
    await hall.apply(
      reporter,
      'breach-report',
      (await read(hall.head, '2026-11-02', (d) => getCase(d, app.engine.law, id)).then(must)).offering.id,
      {
        place: { region: hall.here, street: '东街' },
        breach: 'mark',
        facts: '店内出售假冒商标的茶叶',
        reporting: 'hidden',
        evidence: [await proof()],
      },
    ),
  ).thing.id
  for (const who of [hall.head, hall.officer, hall.office]) {
    for (const one of [id, own]) {
      const seen = await read(who, '2026-11-02', (d) => getCase(d, app.engine.law, one))
      const list = await read(who, '2026-11-02', (d) => listCases(d, { limit: 50, item: 'breach-report' }))
      const found = must(
        await read(who, '2026-11-02', (d) => listCases(d, { limit: 50, q: '云岭精工', item: 'breach-report' })),
      )
      const events = await read(hall.office, '2026-11-02', (d) =>
        listEvents(d, { limit: 200, kind: 'breach-report' } as never),
      )
      const told = JSON.stringify([seen, list, events])
      for (const word of ['云岭精工', '宋晓', '5550101', reporter.id, reporter.posts[0]?.unitId]) {
        expect(told, String(word)).not.toContain(word)
      }
      expect(found.rows).toEqual([])
    }
  }
  const mine = must(await read(reporter, '2026-11-02', (d) => listCases(d, { limit: 50, q: '云岭精工' })))
  expect(mine.rows.some((row) => row.id === id)).toBe(true)
  const files = must(await read(hall.head, '2026-11-02', (d) => getCase(d, app.engine.law, own))).files
  expect(files.map((file) => file.name)).toEqual(['材料1.txt'])
  const rows = await transaction(db, (tx) =>
    tx.selectFrom('event').select(['actor', 'actor_id']).where('thing_id', '=', own).execute(),
  )
  expect(rows).toEqual([{ actor: '举报人（身份保密）', actor_id: null }])
})

test('a look at who reported needs a reason, leaves a trace, and tells the supervisor', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const { opened } = await complain(both)
  const id = opened[0] ?? ''
  expect(await refusal(hall.officer, id, 'look', {})).toContain('E_INPUT')
  const why = '需要举报人当面指认现场'
  const looked = await take(hall.officer, id, 'look', { why })
  expect(looked.reply).toMatchObject({ reporter: '云岭精工有限公司', phone: '0390-5550101' })
  const event = await transaction(db, (tx) =>
    tx
      .selectFrom('event')
      .select(['type', 'payload'])
      .where('thing_id', '=', id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow(),
  )
  expect(event.type).toBe('look')
  expect(JSON.stringify(event.payload)).toContain(why)
  expect(JSON.stringify(event.payload)).not.toContain('云岭精工')
})

test('who gave their name is told of the filing decision within its own term; who did not needs no telling', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const real = (await complain(both)).opened[0] ?? ''
  await take(hall.head, real, 'extend', { why: '需要向国家知识产权局核实法律状态' })
  expect(await refusal(hall.head, real, 'extend', { why: '再延' })).toContain('已经延长过一次')
  const filed = await take(hall.head, real, 'fileCase', { caseNo: '云市监立〔2026〕3号', words: '属实' })
  // Five working days from the second of November.
  expect(filed.thing).toMatchObject({ state: 'filed', dueOn: '2026-11-09' })
  expect((await take(hall.officer, real, 'tellReporter', { words: '已立案' })).thing.state).toBe('filedTold')
  const hidden = (await complain({ ...both, reporting: 'hidden' })).opened[0] ?? ''
  expect((await take(hall.head, hidden, 'refuseCase', { ground: '查无实据' })).thing.state).toBe('notFiledTold')
})

test('a reward follows from the rule of the day, and is collected by a code that names nobody', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const id = (await complain({ ...both, reporting: 'hidden' })).opened[0] ?? ''
  await take(hall.head, id, 'fileCase', { caseNo: '云市监立〔2026〕4号', words: '属实' })
  expect(await refusal(reporter, id, 'takeCode')).toContain('还没有核定奖励')
  const said = { paper: '云市监罚〔2026〕9号', grade: 'second' }
  const small = await take(hall.head, id, 'setReward', { ...said, fined: 1_000_000 })
  // Three per cent of 10,000 yuan are less than the least of the grade.
  expect(small.thing.data.reward).toMatchObject({ amount: 300_000 })
  const set = await take(hall.head, id, 'setReward', { ...said, fined: 30_000_000 })
  expect(set.thing.data.reward).toMatchObject({ amount: 900_000, rule: { zh: expect.stringContaining('未核实') } })
  const first = (await take(reporter, id, 'takeCode')).reply?.rewardCode
  const code = String((await take(reporter, id, 'takeCode')).reply?.rewardCode)
  const pay = { how: 'cash', voucher: '现付 12' }
  expect(await refusal(hall.officer, id, 'payReward', { ...pay, code: first })).toContain('领奖码不对')
  const paid = await take(hall.officer, id, 'payReward', { ...pay, code: code.toLowerCase() })
  expect(paid.thing.data.reward).toMatchObject({ seal: null, paid: { on: '2026-11-02' } })
  expect(await refusal(hall.officer, id, 'payReward', { ...pay, code })).toContain('已经领取')
  const events = await transaction(db, (tx) =>
    tx.selectFrom('event').select(['actor', 'payload']).where('thing_id', '=', id).execute(),
  )
  expect(JSON.stringify(events)).not.toContain('云岭精工')
  expect(JSON.stringify(events)).not.toContain(code)
})

test('a reporter’s file keeps what it shows and loses who made it; one that cannot be cleared is refused', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const under = must(
    await read(reporter, '2026-11-02', async (d) => getCase(d, app.engine.law, (await complain(both)).opened[0] ?? '')),
  ).offering.id
  const report = async (name: string, bytes: Uint8Array) => {
    const { upload } = must(
      await transaction(db, (tx) =>
        uploadIn({ clock: app.engine.clock, vault: app.vault }, tx, reporter, hall.here, { name, bytes }),
      ),
    )
    const facts = { place: { region: hall.here, street: '东街' }, breach: 'mark', facts: '假冒', reporting: 'hidden' }
    return hall.apply(reporter, 'breach-report', under, { ...facts, evidence: [{ upload }] })
  }
  const docx = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'docProps/core.xml': strToU8('<cp><dc:creator>宋晓</dc:creator></cp>'),
    'word/document.xml': strToU8('<w:t>线索</w:t>'),
  })
  const { thing } = must(await report('线索.docx', docx))
  const [file] = must(await read(hall.head, '2026-11-02', (d) => getCase(d, app.engine.law, thing.id))).files
  const kept = unzipSync(Buffer.concat((await (await app.vault.get(file?.sm3 ?? ''))?.toArray()) ?? []))
  const words = Object.values(kept).map((part) => strFromU8(part))
  expect(words.join(' ')).toContain('线索')
  expect(words.join(' ')).not.toContain('宋晓')
  const locked = new URL('../fixtures/documents/plan.doc', import.meta.url)
  const refused = await report('线索.doc', readFileSync(locked))
  expect(refused.ok ? '' : refused.problem.message.zh).toContain('属性里可能有您的姓名')
})

test('a letter goes to the county in charge, which refuses once with its reason and then has to receive it', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const { thing } = await complain()
  const sent = { unit: hall.countyBureau, why: '被投诉人在清溪县' }
  expect((await take(hall.officer, thing.id, 'refer', sent)).thing).toMatchObject({
    state: 'referred',
    region: hall.county,
  })
  const back = await take(hall.clerk, thing.id, 'turnBack', { ground: '经营者已迁出本县' })
  expect(back.thing).toMatchObject({ state: 'disputed', region: hall.here })
  expect(await clocks(thing.id)).toMatchObject([
    { name: 'accept', settled_on: null },
    { name: 'jurisdiction', settled_on: null },
  ])
  await take(hall.officer, thing.id, 'refer', { ...sent, why: '登记地仍在清溪县，请办理' })
  expect(await refusal(hall.clerk, thing.id, 'turnBack', { ground: '再退' })).toContain('已经退回过一次')
  await take(hall.clerk, thing.id, 'receive')
  expect((await take(hall.clerk, thing.id, 'accept')).thing.state).toBe('accepted')
  time.now = '2026-11-30T02:00:00.000Z'
  expect(await refusal(hall.officer, thing.id, 'settle', { terms: '退款' })).toMatch(/E_FORBIDDEN|E_NOT_FOUND/)
})

test('the command view counts every clock by county, red in the county and in the city, and the office sends a letter', async () => {
  time.now = '2026-03-02T02:00:00.000Z'
  const { thing } = await complain()
  await take(hall.office, thing.id, 'dispatch', { unit: hall.countyBureau, why: '经营者登记在清溪县' })
  const day = '2026-03-20'
  const boardFor = async (who: typeof hall.office) => must(await read(who, day, (d) => boardOf(d, {})))
  for (const who of [hall.office, hall.clerk]) {
    const board = await boardFor(who)
    expect(board.places.find(({ region }) => region === hall.county)).toMatchObject({ overdue: 1, soon: 0 })
    const red = must(await read(who, day, (d) => clocksOf(d, { limit: 50, region: hall.county, light: 'overdue' })))
    expect(red.rows).toMatchObject([{ id: thing.id, clock: 'accept', dueOn: '2026-03-09', overdue: true }])
  }
  expect((await boardFor(hall.clerk)).places.map(({ region }) => region)).toEqual([hall.county])
  await take(hall.clerk, thing.id, 'receive')
  await take(hall.clerk, thing.id, 'accept')
  const after = must(await read(hall.clerk, day, (d) => clocksOf(d, { limit: 50, region: hall.county })))
  const mine = after.rows.filter(({ id }) => id === thing.id)
  expect(mine.map((row) => row.clock)).toEqual(['mediate'])
})

test('the rules are those in force on the day of the letter, before and after 15 April 2026', async () => {
  const no = { legal: 'gain', ground: '一年内以相同事由投诉四十余次', remedy: '可以申请行政复议' }
  time.now = '2026-04-14T02:00:00.000Z'
  const earlier = await complain()
  time.now = '2026-04-15T02:00:00.000Z'
  const later = await complain()
  const version = async (id: string) => JSON.stringify((await clocks(id))[0]?.limits)
  expect(await version(earlier.thing.id)).toContain('"versionFrom":"2020-01-01"')
  expect(await version(later.thing.id)).toContain('"versionFrom":"2026-04-15"')
  expect(await refusal(hall.officer, earlier.thing.id, 'decline', no)).toContain('没有“滥用投诉牟取不正当利益')
  expect((await take(hall.officer, later.thing.id, 'decline', no)).thing.state).toBe('declined')
  const shown = must(await read(hall.head, '2026-04-15', (d) => getCase(d, app.engine.law, later.thing.id)))
  expect(shown.clocks[0]?.limits.find((limit) => limit.by === 'law')?.term?.mark).toBe('unconfirmed')
})

test('mediation stands while a test is made, ends without agreement, and both are told within a term', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const { thing } = await complain()
  await take(hall.officer, thing.id, 'accept')
  time.now = '2026-11-04T02:00:00.000Z'
  expect(
    (await take(hall.officer, thing.id, 'sendTest', { what: '是否同一结构', body: '省质检院' })).thing.dueOn,
  ).toBeNull()
  time.now = '2026-11-11T02:00:00.000Z'
  await take(hall.officer, thing.id, 'testDone', { result: '结构不同' })
  const ended = await take(hall.officer, thing.id, 'terminate', { cause: 'noAgreement', words: '各执一词' })
  expect(ended.thing).toMatchObject({ state: 'ending', dueOn: '2026-11-20' })
  expect((await take(hall.officer, thing.id, 'tellEnd', { words: '可向人民法院起诉' })).thing.state).toBe('ended')
})

test('a registered respondent joins at the invitation and answers, and reaches nothing of the complainant’s steps', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const { thing } = await complain()
  await take(hall.officer, thing.id, 'accept')
  expect(await refusal(shop.actor, thing.id, 'respond', { stand: 'talk', words: '愿意' })).toContain('E_NOT_FOUND')
  await take(hall.officer, thing.id, 'invite', { party: 'respondent' })
  const seen = must(await read(shop.actor, '2026-11-02', (d) => getCase(d, app.engine.law, thing.id)))
  expect(seen.abilities.filter((a) => a.allowed).map((a) => a.step)).toEqual(['respond'])
  expect(seen.subject.phone).toContain('*')
  expect(await refusal(shop.actor, thing.id, 'withdraw')).toContain('E_FORBIDDEN')
  await take(shop.actor, thing.id, 'respond', { stand: 'talk', words: '愿意换货' })
})

test('a respondent that is not registered joins by the number and the code on the letter, once', async () => {
  time.now = '2026-11-02T02:00:00.000Z'
  const respondent = { sort: 'person', name: '郑某' }
  const { thing, reply } = await complain({ respondent })
  await take(hall.officer, thing.id, 'accept')
  const invited = await take(hall.officer, thing.id, 'invite', { party: 'respondent' })
  const wish = { no: String(reply?.no), code: String(invited.reply?.code), subject: shop.id }
  const join = (code: string) => joinCase(app.engine, shop.actor, { ...wish, code, requestId: randomUUID() })
  const wrong = await join('AAAAAAAA')
  expect(wrong.ok ? null : wrong.problem.code).toBe('E_NOT_FOUND')
  expect(must(await join(wish.code.toLowerCase()))).toEqual({ id: thing.id })
  const again = await join(wish.code)
  expect(again.ok ? null : again.problem.code).toBe('E_NOT_FOUND')
})
