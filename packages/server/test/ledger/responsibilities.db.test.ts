import type { Actor } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import {
  chargesXlsx,
  getResponsibility,
  listCases,
  listCharges,
  matrixOf,
} from '../../src/core/ledger/charges/charges.ts'
import { findRecords } from '../../src/core/ledger/records/find-records.ts'
import { readCells } from '../../src/core/sheets/read-cells.ts'
import { must } from '../support/must.ts'
import { aWorld, planText } from './world.ts'

const world = await aWorld()
const { open, take, machine, unit, person, read, db, engine } = world
const code = '990100'
const county = await world.city(code, '云岭市')
const today = '2026-03-02'
const bureau = await unit(code, '云岭市市场监督管理局')
const court = await unit(code, '云岭市中级人民法院')
const countyBureau = await unit(code, '清溪县市场监督管理局', county)
const countyHall = await unit(code, '清溪县人民政府', county)
const office = person(code, 'office', bureau)
const officer = person(code, 'county', countyHall, county, [countyHall, countyBureau])

const enrol = async (login: string, name: string) =>
  (await open(machine, code, 'person', 'enrol', { login, name, password: 'a good long password' })).thing.id
const postAt = async (unitId: string, title: string, holder?: string) =>
  (
    await open(machine, code, 'post', 'create', {
      unit: unitId,
      title,
      role: 'reporter',
      from: '2025-01-01',
      ...(holder ? { holder } : {}),
    })
  ).thing.id
const wang = await enrol('wang', '王敏')
const li = await enrol('liqing', '李青')
const cityPost = await postAt(bureau, '保护科科长', wang)
const countyPost = await postAt(countyBureau, '执法股股长', li)

const listOf = (who: Actor, query: object = {}, on = today) =>
  read(who, on, async (deps) => must(await listCharges(deps, { limit: 200, ...query })).rows)
const said = async (query: object = {}, on = today) =>
  (await listOf(office, query, on)).map((row) => `${row.responsibility.title} ${row.placeName} ${row.says}`)
const listDuty = (answers: object) => open(office, code, 'responsibility', 'list', answers)
const cellOf = async (responsibility: string, place: string) =>
  (await listOf(office, { responsibility, place }))[0]?.id ?? ''

const marks = (await listDuty({ name: '商标侵权查处', level: 'both' })).thing.id
const trials = (await listDuty({ name: '司法审判', level: 'city', basis: '法院组织法' })).thing.id

describe('a protection responsibility', () => {
  test('stands in the map with a cell for the city and for each county that bears it, all of them gaps', async () => {
    expect(await said()).toEqual([
      '商标侵权查处 云岭市 no-unit',
      '商标侵权查处 清溪县 no-unit',
      '司法审判 云岭市 no-unit',
    ])
    const matrix = await read(office, today, async (deps) => must(await matrixOf(deps, { limit: 20 })))
    expect(matrix.places.map((place) => place.name)).toEqual(['云岭市', '清溪县'])
    expect(matrix.counts).toEqual({ cells: 3, named: 0, noUnit: 3, noPerson: 0, double: 0 })
    expect(matrix.rows.map((row) => [row.title, row.level, row.cells.length])).toEqual([
      ['商标侵权查处', 'both', 2],
      ['司法审判', 'city', 1],
    ])
  })

  test('has somebody in charge once unit and post are named; a unit alone lacks a person', async () => {
    const cell = await cellOf(marks, code)
    await take(office, cell, 'assign', { unit: bureau })
    expect(await said({ place: code, responsibility: marks })).toEqual(['商标侵权查处 云岭市 no-person'])
    await take(office, cell, 'assign', { unit: bureau, post: cityPost })
    const [row] = await listOf(office, { responsibility: marks, place: code })
    expect(row?.says).toBe('named')
    expect(row?.owners).toMatchObject([{ unitName: '云岭市市场监督管理局', postTitle: '保护科科长', person: '王敏' }])
  })

  test('with two units in one place is a double owner until one is released', async () => {
    const cell = await cellOf(marks, county)
    await take(officer, cell, 'assign', { unit: countyBureau, post: countyPost })
    await take(officer, cell, 'assign', { unit: countyHall })
    expect(await said({ says: 'double' })).toEqual(['商标侵权查处 清溪县 double'])
    await take(officer, cell, 'release', { unit: countyHall, why: '归口市场监管局' })
    expect(await said({ says: 'double' })).toEqual([])
    await expect(take(officer, cell, 'release', { unit: countyHall, why: '再来' })).rejects.toThrow('E_INPUT')
  })

  test('takes no post of elsewhere, and in a county no unit of another county', async () => {
    const cell = await cellOf(marks, county)
    await expect(take(office, cell, 'assign', { unit: countyBureau, post: cityPost })).rejects.toThrow('E_GUARD')
    const city = await cellOf(marks, code)
    await expect(take(office, city, 'assign', { unit: countyBureau })).rejects.toThrow('E_GUARD')
  })

  test('cites a clause of the city’s own plan, and refuses one that is not there', async () => {
    const plan = await world.plan(code, planText)
    await take(machine, plan.id, 'publish', { visibility: 'inside', show: [] })
    const found = await read(office, today, async (deps) =>
      must(await findRecords(deps, { of: 'clause', q: '行政执法', limit: 30 })),
    )
    expect(found.rows.map((row) => row.name)).toEqual(['三/(二)/1 强化行政执法'])
    const clause = found.rows[0]?.id ?? ''
    await take(office, marks, 'amend', { name: '商标侵权假冒查处', level: 'both', clause })
    const shown = await read(office, today, async (deps) => must(await getResponsibility(deps, { id: marks })))
    expect(shown).toMatchObject({
      title: '商标侵权假冒查处',
      clause: { path: '三/(二)/1' },
      counts: { cells: 2, named: 2 },
    })
    await expect(take(office, marks, 'amend', { name: '甲', level: 'both', clause: 'nowhere' })).rejects.toThrow(
      'E_INPUT',
    )
  })
})

