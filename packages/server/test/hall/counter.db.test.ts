import { randomUUID } from 'node:crypto'
import { sampleAnswers } from '@zhiqiang/fields'
import { type Actor, askedOf } from '@zhiqiang/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { act } from '../../src/core/engine/act.ts'
import { fileAtCounter } from '../../src/core/hall/counter/file-at-counter.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const person = {
  sort: 'person',
  name: '顾小满',
  number: '11010519491231002X',
  contact: '顾小满',
  phone: '0390-5550199',
} as const
const code = '91110000600037341L'

describe('at the counter', () => {
  let hall: Awaited<ReturnType<typeof aHall>>
  let offering: string
  let officer: Actor
  let answers: Record<string, unknown>
  let papers: string[]

  beforeAll(async () => {
    hall = await aHall()
    offering = await hall.offer('enforcement-aid')
    officer = hall.staff.officer
    const form = hall.app.engine.catalogue.kinds.get('enforcement-aid')?.steps.submit?.form ?? {}
    const materials = Object.entries(form).flatMap(([name, { kind }]) => (kind === 'files' ? [name] : []))
    const sampled = Object.entries(sampleAnswers(form)).filter(([name]) => !materials.includes(name))
    // The samples of the fields lie in the sample city.
    answers = JSON.parse(JSON.stringify(Object.fromEntries(sampled)).replaceAll(/"4199\d\d"/g, `"${hall.here}"`))
    papers = Object.entries(askedOf(form, answers)).flatMap(([name, { required }]) =>
      required && materials.includes(name) ? [name] : [],
    )
  })

  const file = (comer: object, more: object = {}, who = officer) =>
    fileAtCounter(hall.app.engine, who, {
      offering,
      comer: { ...person, ...comer },
      way: 'visit',
      answers,
      papers,
      requestId: randomUUID(),
      ...more,
    })
  const caseOf = (id: string) =>
    transaction(hall.db, (tx) =>
      tx
        .selectFrom('hall_case')
        .innerJoin('subject', 'subject.id', 'hall_case.subject_id')
        .select(['hall_case.channel', 'hall_case.subject_id', 'subject.walk_in_no', 'subject.code'])
        .where('hall_case.id', '=', id)
        .executeTakeFirstOrThrow(),
    )

  test('a case is filed for somebody without an account, with number and code, and the channel is kept', async () => {
    const done = must(await file({}))
    expect(done.numbers).toHaveLength(1)
    expect(done.numbers[0]?.code).toHaveLength(8)
    expect(await caseOf(done.id)).toMatchObject({ channel: 'counter', walk_in_no: person.number, code: null })
    expect((await hall.thing(done.id)).state).toBe('submitted')
  })

  test('how it came is kept: in person, by a hotline, by letter, from another office', async () => {
    const done = must(await file({}, { way: 'hotline' }))
    expect((await hall.thing(done.id)).data).toMatchObject({ channel: 'counter', way: 'hotline' })
  })

  test('whoever comes again is the same applicant; another name under the number is refused', async () => {
    const [first, second] = [must(await file({})), must(await file({}))]
    expect((await caseOf(second.id)).subject_id).toBe((await caseOf(first.id)).subject_id)
    expect(await hall.refusal(file({ name: '另一个人' }))).toContain('另一个名称')
  })

  test('no event and no thing holds the identity number', async () => {
    must(await file({}))
    const found = await transaction(hall.db, (tx) =>
      tx.selectFrom('event').select(['payload']).where('thing_id', 'is not', null).execute(),
    )
    expect(JSON.stringify(found)).not.toContain(person.number)
  })

  test('a number that cannot be right is refused with what is wrong', async () => {
    expect(await hall.refusal(file({ number: '110105194912310021' }))).toContain('身份证号码有一位不对')
    expect(await hall.refusal(file({ sort: 'organisation', number: '91110000600037341X' }))).toContain('信用代码')
  })

  test('a registered firm has the case among its own', async () => {
    const firm = await hall.register({ login: 'counterfirm', name: '云岭精工有限公司', code })
    const done = must(await file({ sort: 'organisation', name: '云岭精工有限公司', number: code }))
    expect((await caseOf(done.id)).subject_id).toBe(firm.id)
  })

  test('a material that came neither as a file nor on paper is named', async () => {
    if (papers.length === 0) return
    expect(await hall.refusal(file({}, { papers: [] }))).toContain('收到纸质件')
  })

  test('what is promised for later is named, the case accepted at once, and taking it in settles the promise', async () => {
    const done = must(await file({}, { papers: [], lacking: { fields: papers, until: '2099-01-08' } }))
    const found = await hall.thing(done.id)
    expect(found).toMatchObject({ state: 'accepted', data: { lacking: { until: '2099-01-08' } } })
    expect(JSON.stringify(found.data)).toContain('1. 权利证明')
    const step = (name: string, answers: object) =>
      act(hall.app.engine, officer, {
        thingId: done.id,
        step: name,
        revision: found.revision,
        requestId: randomUUID(),
        answers: { ...answers },
      })
    const taken = must(await step('takeLacking', { received: '专利证书复印件一份' }))
    expect(taken.thing.data.lacking).toMatchObject({ handedIn: true })
  })

  test('an officer of another unit files nothing here', async () => {
    const other = await hall.unit(hall.here, '市民政局')
    const stranger = await hall.colleague('stranger', '外人', 'officer', other)
    const done = await file({}, {}, stranger.actor)
    expect(done.ok).toBe(false)
  })

  test('a doubled request files one case', async () => {
    const requestId = randomUUID()
    const [first, again] = [must(await file({}, { requestId })), must(await file({}, { requestId }))]
    expect(again.id).toBe(first.id)
  })
})
