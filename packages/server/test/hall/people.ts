import { randomUUID } from 'node:crypto'
import { type Actor, dateInChina } from '@zhiqiang/kernel'
import { act, openThing } from '../../src/core/engine/act.ts'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { actorOn } from '../../src/core/sessions/sessions.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

/** A city whose hall is open: its bureau, a county's bureau, and whoever comes to apply. */
export async function aHall() {
  const world = await aWorld()
  const { app, db, open, take, time, unit, person } = world
  const here = '990100'
  const county = await world.city(here, '云岭市')
  const bureau = await unit(here, '市市场监管局')
  const countyBureau = await unit(here, '清溪县市场监管局', county)
  const staff = {
    office: person(here, 'office', bureau),
    head: person(here, 'lead', bureau),
    officer: person(here, 'officer', bureau),
    clerk: person(here, 'county', countyBureau, county),
  }
  const visitor: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }
  const firm = async (login: string, name: string, code: string) => {
    const subject = { sort: 'organisation' as const, name, code, region: here, contact: '宋晓', phone: '0390-5550101' }
    const wish = { city: here, login, password: 'correct horse 电池', subject, requestId: randomUUID() }
    const made = must(await registerSubject(app.engine, visitor, wish))
    const actor = await transaction(db, (tx) => actorOn(tx, made.account, dateInChina(time.now)))
    if (!actor) throw new Error('no such account')
    return { ...made, actor }
  }
  const offer = async (item: string) => {
    const own = { unit: bureau, place: '市民中心二楼', hours: '工作日', phone: '0390-5550100', complaints: '12345' }
    const made = await open(staff.office, here, 'offering', 'offer', { item, ...own, accept: 5, decide: 60 })
    await take(staff.office, made.thing.id, 'publish', {})
    return made.thing.id
  }
  const apply = async (who: Actor, item: string, offering: string, answers: object) =>
    openThing(app.engine, who, {
      kind: item,
      step: 'submit',
      city: here,
      parentId: offering,
      requestId: randomUUID(),
      answers: { ...answers },
    })
  /** What somebody is told who may not take a step; empty where it is taken. */
  const refusal = async (who: Actor, thingId: string, step: string, answers: object = {}): Promise<string> => {
    const { revision } = await transaction(db, (tx) =>
      tx.selectFrom('thing').select('revision').where('id', '=', thingId).executeTakeFirstOrThrow(),
    )
    const wish = { thingId, step, revision, requestId: randomUUID(), answers: { ...answers } }
    const done = await act(app.engine, who, wish)
    return done.ok ? '' : `${done.problem.code} ${done.problem.message.zh}`
  }
  const clocks = (id: string) =>
    transaction(db, (tx) =>
      tx
        .selectFrom('case_clock')
        .select(['name', 'round', 'limits', 'due_on', 'settled_on', 'late'])
        .where('thing_id', '=', id)
        .orderBy('started_on')
        .orderBy('name')
        .orderBy('round')
        .execute(),
    )
  return { ...world, here, county, bureau, countyBureau, ...staff, firm, offer, apply, refusal, clocks }
}
