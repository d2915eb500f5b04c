import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRegions } from '../regions/regions.ts'
import { fillSample, sampleDate, samplePeriod, sampleYears } from './sample-years.ts'

const seed = (file: string) => readFileSync(new URL(`../../../../db/seed/${file}`, import.meta.url), 'utf8')

/** Rows of a table with the given columns; a missing cell is empty. */
function table<C extends string>(file: string, ...wanted: readonly C[]): readonly Readonly<Record<C, string>>[] {
  const [header = '', ...rows] = seed(`sample/${file}`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = header.split('\t')
  const cell = (row: string, column: C): [C, string] => [column, row.split('\t')[columns.indexOf(column)] ?? '']
  return rows.map((row) => Object.fromEntries(wanted.map((column) => cell(row, column))) as Record<C, string>)
}

interface SeedEvent {
  readonly d?: number
  readonly on?: string
  readonly by: string
  readonly do: string
  readonly lead?: string
}
interface SeedTask {
  readonly path: string
  readonly lead: string
  readonly firstLead?: string
  readonly events: readonly SeedEvent[]
}
interface Scenario {
  readonly tasks: readonly SeedTask[]
  readonly indicators: readonly { readonly by: string; readonly actuals: readonly { readonly period: string }[] }[]
}

const years = sampleYears('2026-11-21', (date) => date)
const units = table('units.tsv', 'key', 'name', 'short', 'aliases', 'region', 'parent', 'from', 'to', 'successor')
const unitKeys = new Set(units.map((unit) => unit.key))
const posts = table('posts.tsv', 'key', 'unit', 'role')
const people = table('people.tsv', 'login', 'post', 'from', 'to')
const scenario: Scenario = JSON.parse(seed('sample/scenario.json'))

/** The post a person holds on a day before the first start. */
function postOf(login: string, day: number) {
  const held = people.find(
    (person) =>
      person.login === login && day <= Number(person.from || Number.MAX_SAFE_INTEGER) && day > Number(person.to || -1),
  )
  return posts.find((post) => post.key === held?.post)
}

describe('the files of the sample city agree', () => {
  it('on regions, parents and successors of units', () => {
    const { regions } = readRegions(seed('regions/gbt2260.tsv'), seed('sample/regions.tsv'))
    for (const unit of units) {
      expect(regions.isWithin(unit.region, '419900'), unit.key).toBe(true)
      for (const other of [unit.parent, unit.successor]) if (other) expect(unitKeys).toContain(other)
      expect(sampleDate(unit.from, years)).toMatch(/^\d{4}-\d\d-\d\d$/u)
      expect(Boolean(unit.to)).toBe(Boolean(unit.successor))
    }
  })

  it('on names: no name in force belongs to two units', () => {
    const names = units
      .filter((unit) => !unit.to)
      .flatMap((unit) => [unit.name, unit.short, ...unit.aliases.split('|')])
      .filter((name) => name)
    const twice = names.filter((name, i) => names.indexOf(name) !== i)
    expect(twice).toEqual([])
  })

  it('on members, posts and people', () => {
    for (const member of table('members.tsv', 'collective', 'unit', 'from', 'to')) {
      expect(unitKeys).toContain(member.collective)
      expect(unitKeys).toContain(member.unit)
    }
    for (const post of posts) expect(unitKeys).toContain(post.unit)
    const postKeys = posts.map((post) => post.key)
    for (const person of people) expect(postKeys).toContain(person.post)
    expect(new Set(people.map((person) => person.login)).size).toBe(people.length)
  })

  it('on every unit the plans name, but for the one slip of the pen', () => {
    const known = new Set(units.flatMap((unit) => [unit.name, unit.short, ...unit.aliases.split('|')]))
    const named = ['plan.txt', 'plan-closed.txt'].flatMap((file) =>
      [...seed(`sample/${file}`).matchAll(/(?:责任|牵头)单位：((?:（市、区）|[^；）])+)/gu)].flatMap((m) =>
        (m[1] ?? '').split(/、(?![^（]*）)/u),
      ),
    )
    expect(named.length).toBeGreaterThan(100)
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual(['市人设局'])
  })
})

describe('the plans of the sample city', () => {
  it('leave no place unfilled and stay in the past and the future they were made for', () => {
    for (const file of ['plan.txt', 'plan-closed.txt'])
      expect(fillSample(seed(`sample/${file}`), years)).not.toMatch(/[{}]/u)
  })
})

describe('the history of the sample city', () => {
  it('goes forward and is done by people who held a post then', () => {
    for (const task of scenario.tasks) {
      const days = task.events.flatMap((event) => (event.d === undefined ? [] : [event.d]))
      expect(days, task.path).toEqual([...new Set(days)].sort((a, b) => b - a))
      for (const event of task.events) expect(postOf(event.by, event.d ?? 0), `${task.path} ${event.by}`).toBeDefined()
    }
    for (const { by, actuals } of scenario.indicators) {
      expect(postOf(by, 0), by).toBeDefined()
      for (const { period } of actuals) expect(samplePeriod(period, years).ends < '2027-12-31').toBe(true)
    }
  })

  it('has every task signed by its lead, after a refusal by the new one', () => {
    for (const task of scenario.tasks) {
      const assigned = task.events.filter((event) => event.do === 'assign').at(-1)?.lead
      expect(task.lead).toBe(assigned ?? task.lead)
      const declined = task.events.find((event) => event.do === 'decline')
      expect(declined && postOf(declined.by, declined.d ?? 0)?.unit).toBe(task.firstLead)
      const signed = task.events.find((event) => event.do === 'sign')
      expect(signed && postOf(signed.by, signed.d ?? 0)?.unit, task.path).toBe(task.lead)
    }
  })

  it('answers each report by accepting or returning it before the next, and ends at the finish', () => {
    const course =
      /^(assign|confirm( decline assign)?) sign( submit( return resubmit)* accept| setDue)*( submit( return)?| finish)?$/u
    for (const task of scenario.tasks) expect(task.events.map((event) => event.do).join(' '), task.path).toMatch(course)
  })
})
