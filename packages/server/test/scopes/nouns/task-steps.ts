import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { leadUnit, officeOnly, type Rows, row } from '../table.ts'

/** Who takes the further steps of a task. */
export function scopes({ pair, url, act, answers, steps }: Matrix): void {
  /** A unit that takes part, whatever its part. */
  const ownUnit: Rows = { ...leadUnit, reporter: '409 404 404 404 404' }
  const officeOrLeadUnit: Rows = {
    ...officeOnly,
    lead: '409 404 404 404 404',
    reporter: '409 404 404 404 404',
    county: '404 404 409 404 404',
  }
  const leaderOnly: Rows = {
    ...officeOnly,
    office: '403 403 403 403 404',
    leader: '409 409 409 409 404',
    foreign: '404 404 404 404 403',
  }
  const table: Readonly<Record<string, Rows>> = {
    contribute: ownUnit,
    askExtension: leadUnit,
    grantExtension: officeOnly,
    refuseExtension: officeOnly,
    addMilestone: officeOrLeadUnit,
    reachMilestone: officeOrLeadUnit,
    dropMilestone: officeOrLeadUnit,
    remind: officeOnly,
    cite: officeOnly,
    instruct: leaderOnly,
    reassign: officeOnly,
  }

  test.each(Object.entries(table))('the step %s of a task answers each asker as the table says', async (step, rows) => {
    steps.add(`task.${step}`)
    expect(await answers(async (a, t) => (await act(a, pair.tasks[t], step)).status)).toEqual(rows)
  })

  test('a task without a clause is given out by the office, in its own city', async () => {
    steps.add('task.give')
    const seen = {} as Record<Asker, string>
    for (const asker of askers) {
      const body = { kind: 'task', step: 'give', requestId: fresh(), answers: {} }
      seen[asker] = String((await pair.clients[asker].post(url('things.open'), body)).status)
    }
    expect(seen).toEqual(row('400 403 403 403 403 403 403 400 401'))
  })

  test('a task is added to a plan by the office alone', async () => {
    steps.add('policy.addTask')
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String((await act(asker, pair.plans.here, 'addTask')).status)
    expect(seen).toEqual(row('409 403 403 403 403 403 403 404 401'))
  })

  test('the settings of a city are read by its administrator alone', async () => {
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String((await pair.clients[asker].get(url('city.settings'))).status)
    expect(seen).toEqual(row('403 403 403 403 403 403 200 403 401'))
  })

  test('the rules of a city are set by its administrator alone', async () => {
    steps.add('city.setRules')
    const seen = {} as Record<Asker, string>
    for (const asker of askers) seen[asker] = String((await act(asker, pair.cities.own, 'setRules')).status)
    expect(seen).toEqual(row('404 404 404 404 404 404 409 404 401'))
  })
}
