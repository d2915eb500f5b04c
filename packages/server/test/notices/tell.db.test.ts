import { randomUUID } from 'node:crypto'
import { type Actor, defineKind, type EffectsOf, fail, field, ok, problem, t } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { sweepClocks } from '../../src/core/clocks/sweep.ts'
import { openThing } from '../../src/core/engine/act.ts'
import { catalogueOf, type Effect } from '../../src/core/engine/catalogue.ts'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { transaction } from '../../src/db/transaction.ts'
import type { Ports } from '../../src/ports.ts'
import { must } from '../support/must.ts'
import { aTellingCity, here } from './people.ts'

const city = await aTellingCity()
const { units } = city
const office = await city.enrol('office', 'office', units.office)
const head = await city.enrol('head', 'lead', units.market)
const reporter = await city.enrol('reporter', 'reporter', units.market)
const auditor = await city.enrol('auditor', 'administrator', units.market)
const other = await city.enrol('other', 'lead', units.science)

const give = (title: string, more: object = {}) =>
  city.open(office, here, 'task', 'give', { title, ground: '会议纪要', lead: units.market, ...more })

test('a task tells the people of its lead and co-units, and nobody else', async () => {
  const task = await give('建立协作机制', { co: [units.science] })
  const told = async (id: string) => (await city.toldTo(id)).filter((n) => n.thing_id === task.thing.id)
  expect(await told(head.id)).toMatchObject([
    { sort: 'task.give', title: '建立协作机制', zh: expect.stringContaining('牵头'), event_seq: 1, read_at: null },
  ])
  expect(await told(reporter.id)).toHaveLength(1)
  expect(await told(other.id)).toMatchObject([{ zh: expect.stringContaining('配合') }])
  // Whoever acted knows; an administrator's post does not read tasks.
  expect([await told(office.id), await told(auditor.id)]).toEqual([[], []])
})

test('what somebody wrote stands beside the words as it was written', async () => {
  const task = await give('开展培训')
  await city.take(office, task.thing.id, 'remind', { text: '请于周五前报送' })
  const [last] = (await city.toldTo(head.id)).filter((n) => n.sort === 'task.remind')
  expect(last).toMatchObject({ quote: '请于周五前报送', urgent: true })
})

test('a report that is returned tells its unit, with what is missing', async () => {
  const task = await give('调研')
  await city.take(head, task.thing.id, 'sign')
  const report = await city.open(reporter, here, 'report', 'submit', { text: '已办' }, task.thing.id)
  expect((await city.toldTo(office.id)).map((n) => n.sort)).toContain('report.submit')
  await city.take(office, report.thing.id, 'return', { ground: '缺佐证' })
  const told = (await city.toldTo(reporter.id)).filter((n) => n.thing_id === report.thing.id)
  expect(told).toMatchObject([{ sort: 'report.return', quote: '缺佐证' }])
})

test('a due date that passes tells the lead, with nobody acting', async () => {
  const task = await give('限期办结', { dueOn: '2026-03-05' })
  const before = city.time.now
  city.time.now = '2026-03-09T02:00:00.000Z'
  await sweepClocks(city.engine)
  city.time.now = before
  const sorts = (await city.toldTo(head.id)).filter((n) => n.thing_id === task.thing.id).map((n) => n.sort)
  expect(sorts).toEqual(['task.give', 'task.lapse'])
})

test('somebody without the post any more, or disabled, is told nothing', async () => {
  const gone = await city.enrol('gone', 'reporter', units.market)
  await city.take(city.machine, gone.id, 'disable', { why: '离职' })
  await give('之后的任务')
  expect(await city.toldTo(gone.id)).toEqual([])
})

