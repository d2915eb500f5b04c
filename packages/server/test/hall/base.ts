import { randomUUID } from 'node:crypto'
import { type Actor, dateInChina } from '@zhiqiang/kernel'
import { openThing } from '../../src/core/engine/act.ts'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { actorOn } from '../../src/core/sessions/sessions.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

/** Somebody who has not signed in. */
export const visitor: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }

interface Firm {
  readonly login: string
  readonly name: string
  readonly code: string
}

/** A city whose bureau offers services, and firms that apply for them. `decide` is the promise in working days. */
export async function baseHall({ bureauName = '市市场监管局', accept = 3, decide = 20 } = {}) {
  const world = await aWorld()
  const { app, db, open, take, time, unit, person } = world
  const here = '990100'
  const county = await world.city(here, '云岭市')
  const bureau = await unit(here, bureauName)
  const staff = {
    office: person(here, 'office', bureau),
    head: person(here, 'lead', bureau),
    officer: person(here, 'officer', bureau),
  }
  const actorOf = async (account: string) => {
    const found = await transaction(db, (tx) => actorOn(tx, account, dateInChina(time.now)))
    if (!found) throw new Error('no such account')
    return found
  }
  /** A firm that registered itself, with the actor of its holder. */
  const register = async ({ login, name, code }: Firm) => {
    const subject = { sort: 'organisation' as const, name, code, region: here, contact: '宋晓', phone: '0390-5550101' }
    const wish = { city: here, login, password: 'correct horse 电池', subject, requestId: randomUUID() }
    const made = must(await registerSubject(app.engine, visitor, wish))
    return { ...made, actor: await actorOf(made.account) }
  }
  const offer = async (item: string, unitId = bureau) => {
    const own = { unit: unitId, place: '市民中心二楼', hours: '工作日', phone: '0390-5550100', complaints: '12345' }
    const made = await open(staff.office, here, 'offering', 'offer', { item, ...own, accept, decide })
    await take(staff.office, made.thing.id, 'publish', {})
    return made.thing.id
  }
  /** Hands in; the result as it is, for what may be refused. */
  const apply = (who: Actor, kind: string, parentId: string, answers: object) =>
    openThing(app.engine, who, {
      kind,
      step: 'submit',
      city: here,
      parentId,
      requestId: randomUUID(),
      answers: { ...answers },
    })
  return { ...world, here, county, bureau, staff, actorOf, register, offer, apply }
}