describe('somebody leaves', () => {
  test('and on the day the post is handed over the responsibility has no person; the day before it had', async () => {
    await take(machine, countyPost, 'handOver', { on: '2026-03-10', why: '调离' })
    expect(await said({ responsibility: marks, place: county }, '2026-03-09')).toEqual([
      '商标侵权假冒查处 清溪县 named',
    ])
    expect(await said({ responsibility: marks, gaps: 'true' }, '2026-03-10')).toEqual([
      '商标侵权假冒查处 清溪县 no-person',
    ])
    await take(machine, countyPost, 'handOver', { on: '2026-03-12', to: wang })
    expect(await said({ responsibility: marks, place: county }, '2026-03-12')).toEqual([
      '商标侵权假冒查处 清溪县 named',
    ])
  })

  test('a disabled account and a closed post leave a gap as well', async () => {
    const sun = await enrol('sun', '孙三')
    const post = await postAt(court, '庭长', sun)
    const cell = await cellOf(trials, code)
    await take(office, cell, 'assign', { unit: court, post })
    expect(await said({ responsibility: trials })).toEqual(['司法审判 云岭市 named'])
    await take(machine, sun, 'disable', { why: '离职' })
    expect(await said({ responsibility: trials })).toEqual(['司法审判 云岭市 no-person'])
    await take(machine, sun, 'enable')
    await take(machine, post, 'close', { on: '2026-03-02', why: '撤岗' })
    expect(await said({ responsibility: trials })).toEqual(['司法审判 云岭市 no-person'])
  })

  test('a unit that ends passes it on to its successor; without one it is a gap', async () => {
    const newCourt = await unit(code, '云岭市知识产权法庭')
    await take(machine, court, 'end', { on: '2026-03-01', successor: newCourt, why: '改革' })
    const [row] = await listOf(office, { responsibility: trials })
    expect(row).toMatchObject({ says: 'no-person', owners: [{ unitName: '云岭市知识产权法庭', person: null }] })
    await take(machine, newCourt, 'end', { on: '2026-03-05', why: '撤销' })
    expect(await said({ responsibility: trials }, '2026-03-06')).toEqual(['司法审判 云岭市 no-unit'])
  })
})

describe('who sees and keeps it', () => {
  test('a county officer sees the city’s cells and the own county’s, and keeps only the own', async () => {
    const rows = await listOf(officer)
    expect(rows.map((row) => row.place)).toEqual([code, county, code])
    await expect(take(officer, await cellOf(marks, code), 'assign', { unit: bureau })).rejects.toThrow(
      /E_(FORBIDDEN|NOT_FOUND)/,
    )
    await expect(take(officer, marks, 'drop', { why: '不要' })).rejects.toThrow('E_FORBIDDEN')
    const posts = await read(officer, today, async (deps) => must(await findRecords(deps, { of: 'post', limit: 30 })))
    expect(posts.rows.map((row) => row.id)).toEqual([countyPost])
    const other = person(code, 'county', '00000000-0000-7000-8000-000000000000', '990129')
    expect((await listOf(other)).every((row) => row.place === code)).toBe(true)
    expect((await listOf(person('990200', 'office', bureau))).length).toBe(0)
  })

  test('the spreadsheet holds the rows of the list', async () => {
    const deps = { catalogue: engine.catalogue, actor: office, today, city: null }
    const [grid] = must(await readCells(must(await chargesXlsx(db, deps, { responsibility: marks }))))
    expect(grid?.rows.map((row) => row.slice(0, 5))).toEqual([
      ['保护责任', '区划', '情况', '责任单位', '岗位'],
      ['商标侵权假冒查处', '云岭市', '已落实', '云岭市市场监督管理局', '保护科科长'],
      ['商标侵权假冒查处', '清溪县', '已落实', '清溪县市场监督管理局', '执法股股长'],
    ])
  })
})

describe('the cases of a responsibility', () => {
  test('are whatever cites it, of any kind, as far as the asker may read', async () => {
    const lead = (await open(office, code, 'task', 'give', { title: '查处仿冒', ground: '会议', lead: bureau })).thing
      .id
    const order = (
      await open(office, code, 'order', 'issue', {
        title: '督办案件',
        basis: '批示',
        urgency: 'usual',
        lead: bureau,
        dueOn: '2026-04-01',
        every: 'none',
        asks: '尽快',
      })
    ).thing.id
    await take(office, lead, 'cite', { responsibility: marks })
    await take(office, order, 'cite', { responsibility: marks })
    const cases = (who: Actor) =>
      read(who, today, async (deps) =>
        must(await listCases(deps, { id: marks, limit: 50 })).rows.map((row) => row.kind),
      )
    expect((await cases(office)).sort()).toEqual(['order', 'task'])
    expect(await cases(officer)).toEqual([])
    await take(office, order, 'cite')
    expect(await cases(office)).toEqual(['task'])
    await expect(take(office, lead, 'cite', { responsibility: order })).rejects.toThrow('E_INPUT')
  })
})

describe('the list', () => {
  test('changes its levels with its cells, and drops a responsibility with all of them', async () => {
    await take(office, trials, 'amend', { name: '司法审判', level: 'both' })
    expect(await said({ responsibility: trials })).toHaveLength(2)
    await take(office, trials, 'amend', { name: '司法审判', level: 'city' })
    expect(await said({ responsibility: trials })).toHaveLength(1)
    await take(office, trials, 'drop', { why: '并入' })
    expect(await said({ responsibility: trials })).toEqual([])
  })
})
