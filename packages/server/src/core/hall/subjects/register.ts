import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  type Actor,
  creditCodeFault,
  fail,
  ok,
  type Problem,
  plainCreditCode,
  problem,
  type Result,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import type { SubjectWrite } from '../../../ports.ts'
import { type Engine, once, openIn } from '../../engine/act.ts'

type Wish = HandlerInput<'subjects.register'>['body']
type Registered = CallOutput<'subjects.register'>

/**
 * `subjects.register`: somebody makes an account for themselves and registers whom they apply for: themselves or an
 * organisation, known by its credit code. Both or neither.
 */
export function registerSubject(engine: Engine, actor: Actor, wish: Wish): Promise<Result<Registered>> {
  const { requestId, city, login, subject } = wish
  const work = (tx: Tx) => registerIn(engine, tx, actor, wish)
  // The password is no part of what two requests are compared by: nothing of it is kept.
  return transaction(engine.db, (tx) => once(engine, tx, actor, requestId, { city, login, subject }, () => work(tx)))
}

/** {@link registerSubject} inside an open transaction. */
export async function registerIn(engine: Engine, tx: Tx, actor: Actor, wish: Wish): Promise<Result<Registered>> {
  const { requestId, city, login, password, subject } = wish
  const wrong = faultOf(subject)
  if (wrong) return fail(wrong)
  const facts: SubjectWrite = {
    sort: subject.sort,
    name: subject.name.trim(),
    code: subject.sort === 'organisation' ? plainCreditCode(subject.code ?? '') : null,
    region: subject.region,
    contact: subject.contact.trim(),
    phone: subject.phone.trim(),
  }
  const opening = { parentId: null, city, requestId }
  const answers = { login, password, name: facts.contact }
  const person = await openIn(engine, tx, actor, { ...opening, kind: 'person', step: 'register', answers }, 'own')
  if (!person.ok) return person
  const holder = person.value.thing.id
  const made = await openIn(
    engine,
    tx,
    actor,
    { ...opening, kind: 'subject', step: 'register', answers: { subject: { ...facts, holder } } },
    'own',
  )
  return made.ok ? ok({ id: made.value.thing.id, account: holder }) : made
}

function faultOf({ sort, code }: Wish['subject']): Problem | null {
  if (sort === 'person') return null
  const fault = creditCodeFault(code ?? '')
  if (fault === null) return null
  const what =
    fault === 'form'
      ? t(
          '统一社会信用代码应为 18 位，不含 I、O、S、V、Z',
          'a credit code has 18 characters, none of them I, O, S, V or Z',
        )
      : t(
          '统一社会信用代码有一位不对，请与营业执照核对',
          'one character of the credit code is wrong: compare it with the licence',
        )
  return problem('E_INPUT', { what }, { fields: { code: what } })
}
