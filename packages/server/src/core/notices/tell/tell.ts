import {
  type Addressee,
  dateInChina,
  grants,
  type Kind,
  type Role,
  roleNames,
  type Step,
  type Tell,
  type Thing,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { queueForHooks } from '../hooks/store.ts'
import * as store from './store.ts'

/** An act that was taken, as those it concerns are told of it. */
export interface TakenAct {
  readonly kind: Kind
  readonly step: string
  /** The thing after the act. */
  readonly after: Thing
  readonly answers: Readonly<Record<string, unknown>>
  /** What the effect asked to tell, besides what the step declares. */
  readonly tell: readonly Tell[]
  /** Whoever acted; told nothing of it. */
  readonly actorId: string | null
  /** Business instant of the act, and the machine's. */
  readonly now: string
  readonly recordedAt: string
}

/**
 * Writes the notices of an act and what is to go out of each, to people and to programs, in the act's transaction: a
 * refused act tells nobody.
 * Holders of posts are told only where their role reads the kind at all.
 */
export function tellOf(tx: Tx, act: TakenAct): void {
  const { kind, step, after } = act
  const event = { event: `${kind.kind}.${step}`, city: after.city, kind: kind.kind, thing: after.id }
  const body = JSON.stringify({ ...event, seq: after.revision, at: act.now })
  queueForHooks(tx, { city: after.city, event: event.event, body, at: act.recordedAt })
  const declared: Step | undefined = kind.steps[step]
  const said = (declared?.tells ?? []).map((tell) => ({ ...tell, quote: writtenIn(act.answers, tell.quote) }))
  const readers = (Object.keys(roleNames) as Role[]).filter((role) => grants[role][kind.read] !== undefined)
  // Whom two notices would reach gets the first: what the law wants told comes before the rest.
  const all = [...said, ...act.tell].map((tell, nth) => ({ ...tell, sort: sortOf(kind.kind, step, nth) }))
  const weighty = all.filter((tell) => tell.statutory === true)
  const rest = all.filter((tell) => tell.statutory !== true)
  for (const { to, sort, words, quote, statutory = false, urgent = false } of [...weighty, ...rest]) {
    store.putNotices(tx, {
      city: after.city,
      ...reached(to, after),
      readers,
      but: act.actorId,
      today: dateInChina(act.now),
      thingId: after.id,
      seq: after.revision,
      sort,
      words,
      title: after.title,
      quote: quote === undefined || quote === '' ? null : quote,
      statutory,
      urgent,
      at: act.now,
      recordedAt: act.recordedAt,
    })
  }
}

/** The sort of a step's nth notice, by which its wording is kept: `task.assign`, `task.assign.2`. */
export function sortOf(kind: string, step: string, nth: number): string {
  return nth === 0 ? `${kind}.${step}` : `${kind}.${step}.${nth + 1}`
}

function writtenIn(answers: Readonly<Record<string, unknown>>, name: string | undefined): string | undefined {
  const value = name === undefined ? undefined : answers[name]
  return typeof value === 'string' ? value : undefined
}

function reached(to: Addressee, thing: Thing) {
  const nobody = { accounts: [], units: [], roles: [] }
  if ('account' in to) return { ...nobody, accounts: [to.account] }
  if ('named' in to) return { ...nobody, accounts: thing.named }
  if ('role' in to) return { ...nobody, roles: [to.role] }
  if ('unit' in to) return { ...nobody, units: [to.unit] }
  const units = thing.units.filter((u) => to.parts.includes(u.part)).map((u) => u.unitId)
  return { ...nobody, units: [...new Set(units)] }
}
