import { spans } from '@zhiqiang/catalog/spans'
import { expect, test } from 'vitest'
import { getReform, listReforms, reformCases } from '../../../src/core/reforms/reforms.ts'
import { must } from '../../support/must.ts'
import { aTown, here } from './town.ts'

const town = await aTown()
const { units, office, take, open, refuses, refusesOpen, person, on, read } = town
const head = person(here, 'lead', units.scj)
const sister = person(here, 'lead', units.kjj)

async function ordered(issued: string, closed: string | null, lead = units.scj) {
  on(issued)
  const wish = {
    title: '督办',
    basis: '纪要',
    urgency: 'usual',
    every: 'none',
    asks: '办结',
    dueOn: '2029-12-31',
    lead,
  }
  const id = (await open(office, here, 'order', 'issue', wish)).thing.id
  if (closed === null) return id
  const who = lead === units.scj ? head : sister
  await take(who, id, 'sign')
  await take(who, id, 'askClose', { text: '已办' })
  on(closed)
  await take(office, id, 'close')
  return id
}
const wish = {
  title: '督办单限时办结',
  what: '一口受理',
  startOn: '2026-07-01',
  ground: '方案四（一）',
  span: 'order-handling',
}
const viewOf = async (who: typeof head, today: string, id: string) =>
  must(await read(who, today, (deps) => getReform(deps, spans, { id })))
const casesOf = async (who: typeof head, today: string, id: string, side: 'before' | 'after') =>
  must(await read(who, today, (deps) => reformCases(deps, spans, { id, side, limit: 50 }))).rows

test('before and after are computed from real cases, opened to their rows, and cannot be typed', async () => {
  await ordered('2025-06-30', '2025-09-30') // more than a year before it
  await ordered('2026-02-01', '2026-02-11')
  await ordered('2026-03-01', '2026-03-31')
  await ordered('2026-06-01', '2026-07-21') // begun before, ended after: a case of the time before
  await ordered('2026-06-10', null)
  const kept = await ordered('2026-07-01', '2026-07-05')
  await ordered('2026-08-01', '2026-08-09', units.kjj)
  await ordered('2026-08-20', null)
  on('2026-09-01')
  const id = (await open(office, here, 'reform', 'enter', { ...wish, lead: units.scj })).thing.id
  const view = await viewOf(office, '2026-09-01', id)
  expect(view.before).toMatchObject({
    from: '2025-07-01',
    until: '2026-06-30',
    finished: 3,
    open: 1,
    median: 30,
    mean: 30,
  })
  expect(view.after).toMatchObject({
    from: '2026-07-01',
    until: '2026-09-01',
    finished: 2,
    open: 1,
    median: 6,
    mean: 6,
  })
  expect(view.change).toBe(-24)
  for (const side of ['before', 'after'] as const) {
    const cases = await casesOf(office, '2026-09-01', id, side)
    const days = cases.flatMap((one) => one.days ?? [])
    expect(days).toHaveLength(view[side].finished)
    expect(cases.length - days.length).toBe(view[side].open)
    expect(days.reduce((sum, n) => sum + n, 0) / days.length).toBe(view[side].mean)
  }
  expect((await casesOf(office, '2026-09-01', id, 'after')).find((one) => one.id === kept)).toMatchObject({
    began: '2026-07-01',
    ended: '2026-07-05',
    days: 4,
  })
  // No step takes a number, and an answer nobody asked for is refused.
  expect(await refusesOpen(office, 'reform', 'enter', { ...wish, lead: units.scj, before: 99 })).toBe('E_INPUT')

  // A unit counts what it may see; told of one unit alone, it is the same for both.
  expect((await viewOf(sister, '2026-09-01', id)).after).toMatchObject({ finished: 1, median: 8 })
  await take(office, id, 'setEffect', { span: 'order-handling', only: units.scj, why: '只看本局' })
  expect((await viewOf(office, '2026-09-01', id)).after).toMatchObject({ finished: 1, open: 1, median: 4 })
  expect((await viewOf(head, '2026-09-01', id)).after).toMatchObject({ finished: 1, open: 1, median: 4 })
  await take(office, id, 'moveStart', { startOn: '2026-08-15', why: '更正' })
  expect((await viewOf(office, '2026-09-01', id)).after).toMatchObject({ finished: 0, open: 1, median: null })
  expect((await viewOf(office, '2026-09-01', id)).change).toBeNull()
  await take(head, id, 'end', { on: '2026-08-20', outcome: '写入制度' })
  expect((await viewOf(office, '2026-09-01', id)).after.until).toBe('2026-08-20')
})

test('a reform without effect data after the city’s months is listed', async () => {
  on('2026-09-01')
  const enter = { ...wish, title: '纪要限时印发', span: 'minutes', startOn: '2026-09-01', lead: units.scj }
  const id = (await open(head, here, 'reform', 'enter', enter)).thing.id
  const silent = async (today: string) =>
    must(await read(head, today, (deps) => listReforms(deps, spans, { silent: 'true', limit: 50 }))).rows.map(
      (r) => r.id,
    )
  expect(await silent('2027-08-31')).not.toContain(id)
  expect(await silent('2027-09-01')).toContain(id)
  on('2027-09-02')
  await take(head, id, 'end', { on: '2027-09-02', outcome: '停止' })
  expect(await silent('2027-09-02')).not.toContain(id)
})

test('a unit enters and keeps the reforms it leads, and no others', async () => {
  on('2026-09-01')
  expect(await refusesOpen(head, 'reform', 'enter', { ...wish, lead: units.kjj })).toBe('E_INPUT')
  expect(await refusesOpen(head, 'reform', 'enter', { ...wish, lead: units.scj, span: 'guessed' })).toBe('E_INPUT')
  const id = (await open(head, here, 'reform', 'enter', { ...wish, lead: units.scj })).thing.id
  expect(await refuses(sister, id, 'end', { on: '2026-09-01', outcome: '停止' })).toBe('E_FORBIDDEN')
  expect(await refuses(head, id, 'end', { on: '2026-06-30', outcome: '停止' })).toBe('E_INPUT')
})
