import type { FileRef } from './answer.ts'
import type { CityRules } from './city-rules.ts'
import type { ClockWord, StateClock } from './clocks/index.ts'
import type { Answers, Form } from './field.ts'
import type { Actor, Allowed, Role, Verb } from './permission/index.ts'
import type { Result } from './result.ts'
import type { GivesBenefits } from './service/benefit.ts'
import type { ServiceRegister } from './service/register.ts'
import type { Service } from './service/service.ts'
import type { SettingOf } from './service/setting.ts'
import type { Text } from './text.ts'
import type { ThingData } from './thing-data.ts'
import type { PlainDate } from './time/dates.ts'

/** A state of a lifecycle. `final` states offer no further step. */
export interface State {
  readonly label: Text
  readonly final?: boolean
  /** How a screen marks it; words always stand beside the mark. */
  readonly tone?: 'plain' | 'wait' | 'busy' | 'good' | 'bad'
  /** Its files are not handed to applicants yet. */
  readonly sealed?: boolean
}

/** One act of a lifecycle: from which states, to which, by whom, with what form, and what else it does. */
export interface Step<S extends string = string, E extends string = string> {
  /** `[]` means: this step opens a new thing. */
  readonly from: readonly S[]
  /** `stay` keeps the state. */
  readonly to: S | 'stay'
  /** States the effect may choose in place of `to`. */
  readonly or?: readonly S[]
  readonly can: Verb
  readonly label: Text
  /** What happens when the button is pressed, in words. */
  readonly consequence: Text
  readonly form: Form
  /**
   * Who of those that hold the verb may not take the step on this thing, and why; null where nothing speaks against it.
   * Whoever holds several posts is asked about each: one that nothing speaks against is enough. The actor is for what
   * one person may not do twice (nobody reviews what he drafted), whatever post he does it from.
   * Pure, so that a screen greys the button by the rule the engine refuses by.
   */
  readonly refuses?: (thing: Thing, as: Allowed, rules: CityRules, actor: Actor) => Text | null
  /** The effect of the same name in the kind's `effects.server.ts`. */
  readonly does?: E
  /** Only the clock or another step takes it; never offered to a person. */
  readonly internal?: boolean
  /** Opens again what was closed, by decision: it may leave a final state. */
  readonly reopens?: boolean
  /** Only for the eyes of the office: an applicant finds it in no history. */
  readonly inside?: boolean
  /** May be taken on many things at once, each judged by itself; never a decision. */
  readonly each?: boolean
  /** Changes nothing that another step hangs on: whoever had the thing open meanwhile may go on after a word of it. */
  readonly aside?: boolean
  /** The document that is made with it (送达 follows), by its name: one of the item's own letters or of the standard ones. */
  readonly letter?: string
  /** Whom the step tells; what an effect knows better it tells in its {@link Outcome}. */
  readonly tells?: readonly StepTell[]
}

/**
 * Whom a notice goes to: an account; whoever holds a post in a unit, or a mandate of an applicant; units and applicants by
 * their part in the thing; a role's holders; accounts named for the thing itself.
 */
export type Addressee =
  | { readonly account: string }
  | { readonly unit: string }
  | { readonly parts: readonly UnitPart['part'][] }
  | { readonly role: Role }
  | { readonly named: true }

/** A notice that an act asks for. Whoever acted is not told, and nobody twice of one act. */
export interface Tell {
  readonly to: Addressee
  /** One sentence without facts; the thing's title and the quotation stand beside it. */
  readonly words: Text
  /** What somebody wrote, as it stands: a ground, an instruction. */
  readonly quote?: string
  /** The law wants it told: it goes out by every way there is and cannot be declined. */
  readonly statutory?: boolean
  readonly urgent?: boolean
}

/** A notice a step declares: always the same words; its quotation is the answer of that name. */
export interface StepTell extends Omit<Tell, 'quote'> {
  readonly quote?: string
}

/**
 * Personal data that is shown masked, in data and history alike: an account number, say. Whoever holds one of the verbs on
 * the thing may look at it whole, and the log keeps who did; whoever applied sees their own.
 */
export interface Conceals {
  /** Members by name, wherever they stand in the data. */
  readonly members: readonly string[]
  readonly from: readonly Verb[]
}

