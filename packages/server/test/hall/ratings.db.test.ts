import { randomUUID } from 'node:crypto'
import { kinds } from '@zhiqiang/catalog/registry'
import type { Actor, Kind } from '@zhiqiang/kernel'
import { afterAll, expect, test } from 'vitest'
import { handlers } from '../../src/api/handlers.ts'
import { listEvents } from '../../src/core/audit/read.ts'
import { openThing } from '../../src/core/engine/act.ts'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { charterOf } from '../../src/core/hall/charter/charter.ts'
import { rateByCode } from '../../src/core/hall/ratings/by-code.ts'
import { charterRatings } from '../../src/core/hall/ratings/charter.ts'
import { listRatings } from '../../src/core/hall/ratings/ratings.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import { transaction } from '../../src/db/transaction.ts'
import { createServer } from '../../src/http/server.ts'
import { wordsOf } from '../pages/site.ts'
import { must } from '../support/must.ts'
import { aHall, codes, whyNot } from './stage.ts'

const hall = await aHall()
const { app, db, here, take, read, on, tryTo, head, officer, office } = hall
const offering = await hall.offer('advice')
const reports = await hall.offer('breach-report')
const { actor: firm, id: firmId } = await hall.firm('云岭精工有限公司', codes[0])
const { actor: rival } = await hall.firm('云岭百货有限公司', codes[1])
const server = await createServer({ app, handlers, webFolder: '/nowhere' })
afterAll(() => server.close())

const law = { basis: 'law', instrument: '专利法', article: '42' }
const clocks = (id: string) =>
  transaction(db, (tx) =>
    tx.selectFrom('case_clock').select(['name', 'limits', 'due_on']).where('thing_id', '=', id).execute(),
  )
let asked = 0
const ask = async (who: Actor = firm) => {
  asked += 1
  const question = `第${asked}件：企业商业秘密外泄以后如何向主管机关反映`
  const done = must(await hall.apply(who, 'advice', offering, { topic: 'aid', question }))
  return { id: done.thing.id, reply: done.reply as { readonly no: string; readonly code: string } }
}
const answered = async () => {
  const made = await ask()
  await take(officer, made.id, 'answer', { answer: '向公安机关报案，并保存证据。', ...law })
  return made
}
const rate = (who: Actor, parentId: string, answers: object) =>
  openThing(app.engine, who, {
    kind: 'rating',
    step: 'rate',
    city: here,
    parentId,
    requestId: randomUUID(),
    answers: { ...answers },
  })
const charter = async () =>
  must(await read(office, (deps) => charterOf(deps, app.engine.law, {}))).ratings.find(({ item }) => item === 'advice')
const bad = { level: 'worst', reasons: ['time', 'attitude'], words: '答复没有说清楚' }
const followUp = { on: '2026-09-03', found: '经核实，答复过于简略', done: '已补充说明并电话致歉' }

test('a case is rated once, by whoever applied, and only when it is done', async () => {
  on('2026-09-01')
  const { id } = await ask()
  expect(whyNot(await rate(firm, id, { level: 'good' }))).toContain('办结以后才能评价')
  await take(officer, id, 'answer', { answer: '向公安机关报案。', ...law })
  for (const who of [head, officer, office]) expect((await rate(who, id, { level: 'best' })).ok).toBe(false)
  expect((await rate(rival, id, { level: 'worst' })).ok).toBe(false)
  const { thing } = must(await rate(firm, id, { level: 'good' }))
  expect(thing).toMatchObject({ state: 'given', dueOn: null, parentId: id })
  expect(whyNot(await rate(firm, id, { level: 'worst' }))).toContain('已经评价过')
})

