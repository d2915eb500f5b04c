import { readdirSync } from 'node:fs'
import { kinds } from '@zhiqiang/catalog/registry'
import { contract, type OperationId } from '@zhiqiang/contract'
import { afterAll, describe, expect, test } from 'vitest'
import { type Asker, aCityPair, askers, fresh, type Target } from './city-pair.ts'
import { type Matrix, matrixOf } from './matrix.ts'
import { authorUnit, leadUnit, officeOnly, officeOrLead, officeOrUnit, type Rows, row, unitScope } from './table.ts'

const pair = await aCityPair()
const matrix = matrixOf(pair)
const { answers, url, act, steps } = matrix

describe('reading one thing', () => {
  test('a task, its history, a report and its file are there for those who take part, and for nobody else', async () => {
    const reads: [OperationId, (t: Target) => Record<string, string>][] = [
      ['things.get', (t) => ({ id: pair.tasks[t] })],
      ['things.get', (t) => ({ id: pair.duties[t] })],
      ['things.get', (t) => ({ id: pair.occurrences[t] })],
      ['things.get', (t) => ({ id: pair.reports[t] })],
      ['things.history', (t) => ({ id: pair.tasks[t] })],
      ['things.file', (t) => ({ id: pair.reports[t], fileId: pair.files[t] })],
    ]
    for (const [id, params] of reads) {
      const seen = await answers(async (a, t) => (await pair.clients[a].get(url(id, params(t)))).status)
      expect(seen, id).toEqual(unitScope)
    }
  })

  test('a thing that conceals nothing uncovers nothing, to whoever reads it', async () => {
    const seen = await answers(
      async (a, t) => (await pair.clients[a].get(url('things.uncover', { id: pair.tasks[t] }))).status,
    )
    const refused = Object.fromEntries(
      Object.entries(unitScope).map(([asker, line]) => [asker, line.replaceAll('200', '403')]),
    )
    expect(seen).toEqual(refused)
  })

  test('the reports of a task follow the task; a role that reads no reports is told so', async () => {
    const seen = await answers(
      async (a, t) => (await pair.clients[a].get(url('reports.list', { id: pair.tasks[t] }))).status,
    )
    expect(seen).toEqual({ ...unitScope, administrator: '403 403 403 403 403' })
  })

  test('a plan released inside the city is read by everybody of that city and by nobody else', async () => {
    const twoCities = (inside: string, foreign: string): Readonly<Record<Asker, string>> => ({
      office: inside,
      lead: inside,
      reporter: inside,
      county: inside,
      leader: inside,
      auditor: inside,
      administrator: inside,
      foreign,
      public: '401 401',
    })
    const ask = async (id: OperationId, own: Record<string, string>, other: Record<string, string>) => {
      const rows = {} as Record<Asker, string>
      for (const asker of askers) {
        const line = [own, other].map(async (params) => (await pair.clients[asker].get(url(id, params))).status)
        rows[asker] = (await Promise.all(line)).join(' ')
      }
      return rows
    }
    const [own, other] = [{ id: pair.plans.here }, { id: pair.plans.there }]
    const plan = twoCities('200 404', '404 200')
    expect(await ask('policies.get', own, other)).toEqual(plan)
    expect(await ask('policies.reading', own, other)).toEqual(plan)
    expect(await ask('clauses.list', own, other)).toEqual(plan)
    expect(await ask('policies.original', { ...own, n: '0' }, { ...other, n: '0' })).toEqual(plan)
    expect(await ask('clauses.get', { id: pair.clauses.own }, { id: pair.clauses.otherCity })).toEqual(plan)
    const indicator = await ask('indicators.get', { id: pair.indicators.own }, { id: pair.indicators.otherCity })
    expect(indicator).toEqual({ ...plan, administrator: '403 403' })
  })

  test('an inside plan has no public page, and its clause no public link', async () => {
    const { public: visitor } = pair.clients
    expect((await visitor.get(`/c/${pair.here}/plans/${pair.plans.here}`)).status).toBe(404)
    expect((await visitor.get(`/clause/${pair.clauses.own}`)).status).toBe(404)
    expect((await visitor.get(`/c/${pair.here}`)).text).not.toContain('知识产权行动方案')
  })
})

