import { type Actor, type PlainDate, type Problem, type Result, type Text, uuidv7 } from '@zhiqiang/kernel'
import type { App } from '../api/api.ts'
import { fixedClock } from '../clock.ts'
import { actAsIs, type Engine, openIn } from '../core/engine/act.ts'
import type { Performed } from '../core/engine/perform.ts'
import { thingsDueNext } from '../core/ledger/things/due/store.ts'
import { actorOn } from '../core/sessions/sessions.ts'
import type { Tx } from '../db/connect.ts'
import { savepoint } from '../db/transaction.ts'
import type { ThingBrief } from '../ports.ts'

/** An act of the history that the engine refused; the history goes on without it. */
export interface Skipped {
  readonly on: PlainDate
  readonly what: string
  readonly why: Text
}

/** Plays acts into the past of one city inside one transaction: either the whole history stands or none of it. */
export interface Stage {
  readonly tx: Tx
  readonly city: string
  readonly vault: App['vault']
  /** The engine at an instant of that day; every call is a minute later than the one before. */
  readonly engineOn: (on: PlainDate) => Engine
  readonly actor: (login: string, on: PlainDate) => Promise<Actor>
  readonly act: (
    on: PlainDate,
    actor: Actor,
    thingId: string,
    step: string,
    answers: Record<string, unknown>,
  ) => Promise<Performed | null>
  readonly open: (
    on: PlainDate,
    actor: Actor,
    kind: string,
    step: string,
    parentId: string | null,
    answers: Record<string, unknown>,
  ) => Promise<Performed | null>
  /** Notes what was refused and gives the value of what was not. */
  readonly taken: <T>(on: PlainDate, what: string, outcome: Result<T>) => T | null
  readonly people: Map<string, string>
  readonly findings: (
    policyId: string,
  ) => Promise<readonly { readonly id: string; readonly code: string; readonly path: string | null }[]>
  /** Things of the named kinds that a unit takes part in. */
  readonly ofUnit: (unitId: string, kinds: readonly string[]) => Promise<readonly ThingBrief[]>
  readonly children: (parentId: string, kind: string) => Promise<readonly ThingBrief[]>
  /** How often anything happened; what was read before may be otherwise since. */
  readonly happened: () => number
  /** Notes that something happened which no act of the stage did. */
  readonly note: () => void
  /** Things of a kind that fall due on a day. */
  readonly dueOn: (
    kind: string,
    on: PlainDate,
  ) => Promise<readonly (ThingBrief & { readonly parentId: string | null })[]>
  readonly skipped: readonly Skipped[]
}

/** Sets the stage of a city that has been founded. */
export function stageOf(app: App, tx: Tx, city: string, ports: Engine['ports']): Stage {
  const skipped: Skipped[] = []
  const people = new Map<string, string>()
  const read = ports(tx, city)
  let minute = 0
  const engineOn = (on: PlainDate): Engine => {
    minute = (minute + 1) % workingMinutes
    const at = new Date(Date.parse(`${on}T01:00:00.000Z`) + minute * 60_000).toISOString()
    return { ...app.engine, clock: fixedClock(at, app.engine.clock), ports }
  }
  const requestId = () => uuidv7(Date.parse(app.engine.clock.real()))
  let happened = 0
  const taken = <T>(on: PlainDate, what: string, outcome: Result<T, Problem>): T | null => {
    happened++
    if (outcome.ok) return outcome.value
    skipped.push({ on, what, why: outcome.problem.message })
    return null
  }
  const actors = new Map<string, Actor>()
  const performed = (on: PlainDate, what: string, outcome: Result<Performed, Problem>) => {
    // Who holds which post where may be otherwise now.
    if (outcome.ok && organisation.includes(outcome.value.thing.kind)) actors.clear()
    return taken(on, what, outcome)
  }
  let upcoming = { kind: '', at: -1, dueOn: null as PlainDate | null }
  return {
    tx,
    city,
    happened: () => happened,
    note: () => {
      happened++
    },
    vault: app.vault,
    engineOn,
    people,
    skipped,
    taken,
    findings: async (policyId) => (await read.policies.reading(policyId))?.findings ?? [],
    ofUnit: read.things.ofUnit,
    children: read.things.children,
    dueOn: async (kind, on) => {
      const known = upcoming.kind === kind && upcoming.at === happened
      if (known && (upcoming.dueOn === null || on < upcoming.dueOn)) return []
      const next = await thingsDueNext(tx, city, kind, on)
      upcoming = { kind, at: happened, dueOn: next[0]?.dueOn ?? null }
      return upcoming.dueOn === on ? next : []
    },
    actor: async (login, on) => {
      const key = `${login} ${on}`
      const actor = actors.get(key) ?? (await actorOn(tx, people.get(login) ?? '', on))
      if (!actor) throw new Error(`the sample has no person ${login}`)
      actors.set(key, actor)
      return actor
    },
    act: async (on, actor, thingId, step, answers) => {
      const engine = engineOn(on)
      const request = { thingId, step, requestId: requestId(), answers }
      const outcome = await savepoint(tx, () => actAsIs(engine, tx, actor, request))
      const what = outcome.ok ? thingId : ((await read.things.get(thingId))?.title ?? thingId)
      return performed(on, `${step} ${what}`, outcome)
    },
    open: async (on, actor, kind, step, parentId, answers) => {
      const request = { kind, step, parentId, city, requestId: requestId(), answers }
      return performed(on, `${step} ${kind}`, await savepoint(tx, () => openIn(engineOn(on), tx, actor, request)))
    },
  }
}

/** Kinds whose acts change who may do what. */
const organisation: readonly string[] = ['unit', 'person', 'post', 'city']

/** A working day of the sample runs from nine in the morning, China time, for eight hours. */
const workingMinutes = 480
