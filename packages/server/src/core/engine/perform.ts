import {
  type Actor,
  type Allowed,
  dateInChina,
  fail,
  type Json,
  type Kind,
  type OpenRequest,
  type Outcome,
  ok,
  parentKinds,
  problem,
  type Result,
  refuseInput,
  type Step,
  type Thing,
  type ThingData,
  t,
  uuidv7,
} from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { Ports, ThingBrief } from '../../ports.ts'
import { eventHash } from '../audit/hash.ts'
import type { NamelessCopy } from '../files/nameless/nameless.ts'
import { letterOpened } from '../hall/letters/opened.ts'
import { noteForSearch } from '../hall/search/note.ts'
import type { LawInForce } from '../law/in-force.ts'
import { tellOf } from '../notices/tell/tell.ts'
import { checkAnswers, keptAnswers, type TakenFile } from './answers.ts'
import type { Behalf } from './behalf.ts'
import type { Catalogue } from './catalogue.ts'
import { destroyThing } from './destroy/destroy.ts'
import { moveClock } from './due-clock.ts'
import { takeForm } from './form/take-form.ts'
import { filesIn, unitsIn } from './form/walk.ts'
import { clocksBefore, clocksMoved } from './state-clocks/moved.ts'
import { putClocks } from './state-clocks/store.ts'
import { stepPorts } from './step-ports.ts'
import * as store from './store.ts'
import { takeFiles } from './take-files.ts'
import { keeperOf, keepsFiles, namelessFiles, withheldAs } from './withheld.ts'

/** What every act of one transaction shares. */
export interface ActContext {
  readonly tx: Tx
  readonly catalogue: Catalogue
  readonly actor: Actor
  /** Business instant in the thing's city. */
  readonly now: string
  /** The machine's instant. */
  readonly recordedAt: string
  readonly requestId: string | null
  readonly ports: (city: string) => Ports
  readonly law: (city: string) => Promise<LawInForce>
  readonly nameless: NamelessCopy
}

/** A step taken: the thing after it, and what it opened on the way. */
export interface Performed {
  readonly thing: Thing
  readonly seq: number
  /** Business instant of the act. */
  readonly at: string
  readonly opened: readonly string[]
  readonly reply: Readonly<Record<string, unknown>> | null
}

/** One step to take. `cause` marks a step that follows from another act: its permission was that act's. */
export interface StepRequest {
  readonly kind: Kind
  readonly thing: Thing
  readonly step: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly allowed: Allowed
  /** Whom the actor stands in for; absent for what nobody does for another. */
  readonly behalf?: Behalf | null
  readonly cause: { readonly thingId: string; readonly seq: number } | null
  /** The hash of the thing's last event; empty before its first. */
  readonly lastHash: string
  /** The locked thing it is opened under. */
  readonly parent?: ThingBrief | undefined
}

/**
 * Takes one step on a locked thing: checks the answers, runs the effect, writes thing, units, evidence, clock and the
 * chained event, then whatever the effect asked to open or do next. All in the caller's transaction.
 */
