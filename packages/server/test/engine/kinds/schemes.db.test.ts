import { expect, test } from 'vitest'
import { getScheme, listPoints, listSchemes } from '../../../src/core/ledger/schemes/schemes.ts'
import { must } from '../../support/must.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { office, take, refuses, read, open, on, query } = town
await query(`insert into region (city, code, name, parent) values ('${here}', '990122', '白石县', '${here}')`)
on('2026-03-02')
const plan = await town.published(planOf('2025—2026', '2025年3月9日'))
const [patents, marks] = await town.things(plan, 'indicator')

const make = async (name: string, sort: string, cutoff: string) =>
  (await open(office, here, 'scheme', 'make', { name, sort, by: '省知识产权局', cutoff, ground: '通知' })).thing.id
const item = (id: string, indicator: string | null, more: object = {}) => ({
  ...(indicator === null ? {} : { source: indicator }),
  name: `项目${id}`,
  shows: 'value',
  factor: 1,
  digits: 0,
  ...more,
})
const national = await make('国家试点示范绩效评价', 'pilot', '2025-12-31')
const provincial = await make('省政府检查考核', 'province', '2025-09-30')
const business = await make('营商环境评价', 'business', '2025-12-31')
const look = async (id: string) => must(await read(office, '2026-04-01', (deps) => getScheme(deps, { id })))
const line = async (id: string) => (await look(id)).lines[0]

test('one figure, entered once, stands in three schemes in their own words, unit and cut-off', async () => {
  await take(office, national, 'putItem', item('a', marks?.id ?? '', { no: '2.1', name: '注册商标数', unit: '件' }))
  await take(office, provincial, 'putItem', item('b', marks?.id ?? '', { name: '商标有效注册量', unit: '件' }))
  await take(office, business, 'putItem', item('c', marks?.id ?? '', { unit: '万件', factor: 0.0001, digits: 2 }))
  for (const [period, value] of [
    ['2024', 52300],
    ['2025', 58600],
  ] as const)
    await take(office, marks?.id ?? '', 'enterActual', { period, value, source: '区域统计' })
  expect(await line(national)).toMatchObject({ name: '注册商标数', unit: '件', year: 2025, value: 58600, gap: null })
  expect(await line(provincial)).toMatchObject({ name: '商标有效注册量', year: 2024, value: 52300 })
  expect(await line(business)).toMatchObject({ unit: '万件', year: 2025, raw: 58600, value: 5.86 })
  expect((await line(national))?.corrections).toEqual([])
})

test('an item without a source, or whose source has no figure of the year, is a gap on the head', async () => {
  await take(office, national, 'putItem', item('d', null, { no: '2.2' }))
  await take(office, national, 'putItem', item('e', patents?.id ?? '', { no: '2.3' }))
  const { items, gaps, lines } = await look(national)
  expect([items, gaps, lines.map((one) => one.gap)]).toEqual([3, 2, [null, 'source', 'figure']])
  const list = must(await read(office, '2026-04-01', (deps) => listSchemes(deps, { limit: 50 })))
  expect(list.rows.map((row) => [row.title, row.gaps])).toContainEqual(['国家试点示范绩效评价', 2])
})

test('it is not sent with gaps unexplained; what was sent is kept', async () => {
  expect(await refuses(office, national, 'send')).toBe('E_GUARD')
  await take(office, national, 'send', { gaps: '会后补报' })
  expect(await refuses(office, national, 'putItem', item('f', null))).toBe('E_NOT_OFFERED')
  expect((await look(national)).sent).toMatchObject({ by: 'office', gaps: '会后补报' })
})

test('a corrected figure is a correction in every scheme that shows it, with who and why', async () => {
  on('2026-04-10')
  await take(office, marks?.id ?? '', 'enterActual', { period: '2025', value: 58900, source: '区域统计更正' })
  expect((await line(national))?.corrections).toMatchObject([
    { before: 58600, after: 58900, by: 'office', why: '区域统计更正', afterSending: true },
  ])
  expect((await line(national))?.sent).toEqual({ value: 58600 })
  expect((await line(business))?.corrections).toMatchObject([{ before: 5.86, after: 5.89, afterSending: false }])
  expect((await line(provincial))?.corrections).toEqual([])
  await take(office, marks?.id ?? '', 'enterActual', { period: '2024', value: 52000, source: '重复剔除' })
  expect((await line(provincial))?.corrections).toMatchObject([{ before: 52300, after: 52000 }])
  const points = must(
    await read(office, '2026-04-12', (deps) => listPoints(deps, { limit: 50, indicator: marks?.id ?? '' })),
  )
  expect(points.rows[0]?.shown.map((one) => [one.scheme.title, one.corrections.length]).toSorted()).toEqual([
    ['国家试点示范绩效评价', 1],
    ['省政府检查考核', 1],
    ['营商环境评价', 1],
  ])
})

test('a figure summed over counties is corrected when one county’s is, with the reason given', async () => {
  const id = patents?.id ?? ''
  await take(office, id, 'declare', { form: 'plain', from: 'sum', base: null, twice: false, why: '按县汇总' })
  const cell = (place: string, value: number) => ({ place, period: '2025', value })
  await take(office, id, 'enterCells', { cells: [cell('990121', 4)], source: '月报' })
  expect((await look(national)).lines[2]).toMatchObject({ gap: 'figure', corrections: [] })
  await take(office, id, 'enterCells', { cells: [cell('990122', 6)], source: '月报' })
  expect((await look(national)).lines[2]).toMatchObject({ value: 10, gap: null, corrections: [] })
  await take(office, id, 'enterCells', { cells: [cell('990122', 8)], source: '月报', why: '漏报' })
  expect((await look(national)).lines[2]?.corrections).toMatchObject([{ before: 10, after: 12, why: '漏报' }])
})

test('an unknown source, a factor of zero and a number that stands twice are refused', async () => {
  expect(await refuses(office, business, 'putItem', item('x', plan))).toBe('E_INPUT')
  expect(await refuses(office, business, 'putItem', item('x', null, { factor: 0 }))).toBe('E_INPUT')
  await take(office, business, 'putItem', item('y', null, { no: '1' }))
  expect(await refuses(office, business, 'putItem', item('z', null, { no: '1' }))).toBe('E_INPUT')
  expect(await refuses(office, business, 'dropItem', { item: 'nobody', why: '误' })).toBe('E_INPUT')
  await take(office, business, 'dropItem', { item: (await look(business)).lines[1]?.id, why: '误' })
  expect((await look(business)).items).toBe(1)
})
