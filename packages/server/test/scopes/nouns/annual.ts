import { expect, test } from 'vitest'
import { type Asker, askers, fresh, type Target, targets } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { leadUnit, officeOnly, officeOrLead, type Rows, row, unitScope } from '../table.ts'

/** Annual plans: one of every target's unit. */
export function scopes({ pair, url, act, answers, steps }: Matrix): void {
  const made = (async () => {
    const ids = {} as Record<Target, string>
    for (const target of targets) {
      const city = target === 'otherCity' ? pair.there : pair.here
      const answer = { unit: pair.units[target], year: '2027' }
      ids[target] = (await pair.open(pair.machine, city, 'annual-plan', 'begin', answer)).thing.id
    }
    return ids
  })()

  test('an annual plan is read by its unit and by those who read everything', async () => {
    const ids = await made
    expect(
      await answers(async (a, t) => (await pair.clients[a].get(url('annual.get', { id: ids[t] }))).status),
    ).toEqual({ ...unitScope, administrator: '403 403 403 403 403' })
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const answer = await pair.clients[asker].get(url('annual.list'))
      seen[asker] = answer.status === 200 ? String(answer.json.total) : String(answer.status)
    }
    expect(seen).toEqual(row('4 1 1 1 4 4 403 1 401'))
  })

  test('each step of an annual plan answers each asker as the table says', async () => {
    const ids = await made
    const write: Rows = { ...officeOrLead, reporter: '409 404 404 404 404', county: '404 404 409 404 404' }
    const table: Readonly<Record<string, Rows>> = {
      cover: write,
      uncover: write,
      submit: leadUnit,
      return: officeOnly,
      confirm: officeOnly,
      reopen: officeOnly,
    }
    for (const [step, rows] of Object.entries(table)) {
      steps.add(`annual-plan.${step}`)
      expect(await answers(async (a, t) => (await act(a, ids[t], step)).status), step).toEqual(rows)
    }
  })

  test('an annual plan is begun by the office alone', async () => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const wish = { kind: 'annual-plan', step: 'begin', requestId: fresh(), answers: {} }
      seen[asker] = String((await pair.clients[asker].post(url('things.open'), wish)).status)
    }
    expect(seen).toEqual(row('400 403 403 403 403 403 403 400 401'))
    steps.add('annual-plan.begin')
  })
}