describe('lists, counts and exports', () => {
  const lists: readonly [OperationId, string, Readonly<Record<Asker, string>>][] = [
    ['tasks.list', '', row('4 1 1 1 4 4 403 1 401')],
    ['duties.list', '', row('4 1 1 1 4 4 403 1 401')],
    ['indicators.list', '', row('1 1 1 1 1 1 403 1 401')],
    ['policies.list', '', row('1 1 1 1 1 1 1 1 401')],
    ['units.list', '', row('5 5 5 5 5 5 5 2 401')],
    ['posts.list', '', row('12 403 403 403 12 12 12 1 401')],
    ['people.list', '', row('14 403 403 403 14 14 14 1 401')],
    ['regions.list', '', row('3 3 3 3 3 3 3 3 401')],
    ['sessions.list', '', row('1 1 1 1 1 1 1 1 401')],
  ]

  test.each(lists)('%s counts exactly what each asker may see', async (id, query, expected) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(`${url(id)}${query}`)
      seen[asker] = answer.status === 200 ? String(answer.json.total) : String(answer.status)
      if (answer.status === 200) expect(answer.json.rows).toHaveLength(answer.json.total)
    }
    expect(seen).toEqual(expected)
  })

  test.each<[OperationId, Readonly<Record<Asker, string>>]>([
    ['tasks.export', row('4 1 1 1 4 4 403 1 401')],
    ['indicators.export', row('1 1 1 1 1 1 403 1 401')],
  ])('%s holds the rows of the list and no more', async (id, expected) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url(id))
      const lines = answer.text.trim().split(/\r?\n/).length - 1
      seen[asker] = answer.status === 200 ? String(lines) : String(answer.status)
    }
    expect(seen).toEqual(expected)
  })

  test('the audit is the auditor’s, and ends at the city', async () => {
    const only = row('403 403 403 403 403 200 403 403 401')
    for (const id of ['audit.events', 'audit.export', 'audit.access'] as const) {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) seen[asker] = String((await pair.clients[asker].get(url(id))).status)
      expect(seen, id).toEqual(only)
    }
    const verified = {} as Record<Asker, string>
    for (const asker of askers)
      verified[asker] = String((await pair.clients[asker].post(url('audit.verify'), {})).status)
    expect(verified).toEqual(only)
    const events = await pair.clients.auditor.get(`${url('audit.events')}?limit=200`)
    const ids = new Set(events.json.rows.map((r: { thingId: string }) => r.thingId))
    expect(ids.has(pair.tasks.own)).toBe(true)
    expect(ids.has(pair.tasks.otherCity)).toBe(false)
    expect((await pair.clients.auditor.get(url('audit.export'))).text).not.toContain(pair.tasks.otherCity)
  })

  test('figures and my work count within the asker’s scope', async () => {
    const signed = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url('figures.list'))
      const figure = answer.json?.figures?.find((f: { id: string }) => f.id === 'signed-share')
      signed[asker] = answer.status === 200 ? `${figure.value}/${figure.of}` : String(answer.status)
    }
    expect(signed).toEqual(row('4/4 1/1 1/1 1/1 4/4 4/4 403 1/1 401'))
    const rows = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url('figures.rows', { id: 'signed-share' }))
      rows[asker] = answer.status === 200 ? String(answer.json.total) : String(answer.status)
    }
    expect(rows).toEqual(row('4 1 1 1 4 4 403 1 401'))
    const work = {} as Record<Asker, string>
    for (const asker of askers) work[asker] = String((await pair.clients[asker].get(url('home.work'))).status)
    expect(work).toEqual(row('200 200 200 200 200 200 200 200 401'))
    const mine = await pair.clients.reporter.get(url('home.work'))
    expect(JSON.stringify(mine.json)).not.toContain(pair.tasks.sister)
  })
})

