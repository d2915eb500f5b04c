import { uuidv7 } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { insertThing } from '../../../src/core/engine/store.ts'
import { transaction } from '../../../src/db/transaction.ts'
import { askers, fresh } from '../city-pair.ts'
import { type Matrix, tryStep } from '../matrix.ts'

/** Known answers are kept by the office and read by everybody once they are published; the charter is everybody's. */
export function scopes({ pair, url, steps }: Matrix): void {
  const all = async (ask: (client: (typeof pair.clients)['office']) => Promise<number>) => {
    const said: number[] = []
    for (const asker of askers) said.push(await ask(pair.clients[asker]))
    return said.join(' ')
  }
  const entry = {
    topic: 'aid',
    question: '发明专利保护多少年？',
    answer: '二十年。',
    basis: 'law',
    instrument: '专利法',
    from: '2026-01-01',
  }
  const inCity = `?city=${pair.here}`
  const kept = '409 403 403 403 403 403 403 404 401'

  test('what is published is read by everybody and kept by the office', async () => {
    const { id } = (await pair.open(pair.machine, pair.here, 'knowledge', 'write', entry)).thing
    const everybody = askers.map(() => '200').join(' ')
    for (const list of ['knowledge.list', 'knowledge.answers'] as const) {
      expect(await all(async (c) => (await c.get(`${url(list)}${inCity}`)).status)).toBe(everybody)
      expect(await all(async (c) => (await c.get(`${url(list)}${inCity}`)).json.total), list).toBe('1 1 1 1 1 1 1 0 1')
    }
    for (const step of ['amend', 'end']) {
      steps.add(`knowledge.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(kept)
    }
    const body = () => ({ kind: 'knowledge', step: 'write', requestId: fresh(), answers: {} })
    steps.add('knowledge.write')
    expect(await all(async (c) => (await c.post(url('things.open'), body())).status)).toBe(
      '400 403 403 403 403 403 403 400 401',
    )
  })

  test('what is proposed is no answer for everybody yet; the office decides on it', async () => {
    const id = uuidv7(Date.parse(pair.time.now))
    const bare = { kind: 'knowledge', kindVersion: 1, state: 'proposed', title: entry.question, data: {} }
    const nowhere = { parentId: null, policyId: null, clauseId: null, dueOn: null, units: [], named: [] }
    const at = { city: pair.here, region: pair.here, visibility: 0, openedAt: pair.time.now }
    await transaction(pair.db, async (tx) =>
      insertThing(tx, { id, revision: 1, ...bare, ...nowhere, ...at }, pair.time.now),
    )
    expect(await all(async (c) => (await c.get(`${url('knowledge.list')}${inCity}`)).json.total)).toBe(
      '2 2 2 2 2 2 2 0 1',
    )
    for (const step of ['accept', 'reject']) {
      steps.add(`knowledge.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(kept)
    }
  })

  test('the charter is read by everybody', async () => {
    const everybody = askers.map(() => '200').join(' ')
    expect(await all(async (c) => (await c.get(`${url('charter.get')}${inCity}`)).status)).toBe(everybody)
    const found = async (c: (typeof pair.clients)['office']) =>
      (await c.post(url('benefits.find'), { city: pair.here, answers: {} })).status
    expect(await all(found)).toBe(everybody)
    const rounds = `${url('charter.rounds')}${inCity}&item=advice&clock=answer`
    expect(await all(async (c) => (await c.get(rounds)).status)).toBe(everybody)
  })
}
