import type { Actor, Role } from '@zhiqiang/kernel'
import { transaction } from '../../src/db/transaction.ts'
import { creditCode } from '../support/credit-code.ts'
import { must } from '../support/must.ts'
import { baseHall } from './base.ts'

/** A city whose bureau offers services of the hall, and firms that apply for them. */
export async function aHall() {
  const base = await baseHall()
  const { db, here, open, machine } = base
  let firms = 0
  /** A firm with an account that acts for it. */
  const firm = (name: string) => {
    firms += 1
    return base.register({ login: `firm${firms}`, name, code: creditCode(firms) })
  }
  /** Somebody with an account and a post in a role. */
  const colleague = async (login: string, name: string, role: Role, unitId: string) => {
    const made = await open(machine, here, 'person', 'enrol', { login, name, password: 'correct horse 电池' })
    const post = { unit: unitId, title: name, role, holder: made.thing.id, from: '2025-01-01' }
    await open(machine, here, 'post', 'create', post)
    return { account: made.thing.id, actor: await base.actorOf(made.thing.id) }
  }
  const apply = async (who: Actor, kind: string, offering: string, answers: object) =>
    must(await base.apply(who, kind, offering, answers)).thing.id
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
  return { ...base, firm, colleague, apply, tryApply: base.apply, thing, refusal }
}
