import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@zhiqiang/kernel'

/** SM3 (GB/T 32905-2016) of a text or bytes, lower-case hex. */
export function sm3(content: string | Uint8Array): string {
  return createHash('sm3').update(content).digest('hex')
}

/** Everything an event says; its hash covers all of it and the hash before. */
export interface EventBody {
  readonly thingId: string
  readonly seq: number
  readonly city: string
  readonly revision: number
  readonly type: string
  readonly actor: string
  readonly actorId: string | null
  readonly role: string
  readonly postId: string | null
  readonly unitId: string | null
  readonly at: string
  readonly recordedAt: string
  readonly requestId: string | null
  readonly payload: Json
}

/** The hash of an event: SM3 over the hash before it and the canonical JSON of its body. The first has no hash before. */
export function eventHash(body: EventBody, prevHash: string): string {
  return sm3(`${prevHash}\n${canonicalJson({ ...body })}`)
}
