import { describe, expect, test } from 'vitest'
import { type Actor, can, type HeldPost, holds, type Role } from './index.ts'

const post = (role: Role, more: Partial<HeldPost> = {}): HeldPost => ({
  postId: `post of ${role}`,
  role,
  unitId: 'own',
  unitName: '本单位',
  region: '990100',
  regionUnits: [],
  ...more,
})
const who = (...posts: readonly HeldPost[]): Actor => ({ kind: 'account', id: 'a', name: '甲', city: '990100', posts })
const led = { city: '990100', units: [{ unitId: 'own', part: 'lead' }] }
const helped = { city: '990100', units: [{ unitId: 'own', part: 'co' }] }
const sisters = { city: '990100', units: [{ unitId: 'sister', part: 'lead' }] }

describe('an account', () => {
  test('reaches nothing of another city, whatever its posts', () => {
    expect(can(who(post('office'), post('administrator')), 'task.read', { city: '990200' })).toBeNull()
  })

  test('without a post may nothing', () => {
    expect(can(who(), 'unit.read', { city: '990100' })).toBeNull()
    expect(holds(who(), 'unit.read')).toBe(false)
  })

  test('acts by the first post that allows it, which the event names', () => {
    const both = who(post('reporter', { unitId: 'sister' }), post('lead'))
    expect(can(both, 'task.sign', led)).toEqual({ role: 'lead', postId: 'post of lead', unitId: 'own' })
    expect(can(both, 'task.report', sisters)).toMatchObject({ role: 'reporter', unitId: 'sister' })
  })
})

describe('a scope', () => {
  test('unit takes in what the unit takes part in, lead only what it leads', () => {
    const head = who(post('lead'))
    expect([led, helped, sisters].map((thing) => can(head, 'task.report', thing) !== null)).toEqual([true, true, false])
    expect([led, helped, sisters].map((thing) => can(head, 'task.sign', thing) !== null)).toEqual([true, false, false])
  })

  test('region takes in the county’s own things and those of its units', () => {
    const county = who(post('county', { region: '990121', regionUnits: ['sister'] }))
    expect(can(county, 'task.read', { city: '990100', region: '990121' })).not.toBeNull()
    expect(can(county, 'task.read', sisters)).not.toBeNull()
    expect(can(county, 'task.read', led)).toBeNull()
  })

  test('inside begins with release inside the city', () => {
    const seen = [0, 1, 2].map((visibility) => can(who(post('lead')), 'policy.read', { city: '990100', visibility }))
    expect(seen.map((allowed) => allowed !== null)).toEqual([false, true, true])
    expect(can(who(post('lead')), 'policy.read', { city: '990100' })).toBeNull()
  })
})

test('the public reads what is public of any city, and nothing else', () => {
  const visitor: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }
  const seen = [0, 1, 2].map((visibility) => can(visitor, 'policy.read', { city: '990100', visibility }))
  expect(seen.map((allowed) => allowed?.role ?? null)).toEqual([null, null, 'public'])
  expect(can(visitor, 'task.read', { city: '990100', visibility: 2 })).toBeNull()
  expect([holds(visitor, 'policy.read'), holds(visitor, 'task.read')]).toEqual([true, false])
})

test('the operator acts in every city without a post; a due date may do nothing of its own', () => {
  const operator: Actor = { kind: 'operator', id: null, name: '运维', city: null, posts: [] }
  expect(can(operator, 'task.sign', { city: '990200' })).toEqual({ role: 'operator', postId: null, unitId: null })
  const clock: Actor = { kind: 'clock', id: null, name: '到期', city: null, posts: [] }
  expect([can(clock, 'task.read', led), holds(clock, 'task.read')]).toEqual([null, false])
})
