import { randomUUID } from 'node:crypto'
import { type Actor, dateInChina, type Role } from '@zhiqiang/kernel'
import { openThing } from '../../src/core/engine/act.ts'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { actorOn } from '../../src/core/sessions/sessions.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

const stranger: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }
const codes = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A credit code whose check character fits, the nth of a made-up series. */
function creditCode(nth: number): string {
  const first = `91990100MA${String(nth).padStart(7, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * codes.indexOf(first.charAt(at)), 0)
  return first + codes.charAt((31 - (sum % 31)) % 31)
}

/** A city whose bureau offers services of the hall, and firms that apply for them. */
export async function aHall(here = '990100') {
  const world = await aWorld()
  const { app, db, open, take, time, unit, person } = world
  await world.city(here, '云岭市')
  const bureau = await unit(here, '市市场监管局')
  const staff = {
    office: person(here, 'office', bureau),
    head: person(here, 'lead', bureau),
    officer: person(here, 'officer', bureau),
  }
  let firms = 0

  const actorOf = async (account: string) => {
    const found = await transaction(db, (tx) => actorOn(tx, account, dateInChina(time.now)))
    if (!found) throw new Error('no such account')
    return found
  }
  /** A firm with an account that acts for it. */
  const firm = async (name: string) => {
    firms += 1
    const made = must(
      await registerSubject(app.engine, stranger, {
        city: here,
        login: `firm${firms}`,
        password: 'correct horse 电池',
        subject: {
          sort: 'organisation',
          name,
          code: creditCode(firms),
          region: here,
          contact: '宋晓',
          phone: '0390-5550101',
        },
        requestId: randomUUID(),
      }),
    )
    return { id: made.id, account: made.account, actor: await actorOf(made.account) }
  }
  /** Somebody with an account and a post in a role. */
  const colleague = async (login: string, name: string, role: Role, unitId: string) => {
    const made = await open(world.machine, here, 'person', 'enrol', { login, name, password: 'correct horse 电池' })
    const post = { unit: unitId, title: name, role, holder: made.thing.id, from: '2025-01-01' }
    await open(world.machine, here, 'post', 'create', post)
    return { account: made.thing.id, actor: await actorOf(made.thing.id) }
  }
  const offer = async (item: string, unitId = bureau) => {
    const made = await open(staff.office, here, 'offering', 'offer', {
      item,
      unit: unitId,
      place: '市民中心二楼 12 号窗口',
      hours: '工作日 9:00—12:00、14:00—17:00',
      phone: '0390-5550100',
      complaints: '12345',
      accept: 3,
      decide: 20,
    })
    await take(staff.office, made.thing.id, 'publish', {})
    return made.thing.id
  }
  /** Hands in; the result as it is, for what is refused. */
  const tryApply = (who: Actor, kind: string, offering: string, answers: object) =>
    openThing(app.engine, who, {
      kind,
      step: 'submit',
      city: here,
      parentId: offering,
      requestId: randomUUID(),
      answers: { ...answers },
    })
  const apply = async (who: Actor, kind: string, offering: string, answers: object) =>
    must(await tryApply(who, kind, offering, answers)).thing.id
  const thing = (id: string) =>
    transaction(db, (tx) =>
      tx
        .selectFrom('thing')
        .select(['state', 'title', 'data', 'due_on', 'revision'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const done = await work.then(
      (value) => value as { readonly ok?: boolean; readonly problem?: { readonly message: { readonly zh: string } } },
      (error: unknown) => ({ ok: false, problem: JSON.parse(String((error as Error).message)) }),
    )
    return done.ok === false ? (done.problem?.message.zh ?? '') : 'not refused'
  }
  return { ...world, here, bureau, staff, firm, colleague, offer, apply, tryApply, thing, refusal, actorOf }
}