describe('acting', () => {
  const expected: Readonly<
    Record<string, { readonly ids: Readonly<Record<Target, string>>; readonly steps: Readonly<Record<string, Rows>> }>
  > = {
    task: {
      ids: pair.tasks,
      steps: {
        assign: officeOnly,
        confirm: officeOnly,
        setDue: officeOnly,
        finish: officeOnly,
        reopen: officeOnly,
        sign: leadUnit,
        decline: leadUnit,
      },
    },
    report: { ids: pair.reports, steps: { return: officeOrLead, accept: officeOrLead, resubmit: authorUnit } },
    duty: { ids: pair.duties, steps: { setPeriod: officeOnly, setUnits: officeOnly } },
    occurrence: { ids: pair.occurrences, steps: { fulfil: officeOrUnit } },
  }

  test.each(Object.entries(expected))(
    'each step of a %s answers each asker as the table says',
    async (kind, { ids, steps: table }) => {
      for (const [step, rows] of Object.entries(table)) {
        steps.add(`${kind}.${step}`)
        expect(await answers(async (a, t) => (await act(a, ids[t], step)).status), step).toEqual(rows)
      }
    },
  )

  const cityWide: readonly [string, string, readonly string[], string][] = [
    // kind, id, steps, and one answer an asker in the order of `askers`
    [
      'policy',
      pair.plans.here,
      ['correct', 'decide', 'publish', 'show', 'reread', 'resume', 'withdraw'],
      '409 403 403 403 403 403 403 404 401',
    ],
    [
      'indicator',
      pair.indicators.own,
      ['enterActual', 'enterPeer', 'setThreshold', 'setProxy', 'revise', 'setOwner'],
      '409 403 403 403 403 403 404 404 401',
    ],
    ['unit', pair.units.sister, ['rename', 'addName', 'join', 'end'], '403 403 403 403 403 403 409 404 401'],
    [
      'person',
      pair.persons.reporter,
      ['resetPassword', 'unlock', 'disable', 'enable'],
      '403 404 404 404 403 403 409 404 401',
    ],
    ['post', pair.posts.reporter, ['handOver', 'close'], '403 404 404 404 403 403 409 404 401'],
    ['city', pair.cities.own, ['rebrand', 'moveClock'], '404 404 404 404 404 404 409 404 401'],
  ]
  test.each(cityWide)('each step of a %s answers each asker as the table says', async (kind, id, names, line) => {
    for (const step of names) {
      steps.add(`${kind}.${step}`)
      const seen = {} as Record<Asker, string>
      for (const asker of askers) seen[asker] = String((await act(asker, id, step)).status)
      expect(seen, step).toEqual(row(line))
    }
  })

  test('a step on many things is refused whole when one of them is another’s', async () => {
    const rows = await answers(async (asker, target) => {
      const body = {
        step: 'confirm',
        requestId: fresh(),
        answers: {},
        things: [{ id: pair.tasks[target], revision: 9999 }],
      }
      return (await pair.clients[asker].post(url('things.actMany'), body)).status
    })
    expect(rows).toEqual(officeOnly)
  })

  test('a report is opened only by those who take part in its task', async () => {
    // The answers are missing, so that whoever may open one is told of that (400), and nothing is made.
    const rows = await answers(async (asker, target) => {
      const body = { kind: 'report', step: 'submit', parentId: pair.tasks[target], requestId: fresh(), answers: {} }
      return (await pair.clients[asker].post(url('things.open'), body)).status
    })
    expect(rows).toEqual({
      office: '403 403 403 403 404',
      lead: '400 404 404 404 404',
      reporter: '400 404 404 404 404',
      county: '404 404 400 404 404',
      leader: '403 403 403 403 404',
      auditor: '403 403 403 403 404',
      administrator: '404 404 404 404 404',
      foreign: '404 404 404 404 403',
      public: '401 401 401 401 401',
    })
    steps.add('report.submit')
  })

  test.each([
    ['unit', 'found'],
    ['person', 'enrol'],
    ['post', 'create'],
  ])('a %s is opened only by the administrator', async (kind, step) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const body = { kind, step, requestId: fresh(), answers: {} }
      seen[asker] = String((await pair.clients[asker].post(url('things.open'), body)).status)
    }
    expect(seen).toEqual(row('403 403 403 403 403 403 400 403 401'))
    steps.add(`${kind}.${step}`)
  })

  test('evidence is uploaded by those who may report', async () => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const form = new FormData()
      form.set('file', new Blob(['会议纪要']), '纪要.txt')
      seen[asker] = String((await pair.clients[asker].post(url('files.upload'), form)).status)
    }
    expect(seen).toEqual(row('200 200 200 200 403 403 200 200 401'))
  })

  test('the date moves by the administrator alone, and only in a sample city', async () => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].post(url('clock.set'), { today: '2027-01-01', requestId: fresh() })
      seen[asker] = answer.json.code
    }
    const refused = 'E_FORBIDDEN'
    expect(seen).toEqual(
      row([refused, refused, refused, refused, refused, refused, 'E_ONLY_SAMPLE', refused, 'E_SIGN_IN'].join(' ')),
    )
  })
})

