import { beforeAll, expect, test } from 'vitest'
import { type Asker, askers, type Client, fresh } from '../city-pair.ts'
import { type Matrix, tryStep } from '../matrix.ts'
import { row } from '../table.ts'

/** Who is away and stands in, the load of a unit, steps on many things at once. */
export function scopes({ pair, url, steps }: Matrix): void {
  const made = {} as { id: string }
  const seen = async (ask: (client: Client) => Promise<number>) => {
    const line = {} as Record<Asker, string>
    for (const asker of askers) line[asker] = String(await ask(pair.clients[asker]))
    return line
  }

  beforeAll(async () => {
    const answers = { deputy: pair.persons.lead, from: '2026-01-01', to: '2099-01-01' }
    const body = { kind: 'absence', step: 'enter', requestId: fresh(), answers }
    const opened = await pair.clients.reporter.post(url('things.open'), body)
    expect(opened.status).toBe(200)
    made.id = opened.json.thing.id
  })

  test('an absence is listed to the unit, the office, the auditor and the administrator', async () => {
    const total = async (client: Client) => {
      const { status, json } = await client.get(url('absences.list'))
      return status === 200 ? json.total : status
    }
    expect(await seen(total)).toEqual(row('1 1 1 0 403 1 1 0 401'))
  })

  test('an absence is entered by whoever holds a post that works, and ended by its person or the head', async () => {
    const body = () => ({ kind: 'absence', step: 'enter', requestId: fresh(), answers: {} })
    steps.add('absence.enter')
    expect(await seen(async (c) => (await c.post(url('things.open'), body())).status)).toEqual(
      row('400 400 400 400 403 403 403 400 401'),
    )
    steps.add('absence.end')
    expect(await seen(async (c) => (await tryStep(url, c, made.id, 'end')).status)).toEqual(
      row('403 409 409 404 404 403 403 404 401'),
    )
  })

  test('the load of a unit is counted for whoever assigns its cases', async () => {
    expect(await seen(async (c) => (await c.get(url('cases.workload'))).status)).toEqual(
      row('403 200 403 200 403 403 403 403 401'),
    )
  })

  test('a step on many things answers each asker for each thing as for that one alone', async () => {
    const said = {} as Record<Asker, string>
    for (const asker of askers) {
      const things = [{ id: pair.tasks.own, revision: 9999 }]
      const body = { step: 'sign', requestId: fresh(), answers: {}, things }
      const { status, json } = await pair.clients[asker].post(url('things.actEach'), body)
      said[asker] = status === 200 ? json.rows[0].problem.code : String(status)
    }
    const [no, none] = ['E_FORBIDDEN', 'E_NOT_FOUND']
    // Signing for a task is no step for many at once, not even for the unit that may.
    expect(said).toEqual(row([no, 'E_GUARD', no, none, no, no, none, none, '401'].join(' ')))
  })
}
