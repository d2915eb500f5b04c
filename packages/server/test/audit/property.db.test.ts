import type { Thing } from '@zhiqiang/kernel'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, bench, type Change, take, writeNote } from './toy.ts'

let b: Bench

beforeAll(async () => {
  b = await bench()
})
afterAll(() => b.close())

// PostgreSQL stores neither NUL nor half a surrogate pair; the engine refuses them before.
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.replaceAll('\0', ''))
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null))
const change: fc.Arbitrary<Change> = fc.record(
  {
    title: text,
    dueOn: fc.constantFrom(null, '2026-12-31', '2027-06-30'),
    visibility: fc.constantFrom(0, 1, 2),
    data: fc.dictionary(text, fc.oneof(value, fc.array(value, { maxLength: 3 })), { maxKeys: 3 }),
  },
  { requiredKeys: [] },
)
const acts = fc.array(fc.oneof(change, fc.constant('move' as const)), { minLength: 1, maxLength: 7 })

async function play(steps: readonly (Change | 'move')[]): Promise<Thing> {
  let thing = await writeNote(b.engine, '便笺')
  for (const step of steps) {
    if (step === 'move') thing = await take(b.engine, thing, thing.state === 'open' ? 'finish' : 'again')
    else thing = await take(b.engine, thing, 'edit', step)
  }
  return thing
}

/** One change of one row: of any column of an event, of any column of the thing that acts change, or its removal. */
const ofEvent: readonly string[] = [
  `seq = seq + 50`,
  `city = '999800'`,
  `revision = revision + 1`,
  `type = type || 'x'`,
  `actor = actor || ' '`,
  `actor_id = coalesce(gen_random_uuid(), actor_id)`,
  `role = 'office'`,
  `post_id = gen_random_uuid()`,
  `unit_id = gen_random_uuid()`,
  `at = at - interval '1 day'`,
  `recorded_at = recorded_at + interval '1 millisecond'`,
  `request_id = gen_random_uuid()`,
  `payload = payload || '{"x":1}'`,
  `payload = payload - 'answers'`,
  `payload = jsonb_set(payload, '{to}', '"elsewhere"')`,
  `prev_hash = md5(prev_hash)`,
  `hash = md5(hash)`,
]
const ofThing: readonly string[] = [
  `state = state || 'x'`,
  `revision = revision + 1`,
  `revision = revision - 1`,
  `title = title || ' '`,
  `due_on = coalesce(due_on, '2026-01-01') + 1`,
  `visibility = (visibility + 1) % 3`,
  `region = '999901'`,
  `clause_id = 'c'`,
  `kind = 'other'`,
  `city = '999800'`,
  `data = data || '{"x":1}'`,
  `data = data - 'text'`,
]
type Mutation =
  | { readonly event: string; readonly at: number }
  | { readonly thing: string }
  | { readonly remove: number }
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ event: fc.constantFrom(...ofEvent), at: fc.nat(100) }),
  fc.record({ thing: fc.constantFrom(...ofThing) }),
  fc.record({ remove: fc.nat(100) }),
)

async function mutate(c: pg.Client, thing: Thing, how: Mutation): Promise<void> {
  const seq = (n: number) => (n % thing.revision) + 1
  const one = 'thing_id = $1 and seq = $2'
  if ('event' in how) await c.query(`update event set ${how.event} where ${one}`, [thing.id, seq(how.at)])
  else if ('thing' in how) await c.query(`update thing set ${how.thing} where id = $1`, [thing.id])
  else await c.query(`delete from event where ${one}`, [thing.id, seq(how.remove)])
}

test('what acts wrote verifies, and any change of any single row is found', { timeout: 120_000 }, async () => {
  let broken = 0
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), mutation, async (steps, sealed, how) => {
      const thing = await play(steps)
      if (sealed) await b.seal()
      expect((await b.verify()).faults).toHaveLength(broken)
      await b.tamper((c) => mutate(c, thing, how))
      const { faults } = await b.verify()
      expect(faults.filter((f) => f.thingId === thing.id)).toHaveLength(1)
      broken++
      expect(faults).toHaveLength(broken)
    }),
    // A failing run leaves its broken chain behind, so shrinking would only find that one.
    { numRuns: 60, endOnFailure: true },
  )
})
