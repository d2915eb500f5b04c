import { type Actor, can, grants, type HeldPost, type Role, type Thing, uuidv7, type Verb } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertThing } from '../../src/core/engine/store.ts'
import { visibleThings } from '../../src/core/permission/store.ts'
import { transaction } from '../../src/db/transaction.ts'
import { testDatabase } from '../support/database.ts'
import { asOwner } from '../support/test-server.ts'

const { db, ownerUrl } = await testDatabase()
const now = '2026-11-21T02:00:00.000Z'
const cities = ['990100', '990200']
const units = Array.from({ length: 6 }, (_, i) => uuidv7(i + 1))
const regions = ['990100', '990101', '990102']
const verbs = [...new Set(Object.values(grants).flatMap((g) => Object.keys(g)))] as Verb[]

await asOwner(ownerUrl, (client) =>
  client.query(`insert into city (code, name, added_at) values ('990100', '甲市', $1), ('990200', '乙市', $1)`, [now]),
)

const parts = ['lead', 'co', 'author', 'owner'] as const
const things: Thing[] = fc
  .sample(
    fc.record({
      city: fc.constantFrom(...cities),
      region: fc.constantFrom(...regions),
      visibility: fc.constantFrom(0, 1, 2),
      units: fc.uniqueArray(fc.record({ unitId: fc.constantFrom(...units), part: fc.constantFrom(...parts) }), {
        maxLength: 4,
        selector: (u) => u.unitId + u.part,
      }),
    }),
    { numRuns: 150, seed: 20261121 },
  )
  .map((shape, i) => ({
    ...shape,
    id: uuidv7(Date.parse(now) + i),
    kind: 'task',
    kindVersion: 1,
    state: 'active',
    revision: 0,
    title: `t${i}`,
    parentId: null,
    policyId: null,
    clauseId: null,
    dueOn: null,
    named: [],
    data: {},
    openedAt: now,
  }))
await transaction(db, async (tx) => {
  for (const thing of things) insertThing(tx, thing, thing.openedAt)
})

const post: fc.Arbitrary<HeldPost> = fc.record({
  postId: fc.constantFrom(...units),
  role: fc.constantFrom<Role>('office', 'lead', 'reporter', 'county', 'leader', 'auditor', 'administrator'),
  unitId: fc.constantFrom(...units),
  unitName: fc.constant('单位'),
  region: fc.constantFrom(...regions),
  regionUnits: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 3 }),
})
const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 8, arbitrary: account() },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'public', id: null, name: '公众', city: null, posts: [] }) },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'operator', id: null, name: '本机', city: null, posts: [] }) },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'clock', id: null, name: '到期', city: null, posts: [] }) },
)

function account(): fc.Arbitrary<Actor> {
  return fc.record({
    kind: fc.constant('account' as const),
    id: fc.constantFrom(...units),
    name: fc.constant('某人'),
    city: fc.constantFrom(...cities),
    posts: fc.array(post, { maxLength: 3 }),
  })
}

test('the condition on a query shows exactly the things that can() allows, whoever asks for whatever', async () => {
  await fc.assert(
    fc.asyncProperty(actor, fc.constantFrom(...verbs), async (who, verb) => {
      const seen = await transaction(db, (tx) =>
        tx.selectFrom('thing').select('thing.id').where(visibleThings(who, verb)).execute(),
      )
      const allowed = things.filter((thing) => can(who, verb, thing)).map((thing) => thing.id)
      expect(seen.map((row) => row.id).sort()).toEqual(allowed.sort())
    }),
    { numRuns: 300 },
  )
})