test('two ratings sent at once leave one', async () => {
  const { id } = await answered()
  const both = await Promise.all([rate(firm, id, { level: 'good' }), rate(firm, id, { level: 'poor' })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a bad rating runs a clock, is answered by the unit, and may be given once more; the first is what counts', async () => {
  on('2026-09-01')
  const { id } = await answered()
  const before = await charter()
  const { thing } = must(await rate(firm, id, bad))
  expect(thing).toMatchObject({ state: 'toFollow', dueOn: '2026-09-08' })
  expect(await clocks(thing.id)).toMatchObject([{ name: 'followUp', limits: [{ by: 'law', amount: 5 }] }])
  expect(whyNot(await tryTo(firm, thing.id, 'again', { level: 'good' }))).not.toBe('')
  on('2026-09-03')
  expect(whyNot(await tryTo(officer, thing.id, 'followUp', { ...followUp, on: '2026-09-09' }))).toContain(
    '不能晚于今天',
  )
  expect(whyNot(await tryTo(officer, thing.id, 'followUp', { ...followUp, on: '2026-08-31' }))).toContain(
    '不能早于评价',
  )
  expect((await take(officer, thing.id, 'followUp', followUp)).thing).toMatchObject({ state: 'followed', dueOn: null })
  expect((await tryTo(officer, thing.id, 'again', { level: 'best' })).ok).toBe(false)
  const again = await take(firm, thing.id, 'again', { level: 'good', words: '这次说清楚了' })
  expect(again.thing).toMatchObject({ state: 'over', data: { level: 'worst', again: { level: 'good' } } })
  expect((await tryTo(firm, thing.id, 'again', { level: 'best' })).ok).toBe(false)
  expect(await charter()).toMatchObject({
    rated: (before?.rated ?? 0) + 1,
    bad: (before?.bad ?? 0) + 1,
    satisfied: before?.satisfied ?? 0,
    open: before?.open ?? 0,
  })
})

test('a bad rating that passes its last day stays red in the charter, and no step of the unit takes it away', async () => {
  on('2026-09-01')
  const { id } = await answered()
  const { thing } = must(await rate(firm, id, { level: 'poor' }))
  on('2026-09-09')
  await app.sweep()
  const home = must(await read(head, (deps) => homeWork(deps)))
  expect(home.groups.find((one) => one.id === 'overdue')?.rows.map((row) => row.id)).toContain(thing.id)
  const red = await charter()
  expect(red).toMatchObject({ light: 'bad', overdue: 1, oldest: '2026-09-08' })
  for (const who of [officer, head, office]) {
    for (const step of ['overdue', 'recount', 'rate', 'again', 'withdraw', 'close', 'transfer']) {
      expect((await tryTo(who, thing.id, step, { why: '清理' })).ok, step).toBe(false)
    }
  }
  // Whatever calendar comes later and moves the last day: it passed.
  await transaction(db, (tx) =>
    tx.updateTable('case_clock').set({ due_on: '2026-09-15' }).where('thing_id', '=', thing.id).execute(),
  )
  expect(await charter()).toMatchObject({ overdue: 1 })
  await take(officer, thing.id, 'followUp', { ...followUp, on: '2026-09-09' })
  expect(await charter()).toMatchObject({ overdue: 0, light: 'good' })
})

test('no step but the follow-up ends the time for it', () => {
  const declared = (kinds as readonly Kind[]).find(({ kind }) => kind === 'rating')
  const out = Object.entries(declared?.steps ?? {}).filter(
    ([, { from, to }]) => to !== 'stay' && from.includes('toFollow'),
  )
  expect(out.map(([name]) => name)).toEqual(['followUp'])
})

test.each(['rated', 'satisfied', 'bad', 'open', 'overdue'] as const)(
  'the number “%s” of ratings opens to just as many, which name no case and quote nobody in public',
  async (of) => {
    const line = await charter()
    const rows = must(await read(office, (deps) => charterRatings(deps, { item: 'advice', of, limit: 100 })))
    expect([rows.rows.length, rows.total]).toEqual([line?.[of], line?.[of]])
    const shown = await server.inject({ method: 'GET', url: `/c/${here}/charter/advice/ratings?of=${of}` })
    expect(shown.statusCode).toBe(200)
    for (const { no } of rows.rows) {
      expect(no).not.toBeNull()
      expect(shown.body).not.toContain(no)
    }
    expect(shown.body).not.toContain('答复没有说清楚')
  },
)

test('the numbers of ratings equal those of a raw count', async () => {
  const rows = await transaction(db, (tx) =>
    tx.selectFrom('thing').select(['state', 'data']).where('kind', '=', 'rating').execute(),
  )
  const levels = rows.map(({ data }) => String((data as { level?: string }).level))
  const poor = levels.filter((level) => level === 'poor' || level === 'worst').length
  expect(await charter()).toMatchObject({
    rated: rows.length,
    bad: poor,
    satisfied: rows.length - poor,
    share: Math.round(((rows.length - poor) * 1000) / rows.length) / 10,
  })
})

test('applicants are asked to rate what was closed lately, units to follow up what was rated badly', async () => {
  on('2026-09-10')
  const { id } = await answered()
  const groupOf = async (who: Actor, group: string) =>
    must(await read(who, (deps) => homeWork(deps)))
      .groups.find((one) => one.id === group)
      ?.rows.map((row) => row.id) ?? []
  expect(await groupOf(firm, 'toRate')).toContain(id)
  const { thing } = must(await rate(firm, id, bad))
  expect(await groupOf(firm, 'toRate')).not.toContain(id)
  expect(await groupOf(officer, 'toFollowUp')).toEqual([thing.id])
  expect(await groupOf(officer, 'toHandle')).not.toContain(thing.id)
  await take(officer, thing.id, 'followUp', { ...followUp, on: '2026-09-10' })
  expect(await groupOf(firm, 'toRate')).toContain(thing.id)
})

test('the case says whether it may be rated and shows the rating with its clock; lists hold what their reader may see', async () => {
  on('2026-09-10')
  const { id } = await answered()
  const ratingAs = async (who: Actor) => must(await read(who, (deps) => getCase(deps, app.engine.law, id))).rating
  expect(await ratingAs(firm)).toEqual({ may: true, given: null })
  expect(await ratingAs(officer)).toEqual({ may: false, given: null })
  const { thing } = must(await rate(firm, id, bad))
  const seen = await ratingAs(officer)
  expect(seen).toMatchObject({ may: false, given: { id: thing.id, clocks: [{ dueOn: '2026-09-17' }] } })
  const listed = async (who: Actor, query: object = {}) =>
    must(await read(who, (deps) => listRatings(deps, { limit: 100, ...query }))).rows
  expect((await listed(office, { state: 'toFollow' })).map((row) => row.id)).toEqual([thing.id])
  expect((await listed(officer, { level: 'worst' })).some((row) => row.caseId === id)).toBe(true)
  expect((await listed(office, { item: 'breach-report' })).length).toBe(0)
  expect(await listed(rival)).toEqual([])
  expect((await listed(firm)).length).toBe((await listed(office)).length)
})

test('whoever reported a breach stays unknown when rating how it was handled', async () => {
  on('2026-09-10')
  const answers = {
    place: { region: here, street: '东街' },
    breach: 'mark',
    facts: '店内出售假冒商标的茶叶',
    reporting: 'hidden',
    evidence: [await hall.upload(firm)],
  }
  const report = must(await hall.apply(firm, 'breach-report', reports, answers)).thing.id
  await transaction(db, (tx) =>
    tx.updateTable('hall_case').set({ closed_at: '2026-09-10T03:00:00.000Z' }).where('id', '=', report).execute(),
  )
  const { thing } = must(await rate(firm, report, bad))
  await take(officer, thing.id, 'followUp', { ...followUp, on: '2026-09-10' })
  await take(firm, thing.id, 'again', { level: 'fair' })
  for (const who of [head, officer, office]) {
    const told = JSON.stringify([
      await read(who, (deps) => getCase(deps, app.engine.law, report)),
      await read(who, (deps) => listRatings(deps, { limit: 100, item: 'breach-report' })),
      must(await read(office, (deps) => listEvents(deps, { limit: 200, kind: 'rating' } as never))).rows.filter(
        (row) => row.thingId === thing.id,
      ),
    ])
    for (const word of ['云岭精工', '宋晓', '5550101', firm.id, firmId]) expect(told, String(word)).not.toContain(word)
  }
  const events = await transaction(db, (tx) =>
    tx
      .selectFrom('event')
      .select(['type', 'actor', 'actor_id', 'unit_id'])
      .where('thing_id', '=', thing.id)
      .orderBy('seq')
      .execute(),
  )
  const unknown = { actor: '举报人（身份保密）', actor_id: null, unit_id: null }
  expect(events).toMatchObject([{ type: 'rate', ...unknown }, { type: 'followUp' }, { type: 'again', ...unknown }])
})

test('somebody without an account rates by number and code, once, and again after the follow-up', async () => {
  on('2026-09-14')
  const { id, reply } = await answered()
  const by = (step: 'rate' | 'again', answers: object, code = reply.code) =>
    rateByCode(app.engine, { city: here, no: reply.no, code, step, answers: { ...answers }, requestId: randomUUID() })
  expect(whyNot(await by('rate', { level: 'poor' }, 'AAAAAAAA'))).not.toBe('')
  expect(whyNot(await by('rate', { level: 'splendid' }))).not.toBe('')
  expect(whyNot(await by('again', { level: 'good' }))).not.toBe('')
  must(await by('rate', { level: 'poor', words: '等得太久' }))
  expect(whyNot(await by('rate', { level: 'best' }))).toContain('已经评价过')
  const { given } = must(await read(officer, (deps) => getCase(deps, app.engine.law, id))).rating
  await take(officer, given?.id ?? '', 'followUp', { ...followUp, on: '2026-09-14' })
  must(await by('again', { level: 'good' }))
  const events = await transaction(db, (tx) =>
    tx
      .selectFrom('event')
      .select(['type', 'actor', 'role', 'actor_id'])
      .where('thing_id', '=', given?.id ?? '')
      .orderBy('seq')
      .execute(),
  )
  const nameless = { actor: '凭查询码评价的申请人', role: 'applicant', actor_id: null }
  expect(events).toMatchObject([{ type: 'rate', ...nameless }, { type: 'followUp' }, { type: 'again', ...nameless }])
})

test('the page of progress offers the rating and takes it with the word of its form alone', async () => {
  on('2026-09-14')
  const { reply } = await answered()
  const url = `/c/${here}/progress`
  const post = (fields: Record<string, string>, cookie = '') =>
    server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie === '' ? {} : { cookie }) },
      payload: new URLSearchParams({ no: reply.no, code: reply.code, ...fields }).toString(),
    })
  const looked = await post({})
  expect(wordsOf(looked.body)).toContain('您对这次办事')
  const cookie = String(looked.headers['set-cookie']).split(';')[0] ?? ''
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(looked.body)?.[1] ?? ''
  const filled = { step: 'rate', level: 'worst', words: '', requestId: field('requestId') }
  expect((await post(filled)).statusCode).toBe(403)
  const done = await post({ ...filled, form: field('form') }, cookie)
  expect(done.statusCode).toBe(200)
  expect(wordsOf(done.body)).toContain('已收到您的评价')
  expect(wordsOf(done.body)).toContain('差评待回访')
  expect(wordsOf(done.body)).toContain('回访的最后一日')
  expect(wordsOf((await post({})).body)).not.toContain('您对这次办事')
})