export async function perform(context: ActContext, request: StepRequest): Promise<Result<Performed>> {
  const { tx, now } = context
  const { kind, thing } = request
  const step = kind.steps[request.step]
  if (!step) return refuseInput(t(`没有“${request.step}”这一步`, `no step ${request.step}`))
  const checked = checkAnswers(step, request.answers)
  if (!checked.ok) return checked
  const answers = await takeForm({ tx, city: thing.city, now }, step.form, checked.value)
  if (!answers.ok) return answers
  const seq = thing.revision + 1
  const today = dateInChina(now)
  const chosen = await inForce(tx, thing.city, unitsIn(step.form, answers.value), today)
  if (!chosen.ok) return chosen
  let stands = thing.revision > 0
  const insertFirst = () => {
    if (!stands) store.insertThing(tx, thing, thing.openedAt)
    stands = true
  }
  const ports = stepPorts(context.ports(thing.city), insertFirst, request.parent ?? null)
  const outcome = await runEffect(context, request, step, answers.value, { seq, today, ports })
  if (!outcome.ok) return outcome
  const out = outcome.value

  const kept = new Set(thing.units.map((u) => u.unitId))
  const added = (out.units ?? []).map((u) => u.unitId).filter((id) => !kept.has(id))
  const [units, before] = await Promise.all([inForce(tx, thing.city, added, today), clocksBefore(context, kind, thing)])
  if (!units.ok) return units
  const taken = await takeFiles(context, thing.city, [...(out.files ?? []), ...filesIn(step.form, answers.value)])
  if (!taken.ok) return taken
  const files = keepsFiles(kind, step, request.allowed) ? await namelessFiles(context, taken.value) : taken
  if (!files.ok) return files
  const withheld = withheldAs(await keeperOf(context, kind, thing.parentId), request.allowed)

  const stepped = applied(thing, step, out, seq)
  const clocks = clocksMoved(kind, stepped, before, out, today)
  if (!clocks.ok) return clocks
  const after = clocks.value ? { ...stepped, dueOn: clocks.value.dueOn } : stepped
  if (stands) {
    store.updateThing(tx, after, now)
    store.putUnits(tx, thing.id, thing.units, after.units)
  } else {
    store.insertThing(tx, after, now)
  }
  store.attachFiles(tx, thing, seq, files.value)
  moveClock(tx, kind, thing, after, { now, today, wakeOn: out.wakeOn })
  if (clocks.value) putClocks(tx, after, clocks.value, today)
  const record = recordOf(out, clocks.value?.recounted ?? [])
  const said = record ? { ...out, record } : out
  const payload = payloadOf(request, step, thing, after, said, answers.value, files.value)
  writeEvent(context, request, after, payload, withheld)

  const { actor, recordedAt } = context
  const known = new Map(actor.posts.map((post) => [post.unitId, post.unitName]))
  await noteForSearch(tx, { kind, step: request.step, after, payload, known })
  const told = { kind, step: request.step, after, answers: answers.value, tell: out.tell ?? [] }
  tellOf(tx, { ...told, actorId: actor.id, now, recordedAt })

  for (const job of out.jobs ?? []) store.addJob(tx, job)
  const opened: string[] = []
  const replies: Performed['reply'][] = []
  const letter = letterOpened(context.catalogue, kind, request.step, after, answers.value)
  for (const child of [...(out.open ?? []), ...letter]) {
    const made = await openChild(context, after, child, request.allowed, seq)
    if (!made.ok) return made
    opened.push(made.value.thing.id)
    if (made.value.reply) replies.push({ id: made.value.thing.id, ...made.value.reply })
  }
  for (const follow of out.follow ?? []) {
    const done = await takeFollow(context, follow, request.allowed, { thingId: thing.id, seq })
    if (!done.ok) return done
  }
  for (const asked of out.destroy ?? []) {
    const gone = await destroyThing(context, asked, { allowed: request.allowed, thingId: thing.id, seq })
    if (!gone.ok) return gone
  }
  // What children answer goes to the caller as well: the number and the code of a second case that the act opened.
  const reply = replies.length > 0 ? { ...out.reply, also: replies } : (out.reply ?? null)
  return ok({ thing: after, seq, at: now, opened, reply })
}

async function runEffect(
  context: ActContext,
  request: StepRequest,
  step: Step,
  answers: Record<string, unknown>,
  more: { readonly seq: number; readonly today: string; readonly ports: Ports },
): Promise<Result<Outcome>> {
  if (!step.does) return ok({})
  const effect = context.catalogue.effects.get(request.kind.kind)?.[step.does]
  if (!effect) throw new Error(`effect ${request.kind.kind}.${step.does} is not written`)
  return effect({
    thing: request.thing,
    answers: answers as never,
    actor: context.actor,
    unitId: request.allowed.unitId,
    role: request.allowed.role,
    seq: more.seq,
    now: context.now,
    today: more.today,
    ports: more.ports,
  })
}

