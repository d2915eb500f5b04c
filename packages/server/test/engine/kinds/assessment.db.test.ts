import { expect, test } from 'vitest'
import { getAssessment } from '../../../src/core/ledger/assessments/assessments.ts'
import { must } from '../../support/must.ts'
import { aTown, here, planOf } from './town.ts'

const town = await aTown()
const { office, units, take, refuses, refusesOpen, query, read, open, on, person, unit, machine } = town
await query(`insert into region (city, code, name, parent) values ('${here}', '990122', '白石县', '${here}')`)
const [qinghe, baishi] = ['990121', '990122']
const qh = await unit(here, '清溪县人民政府', qinghe)
const bs = await unit(here, '白石县人民政府', baishi)
const qhOfficer = person(here, 'county', qh, qinghe, [qh])
const bsOfficer = person(here, 'county', bs, baishi, [bs])
on('2026-02-05')
const plan = await town.published(planOf('2025—2026', '2025年3月9日'))
const [patents] = await town.things(plan, 'indicator')
const patentsId = patents?.id ?? ''
const cell = (place: string, period: number, value: number) => ({ place, period: String(period), value })
await take(office, patentsId, 'declare', { form: 'plain', from: 'sum', base: null, twice: false, why: '汇总' })
const figures = [cell(qinghe, 2024, 3), cell(baishi, 2024, 5), cell(qinghe, 2025, 4), cell(baishi, 2025, 6)]
await take(office, patentsId, 'enterCells', { cells: figures, source: '通报' })
const targets = [cell(qinghe, 2025, 4), cell(baishi, 2025, 8), cell(qinghe, 2026, 5), cell(baishi, 2026, 9)]
await take(office, patentsId, 'breakDown', { cells: targets, why: '会商' })

const measured = { id: 'patents', name: '拥有量', weight: 40, rule: 'ratio', indicator: patentsId }
const graded = { id: 'work', name: '日常工作', weight: 60, rule: 'manual', indicator: null }
const draw = { name: '2025年度考核', period: '2025', subjects: [qh, bs], groups: true, items: [measured, graded] }
let id = ''
const sheet = async (who = office) => must(await read(who, '2026-02-05', (deps) => getAssessment(deps, { id })))
const places = async () => (await sheet()).subjects.map((one) => [one.name.slice(0, 3), one.total, one.rank])
const grade = (subject: string, points: number) => ({ subject, item: 'work', points })

test('drawn up by the office alone, with items that can be scored', async () => {
  expect(await refusesOpen(qhOfficer, 'assessment', 'draw', draw)).toBe('E_FORBIDDEN')
  expect(await refusesOpen(office, 'assessment', 'draw', { ...draw, items: [{ ...measured, weight: 0 }] })).toBe(
    'E_INPUT',
  )
  id = (await open(office, here, 'assessment', 'draw', draw)).thing.id
  expect(await refusesOpen(qhOfficer, 'objection', 'raise', { item: 'patents', claim: '有误' }, id)).toBe('E_NOT_FOUND')
})

test('a score that is missing is no zero: who lacks one is not ranked', async () => {
  await take(office, id, 'score')
  expect(await places()).toEqual([
    ['清溪县', 40, null],
    ['白石县', 30, null],
  ])
  expect(await refuses(office, id, 'grade', { scores: [grade(qh, 61)], why: '检查' })).toBe('E_INPUT')
  await take(office, id, 'grade', { scores: [grade(qh, 30), grade(bs, 45)], why: '年度检查' })
  expect(await places()).toEqual([
    ['白石县', 75, 1],
    ['清溪县', 70, 2],
  ])
})

test('a weight changed before the freeze changes the ranks', async () => {
  await take(office, id, 'change', { items: [{ ...measured, weight: 80 }, graded], why: '突出重点' })
  expect(await places()).toEqual([
    ['清溪县', 110, 1],
    ['白石县', 105, 2],
  ])
})

test('an upheld objection changes one score; both versions stay, and no later scoring takes it back', async () => {
  const raised = await open(bsOfficer, here, 'objection', 'raise', { item: 'patents', claim: '漏计两件' }, id)
  expect(await refuses(office, id, 'freeze')).toBe('E_GUARD')
  expect(await refuses(bsOfficer, raised.thing.id, 'uphold', { points: 80, ground: 'x' })).toBe('E_FORBIDDEN')
  expect(await refuses(office, raised.thing.id, 'uphold', { points: 81, ground: '超' })).toBe('E_INPUT')
  const before = await sheet()
  await take(office, raised.thing.id, 'uphold', { points: 70, ground: '经核实漏计' })
  await take(office, id, 'score')
  const after = await sheet()
  const scoresOf = (view: typeof after) =>
    view.subjects.flatMap((one) => one.scores.map((score) => [`${one.id}.${score.item}`, score.points] as const))
  const changed = new Map(scoresOf(before))
  expect(scoresOf(after).filter(([key, points]) => changed.get(key) !== points)).toEqual([[`${bs}.patents`, 70]])
  const score = after.subjects.find((one) => one.id === bs)?.scores.find((one) => one.item === 'patents')
  expect(score).toMatchObject({ points: 70, why: '经核实漏计', earlier: [{ points: 60 }, { points: 30 }] })
  expect(after.objections).toMatchObject([{ state: 'upheld', itemName: '拥有量', ground: '经核实漏计' }])
})

test('a rejected objection changes nothing, and is seen by its unit and the office alone', async () => {
  const raised = await open(qhOfficer, here, 'objection', 'raise', { item: 'work', claim: '偏低' }, id)
  const before = await places()
  await take(office, raised.thing.id, 'reject', { ground: '依据充分' })
  expect(await places()).toEqual(before)
  expect((await sheet(bsOfficer)).objections).toHaveLength(1)
  expect((await sheet()).objections).toHaveLength(2)
})

test('after the freeze nothing changes: not by the office, not on the machine, not in the database', async () => {
  await take(office, id, 'freeze')
  const frozen = await sheet()
  const items = [{ ...measured, weight: 10 }, graded]
  for (const who of [office, machine]) {
    expect(await refuses(who, id, 'change', { items, why: 'x' })).toBe('E_NOT_OFFERED')
    expect(await refuses(who, id, 'score')).toBe('E_NOT_OFFERED')
    expect(await refuses(who, id, 'grade', { scores: [grade(qh, 60)], why: 'x' })).toBe('E_NOT_OFFERED')
  }
  expect(await refuses(person(here, 'administrator', units.bgs), id, 'change', { items, why: 'x' })).toBe('E_NOT_FOUND')
  expect(await refusesOpen(qhOfficer, 'objection', 'raise', { item: 'work', claim: '再议' }, id)).toBe('E_GUARD')
  await expect(query(`update assessment_score set points = 1 where assessment_id = $1`, [id])).rejects.toThrow('frozen')
  await expect(query(`update thing set data = '{}' where id = $1`, [id])).rejects.toThrow('frozen')
  await take(office, patentsId, 'enterCells', { cells: [cell(qinghe, 2025, 1)], source: '更正', why: '核减' })
  expect(await sheet()).toEqual(frozen)
})

test('a rank rule and a light rule follow the counties', async () => {
  const items = [
    { id: 'r', name: '名次', weight: 10, rule: 'rank', indicator: patentsId },
    { id: 'l', name: '亮灯', weight: 10, rule: 'light', indicator: patentsId },
  ]
  id = (await open(office, here, 'assessment', 'draw', { ...draw, name: '规则', items })).thing.id
  await take(office, id, 'score')
  expect(await places()).toEqual([
    ['白石县', 15, 1],
    ['清溪县', 10, 2],
  ])
})
