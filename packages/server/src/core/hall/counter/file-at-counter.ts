import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  type Actor,
  askedOf,
  can,
  type Form,
  fail,
  type Kind,
  ok,
  type Problem,
  problem,
  type Result,
  type Text,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Engine, once, openIn } from '../../engine/act.ts'
import { lockThing } from '../../engine/store.ts'
import { registeredAs, walkInOf } from './store.ts'
import { comerWith } from './walk-in.ts'

type Wish = HandlerInput<'counter.file'>['body']
type Filed = CallOutput<'counter.file'>

/**
 * `counter.file`: an officer of the unit that offers a service files for whoever came. A registered organisation is found
 * by its credit code; anybody else is taken down without an account. Materials are scanned, or named as received on paper.
 */
export function fileAtCounter(engine: Engine, actor: Actor, wish: Wish): Promise<Result<Filed>> {
  const { requestId, comer, ...rest } = wish
  // The number is no part of what two requests are compared by: nothing of it is kept.
  const { number: _, ...open } = comer
  return transaction(engine.db, (tx) =>
    once(engine, tx, actor, requestId, { ...rest, comer: open }, () => fileIn(engine, tx, actor, wish)),
  )
}

async function fileIn(engine: Engine, tx: Tx, actor: Actor, wish: Wish): Promise<Result<Filed>> {
  const { requestId, papers, answers } = wish
  const offering = await lockThing(tx, wish.offering)
  if (offering?.kind !== 'offering' || !can(actor, 'offering.read', offering)) return fail(problem('E_NOT_FOUND'))
  const allowed = can(actor, 'case.counter', offering)
  if (!allowed) return fail(problem('E_FORBIDDEN'))
  const kind = engine.catalogue.kinds.get(String(offering.data.item))
  const form = kind && formAtCounter(kind)
  if (!kind || !form) return fail(onlineOnly)
  const missing = missingIn(form, answers, papers)
  if (missing) return fail(missing)
  const { comer, fault } = comerWith(wish.comer)
  if (fault) return fail(fault)
  const { sort, name, number, contact, phone } = comer
  const registered = sort === 'organisation' ? await registeredAs(tx, offering.city, number) : undefined
  const known = registered ?? (await walkInOf(tx, offering.city, number))
  if (known && known.name !== name) return fail(otherName)
  const opening = { city: offering.city, requestId }
  let subject = known?.id
  if (subject === undefined) {
    const facts = { sort, name, code: null, region: offering.city, contact, phone, walkIn: number }
    const made = await openIn(
      engine,
      tx,
      actor,
      { ...opening, kind: 'subject', step: 'takeDown', parentId: null, answers: { subject: facts } },
      allowed,
    )
    if (!made.ok) return made
    subject = made.value.thing.id
  }
  const filed = await openIn(
    engine,
    tx,
    actor,
    {
      ...opening,
      kind: kind.kind,
      step: 'file',
      parentId: offering.id,
      answers: { ...answers, comer: { subject, papers } },
    },
    'own',
  )
  return filed.ok ? ok({ id: filed.value.thing.id, numbers: [...numbersIn(filed.value.reply)] }) : filed
}

/** What a service asks, where the counter takes it: one that keeps who applied is handed in by the person alone. */
function formAtCounter({ steps, service }: Kind): Form | undefined {
  return service && !service.withholds && steps.file ? steps[service.apply.step]?.form : undefined
}

/** Materials that are asked for, and came neither as a file nor on paper. */
function missingIn(form: Form, answers: Wish['answers'], papers: readonly string[]): Problem | null {
  const missing = Object.entries(askedOf(form, answers)).filter(
    ([name, field]) => field.kind === 'files' && field.required && !hasFiles(answers[name]) && !papers.includes(name),
  )
  if (missing.length === 0) return null
  const said = (name: string, { label }: { readonly label: Text }): [string, Text] => [
    name,
    t(`缺“${label.zh}”：请扫描上传，或者勾选收到纸质件`, `“${label.en}”: scan it, or tick that it came on paper`),
  ]
  const fields = Object.fromEntries(missing.map(([name, field]) => said(name, field)))
  return problem('E_INPUT', { what: Object.values(fields)[0] ?? onlineOnly.message }, { fields })
}

function hasFiles(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

/** Number and code of each file that was made of an application. */
function numbersIn(reply: unknown): Filed['numbers'] {
  if (typeof reply !== 'object' || reply === null) return []
  const { no, code, also } = reply as { readonly no?: unknown; readonly code?: unknown; readonly also?: unknown }
  const own = typeof no === 'string' && typeof code === 'string' ? [{ no, code }] : []
  return [...own, ...(Array.isArray(also) ? also.flatMap(numbersIn) : [])]
}

const onlineOnly = problem('E_GUARD', {
  why: t('这个事项不在窗口收件。', 'This service is not taken at the counter.'),
  how: t('请来人在网上提交。', 'Let whoever came hand it in online.'),
})

const otherName = problem('E_INPUT', {
  what: t(
    '这个号码登记的是另一个名称，请与证件、执照核对',
    'the number stands for another name: compare it with the card or the licence',
  ),
})
