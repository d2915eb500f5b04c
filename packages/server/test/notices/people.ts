import type { Actor, Role } from '@zhiqiang/kernel'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'

export const here = '990100'

/** A city with an office and a unit, somebody in each post, and a way to read what everybody was told. */
export async function aTellingCity() {
  const world = await aWorld()
  const county = await world.city(here, '云岭市')
  const units = {
    office: await world.unit(here, '市联席办'),
    market: await world.unit(here, '市市场监管局'),
    science: await world.unit(here, '市科技局'),
  }
  /** Somebody who holds a post since long ago, as he acts. */
  const enrol = async (login: string, role: Role, unitId: string): Promise<Actor & { readonly id: string }> => {
    const person = await world.open(world.machine, here, 'person', 'enrol', { login, name: login })
    const first = { unit: unitId, title: '岗位', role, holder: person.thing.id, from: '2026-01-01' }
    const post = await world.open(world.machine, here, 'post', 'create', first)
    const held = { postId: post.thing.id, role, unitId, unitName: '', region: here, regionUnits: [] }
    return { kind: 'account', id: person.thing.id, name: login, city: here, posts: [held] }
  }
  /** What an account was told, oldest first. */
  const toldTo = (accountId: string) =>
    transaction(world.db, (tx) =>
      tx.selectFrom('notice').selectAll().where('account_id', '=', accountId).orderBy('at').orderBy('sort').execute(),
    )
  const messages = () =>
    transaction(world.db, (tx) => tx.selectFrom('message').selectAll().orderBy('queued_at').execute())
  return { ...world, county, units, enrol, toldTo, messages }
}
