import { beforeAll, expect, test } from 'vitest'
import { type Asker, askers, type Client, fresh } from '../city-pair.ts'
import { type Matrix, tryStep } from '../matrix.ts'
import { row } from '../table.ts'

/** Who is away: each enters it for oneself, the head for the unit; the unit, the office and the auditor read it. */
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
}
