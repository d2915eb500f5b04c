import { expect, test } from 'vitest'
import { getIndicator } from '../../../src/core/ledger/indicators/get-indicator.ts'
import { proposeBreakdown } from '../../../src/core/ledger/indicators/propose-breakdown.ts'
import { whatMustHappen } from '../../../src/core/ledger/indicators/what-must-happen.ts'
import { must } from '../../support/must.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { office, take, refuses, query, read, open, on } = town
await query(`insert into region (city, code, name, parent) values ('${here}', '990122', '白石县', '${here}')`)
const [qinghe, baishi] = ['990121', '990122']
on('2026-03-02')
const plan = await town.published(planOf('2025—2026', '2025年3月9日'))
const [patents] = await town.things(plan, 'indicator')
const id = patents?.id ?? ''
const look = async (back: object = {}) =>
  must(await read(office, '2026-03-02', (deps) => getIndicator(deps, { id, ...back })))
const cell = (place: string, period: number, value: number | null) => ({ place, period: String(period), value })
const enter = (cells: readonly object[], more: object = {}) =>
  take(office, id, 'enterCells', { cells, source: '县局月报', ...more })
const sum = { form: 'plain', from: 'sum', base: null, twice: false, why: '按县汇总' }

test('county figures 8 and 10, goal 12 by 2026: gap 2, projection 12, green; 8.5 is red and reached in 2032', async () => {
  await take(office, id, 'declare', sum)
  await enter([cell(qinghe, 2024, 3), cell(baishi, 2024, 5), cell(qinghe, 2025, 4), cell(baishi, 2025, 6)])
  expect(await look()).toMatchObject({ light: 'onTrack', gap: 2, projection: 12, latest: 10 })
  expect(await refuses(office, id, 'enterCells', { cells: [cell(baishi, 2025, 4.5)], source: '更正' })).toBe('E_GUARD')
  await enter([cell(baishi, 2025, 4.5)], { why: '重复统计' })
  expect(await look()).toMatchObject({ light: 'behind', projection: 9, reachedIn: 2032 })
})

test('each figure says its formula, its rows, who entered them, and what stood there before', async () => {
  const { series, actuals } = await look()
  expect(series.at(-1)?.how.zh).toBe('4 + 4.5 = 8.5')
  expect(actuals.filter((one) => one.code === baishi && one.period === '2025')).toMatchObject([
    { value: 4.5, superseded: false, enteredBy: 'office', source: '县局月报', place: '白石县' },
    { value: 6, superseded: true },
  ])
})

test('one county deleted: incomplete, never green, and the list of the light says so', async () => {
  await enter([cell(baishi, 2025, 600)], { why: '试填' })
  expect((await look()).light).toBe('met')
  await enter([cell(qinghe, 2025, null)], { why: '来源不实' })
  const gone = await look()
  expect(gone.light).toBe('incomplete')
  expect(gone.why.zh).toContain('2025年清溪县的数值')
  expect(gone.counties.map((one) => [one.name, one.series.map((s) => s.value)])).toEqual([
    ['清溪县', [3]],
    ['白石县', [5, 600]],
  ])
})

test('as of a day and as known on a day: the figure of then, whatever was entered since', async () => {
  on('2026-04-20')
  await enter([cell(qinghe, 2025, 4), cell(baishi, 2025, 6)], { why: '核实' })
  on('2026-05-20')
  await enter([cell(baishi, 2025, 8)], { why: '漏报' })
  expect((await look()).latest).toBe(12)
  expect(await look({ known: '2026-05-01' })).toMatchObject({ latest: 10 })
  expect(await look({ known: '2026-03-31' })).toMatchObject({ light: 'incomplete' })
  expect(await look({ asOf: '2025-06-30' })).toMatchObject({ latest: 8, latestPeriod: '2024' })
  expect((await look({ known: '2026-03-01' })).actuals).toEqual([])
})

test('a breakdown is proposed from the latest figures, checked against the city’s goal, and lights each county', async () => {
  await enter([cell(baishi, 2025, 6)], { why: '改回' })
  const proposal = must(await read(office, '2026-03-02', (deps) => proposeBreakdown(deps, { id })))
  expect(proposal.proposed).toEqual([
    { place: qinghe, year: 2026, value: 5 },
    { place: baishi, year: 2026, value: 7 },
  ])
  const short = { cells: [cell(qinghe, 2026, 4), cell(baishi, 2026, 7)], why: '会商' }
  expect(await refuses(office, id, 'breakDown', short)).toBe('E_GUARD')
  await take(office, id, 'breakDown', { cells: [cell(qinghe, 2026, 5), cell(baishi, 2026, 9)], why: '会商一致' })
  const { counties, yearlyPath, trajectory } = await look()
  expect(yearlyPath).toEqual([{ year: 2026, value: 14 }])
  expect(trajectory).toEqual([{ period: '2026', needed: 14 }])
  expect(counties.map((one) => [one.name, one.light, one.target])).toEqual([
    ['清溪县', 'onTrack', 5],
    ['白石县', 'behind', 9],
  ])
})

test('what must happen: each county’s share of every quarter left, with what less would come to', async () => {
  const needed = must(await read(office, '2026-03-02', (deps) => whatMustHappen(deps, { id })))
  expect(needed).toMatchObject({ end: 2026, quarters: 4, why: null })
  expect(needed.rows.map((row) => [row.name, row.gap, row.perQuarter])).toEqual([
    ['云岭市', 2, 0.5],
    ['清溪县', 1, 0.25],
    ['白石县', 3, 0.75],
  ])
  expect(needed.sensitivity.map((one) => one.reached)).toEqual([false, false, true, true])
})

test('inhabitants are versions that never change; another base gives another figure and both are seen', async () => {
  const version = async (name: string, persons: string) =>
    (await open(office, here, 'population', 'enter', { name, source: '统计公报', rows: persons })).thing.id
  expect(
    await town.refusesOpen(office, 'population', 'enter', {
      name: 'x',
      source: 'y',
      rows: '清溪县 2025 50\n青山县 2025 3',
    }),
  ).toBe('E_INPUT')
  const first = await version('公报', '清溪县\t2024\t1\n清溪县\t2025\t1\n白石县\t2024\t1\n白石县 2025 1')
  await version('普查', '清溪县 2024 2\n清溪县 2025 2\n990122 2024 2\n990122 2025 2')
  const per = { form: 'perTenThousand', from: 'sum', twice: false, why: '省口径' }
  expect(await refuses(office, id, 'declare', { ...per, base: null })).toBe('E_GUARD')
  await take(office, id, 'declare', { ...per, base: first })
  const view = await look()
  expect(view.series.map((one) => one.value)).toEqual([4, 5])
  expect(view.otherBases).toMatchObject([{ name: '普查', series: [{ value: 2 }, { value: 2.5 }] }])
})
