import { type SampleYears, sampleDate } from '@zhiqiang/catalog/sample'
import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { operator } from '../core/cities/cities.ts'
import { readTable } from './seed-files.ts'
import type { Stage } from './stage.ts'

/** A sample person as the console prints one of each role. */
export interface SamplePerson {
  readonly login: string
  readonly name: string
  readonly role: string
  readonly title: string
}

/** Day before which these records do not reach. */
const beginning = '2010-01-01'

/** Posts are manned some weeks before the plan is issued. */
const postsBefore = 60

const player = operator('示例数据')

/** Units, members, posts and people of the sample, each through its own step. Returns unit ids by key, and the people. */
export async function playOrganisation(
  stage: Stage,
  root: string,
  firstStart: PlainDate,
  years: SampleYears,
  passwordOf: (login: string) => string,
): Promise<{ readonly units: ReadonlyMap<string, string>; readonly people: readonly SamplePerson[] }> {
  const units = await playUnits(stage, root, years)
  const posts = readTable(root, 'posts.tsv', ['key', 'unit', 'title', 'role'])
  const holders = readTable(root, 'people.tsv', ['login', 'name', 'post', 'from', 'to'])
  for (const person of holders) {
    if (stage.people.has(person.login)) continue
    const made = await stage.open(beginning, player, 'person', 'enrol', null, {
      login: person.login,
      name: person.name,
      password: passwordOf(person.login),
    })
    if (made) stage.people.set(person.login, made.thing.id)
  }
  const present: SamplePerson[] = []
  const manned = addDays(years.issued, -postsBefore)
  for (const post of posts) {
    const of = holders
      .filter((h) => h.post === post.key)
      .sort((a, b) => Number(b.from || 9999) - Number(a.from || 9999))
    const [first, ...later] = of
    const made = await stage.open(manned, player, 'post', 'create', null, {
      unit: units.get(post.unit) ?? '',
      title: post.title,
      role: post.role,
      ...(first ? { holder: stage.people.get(first.login) ?? '' } : {}),
      from: manned,
    })
    for (const next of made ? later : []) {
      const on = addDays(firstStart, -Number(next.from))
      await stage.act(on, player, made?.thing.id ?? '', 'handOver', {
        to: stage.people.get(next.login) ?? '',
        on,
        why: '岗位轮换',
      })
    }
    const now = of.find((h) => h.to === '')
    if (now) present.push({ login: now.login, name: now.name, role: post.role, title: post.title })
  }
  return { units, people: present }
}

async function playUnits(stage: Stage, root: string, years: SampleYears): Promise<ReadonlyMap<string, string>> {
  const units = new Map<string, string>()
  const rows = readTable(root, 'units.tsv', [
    'key',
    'name',
    'short',
    'aliases',
    'name_en',
    'region',
    'parent',
    'kind',
    'from',
    'to',
    'successor',
  ])
  for (const row of rows) {
    const from = row.from === '' ? beginning : sampleDate(row.from, years)
    const shortNames = [
      ...(row.short === '' ? [] : [{ name: row.short, sort: 'short' }]),
      ...row.aliases
        .split('|')
        .filter((name) => name !== '')
        .map((name) => ({ name, sort: 'alias' })),
    ]
    const parent = units.get(row.parent)
    const made = await stage.open(from < beginning ? beginning : from, player, 'unit', 'found', null, {
      name: row.name,
      ...(row.name_en === '' ? {} : { nameEn: row.name_en }),
      region: row.region,
      ...(parent === undefined ? {} : { parent }),
      collective: row.kind === 'collective',
      validFrom: from,
      shortNames,
    })
    if (made) units.set(row.key, made.thing.id)
  }
  for (const row of rows) {
    const id = units.get(row.key)
    if (row.to === '' || id === undefined) continue
    const on = sampleDate(row.to, years)
    const successor = units.get(row.successor)
    const answers = { on: addDays(on, -1), ...(successor ? { successor } : {}), why: '机构改革' }
    await stage.act(on, player, id, 'end', answers)
  }
  for (const row of readTable(root, 'members.tsv', ['collective', 'unit', 'from', 'to'])) {
    const from = sampleDate(row.from, years)
    await stage.act(from, player, units.get(row.collective) ?? '', 'join', {
      member: units.get(row.unit) ?? '',
      from,
      ...(row.to === '' ? {} : { to: addDays(sampleDate(row.to, years), -1) }),
    })
  }
  return units
}
