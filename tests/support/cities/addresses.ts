import { contract } from '@zhiqiang/contract'
import { dateInChina } from '@zhiqiang/kernel'
import { type Holdings, look, type Resident, rowsOf } from './resident.ts'

interface Described {
  readonly paths: Readonly<Record<string, { readonly get?: object }>>
}

const period = 'from=2026-01-01&to=2026-12-31'

/** What an applicant reads of their own; nobody else is let in. */
const applicantsOnly: ReadonlySet<string> = new Set(
  Object.values(contract).flatMap(({ can, method, path }) => (can === 'case.apply' && method === 'GET' ? [path] : [])),
)

/** Every address of the API that an office reads without naming one thing, as the server itself describes it. */
export async function readsOf(city: Resident): Promise<readonly string[]> {
  const { paths } = await describedBy(city)
  return Object.entries(paths)
    .filter(([path, { get }]) => get !== undefined && !path.includes('{') && !applicantsOnly.has(path))
    .map(([path]) => path)
}

async function describedBy(city: Resident): Promise<Described> {
  return JSON.parse((await look(city.people.office, '/api/openapi.json')).text) as Described
}

/** Queries of those reads that answer nothing without one. */
export async function queriesOf(city: Resident, has: Holdings): Promise<Readonly<Record<string, readonly string[]>>> {
  const { office } = city.people
  const policy = has.rows.policies[0]?.id
  const drafts = [`sort=supervision-notice&${period}`, `sort=progress-report&${period}&policy=${policy}`]
  const cockpit = await look(office, '/api/cockpit')
  const figures = [...cockpit.text.matchAll(/"figure":\{"id":"([^"]+)"/g)].map(([, id]) => `figure=${id}`)
  const draft = await look(office, `/api/papers/draft?${drafts[0]}`)
  const numbers = [...draft.text.matchAll(/"id":"([^"]+)","label"/g)].map(([, id]) => `${drafts[0]}&figure=${id}`)
  return {
    '/api/law/articles': ['q=专利'],
    '/api/law/deadline': ['from=2026-01-05&amount=7&unit=workday'],
    '/api/charter/rounds': ['item=advice&clock=answer'],
    '/api/charter/ratings': ['item=advice'],
    '/api/registers/about': ['right=ZL202110000001.0'],
    '/api/marks/similar': ['name=云岭'],
    '/api/funds': ['kind=support-round', 'kind=support-policy', 'kind=budget-line', 'kind=payment-batch'],
    '/api/records': ['of=training-class', 'of=post', 'of=responsibility', 'of=clause', 'of=person'],
    '/api/cockpit/rows': [...new Set(figures)].slice(0, 6),
    '/api/papers/draft': [...drafts, `sort=annual-report&${period}`],
    '/api/papers/draft/rows': [...new Set(numbers)].slice(0, 4),
    '/api/papers/draft.docx': drafts,
    '/api/papers/draft.pdf': drafts.slice(0, 1),
  }
}

/** What is named alike in every city. */
const alike: readonly string[] = ['figures', 'law']

/** Rows tried for an address until one answers: not every indicator has a breakdown. */
const tries = 6

/**
 * Addresses of single things of a city that answer its own office, for every path of the API that names one: what another
 * city's people might be sent as a link. A number's rows are named by the number, and law by its instrument and term, which
 * all cities have alike.
 */
export async function addressesOf(city: Resident, has: Holdings): Promise<ReadonlyMap<string, readonly string[]>> {
  const { office } = city.people
  const { paths } = await describedBy(city)
  const ids = await idsByPlace(city, has)
  const found = new Map<string, readonly string[]>()
  for (const [path, { get }] of Object.entries(paths)) {
    const [, , place = ''] = path.split('/')
    if (get === undefined || !path.includes('{id}') || alike.includes(place)) continue
    const needs = path.includes('{fileId}') ? filesOf(has) : (ids[place] ?? [])
    const opened: string[] = []
    for (const id of place === 'things' ? needs : needs.slice(0, tries)) {
      const address = path.replace('{id}/files/{fileId}', id).replace('{id}', id).replace('{n}', '0')
      const whole = `${address}${needed(path, has)}`
      if ((await look(office, whole)).status === 200) opened.push(whole)
      if (place !== 'things' && opened.length > 0) break
    }
    found.set(path, opened)
  }
  return found
}

/** What some addresses answer nothing without. */
function needed(path: string, { rows }: Holdings): string {
  if (path.endsWith('/comparison')) return `?with=${rows.policies[1]?.id}`
  return path.endsWith('/joined') ? `?month=${dateInChina(new Date().toISOString()).slice(0, 7)}` : ''
}

/** Ids by the part of the address that they are looked up under. */
async function idsByPlace(city: Resident, has: Holdings): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = has
  const firsts = Object.values(rows).flatMap((list) => list.slice(0, 1))
  const sheets = await sheetsOf(city, has)
  return {
    ...Object.fromEntries(Object.entries(rows).map(([list, all]) => [list, all.map(({ id }) => String(id))])),
    things: firsts.flatMap(({ id, kind }) => (typeof id === 'string' && typeof kind === 'string' ? [id] : [])),
    clauses: rows.tasks.flatMap(({ clauseId }) => (typeof clauseId === 'string' ? [clauseId] : [])),
    responsibilities: rows['responsibilities/matrix'].map(({ id }) => String(id)),
    maps: await mapsOf(city),
    offerings: await idsIn(city, '/api/offerings'),
    cases: await idsIn(city, '/api/cases'),
    classes: await classesOf(city),
    letters: await idsIn(city, '/api/letters'),
    data: await idsIn(city, '/api/data/imports'),
    topics: await idsIn(city, '/api/topics'),
    watches: await idsIn(city, '/api/watches'),
    archives: await idsIn(city, '/api/archives'),
    'destruction-lists': await idsIn(city, '/api/destruction-lists'),
    funds: await idsIn(city, '/api/funds', '&kind=support-round'),
    counties: rows.counties.flatMap(({ record }) => idOf(record)),
    sheets,
  }
}