// What a later noun adds stands in a file of its own beside these.
for (const file of readdirSync(new URL('./nouns/', import.meta.url)).toSorted()) {
  const noun: { readonly scopes: (matrix: Matrix) => void } = await import(`./nouns/${file}`)
  noun.scopes(matrix)
}

describe('what needs no thing', () => {
  test('everybody signed in asks about himself; the public asks for health and signs in', async () => {
    const own = row('200 200 200 200 200 200 200 200 401')
    for (const id of ['session.me', 'city.get'] as const) {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) seen[asker] = String((await pair.clients[asker].get(url(id))).status)
      expect(seen, id).toEqual(own)
    }
    const wrong = { old: 'not my password', new: 'another password' }
    const changed = {} as Record<Asker, string>
    for (const asker of askers) {
      changed[asker] = (await pair.clients[asker].post(url('password.change'), wrong)).json.code
    }
    const w = 'E_WRONG_PASSWORD'
    expect(changed).toEqual(row([w, w, w, w, w, w, w, w, 'E_SIGN_IN'].join(' ')))
    const token = {} as Record<Asker, string>
    for (const asker of askers) {
      token[asker] = String((await pair.clients[asker].post(url('tokens.make'), { name: '报表', days: 1 })).status)
    }
    expect(token).toEqual(own)
    const { public: visitor } = pair.clients
    expect((await visitor.get(url('health.get'))).status).toBe(200)
    expect((await visitor.post(url('session.open'), { login: 'office', password: 'wrong password' })).status).toBe(401)
    const setUp = {
      token: 'not the token',
      cityCode: '990300',
      cityName: '新市',
      unitName: '新市联席办',
      login: 'first',
      name: '首位',
      password: 'long enough password',
    }
    expect((await visitor.post(url('setup.open'), setUp)).status).toBe(400)
  })

  test('a session is ended by its owner alone', async () => {
    const { json } = await pair.clients.office.get(url('sessions.list'))
    const id = json.rows[0].id
    expect((await pair.clients.lead.remove(url('sessions.close', { id }))).status).toBe(404)
    expect((await pair.clients.public.remove(url('sessions.close', { id }))).status).toBe(401)
    expect((await pair.clients.leader.remove(url('session.close'))).status).toBe(200)
    expect((await pair.clients.leader.get(url('session.me'))).status).toBe(401)
  })
})

afterAll(() => {
  // Vitest reports a failed hook as a failed file, so a forgotten endpoint or step cannot pass.
  expect([...matrix.asked].toSorted()).toEqual(Object.keys(contract).toSorted())
  const declared = kinds.flatMap((kind) =>
    Object.entries(kind.steps).flatMap(([name, step]) =>
      'internal' in step && step.internal ? [] : [`${kind.kind}.${name}`],
    ),
  )
  expect([...steps].toSorted()).toEqual(declared.toSorted())
})
