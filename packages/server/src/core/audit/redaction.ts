import { canonicalJson, type Json } from '@zhiqiang/kernel'
import { z } from 'zod'
import { type EventBody, sm3 } from './hash.ts'

/**
 * What is left of an event when its thing is destroyed; the database does the same (`redacted_event`). Its place, step,
 * time and role stay; what was said, who of the public said it, and the id of the request go.
 */
export function redactedBody(body: EventBody): EventBody {
  const { kind = null, from = null, to = null, ...rest } = membersOf(body.payload)
  const opened = 'parentId' in rest ? { parentId: rest.parentId ?? null, policyId: rest.policyId ?? null } : {}
  const nobody = { actor: '', actorId: null, postId: null, unitId: null }
  return {
    ...body,
    ...(outside.includes(body.role) ? nobody : {}),
    requestId: null,
    payload: { v: 1, kind, from, to, ...opened, changed: {}, redacted: true },
  }
}

/** The event type that destroys; no kind declares a step of this name. */
export const destroyType = 'destroy'

const outside = ['applicant', 'partner', 'expert', 'mediator']

/** One event as the event that destroyed it names it. */
export interface Redaction {
  readonly seq: number
  /** Its hash, over what it said. */
  readonly hash: string
  /** The hash of what is left of it. */
  readonly left: string
}

/** The hash of what is left of an event. */
export function leftHash(body: EventBody): string {
  return sm3(canonicalJson({ ...body }))
}

/** True for an event of which only its place and hashes are left. */
export function isRedacted(payload: Json): boolean {
  return membersOf(payload).redacted === true
}

const Redactions = z.array(z.object({ seq: z.int(), hash: z.string(), left: z.string() }))

/** The events that an event destroyed; none where it destroyed nothing. */
export function redactionsIn({ type, payload }: Pick<EventBody, 'type' | 'payload'>): readonly Redaction[] {
  if (type !== destroyType) return []
  const read = Redactions.safeParse(membersOf(payload).redactions)
  return read.success ? read.data : []
}

function membersOf(payload: Json): { readonly [key: string]: Json } {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload)
    ? (payload as { readonly [key: string]: Json })
    : {}
}
