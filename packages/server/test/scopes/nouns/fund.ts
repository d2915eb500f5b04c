import { uuidv7 } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { insertThing } from '../../../src/core/engine/store.ts'
import { transaction } from '../../../src/db/transaction.ts'
import { askers, fresh } from '../city-pair.ts'
import { type Matrix, tryStep } from '../matrix.ts'

/** Money for services: policies, budget lines, rounds, batches. The askers of the offices, in their order. */
export function scopes({ pair, url, steps }: Matrix): void {
  const made = {} as Record<'policy' | 'line' | 'round', string>
  const all = async (ask: (client: (typeof pair.clients)['office']) => Promise<number>) => {
    const said: number[] = []
    for (const asker of askers) said.push(await ask(pair.clients[asker]))
    return said.join(' ')
  }
  const rule = { code: 'A', name: '转化', stage: 'use', right: 'any', way: 'fixed', sum: 100 }
  const policy = {
    title: '办法',
    number: '1号',
    item: 'patent-support',
    from: '2026-01-01',
    publicity: 5,
    rules: [rule],
  }
  const line = { name: '专项资金', code: '1', year: 2026, amount: 1000 }

  test('money is read in the whole city by its offices, managed by the office, let out by a head', async () => {
    const open = (kind: string, step: string, answers: object, parent?: string) =>
      pair.open(pair.machine, pair.here, kind, step, answers, parent)
    made.policy = (await open('support-policy', 'enact', policy)).thing.id
    made.line = (await open('budget-line', 'enter', line)).thing.id
    const window = { from: pair.time.now.slice(0, 10), to: '2026-12-31' }
    made.round = (
      await open('support-round', 'call', { title: '第一批', line: made.line, window }, made.policy)
    ).thing.id

    const read = '200 200 403 403 200 200 403 404 401'
    expect(await all(async (c) => (await c.get(url('funds.get', { id: made.policy }))).status)).toBe(read)
    expect(await all(async (c) => (await c.get(`${url('funds.list')}?kind=support-policy`)).status)).toBe(
      '200 200 403 403 200 200 403 200 401',
    )
    const manage = '409 403 404 404 403 403 404 404 401'
    for (const [kind, names] of [
      ['policy', ['repeal']],
      ['line', ['adjust', 'close']],
      ['round', ['extend', 'show', 'settle', 'draw']],
    ] as const) {
      const of = { policy: 'support-policy', line: 'budget-line', round: 'support-round' }[kind]
      for (const step of names) {
        steps.add(`${of}.${step}`)
        expect(await all(async (c) => (await tryStep(url, c, made[kind], step)).status), step).toBe(manage)
      }
    }
    for (const [kind, step, parent] of [
      ['support-policy', 'enact', null],
      ['budget-line', 'enter', null],
      ['support-round', 'call', made.policy],
    ] as const) {
      steps.add(`${kind}.${step}`)
      const body = () => ({ kind, step, parentId: parent, requestId: fresh(), answers: {} })
      expect(await all(async (c) => (await c.post(url('things.open'), body())).status), kind).toBe(
        parent === null ? '400 403 403 403 403 403 403 400 401' : '400 403 404 404 403 403 404 404 401',
      )
    }
  })

  test('a list is objected to on the public page alone; its unit takes that up, its head declines it', async () => {
    const raise = { kind: 'public-objection', step: 'raise', parentId: made.round }
    steps.add('public-objection.raise')
    const body = () => ({ ...raise, requestId: fresh(), answers: {} })
    expect(await all(async (c) => (await c.post(url('things.open'), body())).status)).toBe(
      '403 403 404 404 403 403 404 404 401',
    )
    const bare = { kind: 'public-objection', kindVersion: 1, state: 'received', title: '异议', data: {} }
    const nowhere = { policyId: null, clauseId: null, dueOn: null, named: [] }
    const at = { city: pair.here, region: pair.here, parentId: made.round, visibility: 0, openedAt: pair.time.now }
    const units = [{ unitId: pair.units.own, part: 'lead' as const }]
    const id = uuidv7(Date.parse(pair.time.now))
    await transaction(pair.db, async (tx) =>
      insertThing(tx, { id, revision: 1, ...bare, ...nowhere, ...at, units }, pair.time.now),
    )
    for (const [step, answer] of Object.entries({
      take: '403 409 404 404 404 403 404 404 401',
      decline: '403 409 404 404 404 403 404 404 401',
    })) {
      steps.add(`public-objection.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(answer)
    }
  })

  test('a batch is drawn up by the office and let out by a head', async () => {
    const id = uuidv7(Date.parse(pair.time.now))
    const bare = { kind: 'payment-batch', kindVersion: 1, state: 'drawn', title: '第一次拨付', data: {} }
    const nowhere = { policyId: null, clauseId: null, dueOn: null, units: [], named: [] }
    const at = { city: pair.here, region: pair.here, parentId: made.round, visibility: 0, openedAt: pair.time.now }
    await transaction(pair.db, async (tx) =>
      insertThing(tx, { id, revision: 1, ...bare, ...nowhere, ...at }, pair.time.now),
    )
    const table = {
      approve: '403 409 404 404 403 403 404 404 401',
      drop: '403 409 404 404 403 403 404 404 401',
      takeReturn: '409 403 404 404 403 403 404 404 401',
    }
    for (const [step, answer] of Object.entries(table)) {
      steps.add(`payment-batch.${step}`)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), step).toBe(answer)
    }
  })
}