async function sheetsOf(city: Resident, { rows }: Holdings): Promise<readonly string[]> {
  const [round] = rows.rounds
  if (!round) return []
  const { text } = await look(city.people.office, `/api/rounds/${round.id}`)
  const { rows: sheets } = JSON.parse(text) as { readonly rows: readonly { readonly id: string }[] }
  return sheets.map(({ id }) => id)
}

async function idsIn(city: Resident, list: string, query = ''): Promise<readonly string[]> {
  return (await rowsOf(city.people.office, list, query)).map(({ id }) => String(id))
}

/** Classes that take enrolments, as the form of an enrolment offers them. */
async function classesOf(city: Resident): Promise<readonly string[]> {
  const { text } = await look(city.people.office, '/api/records?of=training-class')
  const { rows } = JSON.parse(text) as { readonly rows: readonly { readonly id: string }[] }
  return rows.map(({ id }) => id)
}

async function mapsOf(city: Resident): Promise<readonly string[]> {
  const { text } = await look(city.people.office, '/api/maps/counties')
  const { map } = JSON.parse(text) as { readonly map: unknown }
  return idOf(map)
}

function idOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && 'id' in value ? [String(value.id)] : []
}

/** Where evidence lies, as the history of the city tells it: thing and file. */
function filesOf({ rows }: Holdings): readonly string[] {
  const found: string[] = []
  for (const { thingId, files } of rows['audit/events']) {
    if (!Array.isArray(files)) continue
    for (const file of files) found.push(...idOf(file).map((id) => `${thingId}/files/${id}`))
  }
  return found.slice(0, most)
}

/** Files of a city that are tried; the sample city has many. */
const most = 12
