import { randomUUID } from 'node:crypto'
import { type Actor, lawLibrary, ok, type Role, type Thing, uuidv7 } from '@zhiqiang/kernel'
import type pg from 'pg'
import { act, type Engine, openThing } from '../../src/core/engine/act.ts'
import { putFile, putUpload } from '../../src/core/files/store.ts'
import { lawInForce } from '../../src/core/law/in-force.ts'
import { portsOf } from '../../src/core/ports.ts'
import { transaction } from '../../src/db/transaction.ts'
import { testDatabase } from '../support/database.ts'
import { must } from '../support/must.ts'
import { asOwner } from '../support/test-server.ts'
import { toys } from './toys.ts'

export const [here, there] = ['990100', '990200']

/** Somebody of a city's conference office, who may do whatever the toys ask for. */
export function someone(name: string, city = here, role: Role = 'office'): Actor {
  const post = { postId: randomUUID(), role, unitId: randomUUID(), unitName: '', region: city, regionUnits: [] }
  return { kind: 'account', id: randomUUID(), name, city, posts: [post] }
}

export const wang = someone('王敏')

/** The toy engine on a database of the test's own with two cities; its clock stands until it is moved. */
export async function aBench() {
  const { db, ownerUrl } = await testDatabase()
  const time = { now: '2026-03-02T02:00:00.000Z' }
  const law = lawInForce({ library: lawLibrary([]), years: [] })
  const refusesToSign = async () => Promise.reject(new Error('toys sign nothing'))
  const signer = { sign: refusesToSign, signText: refusesToSign, rotate: refusesToSign }
  const data = {
    registers: new Map(),
    measures: [],
    law,
    national: { nameOf: () => null, named: () => [] },
    placeOf: () => null,
  }
  const ports: Engine['ports'] = (tx, city) => portsOf(tx, city, { law, kinds: toys.kinds, signer, data })
  const engine: Engine = {
    db,
    catalogue: toys,
    clock: { real: () => time.now },
    ports,
    law,
    nameless: async (_, file) => ok(file),
  }
  await asOwner(ownerUrl, (client) =>
    client.query(
      `insert into city (code, name, sample, added_at) values ($1, '甲市', false, now()), ($2, '乙市', true, now())`,
      [here, there],
    ),
  )

  const openAs = (actor: Actor, kind: string, step: string, answers: object, more: object = {}) =>
    openThing(engine, actor, {
      kind,
      step,
      parentId: null,
      city: actor.city ?? here,
      requestId: randomUUID(),
      answers: { ...answers },
      ...more,
    })
  const actAs = (actor: Actor, thing: Pick<Thing, 'id' | 'revision'>, step: string, answers: object = {}) =>
    act(engine, actor, {
      thingId: thing.id,
      step,
      revision: thing.revision,
      requestId: randomUUID(),
      answers: { ...answers },
    })
  const query = <R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    asOwner(ownerUrl, async (client) => (await client.query<R>(text, [...values])).rows)

  return {
    db,
    engine,
    time,
    query,
    openAs,
    actAs,
    /** A dossier of Wang's, open. */
    dossier: async (answers: object = {}, actor = wang): Promise<Thing> =>
      must(await openAs(actor, 'dossier', 'start', { name: '案卷', ...answers })).thing,
    /** The thing after a step of Wang's. */
    take: async (thing: Thing, step: string, answers: object = {}): Promise<Thing> =>
      must(await actAs(wang, thing, step, answers)).thing,
    house: async (name: string, city = here): Promise<Thing> =>
      must(await openAs(someone('管理员', city, 'administrator'), 'house', 'found', { name })).thing,
    upload: async (actor: Actor, name: string): Promise<string> => {
      const id = uuidv7(Date.parse(time.now))
      const sm3 = randomUUID().replaceAll('-', '').repeat(2)
      await transaction(db, async (tx) => {
        await putFile(tx, { sm3, size: 3, type: 'text/plain' })
        await putUpload(tx, { id, city: actor.city ?? here, accountId: actor.id, sm3, name, at: time.now })
      })
      return id
    },
    /** Everything the engine may write, as one text; equal texts mean that nothing happened in between. */
    everything: async (): Promise<string> => {
      const parts: string[] = []
      for (const table of [
        'thing',
        'thing_unit',
        'event',
        'request',
        'clock',
        'thing_file',
        'unit',
        'unit_name',
        'unsealed',
        'graphile_worker.jobs',
      ]) {
        const rows = await query<{ row: string }>(`select x::text as row from ${table} x order by 1`)
        parts.push(`${table}\n${rows.map((r) => r.row).join('\n')}`)
      }
      return parts.join('\n\n')
    },
  }
}
