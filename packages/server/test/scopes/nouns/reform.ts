import { beforeAll, expect, test } from 'vitest'
import { type Asker, askers, fresh, type Target, targets } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { officeOnly, type Rows, row } from '../table.ts'

/** Reforms, one led by every target's unit, measured by the review of reports. */
export function scopes({ pair, url, act, answers, steps }: Matrix): void {
  const reforms = {} as Record<Target, string>
  beforeAll(async () => {
    for (const target of targets) {
      const city = target === 'otherCity' ? pair.there : pair.here
      const wish = {
        title: '限时审核',
        what: '三日内审核',
        startOn: '2026-03-01',
        ground: '方案',
        span: 'report-review',
      }
      const made = await pair.open(pair.machine, city, 'reform', 'enter', { ...wish, lead: pair.units[target] })
      reforms[target] = made.thing.id
    }
  })

  test('a reform is the staff’s of its city; its cases are those each may see', async () => {
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
    expect(
      await answers(async (a, t) => (await pair.clients[a].get(url('reforms.get', { id: reforms[t] }))).status),
    ).toEqual(staff)
    const totals = async (path: string) => {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) {
        const answer = await pair.clients[asker].get(path)
        seen[asker] = answer.status === 200 ? String(answer.json.total) : String(answer.status)
      }
      return seen
    }
    expect(await totals(url('reforms.list'))).toEqual(row('4 4 4 4 4 4 403 1 401'))
    const exported = {} as Record<Asker, string>
    for (const asker of askers) exported[asker] = String((await pair.clients[asker].get(url('reforms.export'))).status)
    expect(exported).toEqual(row('200 200 200 200 200 200 403 200 401'))
    const cases = row('4 1 1 1 4 4 403 404 401')
    expect(await totals(url('reforms.cases', { id: reforms.own }))).toEqual(cases)
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url('reforms.get', { id: reforms.own }))
      seen[asker] = answer.status === 200 ? String(answer.json.after.open) : String(answer.status)
    }
    expect(seen).toEqual(cases)
  })

  test('a reform is kept by the office and the unit that leads it, and entered by any unit', async () => {
    const keep: Rows = {
      ...officeOnly,
      lead: '409 403 403 403 404',
      reporter: '403 403 403 403 404',
      county: '403 403 403 403 404',
    }
    for (const step of ['cite', 'uncite', 'setEffect', 'moveStart', 'end']) {
      steps.add(`reform.${step}`)
      expect(await answers(async (a, t) => (await act(a, reforms[t], step)).status), step).toEqual(keep)
    }
    const opened = {} as Record<Asker, string>
    for (const asker of askers) {
      const body = { kind: 'reform', step: 'enter', requestId: fresh(), answers: {} }
      opened[asker] = String((await pair.clients[asker].post(url('things.open'), body)).status)
    }
    expect(opened).toEqual(row('400 400 403 403 403 403 403 400 401'))
    steps.add('reform.enter')
  })
}
