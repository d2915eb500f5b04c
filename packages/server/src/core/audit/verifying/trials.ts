import type { EventBody } from '../hash.ts'
import { type HowChanged, hashOf, type Link, type Witness } from './chain.ts'

/** How far a row's number may have been moved for us to notice that it was only moved. */
const reach = 8

/** True when an unsound link would be sound under another number. */
export function soundAs(link: Link, seq: number): boolean {
  if (!link.body || seq < 1) return false
  return fits(link.body, link, seq, [link.prevHash], [link.hash])
}

/** The number near its own under which an unsound link would be sound, or null. */
export function numberBefore(link: Link): number | null {
  for (let d = 1; d <= reach; d++) {
    if (soundAs(link, link.seq + d)) return link.seq + d
    if (soundAs(link, link.seq - d)) return link.seq - d
  }
  return null
}

/**
 * The link with which an unsound one changed places: each, put where the other stands, gives a hash of the two again,
 * whether the whole rows or all but their hashes were exchanged; or only their payloads were.
 */
export function findSwap(links: readonly Link[], i: number): Link | null {
  const link = links[i]
  if (!link?.body) return null
  for (const [j, other] of links.entries()) {
    if (j <= i || !other.body) continue
    const hashes = [link.hash, other.hash]
    const prevs = [link.prevHash, other.prevHash, links[i - 1]?.hash ?? '', links[j - 1]?.hash ?? '']
    const here = fits(other.body, link, link.seq, prevs, hashes)
    if (here && fits(link.body, other, other.seq, prevs, hashes)) return other
    if (hashOf({ ...link.body, payload: other.body.payload }, link.prevHash) === link.hash) return other
  }
  return null
}

/** Which part of an unsound link was changed, judged by what its neighbours and witnesses remember. */
export function howChanged(links: readonly Link[], i: number, witnesses: readonly Witness[]): HowChanged {
  const link = links[i]
  if (!link?.body) return 'content'
  const before = links[i - 1]?.hash ?? ''
  if (link.prevHash !== before && hashOf(link.body, before) === link.hash) return 'link'
  const own = hashOf(link.body, link.prevHash)
  const remembered = [links[i + 1]?.prevHash, ...witnesses.filter((w) => w.count === link.seq).map((w) => w.hash)]
  return own !== null && remembered.includes(own) ? 'hash' : 'content'
}

/** Revision and number are the same in every genuine event; whoever moves a row may have moved only one of them. */
function fits(
  content: EventBody,
  place: Link,
  seq: number,
  prevs: readonly string[],
  hashes: readonly string[],
): boolean {
  const revisions = new Set([seq, content.revision, place.body?.revision ?? seq])
  return prevs.some((prev) =>
    [...revisions].some((revision) => {
      const hash = hashOf({ ...content, seq, revision }, prev)
      return hash !== null && hashes.includes(hash)
    }),
  )
}
