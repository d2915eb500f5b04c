import type { PlainDate, ThingData, UnitPart } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { EventBody } from './hash.ts'

/** What the events of a thing say it is now: every column an act may change, and those fixed at its opening. */
export interface Replayed {
  readonly city: string
  readonly kind: string
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
  readonly named: readonly string[]
  readonly data: ThingData
}

const UnitParts = z.array(
  z.object({ unitId: z.string(), part: z.enum(['lead', 'co', 'author', 'owner', 'applicant', 'party', 'agent']) }),
)

/** The part of an event's payload (version 1) that replay reads; the engine writes it. */
const Payload = z.object({
  v: z.literal(1),
  kind: z.string(),
  to: z.string(),
  parentId: z.string().nullable().optional(),
  policyId: z.string().nullable().optional(),
  changed: z.object({
    title: z.string().optional(),
    region: z.string().optional(),
    dueOn: z.string().nullable().optional(),
    visibility: z.int().optional(),
    clauseId: z.string().nullable().optional(),
    units: UnitParts.optional(),
    named: z.array(z.string()).optional(),
    // Not a record of Zod's: that drops a member named `__proto__`, which the engine keeps.
    data: z.custom<ThingData>((v) => typeof v === 'object' && v !== null && !Array.isArray(v)).optional(),
  }),
})

type ReplayedEvent = Pick<EventBody, 'city' | 'seq' | 'payload'>

/** The fields of a thing after its events, oldest first; null without events or when one cannot be read. */
export function replay(events: Iterable<ReplayedEvent>): Replayed | null {
  let thing: Replayed | null = null
  for (const event of events) {
    thing = replayNext(thing, event)
    if (thing === null) return null
  }
  return thing
}

/** The fields after one more event; `before` is null for the first. Null when the payload is not of version 1. */
export function replayNext(before: Replayed | null, event: ReplayedEvent): Replayed | null {
  const parsed = Payload.safeParse(event.payload)
  if (!parsed.success) return null
  const { kind, to, parentId, policyId, changed } = parsed.data
  return {
    city: before?.city ?? event.city,
    kind: before?.kind ?? kind,
    state: to,
    revision: event.seq,
    title: changed.title ?? before?.title ?? '',
    region: changed.region ?? before?.region ?? '',
    parentId: before ? before.parentId : (parentId ?? null),
    policyId: before ? before.policyId : (policyId ?? null),
    clauseId: changed.clauseId === undefined ? (before?.clauseId ?? null) : changed.clauseId,
    dueOn: changed.dueOn === undefined ? (before?.dueOn ?? null) : changed.dueOn,
    visibility: changed.visibility ?? before?.visibility ?? 0,
    units: changed.units ?? before?.units ?? [],
    named: changed.named ?? before?.named ?? [],
    data: { ...before?.data, ...changed.data },
  }
}
