import { describe, expect, test } from 'vitest'
import { moveClock } from '../../../src/core/cities/cities.ts'
import { sweepClocks } from '../../../src/core/clocks/sweep.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { units, office, machine, take, refuses, things, thing, person, engine, on, query } = town

/** The three duties of a new plan: each year, every three years, 定期. */
async function duties(years = '2025—2027', issued = '2025年3月9日') {
  on('2026-03-02')
  const plan = await town.published(planOf(years, issued))
  const rows = await things(plan, 'duty')
  const find = (words: string) => rows.find((row) => String(row.data.quote).includes(words))?.id ?? ''
  return { plan, yearly: find('每年'), threeYearly: find('每三年'), unset: find('定期') }
}

const dates = async (duty: string) =>
  (
    await query<{ on: string; state: string }>(
      `select data->>'on' as on, state from thing where parent_id = $1 and kind = 'occurrence' order by 1`,
      [duty],
    )
  ).map((row) => `${row.on} ${row.state}`)

const firstOf = async (duty: string) => {
  const [row] = await query<{ id: string }>(`select id from thing where parent_id = $1 order by due_on limit 1`, [duty])
  return row?.id ?? ''
}

/** Sweeps on every first of a month up to a day, as a worker that runs all the time would. */
async function liveUntil(last: string) {
  for (let day = '2026-04-01'; day <= last; ) {
    on(day)
    expect((await sweepClocks(engine)).failed).toEqual([])
    const [year = 0, month = 0] = day.split('-').map(Number)
    day = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  }
}

test('a yearly duty shows what is past and one future date, and rolls on until the plan ends', async () => {
  const { yearly } = await duties()
  expect(await dates(yearly)).toEqual(['2025-12-31 open', '2026-12-31 open'])
  await liveUntil('2026-12-01')
  expect(await dates(yearly)).toEqual(['2025-12-31 late', '2026-12-31 open'])
  await liveUntil('2027-01-01')
  expect(await dates(yearly)).toEqual(['2025-12-31 late', '2026-12-31 late', '2027-12-31 open'])
  await liveUntil('2029-01-01')
  expect(await dates(yearly)).toEqual(['2025-12-31 late', '2026-12-31 late', '2027-12-31 late'])
  expect((await thing(yearly)).dueOn).toBeNull()
})

test('a worker that was away for years dates everything that came meanwhile, once', async () => {
  const { yearly } = await duties('2025—2030')
  on('2029-06-01')
  await Promise.all([sweepClocks(engine), sweepClocks(engine)])
  await sweepClocks(engine)
  expect(await dates(yearly)).toEqual([
    '2025-12-31 late',
    '2026-12-31 late',
    '2027-12-31 late',
    '2028-12-31 late',
    '2029-12-31 open',
  ])
})

test('a duty of every three years is granted three whole ones first', async () => {
  const { threeYearly } = await duties('2025—2035')
  expect(await dates(threeYearly)).toEqual(['2028-12-31 open'])
  on('2029-01-01')
  await sweepClocks(engine)
  expect(await dates(threeYearly)).toEqual(['2028-12-31 late', '2031-12-31 open'])
})

describe('定期', () => {
  test('waits for the office to set a period; nothing is guessed', async () => {
    const { unset } = await duties()
    expect(await thing(unset)).toMatchObject({ state: 'unset', dueOn: null })
    expect(await dates(unset)).toEqual([])
    const lead = person(here, 'lead', units.swj)
    const wish = { unit: 'quarter', n: 1, first: '2026-03-31', why: '惯例' }
    expect(await refuses(lead, unset, 'setPeriod', wish)).toBe('E_FORBIDDEN')
    await take(office, unset, 'setPeriod', wish)
    expect(await thing(unset)).toMatchObject({ state: 'running', dueOn: '2026-03-31', data: { setWhy: '惯例' } })
    await liveUntil('2026-07-01')
    expect(await dates(unset)).toEqual(['2026-03-31 late', '2026-06-30 late', '2026-09-30 open'])
  })

  test('is counted by whole numbers, from a day the plan was there, to one that comes', async () => {
    const { unset } = await duties()
    const wish = { unit: 'month', n: 1, first: '2026-03-31', why: '惯例' }
    for (const wrong of [{ n: 1.5 }, { n: 0 }, { first: '2025-03-08' }, { first: '2999-01-01' }]) {
      expect([wrong, await refuses(office, unset, 'setPeriod', { ...wish, ...wrong })]).toEqual([wrong, 'E_INPUT'])
    }
  })

  test('ends with its plan, unless the office begins it later', async () => {
    const { unset, yearly } = await duties()
    await take(office, unset, 'setPeriod', { unit: 'year', n: 1, first: '2027-06-30', why: '年度' })
    await take(office, yearly, 'setPeriod', { unit: 'year', n: 1, first: '2028-06-30', why: '展期' })
    await liveUntil('2029-08-01')
    expect(await dates(unset)).toEqual(['2027-06-30 late'])
    expect(await dates(yearly)).toContain('2030-06-30 open')
  })
})

