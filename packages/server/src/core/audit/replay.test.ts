import type { Json } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay, replayNext } from './replay.ts'

interface Changed {
  readonly [key: string]: Json
}

const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>
const data = fc.dictionary(fc.string(), value, { maxKeys: 4 })
const units = fc.array(
  fc.record({ unitId: fc.uuid(), part: fc.constantFrom('lead' as const, 'co' as const, 'author' as const) }),
  { maxLength: 3 },
)
const whole = {
  title: fc.string(),
  region: fc.constantFrom('999900', '999901'),
  dueOn: fc.constantFrom(null, '2026-12-31', '2027-06-30'),
  visibility: fc.constantFrom(0, 1, 2),
  clauseId: fc.constantFrom(null, 'c1', 'c2'),
  units,
  data,
}
const first = fc.record(whole)
const later = fc.record(whole, { requiredKeys: [] })
const states = fc.constantFrom('open', 'done', 'waiting')
const history = fc.tuple(fc.tuple(states, first), fc.array(fc.tuple(states, later), { maxLength: 12 }))

function eventsOf([opening, steps]: [[string, Changed], [string, Changed][]]) {
  return [opening, ...steps].map(([to, changed], i) => ({
    city: '999900',
    seq: i + 1,
    payload: {
      v: 1,
      kind: 'note',
      from: i === 0 ? null : 'open',
      to,
      ...(i === 0 ? { parentId: null, policyId: 'p' } : {}),
      answers: {},
      changed,
    },
  }))
}

test('a field is what the last event that changed it says', () => {
  fc.assert(
    fc.property(history, (given) => {
      const events = eventsOf(given as [[string, Changed], [string, Changed][]])
      const thing = replay(events)
      const last = (name: string) => events.findLast((e) => name in e.payload.changed)?.payload.changed[name]
      expect(thing).toMatchObject({ kind: 'note', city: '999900', policyId: 'p', parentId: null })
      expect(thing?.revision).toBe(events.length)
      expect(thing?.state).toBe(events.at(-1)?.payload.to)
      for (const name of ['title', 'region', 'dueOn', 'visibility', 'clauseId', 'units'] as const) {
        expect(thing?.[name]).toEqual(last(name))
      }
    }),
  )
})

test('a member of the data is what the last event that set it says, and none is lost', () => {
  fc.assert(
    fc.property(history, (given) => {
      const events = eventsOf(given as [[string, Changed], [string, Changed][]])
      const members = new Map<string, Json>()
      for (const { payload } of events) {
        for (const [key, set] of Object.entries((payload.changed.data ?? {}) as Changed)) members.set(key, set)
      }
      expect(new Map(Object.entries(replay(events)?.data ?? {}))).toEqual(members)
    }),
  )
})

test('replay of all is replay of the earlier and then of the last', () => {
  fc.assert(
    fc.property(history, (given) => {
      const events = eventsOf(given as [[string, Changed], [string, Changed][]])
      const last = events.at(-1)
      if (!last) throw new Error('no event')
      expect(replay(events)).toEqual(replayNext(replay(events.slice(0, -1)), last))
    }),
  )
})

test('a member of any name is kept', () => {
  const changed = JSON.parse('{"data":{"__proto__":1,"a":2}}')
  const thing = replay([{ city: '999900', seq: 1, payload: { v: 1, kind: 'note', to: 'open', changed } }])
  expect(JSON.stringify(thing?.data)).toBe('{"__proto__":1,"a":2}')
})

test('no events, or one of another version, give nothing', () => {
  expect(replay([])).toBeNull()
  expect(replay([{ city: '999900', seq: 1, payload: { v: 2 } }])).toBeNull()
  expect(replay([{ city: '999900', seq: 1, payload: 'x' }])).toBeNull()
})