/** Units somebody names must be the city's own and in force: a foreign id reads as not found. */
async function inForce(tx: Tx, city: string, ids: readonly string[], today: string): Promise<Result<null>> {
  const named = new Set(ids)
  const found = await store.unitsInForce(tx, city, [...named], today)
  if (found.size === named.size) return ok(null)
  return refuseInput(t('所选单位不存在或已撤并', 'a chosen unit does not exist or has ended'))
}

function applied(thing: Thing, step: Step, out: Outcome, seq: number): Thing {
  if (out.state !== undefined && out.state !== step.to && !step.or?.includes(out.state)) {
    throw new Error(`${thing.kind} may not move to ${out.state} here`)
  }
  const target = out.state ?? (step.to === 'stay' ? thing.state : step.to)
  return {
    ...thing,
    state: target,
    revision: seq,
    title: out.title ?? thing.title,
    region: out.region ?? thing.region,
    dueOn: out.dueOn === undefined ? thing.dueOn : out.dueOn,
    visibility: out.visibility ?? thing.visibility,
    clauseId: out.clauseId === undefined ? thing.clauseId : out.clauseId,
    units: out.units ?? thing.units,
    named: out.named ?? thing.named,
    data: out.data ? { ...thing.data, ...withoutUndefined(out.data) } : thing.data,
  }
}

/** A member set to undefined is no change: the event cannot say it, so the row must not lose the old value. */
function withoutUndefined(data: ThingData): ThingData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}

/** What the event keeps besides the answers: what the effect says, and last days that moved without any act of the case. */
function recordOf({ record }: Outcome, recounted: readonly object[]): ThingData | undefined {
  return recounted.length === 0 ? record : { ...record, recounted: recounted.map((one) => ({ ...one })) }
}

/** What the event keeps: enough to rebuild state, title, units, due date, visibility and data by replay. */
function payloadOf(
  request: StepRequest,
  step: Step,
  before: Thing,
  after: Thing,
  out: Outcome,
  answers: Readonly<Record<string, unknown>>,
  files: readonly TakenFile[],
): Json {
  const first = before.revision === 0
  const changed = {
    ...(first || before.title !== after.title ? { title: after.title } : {}),
    ...(first || before.region !== after.region ? { region: after.region } : {}),
    ...(first || before.dueOn !== after.dueOn ? { dueOn: after.dueOn } : {}),
    ...(first || before.visibility !== after.visibility ? { visibility: after.visibility } : {}),
    ...(first || before.clauseId !== after.clauseId ? { clauseId: after.clauseId } : {}),
    ...(first || out.units ? { units: after.units.map((u) => ({ ...u })) } : {}),
    ...(out.named || (first && after.named.length > 0) ? { named: [...after.named] } : {}),
    ...(first ? { data: after.data } : {}),
    ...(!first && out.data ? { data: out.data } : {}),
  }
  return {
    v: 1,
    kind: request.kind.kind,
    from: first ? null : before.state,
    to: after.state,
    ...(first ? { parentId: after.parentId, policyId: after.policyId } : {}),
    answers: out.hideAnswers ? null : keptAnswers(step, answers, files),
    changed: changed as Json,
    ...(files.length > 0 ? { files: files.map(({ upload: _, ...file }) => file) } : {}),
    ...(out.record ? { record: out.record as Json } : {}),
    ...(request.cause ? { cause: request.cause } : {}),
    ...(request.behalf ? { behalf: { ...request.behalf } } : {}),
  }
}

function writeEvent(
  context: ActContext,
  request: StepRequest,
  after: Thing,
  payload: Json,
  withheld: string | null,
): void {
  const prev = request.lastHash
  const body = {
    thingId: after.id,
    seq: after.revision,
    city: after.city,
    revision: after.revision,
    type: request.step,
    actor: withheld ?? nameOf(context.actor, request.allowed),
    actorId: withheld === null ? context.actor.id : null,
    role: request.allowed.role,
    postId: withheld === null ? request.allowed.postId : null,
    unitId: withheld === null ? request.allowed.unitId : null,
    at: context.now,
    recordedAt: context.recordedAt,
    requestId: context.requestId,
    payload,
  }
  store.insertEvent(context.tx, body, prev, eventHash(body, prev))
}

