import { expect, test } from 'vitest'
import { getIndicator } from '../../../src/core/ledger/indicators/get-indicator.ts'
import { getRound, getSheet, listRounds } from '../../../src/core/ledger/rounds/rounds.ts'
import { must } from '../../support/must.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { office, units, take, refuses, refusesOpen, query, read, open, on, person, unit } = town
await query(`insert into region (city, code, name, parent) values ('${here}', '990122', '白石县', '${here}')`)
const [qinghe, baishi] = ['990121', '990122']
const qh = await unit(here, '清溪县人民政府', qinghe)
const bs = await unit(here, '白石县人民政府', baishi)
const [qhOfficer, bsOfficer] = [person(here, 'county', qh, qinghe, [qh]), person(here, 'county', bs, baishi, [bs])]
on('2026-01-05')
const plan = await town.published(planOf('2025—2026', '2025年3月9日'))
const [patents, marks] = await town.things(plan, 'indicator')
const [patentsId, marksId] = [patents?.id ?? '', marks?.id ?? '']
await take(office, patentsId, 'declare', { form: 'plain', from: 'sum', base: null, twice: false, why: '汇总' })
await take(office, marksId, 'setOwner', { owner: units.scj })

const launch = { name: '2025年度填报', period: '2025', indicators: [patentsId, marksId], closesOn: '2026-01-20' }
const everybody = [qh, bs, units.scj]
let roundId = ''
const sheets = new Map<string, string>()
const round = (who = office, day = '2026-01-21') => read(who, day, (deps) => getRound(deps, { id: roundId })).then(must)
const sheet = (name: string) => sheets.get(name) ?? ''
const cell = (indicator: string, value: number | null) => ({ indicator, part: 'value', value })
const light = async (known?: string) =>
  must(
    await read(office, '2026-03-01', (deps) =>
      getIndicator(deps, { id: patentsId, ...(known ? { known, asOf: '2025-12-31' } : {}) }),
    ),
  )

test('a round is not opened while a county or an owner is asked by nobody', async () => {
  expect(await refusesOpen(office, 'round', 'launch', { ...launch, reporters: [qh, units.scj] })).toBe('E_GUARD')
  expect(await refusesOpen(office, 'round', 'launch', { ...launch, reporters: [qh, bs] })).toBe('E_GUARD')
  expect(await refusesOpen(bsOfficer, 'round', 'launch', { ...launch, reporters: everybody })).toBe('E_FORBIDDEN')
})

test('opened, each unit has a sheet of exactly its own figures, and sees no other', async () => {
  roundId = (await open(office, here, 'round', 'launch', { ...launch, reporters: everybody })).thing.id
  const { rows } = await round()
  expect(rows.map((row) => [row.placeName, row.asked])).toEqual([
    ['云岭市', 1],
    ['清溪县', 1],
    ['白石县', 1],
  ])
  for (const row of rows) sheets.set(row.placeName, row.id)
  expect((await round(qhOfficer)).rows.map((row) => row.placeName)).toEqual(['清溪县'])
  expect(await refuses(qhOfficer, sheet('白石县'), 'submit', { cells: [], source: 'x' })).toBe('E_NOT_FOUND')
})

test('an empty figure needs a reason, and nothing enters the ledger before it is accepted', async () => {
  const wish = { cells: [cell(patentsId, 4)], source: '县局统计' }
  expect(await refuses(qhOfficer, sheet('清溪县'), 'submit', { ...wish, cells: [] })).toBe('E_INPUT')
  expect(await refuses(qhOfficer, sheet('清溪县'), 'submit', { ...wish, cells: [cell(marksId, 4)] })).toBe('E_INPUT')
  await take(qhOfficer, sheet('清溪县'), 'submit', wish)
  expect((await light()).light).toBe('unknown')
  await take(office, sheet('清溪县'), 'return', { ground: '请核对' })
  await take(qhOfficer, sheet('清溪县'), 'submit', { ...wish, cells: [cell(patentsId, 5)] })
  await take(office, sheet('清溪县'), 'accept')
  expect(await light()).toMatchObject({ light: 'incomplete' })
  expect((await light()).why.zh).toContain('白石县')
})

test('the closing day over, who is late and what is missing stand there by name', async () => {
  on('2026-01-22')
  const view = await round(office, '2026-01-22')
  expect(view).toMatchObject({ sheets: 3, sent: 1, accepted: 1, late: 2 })
  expect(view.rows.filter((row) => row.late).map((row) => [row.placeName, row.missing.length])).toEqual([
    ['云岭市', 1],
    ['白石县', 1],
  ])
  const reporter = person(here, 'reporter', units.scj)
  await take(reporter, sheet('云岭市'), 'submit', { cells: [cell(marksId, 5.5)], source: '商标局' })
  expect((await round(office, '2026-01-22')).rows[0]).toMatchObject({ late: true, sentOn: '2026-01-22' })
  expect(await refuses(office, roundId, 'lock')).toBe('E_GUARD')
  await take(office, sheet('云岭市'), 'accept')
})

test('locked, what was not sent counts as missing; a correction keeps both values with who and why', async () => {
  await take(office, roundId, 'lock')
  const closed = await round(office, '2026-02-01')
  expect(closed.rows.map((row) => row.state)).toEqual(['locked', 'locked', 'missing'])
  expect(await refuses(bsOfficer, sheet('白石县'), 'submit', { cells: [cell(patentsId, 6)], source: 'x' })).toBe(
    'E_NOT_OFFERED',
  )
  expect(await refuses(qhOfficer, sheet('清溪县'), 'correct', { cells: [cell(patentsId, 9)], why: 'x' })).toBe(
    'E_FORBIDDEN',
  )
  on('2026-02-10')
  await take(office, sheet('白石县'), 'correct', { cells: [cell(patentsId, 6)], why: '补报' })
  expect((await light()).latest).toBe(11)
  await take(office, sheet('清溪县'), 'correct', { cells: [cell(patentsId, 4)], why: '剔除重复' })
  expect((await light()).latest).toBe(10)
  const { corrections } = await round(office, '2026-02-10')
  expect(corrections).toMatchObject([
    { before: 5, after: 4, why: '剔除重复', by: 'office' },
    { before: null, after: 6, why: '补报' },
  ])
})

test('as of the end of 2025, as known in January and in February, the same figure reads as it was known', async () => {
  expect((await light('2026-01-15')).actuals.map((one) => one.value)).toEqual([5])
  expect(await light('2026-01-31')).toMatchObject({ light: 'incomplete' })
  expect(await light('2026-02-28')).toMatchObject({ latest: 10 })
})

test('a sheet shows the figure of the year before; rounds are listed with their progress', async () => {
  const next = { ...launch, name: '2026年度填报', period: '2026', closesOn: '2026-12-20' }
  const made = await open(office, here, 'round', 'launch', { ...next, reporters: everybody })
  const child = await query<{ id: string }>(`select id from thing where parent_id = $1 and region = $2`, [
    made.thing.id,
    qinghe,
  ])
  const view = must(await read(qhOfficer, '2026-03-01', (deps) => getSheet(deps, { id: child[0]?.id ?? '' })))
  expect(view.cells).toMatchObject([{ before: 4, value: null, part: 'value' }])
  await take(office, made.thing.id, 'extend', { closesOn: '2026-12-31', why: '年底工作集中' })
  const listed = must(await read(office, '2026-03-01', (deps) => listRounds(deps, { limit: 50 })))
  expect(listed.rows.map((row) => [row.title, row.sent, row.late])).toEqual([
    ['2026年度填报', 0, 0],
    ['2025年度填报', 2, 1],
  ])
})