/** The declaration of a kind of thing: what lives under the engine. */
export interface Kind<S extends string = string, E extends string = string> {
  readonly kind: string
  readonly version: number
  readonly title: Text
  readonly read: Verb
  /**
   * The kinds of thing a person opens it under (a report under a task or an order); without one it stands directly in its
   * city, and another thing's act may open it anywhere.
   */
  readonly under?: string | readonly string[]
  /** It is opened under a case, of whatever service. */
  readonly ofCases?: true
  /** The internal step the clock takes when the due date has passed; the clock runs in the states that step leaves from. */
  readonly onDue?: string
  /** Terms that run by the states; a due date that an effect sets is `onDue`. */
  readonly clocks?: Readonly<Record<string, StateClock<S>>>
  /** What makes it a service item of the hall; absent for what the offices do among themselves. */
  readonly service?: Service
  /** The register its things are entered in when they are granted. */
  readonly register?: ServiceRegister
  /** The service item whose rules it holds; it stands under the item's offering and is told in its guide. */
  readonly settingOf?: SettingOf
  /** What its things give to whom, where they do (政策找企业). */
  readonly benefits?: GivesBenefits
  readonly conceals?: Conceals
  readonly states: Readonly<Record<S, State>>
  readonly steps: Readonly<Record<string, Step<S, E>>>
}

/**
 * Checks a declaration's shape while keeping its literal types, so that a step into an undeclared state or an effect
 * nobody wrote does not compile.
 */
export function defineKind<
  const States extends Readonly<Record<string, State>>,
  const Steps extends Readonly<Record<string, Step<keyof States & string>>>,
>(declaration: {
  readonly kind: string
  readonly version: number
  readonly title: Text
  readonly read: Verb
  readonly under?: string | readonly string[]
  readonly ofCases?: true
  readonly onDue?: keyof Steps & string
  readonly clocks?: Readonly<Record<string, StateClock<keyof States & string, keyof Steps & string>>>
  readonly service?: Service
  readonly register?: ServiceRegister
  readonly settingOf?: SettingOf
  readonly benefits?: GivesBenefits
  readonly conceals?: Conceals
  readonly states: States
  readonly steps: Steps
}) {
  return declaration
}

type StepsOf<K> = K extends { readonly steps: infer S } ? S : never
type EffectOfStep<S> = S extends { readonly does: infer E } ? E & string : never
/** The names of all effects a kind's steps call. */
export type EffectNames<K> = EffectOfStep<StepsOf<K>[keyof StepsOf<K>]>
type StepsDoing<K, E> = {
  [N in keyof StepsOf<K>]: StepsOf<K>[N] extends { readonly does: E } ? StepsOf<K>[N] : never
}[keyof StepsOf<K>]
/** Distributes over the steps that share an effect: it is given the answers of one of them. */
type AnswersOf<S> = S extends { readonly form: infer F extends Form } ? Answers<F> : never

/** Exactly the effects a kind's steps name, each with the answers of its step. */
export type EffectsOf<K, Ports> = {
  readonly [E in EffectNames<K>]: (
    context: EffectContext<AnswersOf<StepsDoing<K, E>>, Ports>,
  ) => Promise<Result<Outcome>>
}

/** The kinds a kind is opened under; none for one that stands directly in its city. */
export function parentKinds(kind: Pick<Kind, 'under'>): readonly string[] {
  if (kind.under === undefined) return []
  return typeof kind.under === 'string' ? [kind.under] : kind.under
}

/** Whether a thing of a kind may stand under one of another, or (null) directly in its city. */
export function mayStandUnder(
  kind: Pick<Kind, 'under' | 'ofCases'>,
  parent: Pick<Kind, 'kind' | 'service'> | null,
): boolean {
  const kinds = parentKinds(kind)
  if (parent === null) return kinds.length === 0 && !kind.ofCases
  return kinds.includes(parent.kind) || (kind.ofCases === true && parent.service !== undefined)
}

