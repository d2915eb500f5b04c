import type { Actor } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { getBody, listBodies } from '../../src/core/bodies/bodies.ts'
import { getMeeting } from '../../src/core/bodies/meetings.ts'
import { sweepIn } from '../../src/core/clocks/sweep.ts'
import { homeWork } from '../../src/core/ledger/home/home-work.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

const world = await aWorld()
const { open, take, read, time } = world
const code = '990100'

/** A quarterly conference of the government, a bureau and a science bureau, founded in the first quarter. */
const setting = (async () => {
  await world.city(code, '云岭市')
  const units = {
    government: await world.unit(code, '市政府'),
    office: await world.unit(code, '市联席办'),
    bureau: await world.unit(code, '市市场监管局'),
    science: await world.unit(code, '市科技局'),
    finance: await world.unit(code, '市财政局'),
  }
  const people = {
    office: world.person(code, 'office', units.office),
    mayor: world.person(code, 'leader', units.government),
    science: world.person(code, 'lead', units.science),
    finance: world.person(code, 'lead', units.finance),
  }
  const made = await open(people.office, code, 'body', 'found', {
    name: '知识产权联席会议',
    sort: 'conference',
    host: units.office,
    chair: units.government,
    person: '陆某',
    from: '2026-01-05',
    every: 'quarter',
    members: [units.bureau, units.science],
    ground: '云政办〔2026〕1号',
  })
  return { units, people, bodyId: made.thing.id }
})()

const inGroup = async (who: Actor, today: string, group: string) => {
  const work = must(await read(who, today, (deps) => homeWork(deps)))
  return work.groups.find((one) => one.id === group)?.rows.map((row) => row.kind) ?? []
}

describe('a body that meets every quarter', () => {
  test('is overdue in its chair’s and the office’s list once the quarter is over, and in no member’s', async () => {
    const { people, bodyId } = await setting
    const [row] = must(await read(people.science, '2026-03-31', (deps) => listBodies(deps, { limit: 50 }))).rows
    expect(row).toMatchObject({ dueOn: '2026-03-31', overdue: false, members: 3 })
    time.now = '2026-04-01T02:00:00.000Z'
    await transaction(world.db, (tx) => sweepIn(world.engine, tx, { code, daysAhead: 0 }, '2026-04-01'))
    expect(await inGroup(people.mayor, '2026-04-01', 'overdue')).toEqual(['body'])
    expect(await inGroup(people.office, '2026-04-01', 'overdue')).toEqual(['body'])
    expect(await inGroup(people.science, '2026-04-01', 'overdue')).toEqual([])
    const seen = must(await read(people.mayor, '2026-04-01', (deps) => getBody(deps, { id: bodyId })))
    expect(seen.missed).toEqual(['2026-03-31'])
  })

  test('turns its decisions into tasks that cite the minutes, and the absent acknowledge them', async () => {
    const { people, units, bodyId } = await setting
    const call = { on: '2026-04-10', place: '市政府三楼会议室', agenda: '审议分工\n听取汇报' }
    const meeting = (await open(people.office, code, 'meeting', 'call', call, bodyId)).thing
    expect(meeting).toMatchObject({ title: '知识产权联席会议2026年第1次会议', dueOn: '2026-04-10' })
    time.now = '2026-04-10T09:00:00.000Z'
    const present = [units.government, units.bureau]
    await take(people.office, meeting.id, 'record', { on: '2026-04-10', present, minutes: '会议审议了分工。' })
    const decide = (text: string, lead: string) => take(people.office, meeting.id, 'decide', { text, lead, co: [] })
    await decide('市科技局建立转化资源库。年底前完成。', units.science)
    await decide('市财政局落实专项经费。', units.finance)
    await take(people.office, meeting.id, 'issue', { number: '纪要〔2026〕1号', readBy: '2026-04-20' })

    const seen = must(await read(people.office, '2026-04-11', (deps) => getMeeting(deps, { id: meeting.id })))
    expect(seen.decided.map((one) => one.task?.state)).toEqual(['assigned', 'assigned'])
    expect(seen.decided.map((one) => one.task?.title)).toEqual(['市科技局建立转化资源库', '市财政局落实专项经费'])
    expect(seen.attendance.map((one) => one.was)).toEqual(['present', 'present', 'absent'])
    expect(seen.attendance[2]?.acknowledgement).toMatchObject({ state: 'open', dueOn: '2026-04-20' })

    expect(await inGroup(people.science, '2026-04-11', 'toAcknowledge')).toEqual(['acknowledgement'])
    expect(await inGroup(people.finance, '2026-04-11', 'toAcknowledge')).toEqual([])
    expect(await inGroup(people.finance, '2026-04-11', 'toSign')).toEqual(['task'])
    const task = seen.decided[1]?.task?.id ?? ''
    const signed = await take(people.finance, task, 'sign')
    expect(signed.thing.data).toMatchObject({
      ground: '知识产权联席会议2026年第1次会议纪要（纪要〔2026〕1号）第2项',
      from: { id: meeting.id, kind: 'meeting', n: 2 },
    })
    await take(people.science, seen.attendance[2]?.acknowledgement?.id ?? '', 'sign', { note: '已阅' })
    const later = must(await read(people.finance, '2026-04-12', (deps) => getMeeting(deps, { id: meeting.id })))
    expect(later.waiting).toBe(0)

    const met = must(await read(people.mayor, '2026-04-12', (deps) => getBody(deps, { id: bodyId })))
    expect(met).toMatchObject({ lastMetOn: '2026-04-10', dueOn: '2026-09-30', overdue: false, meetings: 1 })
  })

  test('keeps who sat in it when, and cannot be left without a chair', async () => {
    const { people, units, bodyId } = await setting
    await take(people.office, bodyId, 'seat', { unit: units.finance, rank: 'member', from: '2026-04-15' })
    await expect(
      take(people.office, bodyId, 'unseat', { unit: units.government, to: '2026-04-30', why: '调整' }),
    ).rejects.toThrow()
    await take(people.office, bodyId, 'unseat', { unit: units.bureau, to: '2026-04-30', why: '机构改革' })
    const seen = must(await read(people.mayor, '2026-05-02', (deps) => getBody(deps, { id: bodyId })))
    expect(seen.members).toBe(3)
    expect(seen.seats.find((seat) => seat.unitId === units.bureau)?.to).toBe('2026-04-30')
  })
})
