import { uuidv7 } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { insertThing } from '../../../src/core/engine/store.ts'
import { transaction } from '../../../src/db/transaction.ts'
import { askers, fresh } from '../city-pair.ts'
import { type Matrix, tryStep } from '../matrix.ts'

/** Files of closed cases: who reads them, who draws a list of destruction up, who approves it first and second. */
export function scopes({ pair, url, steps }: Matrix): void {
  const all = async (ask: (client: (typeof pair.clients)['office']) => Promise<number>) => {
    const said: number[] = []
    for (const asker of askers) said.push(await ask(pair.clients[asker]))
    return said.join(' ')
  }
  const bare = { policyId: null, clauseId: null, parentId: null, dueOn: null, named: [], visibility: 0, data: {} }
  const put = async (kind: string, state: string) => {
    const id = uuidv7(Date.parse(pair.time.now))
    const units = [{ unitId: pair.units.own, part: 'lead' as const }]
    const at = { city: pair.here, region: pair.here, openedAt: pair.time.now, revision: 1, kindVersion: 1 }
    await transaction(pair.db, async (tx) =>
      insertThing(tx, { ...bare, ...at, id, kind, state, units, title: '档案' }, pair.time.now),
    )
    return id
  }

  test('files are read by the office, the auditor and the units that handle cases', async () => {
    const reads = '200 200 403 200 403 200 403 200 401'
    for (const id of ['archives.list', 'archives.export', 'archives.lists'] as const) {
      expect(await all(async (c) => (await c.get(url(id))).status), id).toBe(reads)
    }
    for (const id of ['archives.get', 'archives.pack', 'archives.listPack'] as const) {
      const none = url(id, { id: fresh() })
      expect(await all(async (c) => (await c.get(none)).status), id).toBe('404 404 403 404 403 404 403 404 401')
    }
  })

  test('a list is drawn up by a unit, approved by its head, then by the office; a hold is lifted by either', async () => {
    for (const [kind, step] of [
      ['destruction-list', 'draw'],
      ['archive-hold', 'hold'],
      ['retention-extension', 'extend'],
    ] as const) {
      steps.add(`${kind}.${step}`)
      const body = () => ({ kind, step, parentId: null, requestId: fresh(), answers: {} })
      expect(await all(async (c) => (await c.post(url('things.open'), body())).status), kind).toBe(
        '400 400 403 400 403 403 403 400 401',
      )
    }
    const table = [
      ['destruction-list', 'drawn', 'check', '403 409 404 404 404 403 404 404 401'],
      ['destruction-list', 'checked', 'approve', '409 403 404 404 404 403 404 404 401'],
      ['destruction-list', 'approved', 'carryOut', '409 409 404 404 404 403 404 404 401'],
      ['destruction-list', 'drawn', 'drop', '409 409 404 404 404 403 404 404 401'],
      ['archive-hold', 'held', 'lift', '409 409 404 404 404 403 404 404 401'],
    ] as const
    for (const [kind, state, step, answer] of table) {
      steps.add(`${kind}.${step}`)
      const id = await put(kind, state)
      expect(await all(async (c) => (await tryStep(url, c, id, step)).status), `${kind}.${step}`).toBe(answer)
    }
  })
}