/** A thing as the engine holds it. */
export interface Thing {
  readonly id: string
  readonly city: string
  readonly kind: string
  readonly kindVersion: number
  readonly state: string
  readonly revision: number
  readonly title: string
  readonly region: string
  readonly parentId: string | null
  readonly policyId: string | null
  readonly clauseId: string | null
  readonly dueOn: PlainDate | null
  readonly visibility: number
  readonly units: readonly UnitPart[]
  /** Accounts named for this very thing, whatever their posts: who handles it, its experts, its mediator. */
  readonly named: readonly string[]
  readonly data: ThingData
  readonly openedAt: string
}

/**
 * A unit's part in a thing: `lead` leads, `co` takes part, `author` wrote it, `owner` answers for it. A subject of the hall
 * takes part as `applicant`, as `party` where somebody else's case names it, as `agent` where it acts for the applicant.
 */
export interface UnitPart {
  readonly unitId: string
  readonly part: 'lead' | 'co' | 'author' | 'owner' | 'applicant' | 'party' | 'agent'
}

/** What an effect is told. A `thing` that is being opened is at revision 0, with what its opening gave it. */
export interface EffectContext<A, Ports> {
  readonly thing: Thing
  readonly answers: A
  readonly actor: Actor
  /** The unit of the post that allowed the act. */
  readonly unitId: string | null
  /** The role in which the act is allowed. */
  readonly role: Role
  /** The number this event will have in the thing's chain. */
  readonly seq: number
  readonly now: string
  readonly today: PlainDate
  readonly ports: Ports
}

/** What an effect asks the engine to do, besides moving the state. The engine writes it, and the event says it. */
export interface Outcome {
  /** Takes the place of the step's `to`; one of its `or`. */
  readonly state?: string
  /** Members to set in the thing's data. */
  readonly data?: ThingData
  readonly title?: string
  readonly region?: string
  readonly dueOn?: PlainDate | null
  /** The last day before the kind's due step is taken again, where that is not the due date (an escalation after it). */
  readonly wakeOn?: PlainDate
  readonly visibility?: number
  readonly clauseId?: string | null
  readonly units?: readonly UnitPart[]
  readonly named?: readonly string[]
  /** What is to be said of clocks beside the states, by the clocks' names. */
  readonly clocks?: Readonly<Record<string, ClockWord>>
  /** A letter of this thing was served: clocks that wait for it begin on that day. */
  readonly served?: { readonly letter: string; readonly on: PlainDate }
  /** Reckons all running clocks anew, after the days they are counted in changed; the event says what moved. */
  readonly recount?: true
  /** Evidence to attach to this event. */
  readonly files?: readonly FileRef[]
  /** Things to open in the same transaction, as children of this one. */
  readonly open?: readonly OpenRequest[]
  /** Steps to take on other things in the same transaction. */
  readonly follow?: readonly FollowRequest[]
  /**
   * Jobs to queue in the same transaction, by name. They run only if the act commits, may run twice, and carry nothing:
   * one that already waits is not queued again.
   */
  readonly jobs?: readonly string[]
  /** Notices to write in the same transaction, besides those the step declares. */
  readonly tell?: readonly Tell[]
  /** What the event keeps besides the answers, when the answers are too big or too secret to keep. */
  readonly record?: ThingData
  /** Keep the answers out of the event; `record` says what matters. */
  readonly hideAnswers?: boolean
  /** What the caller gets besides the thing; never stored (a new password shown once). */
  readonly reply?: ThingData
  /** Things whose content is destroyed for good, with all that stands under them. */
  readonly destroy?: readonly DestroyRequest[]
}

/** Destroys what a thing and the things under it say; their states and the hashes of their events stay. */
export interface DestroyRequest {
  readonly thingId: string
  /** The title that is left. */
  readonly title: string
  /** What is left of its data, under the name `destroyed`: when, and on whose word. */
  readonly left: ThingData
}

export interface OpenRequest {
  readonly kind: string
  /** Stands under this thing of the city instead of the one whose act opens it. */
  readonly under?: string
  readonly step: string
  readonly answers: ThingData
  readonly title: string
  readonly clauseId?: string | null
  readonly policyId?: string | null
  readonly dueOn?: PlainDate | null
  readonly region?: string
  readonly visibility?: number
  readonly units?: readonly UnitPart[]
  readonly named?: readonly string[]
  readonly data?: ThingData
}

export interface FollowRequest {
  readonly thingId: string
  readonly step: string
  readonly answers: ThingData
}
