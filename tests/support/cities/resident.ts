import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser } from 'playwright-core'
import { openVisitor, type Visitor } from '../browser.ts'
import { type Login, type Post, posts } from './five.ts'
import { type Marks, marksIn } from './marks.ts'
import { readable } from './readable.ts'

/** Somebody who is signed in: what they ask the server for, with the cookies of their browser. */
export interface Signed {
  readonly request: APIRequestContext
  readonly csrf: string
}

/** A city of the installation and the people who look for what is not theirs. */
export interface Resident {
  readonly code: string
  readonly name: string
  /** Texts that are the city's own whatever any list says: its plans, units, people, divisions. */
  readonly own: string
  readonly people: Readonly<Record<Post, Signed>>
  /** The office's browser. */
  readonly office: Visitor
  readonly close: () => Promise<void>
}

/** An answer of the server: status and what a person can read in it. */
export interface Answer {
  readonly status: number
  readonly text: string
}

/** Signs a city's people in: the office in a browser, all others in sessions of their own. */
export async function reside(
  browser: Browser,
  url: string,
  city: Pick<Resident, 'code' | 'name' | 'own'>,
  logins: Readonly<Record<Post, Login>>,
): Promise<Resident> {
  const office = await openVisitor(browser, url)
  const entries: [Post, Signed][] = []
  const contexts = [office.context]
  for (const post of posts) {
    const context = post === 'office' ? office.context : await browser.newContext({ baseURL: url })
    if (context !== office.context) contexts.push(context)
    const { request } = context
    const answer = await request.post('/api/session', { data: logins[post] })
    if (!answer.ok()) throw new Error(`${logins[post].login}: ${answer.status()} ${await answer.text()}`)
    const { csrf } = (await answer.json()) as { readonly csrf: string }
    entries.push([post, { request, csrf }])
  }
  return {
    ...city,
    people: Object.fromEntries(entries) as Record<Post, Signed>,
    office,
    close: async () => {
      for (const context of contexts) await context.close()
    },
  }
}

/** What an address answers to somebody; downloads are taken apart. */
export async function look(who: Pick<Signed, 'request'>, path: string): Promise<Answer> {
  const answer = await who.request.get(path)
  return { status: answer.status(), text: await readable(await answer.body()) }
}

/** Opens a thing as somebody would from a form of the workbench; returns its id. */
export async function open(
  who: Signed,
  kind: string,
  step: string,
  answers: Readonly<Record<string, unknown>>,
  parentId: string | null = null,
): Promise<string> {
  const { thing } = await post<{ readonly thing: { readonly id: string } }>(who, '/api/things', {
    ...{ kind, step, parentId, answers },
    requestId: randomUUID(),
  })
  return thing.id
}

/** Takes a step on a thing as it is now. */
export async function act(who: Signed, id: string, step: string, answers: object = {}): Promise<void> {
  const thing = JSON.parse((await look(who, `/api/things/${id}`)).text) as { readonly revision: number }
  await post(who, `/api/things/${id}/actions`, { step, answers, revision: thing.revision, requestId: randomUUID() })
}

/** Uploads a piece of evidence and returns what a form refers to it by. */
export async function upload(who: Signed, name: string, text: string): Promise<{ readonly upload: string }> {
  const answer = await who.request.post('/api/files', {
    headers: { 'x-zq-csrf': who.csrf },
    multipart: { file: { name, mimeType: 'text/plain', buffer: Buffer.from(text) } },
  })
  if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`)
  return { upload: ((await answer.json()) as { readonly upload: string }).upload }
}

export async function post<T>(who: Signed, path: string, data: object): Promise<T> {
  const answer = await who.request.post(path, { data, headers: { 'x-zq-csrf': who.csrf } })
  if (!answer.ok()) throw new Error(`${path} ${JSON.stringify(data)}: ${answer.status()} ${await answer.text()}`)
  return answer.json() as Promise<T>
}

/** All rows of a list, page by page. */
export async function rowsOf(who: Signed, path: string, query = ''): Promise<readonly Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  // A table over all divisions is shown in smaller parts than a list.
  const limit = path.endsWith('/matrix') ? 20 : 200
  let cursor = ''
  do {
    const { status, text } = await look(
      who,
      `${path}?limit=${limit}${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`)
    const page = JSON.parse(text) as { readonly rows: Record<string, unknown>[]; readonly next?: string | null }
    rows.push(...page.rows)
    cursor = page.next ?? ''
  } while (cursor !== '')
  return rows
}

const lists = [
  'policies',
  'tasks',
  'duties',
  'indicators',
  'populations',
  'orders',
  'views',
  'regions',
  'units',
  'posts',
  'people',
  'bodies',
  'meetings',
  'rounds',
  'rules',
  'reforms',
  'papers',
  'responsibilities/matrix',
  'charges',
  'annual-plans',
  'assessments',
  'evaluations',
  'schemes',
  'counties',
  'audit/events',
] as const

export type List = (typeof lists)[number]

/** What a city has: the rows of every list as its own office and auditor get them, and the marks in them. */
export interface Holdings {
  readonly rows: Readonly<Record<List, readonly Record<string, unknown>[]>>
  readonly marks: Marks
}

/** Gathers what a city has. The name of the machine's operator stands in every city's audit and marks none. */
export async function holdingsOf(city: Resident): Promise<Holdings> {
  const entries: [List, readonly Record<string, unknown>[]][] = []
  for (const list of lists) {
    const who = list === 'audit/events' ? city.people.auditor : city.people.office
    entries.push([list, await rowsOf(who, `/api/${list}`)])
  }
  const rows = Object.fromEntries(entries) as Record<List, readonly Record<string, unknown>[]>
  const clauses = await Promise.all(
    rows.policies.map(({ id }) => rowsOf(city.people.office, `/api/policies/${id}/clauses`)),
  )
  const named = entries.filter(([list]) => list !== 'audit/events').map(([, all]) => all)
  const { names } = marksIn(named)
  const { ids } = marksIn([...entries.map(([, all]) => all)])
  const clauseIds = clauses.flat().map(({ id }) => String(id))
  return { rows, marks: { names, ids: new Set([...ids, ...clauseIds]) } }
}
