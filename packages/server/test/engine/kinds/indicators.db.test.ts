import { expect, test } from 'vitest'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { units, office, take, refuses, things, thing, person, query } = town
const plan = await town.published(planOf('2025—2027', '2025年3月9日'))
const [patents, , pledge] = await things(plan, 'indicator')
const id = patents?.id ?? ''

const actuals = (place = '') =>
  query(
    `select period, value::float8 as value, superseded, event_seq as seq from indicator_actual
     where indicator_id = $1 and place = $2 order by event_seq`,
    [id, place],
  )

test('an actual entered again keeps the old one, and the event says what it was', async () => {
  await take(office, id, 'enterActual', { period: '2025', value: 9.5, source: '省局年报' })
  await take(office, id, 'enterActual', { period: '2025', value: 9.8, source: '省局更正' })
  expect(await actuals()).toEqual([
    { period: '2025', value: 9.5, superseded: true, seq: 2 },
    { period: '2025', value: 9.8, superseded: false, seq: 3 },
  ])
  const [event] = await query(`select payload->'record' as record from event where thing_id = $1 and seq = 3`, [id])
  expect(event?.record).toEqual({ before: 9.5, after: 9.8, period: '2025', place: '' })
})

test('a year is four digits, a value a number, a source named', async () => {
  const right = { period: '2026', value: 1, source: '年报' }
  for (const wrong of [{ period: '26' }, { period: '2026年' }, { period: '1800' }, { value: '9' }, { source: ' ' }]) {
    expect([wrong, await refuses(office, id, 'enterActual', { ...right, ...wrong })]).toEqual([wrong, 'E_INPUT'])
  }
})

test('actuals come from the office or the unit named as owner, and from no other', async () => {
  const owner = person(here, 'reporter', units.kjj)
  const wish = { period: '2026', value: 10, source: '统计' }
  expect(await refuses(owner, id, 'enterActual', wish)).toBe('E_FORBIDDEN')
  await take(office, id, 'setOwner', { owner: units.kjj, formula: '有效发明专利数 ÷ 常住人口' })
  await take(owner, id, 'enterActual', wish)
  expect(await refuses(person(here, 'reporter', units.swj), id, 'enterActual', wish)).toBe('E_FORBIDDEN')
  expect(await refuses(owner, id, 'revise', { value: 8, why: '完不成' })).toBe('E_FORBIDDEN')
})

test('a target is changed only with a reason, and the old ones stay in order', async () => {
  expect(await refuses(office, id, 'revise', { value: 13 })).toBe('E_INPUT')
  await take(office, id, 'revise', { value: 13, why: '中期上调' })
  await take(office, id, 'revise', { value: 12.5, why: '口径调整' })
  expect((await thing(id)).data).toMatchObject({
    value: 12.5,
    targetHistory: [
      { value: 12, why: '中期上调', by: 'office' },
      { value: 13, why: '口径调整', by: 'office' },
    ],
  })
})

test('other cities’ figures stand beside the own ones and do not take their place', async () => {
  await take(office, id, 'enterPeer', { place: '海晏市', period: '2025', value: 11, source: '省局通报' })
  await take(office, id, 'enterPeer', { place: '海晏市', period: '2025', value: 11.2, source: '省局更正' })
  expect(await actuals('海晏市')).toMatchObject([{ superseded: true }, { value: 11.2, superseded: false }])
  expect((await actuals()).filter((row) => !row.superseded)).toHaveLength(2)
})

test('a goal of rank gets a threshold the office signs, a goal without a number a proxy', async () => {
  const rank = pledge?.id ?? ''
  // A target with a number is judged by it: nobody can put a kinder number in its place.
  const proxy = { name: '培训场次', unit: '场', direction: 'up', target: 1, why: '代用' }
  expect(await refuses(office, id, 'setProxy', proxy)).toBe('E_GUARD')
  expect(await refuses(office, id, 'setThreshold', { within: 3, of: '全省', why: '前列' })).toBe('E_GUARD')
  expect(await refuses(office, rank, 'setThreshold', { within: 2.5, of: '全省', why: '前列' })).toBe('E_INPUT')
  await take(office, rank, 'setThreshold', { within: 3, of: '全省十四个市', why: '前列按前三名掌握' })
  await take(office, rank, 'setProxy', { name: '质押融资额', unit: '亿元', direction: 'up', target: 20, why: '可量化' })
  expect((await thing(rank)).data).toMatchObject({
    rank: { within: 3, of: '全省十四个市', by: 'office' },
    proxy: { name: '质押融资额', target: 20, period: null, by: 'office' },
  })
})
