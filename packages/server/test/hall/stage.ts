import { randomUUID } from 'node:crypto'
import { type Actor, dateInChina, type Problem, type Result } from '@zhiqiang/kernel'
import { act, openThing } from '../../src/core/engine/act.ts'
import type { Performed } from '../../src/core/engine/perform.ts'
import { uploadEvidence } from '../../src/core/files/upload.ts'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { actorOn } from '../../src/core/sessions/sessions.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

/** Credit codes that fit, for firms of tests. */
export const codes = ['91110000600037341L', '91350100M000100Y43', '91440300708461136T'] as const

/** A city with a bureau, its head and officer, where services are offered and firms apply. */
export async function aHall(city = '990100') {
  const world = await aWorld()
  const { app, db, open, take, time, unit, person } = world
  const { engine } = app
  await world.city(city, '云岭市')
  const bureau = await unit(city, '市知识产权保护中心')
  const office = person(city, 'office', bureau)
  const head = person(city, 'lead', bureau)
  const stranger: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }

  const offer = async (item: string) => {
    const facts = { place: '市民中心二楼', hours: '工作日 9:00—17:00', phone: '0390-5550100', complaints: '12345' }
    const made = await open(office, city, 'offering', 'offer', { item, unit: bureau, ...facts, accept: 3, decide: 10 })
    await take(office, made.thing.id, 'publish', {})
    return made.thing.id
  }
  /** A firm that registered itself, with the actor of its holder. */
  const firm = async (name: string, code: string) => {
    const subject = { sort: 'organisation' as const, name, code, region: city, contact: '宋晓', phone: '0390-5550101' }
    const login = `firm${code.slice(2, 8).toLowerCase()}`
    const wish = { city, login, password: 'correct horse 电池', subject, requestId: randomUUID() }
    const made = must(await registerSubject(engine, stranger, wish))
    const actor = await transaction(db, (tx) => actorOn(tx, made.account, dateInChina(time.now)))
    if (!actor) throw new Error('no such account')
    return { id: made.id, actor }
  }
  const upload = async (who: Actor, text = '材料') => {
    const deps = { db, clock: engine.clock, vault: app.vault }
    const bytes = new TextEncoder().encode(text)
    return { upload: must(await uploadEvidence(deps, who, city, { name: '材料.txt', bytes })).upload }
  }
  const apply = (who: Actor, item: string, parentId: string, answers: object): Promise<Result<Performed>> =>
    openThing(engine, who, {
      kind: item,
      step: 'submit',
      city,
      parentId,
      requestId: randomUUID(),
      answers: { ...answers },
    })
  /** A step that may be refused. */
  const tryTo = async (who: Actor, thingId: string, step: string, answers: object = {}): Promise<Result<Performed>> => {
    const row = await transaction(db, (tx) =>
      tx.selectFrom('thing').select('revision').where('id', '=', thingId).executeTakeFirstOrThrow(),
    )
    return act(engine, who, { thingId, step, revision: row.revision, requestId: randomUUID(), answers: { ...answers } })
  }
  const stateOf = async (id: string) =>
    (
      await transaction(db, (tx) =>
        tx.selectFrom('thing').select('state').where('id', '=', id).executeTakeFirstOrThrow(),
      )
    ).state
  const on = (day: string) => {
    time.now = `${day}T02:00:00.000Z`
  }
  const read = <T>(who: Actor, work: Parameters<typeof world.read<T>>[2]) =>
    world.read(who, dateInChina(time.now), work)
  return { ...world, read, here: city, bureau, office, head, stranger, offer, firm, upload, apply, tryTo, stateOf, on }
}

/** Why something was refused, in Chinese. */
export function whyNot(result: { readonly ok: true } | { readonly ok: false; readonly problem: Problem }): string {
  return result.ok ? '' : `${result.problem.message.zh}${result.problem.fix.zh}`
}