/** Who acts; with the agency, where they act for somebody by its mandate: whose act it is stands beside it as the unit. */
function nameOf({ name, posts }: Actor, { postId }: Allowed): string {
  const through = posts.find((post) => post.postId === postId)?.through
  return through ? `${name}（${through.unitName}）` : name
}

/** Opens a child thing as an effect asked; its permission is the parent's act. */
async function openChild(
  context: ActContext,
  parent: Thing,
  child: OpenRequest,
  allowed: Allowed,
  seq: number,
): Promise<Result<Performed>> {
  const kind = context.catalogue.kinds.get(child.kind)
  if (!kind) throw new Error(`kind ${child.kind} is not declared`)
  const elsewhere = child.under === undefined ? null : await context.ports(parent.city).things.get(child.under)
  const above = child.under === undefined ? parent : elsewhere
  if (!above) return fail(problem('E_NOT_FOUND'))
  if (kind.under !== undefined && !parentKinds(kind).includes(above.kind)) {
    throw new Error(`${child.kind} opens under ${String(kind.under)}, not under ${above.kind}`)
  }
  const thing = newThing(context, kind, {
    step: child.step,
    city: parent.city,
    region: child.region ?? parent.region,
    parentId: above.id,
    policyId: child.policyId ?? parent.policyId,
    clauseId: child.clauseId ?? null,
    title: child.title,
    dueOn: child.dueOn ?? null,
    visibility: child.visibility ?? 0,
    units: child.units ?? [],
    named: child.named ?? [],
    data: child.data ?? {},
  })
  return perform(context, {
    kind,
    thing,
    step: child.step,
    answers: child.answers,
    allowed,
    // Where a case came from may say who handed it in.
    cause: kind.service?.withholds ? null : { thingId: parent.id, seq },
    lastHash: '',
    parent: elsewhere ?? undefined,
  })
}

/** What a new thing starts as. */
export interface NewThing
  extends Pick<
    Thing,
    | 'city'
    | 'region'
    | 'parentId'
    | 'policyId'
    | 'clauseId'
    | 'title'
    | 'dueOn'
    | 'visibility'
    | 'units'
    | 'named'
    | 'data'
  > {
  readonly step: string
}

/** A thing at revision 0, which stands nowhere yet; the caller takes its opening step at once. */
export function newThing(context: ActContext, kind: Kind, fresh: NewThing): Thing {
  const step = kind.steps[fresh.step]
  if (!step || step.from.length > 0 || step.to === 'stay') throw new Error(`${kind.kind}.${fresh.step} opens nothing`)
  const { step: _, ...rest } = fresh
  return {
    ...rest,
    id: uuidv7(Date.parse(context.recordedAt)),
    kind: kind.kind,
    kindVersion: kind.version,
    state: step.to,
    revision: 0,
    openedAt: context.now,
  }
}

async function takeFollow(
  context: ActContext,
  follow: { readonly thingId: string; readonly step: string; readonly answers: Readonly<Record<string, unknown>> },
  allowed: Allowed,
  cause: { readonly thingId: string; readonly seq: number },
): Promise<Result<Performed>> {
  const { thing, lastHash = '' } = (await store.lockToAct(context.tx, follow.thingId)) ?? {}
  const kind = thing ? context.catalogue.kinds.get(thing.kind) : undefined
  if (!thing || !kind) return fail(problem('E_NOT_FOUND'))
  const step = kind.steps[follow.step]
  if (!step?.from.includes(thing.state)) return fail(notOffered(kind, thing.state, follow.step))
  return perform(context, { kind, thing, step: follow.step, answers: follow.answers, allowed, cause, lastHash })
}

/** The refusal of a step the present state does not offer. */
export function notOffered(kind: Kind, state: string, step: string) {
  return problem('E_NOT_OFFERED', {
    state: kind.states[state]?.label ?? t(state, state),
    step: kind.steps[step]?.label ?? t(step, step),
  })
}