const memo = defineKind({
  kind: 'memo',
  version: 1,
  title: t('便函', 'Memo'),
  read: 'task.read',
  states: { open: { label: t('开', 'Open') } },
  steps: {
    write: {
      from: [],
      to: 'open',
      can: 'task.assign',
      label: t('写', 'Write'),
      consequence: t('写', 'Write'),
      form: { to: field.person(t('给', 'To')), next: field.text(t('然后', 'Then')) },
      does: 'write',
    },
    refuse: {
      from: [],
      to: 'open',
      can: 'task.assign',
      label: t('拒', 'Refuse'),
      consequence: t('拒', 'Refuse'),
      form: { unit: field.unit(t('单位', 'Unit')) },
      does: 'refuse',
      internal: true,
    },
  },
})
let firm: { readonly account: string; readonly id: string } | null = null
const effects: EffectsOf<typeof memo, Ports> = {
  async write({ answers }) {
    const to = { account: answers.to }
    return ok({
      title: '便函',
      named: [reporter.id],
      tell: [
        { to, words: t('普通', 'ordinary') },
        { to, words: t('法定', 'statutory'), statutory: true },
        { to: { unit: units.market }, words: t('给单位', 'to the unit') },
        ...(firm ? [{ to: { unit: firm.id }, words: t('给申请人', 'to the applicant') }] : []),
        { to: { named: true }, words: t('给经办人', 'to whoever handles it') },
      ],
      ...(answers.next === 'fail'
        ? { open: [{ kind: 'memo', step: 'refuse', answers: { unit: units.market }, title: '子' }] }
        : {}),
    })
  },
  async refuse() {
    return fail(problem('E_FORBIDDEN'))
  },
}
const toys = {
  ...city.engine,
  catalogue: catalogueOf([memo], { memo: effects as unknown as Record<string, Effect> }),
}
const write = (to: string, next: string) =>
  openThing(toys, office, {
    kind: 'memo',
    step: 'write',
    city: here,
    parentId: null,
    requestId: randomUUID(),
    answers: { to, next },
  })

test('an effect tells an account once, by the weightiest of what it would have been told', async () => {
  const done = must(await write(other.id, 'go'))
  const told = (await city.toldTo(other.id)).filter((n) => n.thing_id === done.thing.id)
  expect(told).toMatchObject([{ zh: '法定', statutory: true }])
  expect((await city.toldTo(head.id)).find((n) => n.thing_id === done.thing.id)).toMatchObject({ zh: '给单位' })
})

test('an act that is refused on the way leaves no notice and no message', async () => {
  await transaction(city.db, (tx) =>
    tx
      .insertInto('contact')
      .values({
        account_id: other.id,
        channel: 'mail',
        city: here,
        address: 'other@example.org',
        verified_at: city.time.now,
        stop_token: randomUUID(),
        pending: null,
        code_hash: null,
        code_until: null,
      })
      .execute(),
  )
  const before = [(await city.toldTo(other.id)).length, (await city.messages()).length]
  expect((await write(other.id, 'fail')).ok).toBe(false)
  expect([(await city.toldTo(other.id)).length, (await city.messages()).length]).toEqual(before)
  must(await write(other.id, 'go'))
  expect((await city.messages()).length).toBe((before[1] ?? 0) + 1)
  expect((await city.messages()).at(-1)).toMatchObject({
    channel: 'mail',
    phase: 'queued',
    address: 'other@example.org',
  })
})

test('a request sent twice tells once', async () => {
  const wish = { kind: 'task', step: 'give', city: here, parentId: null, requestId: randomUUID() }
  const answers = { title: '重复', ground: '纪要', lead: units.market }
  for (const _ of [1, 2]) must(await openThing(city.engine, office, { ...wish, answers }))
  expect((await city.toldTo(head.id)).filter((n) => n.title === '重复')).toHaveLength(1)
})

test('an applicant is told through whoever holds his mandate, and so is whoever is named for the thing', async () => {
  const stranger: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }
  const company = { sort: 'organisation' as const, name: '云岭精工有限公司', code: '91110000600037341L', region: here }
  const made = must(
    await registerSubject(city.engine, stranger, {
      city: here,
      login: 'songxiao',
      password: 'correct horse battery',
      subject: { ...company, contact: '宋晓', phone: '0390-5550101' },
      requestId: randomUUID(),
    }),
  )
  firm = made
  const done = must(await write(other.id, 'go'))
  const told = async (id: string) => (await city.toldTo(id)).filter((n) => n.thing_id === done.thing.id)
  expect(await told(made.account)).toMatchObject([{ zh: '给申请人', sort: 'memo.write.4' }])
  expect(await told(reporter.id)).toMatchObject([{ zh: '给单位' }])
  await transaction(city.db, (tx) => tx.updateTable('mandate').set({ valid_to: '2026-03-01' }).execute())
  const later = must(await write(other.id, 'go'))
  expect((await city.toldTo(made.account)).filter((n) => n.thing_id === later.thing.id)).toEqual([])
})