test('another period takes the old one’s future date away and leaves what was missed', async () => {
  const { yearly } = await duties()
  await sweepClocks(engine)
  await take(office, yearly, 'setPeriod', { unit: 'half-year', n: 1, first: '2026-06-30', why: '改为半年' })
  expect(await dates(yearly)).toEqual(['2025-12-31 late', '2026-06-30 open', '2026-12-31 dropped'])
  await liveUntil('2026-07-01')
  expect(await dates(yearly)).toEqual(['2025-12-31 late', '2026-06-30 late', '2026-12-31 dropped', '2026-12-31 open'])
  const dropped = await query<{ id: string }>(
    `select id from thing where parent_id = $1 and state = 'dropped' and due_on is null`,
    [yearly],
  )
  expect(dropped).toHaveLength(1)
  expect(await refuses(machine, dropped[0]?.id ?? '', 'fulfil', { text: '补办' })).toBe('E_NOT_OFFERED')
})

test('an occurrence is done by its unit with evidence, also late, and counts no more as due', async () => {
  const { yearly } = await duties()
  const reporter = person(here, 'reporter', units.kjj)
  const first = await firstOf(yearly)
  await sweepClocks(engine)
  expect(await refuses(person(here, 'reporter', units.nyj), first, 'fulfil', { text: '办' })).toBe('E_NOT_FOUND')
  await take(reporter, first, 'fulfil', { text: '已补办' })
  expect(await thing(first)).toMatchObject({ state: 'done', data: { text: '已补办', doneOn: '2026-03-02' } })
})

test('units named for a duty get what is open and what comes; what is done stays with those who did it', async () => {
  const { yearly } = await duties()
  await take(machine, await firstOf(yearly), 'fulfil', { text: '已办' })
  await take(office, yearly, 'setUnits', { units: [units.nyj], why: '职能划转' })
  on('2027-01-01')
  await sweepClocks(engine)
  const rows = await query<{ on: string; units: readonly string[] }>(
    `select data->>'on' as on, (select json_agg(unit_id) from thing_unit where thing_id = thing.id) as units
     from thing where parent_id = $1 order by 1`,
    [yearly],
  )
  expect(rows.map((row) => [row.on, new Set(row.units)])).toEqual([
    ['2025-12-31', new Set([units.scj, units.kjj])],
    ['2026-12-31', new Set([units.nyj])],
    ['2027-12-31', new Set([units.nyj])],
  ])
})

describe('the date of a sample city', () => {
  const wish = (today: string, requestId = crypto.randomUUID()) => ({ today, requestId })

  test('moves forward and never back, once for one request, and what falls due follows', async () => {
    const { yearly } = await duties()
    await query(`update city set sample = true where code = $1`, [here])
    const request = wish('2027-03-01')
    const moved = await moveClock(engine, machine, here, request)
    expect(moved).toMatchObject({ ok: true, value: { today: '2027-03-01', daysAhead: 364 } })
    expect(await moveClock(engine, machine, here, request)).toEqual(moved)
    expect(await query(`select days_ahead from city where code = $1`, [here])).toEqual([{ days_ahead: 364 }])
    expect(await moveClock(engine, machine, here, { ...request, today: '2028-01-01' })).toMatchObject({
      problem: { code: 'E_REQUEST_REUSED' },
    })
    expect(await moveClock(engine, machine, here, wish('2027-03-01'))).toMatchObject({ problem: { code: 'E_INPUT' } })
    expect(await query(`select task_identifier as task from graphile_worker.jobs`)).toEqual([{ task: 'sweep' }])
    await sweepClocks(engine)
    expect(await dates(yearly)).toEqual(['2025-12-31 late', '2026-12-31 late', '2027-12-31 open'])
    await query(`update city set sample = false, days_ahead = 0 where code = $1`, [here])
  })

  test('is not to be moved in a real city, nor in one that is not there', async () => {
    expect(await moveClock(engine, machine, here, wish('2028-01-01'))).toMatchObject({
      problem: { code: 'E_ONLY_SAMPLE' },
    })
    expect(await moveClock(engine, machine, '999999', wish('2028-01-01'))).toMatchObject({
      problem: { code: 'E_NOT_FOUND' },
    })
  })
})
