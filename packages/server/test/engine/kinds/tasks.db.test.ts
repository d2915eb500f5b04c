import { describe, expect, test } from 'vitest'
import { sweepClocks } from '../../../src/core/clocks/sweep.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { units, office, machine, take, open, refuses, refusesOpen, thing, person, engine, on } = town
const lead = person(here, 'lead', units.scj)
const leadReporter = person(here, 'reporter', units.scj)
const coLead = person(here, 'lead', units.kjj)
const coReporter = person(here, 'reporter', units.kjj)
const stranger = person(here, 'reporter', units.swj)
/** The conference office of many cities sits in the bureau that leads most tasks. */
const officeInside = person(here, 'office', units.scj)

const plan = await town.published(planOf('2025—2027', '2025年3月9日'))
const [centre, brand, police, mediation] = await town.things(plan, 'task')
const idOf = (row: { id: string } | undefined) => row?.id ?? ''
const submit = async (who: typeof lead, task = idOf(centre)) =>
  (await open(who, here, 'report', 'submit', { text: '已完成' }, task)).thing.id

test('no progress is reported on a task before its lead has signed for it', async () => {
  expect(await refusesOpen(leadReporter, 'report', 'submit', { text: '早了' }, idOf(centre))).toBe('E_GUARD')
  await take(office, idOf(centre), 'confirm')
  expect(await refusesOpen(leadReporter, 'report', 'submit', { text: '早了' }, idOf(centre))).toBe('E_GUARD')
  expect(await refuses(coLead, idOf(centre), 'sign')).toBe('E_FORBIDDEN')
  await take(lead, idOf(centre), 'sign')
  await submit(leadReporter)
})

describe('a report is reviewed by another', () => {
  test('never by its author, nor by the head of the unit that wrote it', async () => {
    const report = await submit(leadReporter)
    expect(await refuses(leadReporter, report, 'accept')).toBe('E_FORBIDDEN')
    expect(await refuses(lead, report, 'accept')).toBe('E_GUARD')
    expect(await refuses(lead, report, 'return', { ground: '缺材料' })).toBe('E_GUARD')
    await take(office, report, 'accept')
  })

  test('of a co-unit by the head of the lead unit or by the office, not by its own head', async () => {
    for (const reviewer of [lead, office]) {
      const report = await submit(coReporter)
      expect(await refuses(coLead, report, 'accept')).toBe('E_FORBIDDEN')
      await take(reviewer, report, 'accept')
    }
  })

  test('of the unit the office sits in by another of the office, never by whoever wrote it', async () => {
    const report = await submit(leadReporter)
    const both = { ...officeInside, id: leadReporter.id }
    expect(await refuses(both, report, 'accept')).toBe('E_GUARD')
    await take(officeInside, report, 'accept')
  })

  test('and is returned to its own unit alone, which submits it again', async () => {
    const report = await submit(coReporter)
    await take(lead, report, 'return', { ground: '缺照片' })
    expect(await refuses(leadReporter, report, 'resubmit', { text: '代写' })).toBe('E_GUARD')
    expect(await refuses(stranger, report, 'resubmit', { text: '代写' })).toBe('E_NOT_FOUND')
    await take(coReporter, report, 'resubmit', { text: '补充' })
    const rewritten = await thing(report)
    expect(rewritten).toMatchObject({ state: 'submitted', data: { text: '补充' } })
    const texts = await town.query<{ text: string }>(
      `select payload->'answers'->>'text' as text from event where thing_id = $1 and payload->'answers' ? 'text' order by seq`,
      [report],
    )
    expect(texts.map((row) => row.text)).toEqual(['已完成', '补充'])
  })

  test('by somebody who resubmitted it neither', async () => {
    const report = await submit(coReporter)
    await take(lead, report, 'return', { ground: '缺' })
    await take(coLead, report, 'resubmit', { text: '局长补充' })
    expect(await refuses({ ...office, id: coLead.id }, report, 'accept')).toBe('E_GUARD')
    await take(office, report, 'accept')
  })
})

