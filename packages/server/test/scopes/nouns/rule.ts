import { beforeAll, expect, test } from 'vitest'
import { type Asker, askers, fresh, type Target, targets } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { officeOnly, type Rows, row, unitScope } from '../table.ts'

/** The pipeline of rules is read by the whole staff of its city, and by nobody else. */
const staff: Rows = {
  office: '200 200 200 200 404',
  lead: '200 200 200 200 404',
  reporter: '200 200 200 200 404',
  county: '200 200 200 200 404',
  leader: '200 200 200 200 404',
  auditor: '200 200 200 200 404',
  administrator: '403 403 403 403 403',
  foreign: '404 404 404 404 200',
  public: '401 401 401 401 401',
}
const seen403: Rows = {
  ...officeOnly,
  lead: '403 403 403 403 404',
  reporter: '403 403 403 403 404',
  county: '403 403 403 403 404',
}
/** A step of the unit that drafts, or of the office. */
const draft: Rows = {
  ...seen403,
  lead: '409 403 403 403 404',
  reporter: '409 403 403 403 404',
  county: '403 403 409 403 404',
}
const issue: Rows = { ...draft, reporter: '403 403 403 403 404' }

/** Rules to be issued, one drafted by every target's unit, and an opinion of the public on each. */
export function scopes({ pair, url, act, answers, steps }: Matrix): void {
  const projects = {} as Record<Target, string>
  const opinions = {} as Record<Target, string>
  beforeAll(async () => {
    for (const target of targets) {
      const city = target === 'otherCity' ? pair.there : pair.here
      const wish = { title: '管理办法', sort: 'measures', purpose: '规范', drafter: pair.units[target] }
      const project = (await pair.open(pair.machine, city, 'rule-project', 'propose', wish)).thing.id
      await pair.take(pair.machine, project, 'takeUp')
      await pair.take(pair.machine, project, 'saveDraft', { note: '稿' })
      await pair.take(pair.machine, project, 'setTerm', {
        code: 'rate',
        name: '比例',
        article: '第一条',
        value: '30',
        unit: '%',
      })
      await pair.take(pair.machine, project, 'seek', { public: true, where: '网站', until: '2026-03-31' })
      const said = { who: '市民', channel: 'letter', text: '意见' }
      projects[target] = project
      opinions[target] = (await pair.open(pair.machine, city, 'rule-opinion', 'record', said, project)).thing.id
    }
  })
  const counted = async (ask: (asker: Asker) => Promise<{ status: number; json: { total: number } | null }>) => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await ask(asker)
      seen[asker] = answer.status === 200 ? String(answer.json?.total) : String(answer.status)
    }
    return seen
  }

  test('a rule, its board and its list are the staff’s of its city', async () => {
    expect(
      await answers(async (a, t) => (await pair.clients[a].get(url('rules.get', { id: projects[t] }))).status),
    ).toEqual(staff)
    expect(await counted((a) => pair.clients[a].get(url('rules.list')))).toEqual(row('4 4 4 4 4 4 403 1 401'))
    const exported = {} as Record<Asker, string>
    for (const asker of askers) exported[asker] = String((await pair.clients[asker].get(url('rules.export'))).status)
    expect(exported).toEqual(row('200 200 200 200 200 200 403 200 401'))
    const onBoard = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url('rules.board'))
      const stages: readonly { readonly total: number }[] = answer.json?.stages ?? []
      onBoard[asker] =
        answer.status === 200 ? String(stages.reduce((sum, stage) => sum + stage.total, 0)) : String(answer.status)
    }
    expect(onBoard).toEqual(row('4 4 4 4 4 4 403 1 401'))
    // None is published, so no term is in force.
    expect(await counted((a) => pair.clients[a].get(url('rules.terms')))).toEqual(row('0 0 0 0 0 0 403 0 401'))
  })

  test('an opinion is between who gave it, the unit that drafts and those who see all', async () => {
    expect(
      await answers(async (a, t) => (await pair.clients[a].get(url('things.get', { id: opinions[t] }))).status),
    ).toEqual(unitScope)
    const ownList = await counted((a) => pair.clients[a].get(url('rules.opinions', { id: projects.own })))
    expect(ownList).toEqual(row('1 1 1 0 1 1 403 404 401'))
    const sisterList = await counted((a) => pair.clients[a].get(url('rules.opinions', { id: projects.sister })))
    expect(sisterList).toEqual(row('1 0 0 0 1 1 403 404 401'))
  })

  const review: Rows = {
    ...seen403,
    lead: '409 403 403 403 404',
    reporter: '409 403 403 403 404',
    county: '403 403 409 403 404',
  }
  const table: Readonly<Record<string, Rows>> = {
    takeUp: seen403,
    drop: seen403,
    cite: draft,
    uncite: draft,
    saveDraft: draft,
    setTerm: draft,
    dropTerm: draft,
    seek: draft,
    prolong: draft,
    close: draft,
    send: draft,
    clear: review,
    sendBack: review,
    adopt: issue,
    notAdopt: issue,
    publish: issue,
    amendTerm: issue,
    extend: issue,
    letExpire: issue,
    abolish: issue,
  }
  test.each(Object.entries(table))('the step %s of a rule answers each asker as the table says', async (step, rows) => {
    steps.add(`rule-project.${step}`)
    const expected = { ...rows, administrator: '404 404 404 404 404' }
    expect(await answers(async (a, t) => (await act(a, projects[t], step)).status)).toEqual(expected)
  })

  test.each(['adopt', 'adoptPartly', 'decline'])('an opinion is answered by the unit that drafts: %s', async (step) => {
    steps.add(`rule-opinion.${step}`)
    expect(await answers(async (a, t) => (await act(a, opinions[t], step)).status)).toEqual({
      ...officeOnly,
      lead: '409 404 404 404 404',
      reporter: '409 404 404 404 404',
      county: '404 404 409 404 404',
    })
  })

  test('a rule is proposed by a unit or the office; opinions come from those who take part', async () => {
    const opened = async (kind: string, step: string, parent: (t: Target) => string | null) =>
      answers(async (asker, target) => {
        const body = { kind, step, parentId: parent(target), requestId: fresh(), answers: {} }
        return (await pair.clients[asker].post(url('things.open'), body)).status
      })
    const proposed = await opened('rule-project', 'propose', () => null)
    const first = Object.fromEntries(askers.map((asker) => [asker, proposed[asker].split(' ')[0]]))
    expect(first).toEqual(row('400 400 403 403 403 403 403 400 401'))
    expect(await opened('rule-opinion', 'record', (t) => projects[t])).toEqual({
      ...seen403,
      office: '400 400 400 400 404',
      lead: '400 403 403 403 404',
      reporter: '400 403 403 403 404',
      county: '403 403 400 403 404',
      foreign: '404 404 404 404 400',
      administrator: '404 404 404 404 404',
    })
    expect(await opened('rule-opinion', 'give', (t) => projects[t])).toEqual({
      ...seen403,
      office: '403 403 403 403 404',
      lead: '400 403 403 403 404',
      reporter: '400 403 403 403 404',
      county: '403 403 400 403 404',
      foreign: '404 404 404 404 403',
      administrator: '404 404 404 404 404',
    })
    for (const step of ['rule-project.propose', 'rule-opinion.record', 'rule-opinion.give']) steps.add(step)
  })
}
