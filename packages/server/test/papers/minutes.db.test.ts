import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { draftPaper, draftRows, paperOf, viewDraft } from '../../src/core/papers/draft/draft-paper.ts'
import { issuePaper } from '../../src/core/papers/issue/issue-paper.ts'
import { asDocx, asPdf } from '../../src/core/papers/write-paper.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'
import { openDocx, openPdf } from './read-back.ts'

const world = await aWorld()
const { app, open, take, read, time, unit, person, machine } = world
const here = '990100'
await world.city(here, '云岭市')
const units = {
  government: await unit(here, '市政府'),
  office: await unit(here, '市联席办'),
  bureau: await unit(here, '市市场监管局'),
  science: await unit(here, '市科技局'),
}
const office = person(here, 'office', units.office)
const today = '2026-03-10'
time.now = `${today}T02:00:00.000Z`
const founded = await open(office, here, 'body', 'found', {
  name: '云岭市知识产权联席会议',
  sort: 'conference',
  host: units.office,
  chair: units.government,
  person: '陆某',
  from: '2026-01-05',
  every: 'quarter',
  members: [units.bureau, units.science],
  ground: '云政办〔2026〕1号',
})
const plan = { on: today, place: '市政府第二会议室', agenda: '听取工作汇报\n研究保护中心建设' }
const { id } = (await open(office, here, 'meeting', 'call', plan, founded.thing.id)).thing
const asked = { sort: 'minutes', from: today, to: today, meeting: id } as const
const draft = () => read(office, today, (deps) => draftPaper(deps, asked))

test('a meeting that was not held has no minutes; none is asked for without a meeting', async () => {
  const early = await draft()
  expect(early.ok ? '' : early.problem.code).toBe('E_GUARD')
  const none = await read(office, today, (deps) => draftPaper(deps, { ...asked, meeting: undefined }))
  expect(none.ok ? '' : none.problem.code).toBe('E_INPUT')
  await take(office, id, 'record', {
    on: today,
    present: [units.government, units.bureau],
    others: '市财政局',
    minutes: '会议听取了汇报。\n会议强调，要压实责任。',
  })
  const decision = { text: '由市市场监管局牵头建设保护中心。', lead: units.bureau, co: [units.science] }
  await take(office, id, 'decide', { ...decision, dueOn: '2026-12-31' })
  await take(office, id, 'decide', { text: '开展保护中心选址论证', lead: units.science, co: [] })
})

test('they say who led, what was decided with lead and date, who was there, asked leave and attended', async () => {
  const { paper } = must(await read(office, today, (deps) => viewDraft(deps, asked)))
  expect(paper).toMatchObject({ head: '云岭市知识产权联席会议纪要', addressee: null, signedBy: null })
  const text = paper.body.map((b) => ('runs' in b ? b.runs.map((r) => (typeof r === 'string' ? r : '2')).join('') : ''))
  expect(text[0]).toContain('2026年3月10日')
  expect(text[0]).toContain('市政府陆某主持会议')
  expect(text).toContain(
    '1.由市市场监管局牵头建设保护中心。（牵头单位：市市场监管局；配合单位：市科技局；完成期限：2026年12月31日）',
  )
  expect(text).toContain('2.开展保护中心选址论证。（牵头单位：市科技局）')
  const rolls = paper.body.flatMap((b) => (b.is === 'roll' ? [[b.label, b.runs.join('')]] : []))
  expect(rolls).toEqual([
    ['出席', '市政府（陆某）、市市场监管局'],
    ['请假', '市科技局'],
    ['列席', '市财政局'],
  ])
})

test('the office of another city finds no such meeting, and a unit that was not called neither', async () => {
  for (const who of [person('990200', 'office', units.office), person(here, 'lead', randomUUID())]) {
    const asking = await read(who, today, (deps) => draftPaper(deps, asked))
    expect(asking.ok ? '' : asking.problem.code).toBe('E_NOT_FOUND')
  }
})

test('both files say the same, under the head of minutes', async () => {
  const paper = paperOf(must(await draft()), { number: null, on: today, proof: null })
  const docx = openDocx(await asDocx(paper)).text
  const pdf = (await openPdf(await asPdf(paper, app.dataDir))).text
  for (const words of ['云岭市知识产权联席会议纪要', '完成期限：2026年12月31日', '请假：市科技局', '3月10日印发']) {
    expect(docx.replace(/\n/g, '')).toContain(words)
    expect(pdf).toContain(words)
  }
})

test('issued after the meeting’s own step, under its own number, once; decisions open as tasks', async () => {
  const deps = { ...app, site: 'https://ip.example.gov.cn' }
  const reader = { catalogue: app.engine.catalogue, actor: office, today, city: here }
  const issue = () => issuePaper(deps, reader, { ...asked, requestId: randomUUID() })
  const city = await transaction(world.db, (tx) =>
    tx.selectFrom('thing').select('id').where('kind', '=', 'city').where('city', '=', here).executeTakeFirstOrThrow(),
  )
  await take(machine, city.id, 'setLetterhead', { issuer: '市联席办', prefix: '云知联办', addressee: '各成员单位' })
  const early = await issue()
  expect(early.ok ? '' : early.problem.code).toBe('E_GUARD')
  await take(office, id, 'issue', { number: '云知联纪〔2026〕1号', readBy: '2026-03-20' })
  const rows = must(await read(office, today, (d) => draftRows(d, { ...asked, figure: 'decisions', limit: 10 })))
  expect(rows.rows.map((row) => row.kind)).toEqual(['task', 'task'])
  const first = must(await issue())
  expect(first.number).toBe('云知联纪〔2026〕1号')
  const second = await issue()
  expect(second.ok ? '' : second.problem.code).toBe('E_GUARD')
  await take(office, first.id, 'withdraw', { ground: '有误' })
  expect(must(await issue()).number).toBe('云知联办〔2026〕1号')
})