test('who takes no part in a task finds neither the task nor a way to report on it', async () => {
  expect(await refusesOpen(stranger, 'report', 'submit', { text: '与我无关' }, idOf(centre))).toBe('E_NOT_FOUND')
  expect(await refuses(stranger, idOf(centre), 'sign')).toBe('E_NOT_FOUND')
})

test('a task is closed on an accepted report, met in time, and reopened with a running clock', async () => {
  const id = idOf(police)
  await take(office, id, 'confirm')
  await take(lead, id, 'sign')
  expect(await refuses(office, id, 'finish')).toBe('E_GUARD')
  const report = await submit(leadReporter, id)
  expect(await refuses(office, id, 'finish')).toBe('E_GUARD')
  await take(office, report, 'return', { ground: '缺' })
  expect(await refuses(office, id, 'finish')).toBe('E_GUARD')
  await take(leadReporter, report, 'resubmit', { text: '补' })
  await take(office, report, 'accept')
  expect(await refuses(lead, id, 'finish')).toBe('E_FORBIDDEN')
  await take(office, id, 'finish', { note: '同意销号' })
  const clock = () => town.query(`select outcome from clock where thing_id = $1`, [id])
  expect(await clock()).toEqual([{ outcome: 'met' }])
  expect(await refusesOpen(leadReporter, 'report', 'submit', { text: '再报' }, id)).toBe('E_GUARD')
  await take(office, id, 'reopen', { ground: '复查不合格' })
  expect(await clock()).toEqual([{ outcome: null }])
})

test('a declined task goes back to the queue with its ground, and is assigned to another', async () => {
  const id = idOf(brand)
  await take(office, id, 'confirm')
  const swj = person(here, 'lead', units.swj)
  await take(swj, id, 'decline', { ground: '不属于本单位职责' })
  expect(await thing(id)).toMatchObject({
    state: 'queued',
    data: { declined: [{ unitId: units.swj, ground: '不属于本单位职责' }] },
  })
  expect(await refuses(swj, id, 'sign')).toBe('E_NOT_FOUND')
  await take(office, id, 'assign', { lead: units.kjj, co: [units.kjj, units.scj] })
  const [row] = (await town.things(plan, 'task')).filter((task) => task.id === id)
  expect(row?.units).toEqual([
    [units.kjj, 'lead'],
    [units.scj, 'co'],
  ])
  expect(row?.data.declined).toHaveLength(1)
})

test('a due date that is moved, by the office’s step or with an assignment, stays on record', async () => {
  const id = idOf(mediation)
  expect((await thing(id)).dueOn).toBe('2027-12-31')
  await take(office, id, 'assign', { lead: units.scj, dueOn: '2026-06-30', why: '年中完成' })
  await take(office, id, 'setDue', { dueOn: '2026-09-30', why: '延期' })
  expect(await thing(id)).toMatchObject({
    dueOn: '2026-09-30',
    data: {
      dueHistory: [
        { dueOn: '2027-12-31', why: '年中完成' },
        { dueOn: '2026-06-30', why: '延期' },
      ],
    },
  })
})

test('a task that falls due is late until its date is moved, and late again after that', async () => {
  const id = idOf(mediation)
  on('2026-10-01')
  expect((await sweepClocks(engine)).failed).toEqual([])
  expect(await thing(id)).toMatchObject({ state: 'assigned', data: { lateSince: '2026-09-30' } })
  await take(office, id, 'setDue', { dueOn: '2026-11-30', why: '再延期' })
  expect((await thing(id)).data.lateSince).toBeNull()
  on('2026-12-01')
  await sweepClocks(engine)
  expect((await thing(id)).data.lateSince).toBe('2026-11-30')
})

test('the machine’s operator may act for anybody, and is named', async () => {
  const id = (await town.things(plan, 'task'))[5]?.id ?? ''
  await take(machine, id, 'confirm')
  await take(machine, id, 'sign')
  await take(machine, await submit(machine, id), 'accept')
  const actors = await town.query(`select distinct actor, role from event where thing_id = $1 and seq > 1`, [id])
  expect(actors).toEqual([{ actor: '测试', role: 'operator' }])
})
