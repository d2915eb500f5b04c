import {
  type Actor,
  type Allowed,
  type DestroyRequest,
  fail,
  type Json,
  type Kind,
  ok,
  type Problem,
  problem,
  type Result,
  type Thing,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { eventHash } from '../../audit/hash.ts'
import { destroyType, leftHash, type Redaction, redactedBody } from '../../audit/redaction.ts'
import { noteForSearch } from '../../hall/search/note.ts'
import type { Catalogue } from '../catalogue.ts'
import { insertEvent, lockToAct, putUnits, updateThing } from '../store.ts'
import * as store from './store.ts'

/** What it takes of the act's transaction. */
interface ActContext {
  readonly tx: Tx
  readonly catalogue: Catalogue
  readonly actor: Actor
  readonly now: string
  readonly recordedAt: string
  readonly requestId: string | null
}

/** By whose right, and in which event of which thing, something is destroyed. */
interface Cause {
  readonly allowed: Allowed
  readonly thingId: string
  readonly seq: number
}

/** What is left of one thing, and what its last event says. */
interface Left {
  readonly kind: Kind
  readonly after: Thing
  readonly payload: Json
}

/**
 * Destroys a thing and all that stands under it. Each chain gets a last event that names the hash of every event before it
 * and of what is left of that event; then the events lose what they said. Refused where a chain is not sound: what cannot
 * be proved any more afterwards is proved before.
 */
export async function destroyThing(context: ActContext, asked: DestroyRequest, cause: Cause): Promise<Result<null>> {
  const ids = await store.treeOf(context.tx, asked.thingId)
  const left: Left[] = []
  for (const id of ids) {
    const done = await destroyOne(context, id, id === asked.thingId ? asked : { ...asked, title: null }, cause)
    if (!done.ok) return done
    left.push(done.value)
  }
  await store.clearAround(context.tx, ids)
  for (const { kind, after, payload } of left) {
    store.redactEvents(context.tx, after.id, after.revision)
    // A destroyed case is still found by its number.
    await noteForSearch(context.tx, { kind, step: destroyType, after, payload, known: new Map() })
  }
  return ok(null)
}

async function destroyOne(
  context: ActContext,
  id: string,
  { title, left }: { readonly title: string | null; readonly left: DestroyRequest['left'] },
  cause: Cause,
): Promise<Result<Left>> {
  const { tx } = context
  const { thing, lastHash = '' } = (await lockToAct(tx, id)) ?? {}
  const kind = thing && context.catalogue.kinds.get(thing.kind)
  if (!thing || !kind || 'destroyed' in thing.data) return fail(problem('E_NOT_FOUND'))
  const redactions = redactionsOf(await store.chainOf(tx, id), thing.revision)
  if (redactions === null) return fail(unsound(thing.title))
  const after = leftOf(thing, title ?? kind.title.zh, left)
  updateThing(tx, after, context.now)
  putUnits(tx, id, thing.units, after.units)
  const body = {
    thingId: id,
    seq: after.revision,
    city: thing.city,
    revision: after.revision,
    type: destroyType,
    actor: context.actor.name,
    actorId: context.actor.id,
    role: cause.allowed.role,
    postId: cause.allowed.postId,
    unitId: cause.allowed.unitId,
    at: context.now,
    recordedAt: context.recordedAt,
    requestId: context.requestId,
    payload: payloadOf(after, redactions, cause),
  }
  insertEvent(tx, body, lastHash, eventHash(body, lastHash))
  return ok({ kind, after, payload: body.payload })
}

/** The hashes of a whole, sound chain; null for one that is not. */
function redactionsOf(chain: readonly store.ChainEvent[], revision: number): readonly Redaction[] | null {
  let prev = ''
  for (const [at, { body, prevHash, hash }] of chain.entries()) {
    if (body.seq !== at + 1 || prevHash !== prev || eventHash(body, prev) !== hash) return null
    prev = hash
  }
  if (chain.length !== revision) return null
  return chain.map(({ body, hash }) => ({ seq: body.seq, hash, left: leftHash(redactedBody(body)) }))
}

const offices: readonly string[] = ['lead', 'co', 'author', 'owner']

/** What is left: state and place, the offices that took part, who issued a letter, and the word that it was destroyed. */
function leftOf(thing: Thing, title: string, left: DestroyRequest['left']): Thing {
  const { issuer } = thing.data
  return {
    ...thing,
    revision: thing.revision + 1,
    title,
    dueOn: null,
    units: thing.units.filter(({ part }) => offices.includes(part)),
    named: [],
    data: { destroyed: { ...left }, ...(typeof issuer === 'string' ? { issuer } : {}) },
  }
}

/** Every column an act may change, so that replay needs nothing of what was said before. */
function payloadOf(after: Thing, redactions: readonly Redaction[], cause: Cause): Json {
  return {
    v: 1,
    kind: after.kind,
    from: after.state,
    to: after.state,
    answers: null,
    changed: {
      title: after.title,
      region: after.region,
      dueOn: after.dueOn,
      visibility: after.visibility,
      clauseId: after.clauseId,
      units: after.units.map((unit) => ({ ...unit })),
      named: [],
      data: after.data as Json,
    },
    redactions: redactions.map((one) => ({ ...one })),
    cause: { thingId: cause.thingId, seq: cause.seq },
  }
}

function unsound(title: string): Problem {
  return problem('E_GUARD', {
    why: t(`“${title}”的办理记录与校验值不符，不能销毁。`, `The record of “${title}” does not fit its hashes.`),
    how: t('请审计员先做审计核验，查明原因。', 'Let the auditor verify the audit and find the cause first.'),
  })
}
