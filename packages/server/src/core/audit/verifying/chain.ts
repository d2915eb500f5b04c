import { type EventBody, eventHash } from '../hash.ts'
import { isRedacted, leftHash, type Redaction } from '../redaction.ts'
import type { Replayed } from '../replay.ts'

/** One event as a link of its chain. */
export interface Link {
  readonly seq: number
  readonly type: string
  readonly actor: string
  /** Null when the table holds an instant nobody could have written. */
  readonly at: string | null
  readonly prevHash: string
  readonly hash: string
  /** Its hash is that of its content and of the hash it names before it. */
  readonly sound: boolean
  /** The hash of what is left of an event whose content was destroyed; null for one that is whole. */
  readonly left: string | null
  /** Kept only where it is not sound, to find out what happened to it. */
  readonly body: EventBody | null
}

/** Somebody outside the chain who knows that its event no. `count` had this hash. */
export interface Witness {
  readonly count: number
  readonly hash: string
  readonly city: string
  /** A seal in the table or in the file outside, or the register of events that no seal covers yet. */
  readonly by: { readonly in: 'table' | 'file'; readonly no: number; readonly at: string } | { readonly in: 'register' }
}

/** Which part of a row was changed: its content, only a hash, its number, or content together with its own hash. */
export type HowChanged = 'content' | 'hash' | 'link' | 'number' | 'rehashed'

/** Everything known of one chain. */
export interface Chain {
  readonly thingId: string
  /** In the order of `seq`. */
  readonly links: readonly Link[]
  readonly witnesses: readonly Witness[]
  /** The row of the thing itself; null when it is gone. */
  readonly thing: Replayed | null
  /** What all events say the thing is; null when one cannot be read. */
  readonly replayed: Replayed | null
  /** What the events up to the revision in the thing's row say. */
  readonly replayedAtRevision: Replayed | null
}

/** An event's row. Instants are null where the table holds what no clock could have said. */
export interface StoredEvent {
  readonly body: Omit<EventBody, 'at' | 'recordedAt'> & {
    readonly at: string | null
    readonly recordedAt: string | null
  }
  readonly prevHash: string
  readonly hash: string
}

/** An event's row as a link. `keep` says whether the content of an unsound one may be kept. */
export function linkOf({ body, prevHash, hash }: StoredEvent, keep: boolean): Link {
  const { seq, type, actor, at, recordedAt } = body
  const whole = at !== null && recordedAt !== null ? { ...body, at, recordedAt } : null
  const sound = whole !== null && hashOf(whole, prevHash) === hash
  const left = whole !== null && isRedacted(whole.payload) ? leftHash(whole) : null
  return { seq, type, actor, at, prevHash, hash, sound, left, body: sound || !keep ? null : whole }
}

/**
 * Links of which a later, sound event of the chain says that it destroyed their content: they are sound when their hash and
 * what is left of them are what it names.
 */
export function withRedactions(links: readonly Link[], named: readonly Redaction[]): readonly Link[] {
  if (named.length === 0) return links
  const bySeq = new Map(named.map((one) => [one.seq, one]))
  return links.map((link) => {
    const one = bySeq.get(link.seq)
    const agrees = one !== undefined && link.left === one.left && link.hash === one.hash
    return agrees ? { ...link, sound: true, body: null } : link
  })
}

/** {@link eventHash}, or null for a body that has none: a database holds numbers that JSON cannot write. */
export function hashOf(body: EventBody, prevHash: string): string | null {
  try {
    return eventHash(body, prevHash)
  } catch {
    return null
  }
}
