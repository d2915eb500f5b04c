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
  receiptNumbers,
  type Text,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { actIn, type Engine, once, openIn } from '../../engine/act.ts'
import { lockThing } from '../../engine/store.ts'
import { subjectPort } from '../subjects/store.ts'
import { walkInOf } from './store.ts'
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
  const lacking = wish.lacking?.fields ?? []
  const missing = missingIn(form, answers, [...papers, ...lacking])
  if (missing) return fail(missing)
  const { comer, fault } = comerWith(wish.comer)
  if (fault) return fail(fault)
  const { sort, name, number, contact, phone } = comer
  const registered = sort === 'organisation' ? await subjectPort(tx, offering.city).byCode(number) : null
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
      answers: { ...answers, comer: { subject, papers, way: wish.way } },
    },
    'own',
  )
  if (!filed.ok) return filed
  const { id, revision } = filed.value.thing
  if (wish.lacking) {
    const later = await acceptLacking(engine, tx, actor, { id, revision, kind, form, wish, lacking: wish.lacking })
    if (!later.ok) return later
  }
  return ok({ id, numbers: [...receiptNumbers(filed.value.reply)] })
}

interface Later {
  readonly id: string
  readonly revision: number
  readonly kind: Kind
  readonly form: Form
  readonly wish: Wish
  readonly lacking: NonNullable<Wish['lacking']>
}

/** 容缺受理: accepted on the spot, each material that is lacking named, all promised by the day. */
function acceptLacking(engine: Engine, tx: Tx, actor: Actor, { id, revision, kind, form, wish, lacking }: Later) {
  if (!kind.steps.acceptLacking) return fail(nothingLater)
  const named = lacking.fields.flatMap((name) => (form[name]?.kind === 'files' ? [form[name].label.zh] : []))
  if (named.length !== lacking.fields.length) return fail(problem('E_INPUT', { what: nothingLater.message }))
  const answers = { lacking: named.map((one, at) => `${at + 1}. ${one}`).join('\n'), until: lacking.until }
  return actIn(engine, tx, actor, { thingId: id, step: 'acceptLacking', revision, requestId: wish.requestId, answers })
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
    t(
      `缺“${label.zh}”：请扫描上传、勾选收到纸质件，或者列入容缺`,
      `“${label.en}”: scan it, tick that it came on paper, or let it follow`,
    ),
  ]
  const fields = Object.fromEntries(missing.map(([name, field]) => said(name, field)))
  return problem('E_INPUT', { what: Object.values(fields)[0] ?? onlineOnly.message }, { fields })
}

function hasFiles(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

const onlineOnly = problem('E_GUARD', {
  why: t('这个事项不在窗口收件。', 'This service is not taken at the counter.'),
  how: t('请来人在网上提交。', 'Let whoever came hand it in online.'),
})

const nothingLater = problem('E_GUARD', {
  why: t('这个事项的材料不能容缺。', 'No material of this service may follow later.'),
  how: t('请收齐必要材料后再收件。', 'Take it once everything is there.'),
})

const otherName = problem('E_INPUT', {
  what: t(
    '这个号码登记的是另一个名称，请与证件、执照核对',
    'the number stands for another name: compare it with the card or the licence',
  ),
})
