import {
  type Actor,
  type Allowed,
  can,
  canonicalJson,
  fail,
  type Json,
  type Kind,
  mayStandUnder,
  ok,
  type Problem,
  parentKinds,
  problem,
  type Result,
  refuseInput,
  type Text,
  type Thing,
  t,
} from '@zhiqiang/kernel'
import { type Clock, cityNow } from '../../clock.ts'
import type { Db, Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import type { Ports } from '../../ports.ts'
import { sm3 } from '../audit/hash.ts'
import type { NamelessCopy } from '../files/nameless/nameless.ts'
import type { LawOf } from '../law/in-force.ts'
import { withoutSecrets } from './answers.ts'
import { behalfOf } from './behalf.ts'
import type { Catalogue } from './catalogue.ts'
import { actingFor, placeOf } from './opening/place.ts'
import { type ActContext, newThing, notOffered, type Performed, perform } from './perform.ts'
import * as store from './store.ts'
import { permitted, wayFree } from './ways.ts'

/** What the engine is made of; handed in at the composition root. */
export interface Engine {
  readonly db: Db
  readonly catalogue: Catalogue
  readonly clock: Clock
  readonly ports: (tx: Tx, city: string) => Ports
  /** The law and the working days of a city as the transaction sees them. */
  readonly law: LawOf
  /** Copies of files that name nobody, for services that keep who applied. */
  readonly nameless: NamelessCopy
}

/** One step on an existing thing, as somebody asks for it. */
export interface ActRequest {
  readonly thingId: string
  readonly step: string
  readonly revision: number
  readonly requestId: string
  readonly answers: Readonly<Record<string, unknown>>
  /** One of many things that the step is taken on, each by itself: only steps that allow it. */
  readonly oneOfMany?: true
}

/** The opening of a new thing, under a parent or directly in a city. */
export interface OpenThing {
  readonly kind: string
  readonly step: string
  readonly parentId: string | null
  readonly city: string
  readonly requestId: string
  readonly answers: Readonly<Record<string, unknown>>
  /** For whom, where somebody acts for several subjects of the hall; else for the first. */
  readonly subject?: string | undefined
}

/** Takes one step in one transaction. A request id already answered gives its first answer again. */
export async function act(engine: Engine, actor: Actor, request: ActRequest): Promise<Result<Performed>> {
  const content = contentOf(engine, request)
  return transaction(engine.db, (tx) => {
    const ahead = () => store.lockToAct(tx, request.thingId)
    return onceAhead(engine, tx, actor, { id: request.requestId, content }, ahead, (target) =>
      actOn(engine, tx, actor, request, target),
    )
  })
}

/** Takes one step on many things: all of them or none. */
export async function actMany(
  engine: Engine,
  actor: Actor,
  request: {
    readonly step: string
    readonly requestId: string
    readonly answers: Readonly<Record<string, unknown>>
    readonly things: readonly { readonly id: string; readonly revision: number }[]
  },
): Promise<Result<{ readonly done: number }>> {
  return transaction(engine.db, (tx) =>
    once(engine, tx, actor, request.requestId, contentOf(engine, request), async () => {
      // One order for everybody, so that two batches over the same things wait instead of deadlocking.
      for (const item of [...request.things].sort((a, b) => (a.id < b.id ? -1 : 1))) {
        const done = await actIn(engine, tx, actor, {
          thingId: item.id,
          step: request.step,
          revision: item.revision,
          requestId: request.requestId,
          answers: request.answers,
        })
        if (!done.ok) return done
      }
      return ok({ done: request.things.length })
    }),
  )
}

/** What became of one of many things. */
export interface EachDone {
  readonly id: string
  readonly problem: Problem | null
}

/**
 * Takes one step on many things, each judged by itself in a transaction of its own: what is refused says why and keeps
 * nobody else back. The request id of the whole gives each its own, so that a doubled request does nothing twice.
 */
export async function actEach(
  engine: Engine,
  actor: Actor,
  request: {
    readonly step: string
    readonly requestId: string
    readonly answers: Readonly<Record<string, unknown>>
    readonly things: readonly { readonly id: string; readonly revision: number }[]
  },
): Promise<readonly EachDone[]> {
  const { step, answers } = request
  const rows: EachDone[] = []
  for (const { id, revision } of request.things) {
    const requestId = partOf(request.requestId, id)
    const done = await act(engine, actor, { thingId: id, step, revision, requestId, answers, oneOfMany: true })
    rows.push({ id, problem: done.ok ? null : done.problem })
  }
  return rows
}

/** The request id of one thing within a request about many: always the same for the two (RFC 9562, version 8). */
function partOf(requestId: string, thingId: string): string {
  const hex = sm3(`${requestId} ${thingId}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Opens a thing and takes its opening step in one transaction. */
export async function openThing(engine: Engine, actor: Actor, request: OpenThing): Promise<Result<Performed>> {
  const content = contentOf(engine, request)
  return transaction(engine.db, (tx) =>
    onceAhead(
      engine,
      tx,
      actor,
      { id: request.requestId, content },
      () => placeOf(tx, engine.catalogue, actor, request),
      (place) => openAt(engine, tx, actor, request, place, 'from-outside'),
    ),
  )
}

/** What two requests of one id are compared by. */
function contentOf<R extends { readonly step: string; readonly answers: Readonly<Record<string, unknown>> }>(
  engine: Engine,
  request: R,
): Readonly<Record<string, unknown>> {
  return { ...request, answers: withoutSecrets(engine.catalogue.kinds.values(), request.step, request.answers) }
}

/** {@link act} inside a transaction that is already open. */
export async function actIn(engine: Engine, tx: Tx, actor: Actor, request: ActRequest): Promise<Result<Performed>> {
  return actOn(engine, tx, actor, request, await store.lockToAct(tx, request.thingId))
}

/** {@link actIn} on a thing as it is now, for history that nobody looked at before. */
export async function actAsIs(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  request: Omit<ActRequest, 'revision'>,
): Promise<Result<Performed>> {
  const target = await store.lockToAct(tx, request.thingId)
  return actOn(engine, tx, actor, { ...request, revision: target?.thing.revision ?? 0 }, target)
}

async function actOn(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  request: ActRequest,
  target: Awaited<ReturnType<typeof store.lockToAct>>,
): Promise<Result<Performed>> {
  const thing = target?.thing
  const kind = thing ? engine.catalogue.kinds.get(thing.kind) : undefined
  if (!target || !thing || !kind) return fail(problem('E_NOT_FOUND'))
  const step = kind.steps[request.step]
  if (!step || step.internal || step.from.length === 0) {
    return can(actor, kind.read, thing)
      ? refuseInput(t(`没有“${request.step}”这一步`, `no step ${request.step}`))
      : fail(problem('E_NOT_FOUND'))
  }
  const allowed = permitted(actor, kind, thing, step)
  if (!allowed.ok) return allowed
  if (request.oneOfMany && !step.each) return fail(problem('E_GUARD', oneByOne(step.label)))
  if (thing.revision !== request.revision) return fail(await stale(tx, kind, thing, request.revision))
  if (!step.from.includes(thing.state)) return fail(notOffered(kind, thing.state, request.step))
  const { as, why } = wayFree(step, thing, allowed.value, thing.rules, actor)
  if (why) return fail(problem('E_GUARD', { why, how: t('请由有权的人办理。', 'Ask somebody who may.') }))
  const context = contextOf(engine, tx, actor, thing.daysAhead, request.requestId)
  return perform(context, {
    kind,
    thing,
    step: request.step,
    answers: request.answers,
    allowed: as,
    behalf: behalfOf(actor, thing, step, as, thing.rules),
    cause: null,
    lastHash: target.lastHash,
  })
}

/** {@link openThing} inside a transaction that is already open. */
export async function openIn(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  request: OpenThing,
  /**
   * A use case of the server itself may take an internal opening step; a caller from outside may not. One that knows by
   * other means than an account for whom it acts says as what.
   */
  own: 'from-outside' | 'own' | Allowed = 'from-outside',
): Promise<Result<Performed>> {
  return openAt(engine, tx, actor, request, await placeOf(tx, engine.catalogue, actor, request), own)
}

async function openAt(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  request: OpenThing,
  { parent, city }: Awaited<ReturnType<typeof placeOf>>,
  own: 'from-outside' | 'own' | Allowed,
): Promise<Result<Performed>> {
  const kind = engine.catalogue.kinds.get(request.kind)
  const step = kind?.steps[request.step]
  if (!kind || !step || (step.internal && own === 'from-outside') || step.from.length > 0) {
    return refuseInput(t(`不能这样新建“${request.kind}”`, `${request.kind} cannot be opened so`))
  }
  if (request.parentId && (!parent || parent.city !== request.city)) return fail(problem('E_NOT_FOUND'))
  if (!city) return fail(problem('E_NOT_FOUND'))
  const parentKind = parent ? engine.catalogue.kinds.get(parent.kind) : undefined
  const acting = actingFor(actor, request.subject)
  const allowed = typeof own === 'object' ? ok(own) : mayOpen(acting, step.can, city.code, parent, parentKind)
  if (!allowed.ok) return allowed
  if (!mayStandUnder(kind, parent ? (parentKind ?? { kind: parent.kind }) : null)) {
    return fail(misplaced(kind, engine.catalogue.kinds.get(parentKinds(kind)[0] ?? '')))
  }
  const context = contextOf(engine, tx, actor, city.days_ahead, request.requestId)
  const thing = newThing(context, kind, {
    step: request.step,
    city: city.code,
    region: parent?.region ?? city.code,
    parentId: parent?.id ?? null,
    policyId: parent?.policyId ?? null,
    clauseId: parent?.clauseId ?? null,
    title: kind.title.zh,
    dueOn: null,
    visibility: 0,
    units: [],
    named: [],
    data: {},
  })
  return perform(context, {
    kind,
    thing,
    step: request.step,
    answers: request.answers,
    allowed: allowed.value,
    cause: null,
    lastHash: '',
    parent: parent?.brief,
  })
}

function misplaced(kind: Kind, under: Kind | undefined) {
  const { zh, en } = kind.title
  const what = under
    ? t(`“${zh}”要建在一条“${under.title.zh}”下`, `“${en}” is opened under a “${under.title.en}”`)
    : t(`“${zh}”不能建在别的记录下`, `“${en}” is not opened under anything`)
  return problem('E_INPUT', { what })
}

function mayOpen(
  actor: Actor,
  verb: Parameters<typeof can>[1],
  city: string,
  parent: Thing | null,
  parentKind: Kind | undefined,
): Result<Allowed> {
  // The counter of a city stands open: who may come to it is a question of the verb alone.
  const target = parent ?? { city, visibility: 2 }
  const allowed = can(actor, verb, target)
  if (allowed) return ok(allowed)
  const hidden = parent && parentKind && !can(actor, parentKind.read, parent)
  return fail(problem(hidden ? 'E_NOT_FOUND' : 'E_FORBIDDEN'))
}

/** The shared context of a transaction, with the business time of a city. */
export function contextOf(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  daysAhead: number,
  requestId: string | null,
): ActContext {
  return {
    tx,
    catalogue: engine.catalogue,
    actor,
    now: cityNow(engine.clock, daysAhead),
    recordedAt: (engine.clock.recorded ?? engine.clock.real)(),
    requestId,
    ports: (city) => engine.ports(tx, city),
    nameless: engine.nameless,
    law: (city) => engine.law(tx, city),
  }
}

function oneByOne({ zh, en }: Text) {
  return {
    why: t(`“${zh}”要逐件办理。`, `“${en}” is taken one by one.`),
    how: t('请打开这一件办理。', 'Open it and take the step there.'),
  }
}

async function stale(tx: Tx, kind: Kind, thing: Thing, seen: number) {
  const since = await store.eventsAfter(tx, thing.id, seen)
  const aside = since.length > 0 && since.every((e) => kind.steps[e.type]?.aside === true)
  const say = (lang: 'zh' | 'en') =>
    since.map((e) => `${e.actor}${lang === 'zh' ? '：' : ': '}${kind.steps[e.type]?.label[lang] ?? e.type}`)
  return problem(
    'E_STALE',
    { changes: t(say('zh').join('；') || '版本号不对', say('en').join('; ') || 'wrong revision') },
    { details: { revision: thing.revision, since, aside } },
  )
}

/** Runs `work` for a request id that was not answered before; the answer is kept in the same transaction. */
export async function once<T>(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  requestId: string,
  content: Readonly<Record<string, unknown>>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  return onceAhead(engine, tx, actor, { id: requestId, content }, async () => null, work)
}

/** {@link once} with what `work` reads and locks first: it is asked for together with the earlier answer. */
async function onceAhead<T, A>(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  request: { readonly id: string; readonly content: Readonly<Record<string, unknown>> },
  ahead: () => Promise<A>,
  work: (ahead: A) => Promise<Result<T>>,
): Promise<Result<T>> {
  const content = JSON.parse(JSON.stringify(request.content))
  const contentHash = sm3(canonicalJson({ actor: actor.id, content } as Json))
  const [earlier, found] = await Promise.all([store.earlierRequest(tx, request.id), ahead()])
  if (earlier) {
    return earlier.content_hash === contentHash ? ok(earlier.answer as T) : fail(problem('E_REQUEST_REUSED'))
  }
  const done = await work(found)
  if (!done.ok) return done
  const kept = JSON.parse(JSON.stringify({ ...done.value, reply: null })) as Json
  store.rememberRequest(tx, {
    id: request.id,
    city: actor.city ?? '',
    actorId: actor.id,
    contentHash,
    answer: kept,
    at: engine.clock.real(),
  })
  return done
}
