import type { Chain, HowChanged, Link, Witness } from './chain.ts'
import { type Difference, differences } from './compare.ts'
import { findSwap, howChanged, numberBefore, soundAs } from './trials.ts'

/** What is wrong with a chain; `link` is the event the message tells of. */
export type Finding =
  | { readonly kind: 'changed'; readonly what: HowChanged; readonly seq: number; readonly link: Link }
  | {
      readonly kind: 'removed'
      readonly from: number
      readonly to: number
      readonly before: Link | null
      readonly after: Link
      readonly renumbered: boolean
    }
  | { readonly kind: 'swapped'; readonly link: Link; readonly other: Link }
  | { readonly kind: 'inserted'; readonly from: number; readonly to: number; readonly link: Link }
  | {
      readonly kind: 'cut-tail'
      readonly from: number
      readonly to: number
      readonly last: Link
      readonly witness: Witness | null
    }
  | { readonly kind: 'missing-chain'; readonly gone: 'events' | 'thing' | 'both'; readonly witness: Witness | null }
  | {
      readonly kind: 'recomputed'
      readonly from: number
      readonly to: number
      readonly link: Link
      readonly witness: Witness
    }
  | { readonly kind: 'state'; readonly link: Link; readonly differences: readonly Difference[] }

/**
 * The first thing wrong with a chain, or null. Inside the chain first (hashes, links, numbers), then against those who
 * saw it earlier (seals), then against the thing's own row.
 */
export function diagnose(chain: Chain): Finding | null {
  if (chain.links.length === 0) return nothingLeft(chain)
  return insideBreak(chain) ?? againstWitnesses(chain) ?? againstThing(chain)
}

function nothingLeft({ thing, witnesses }: Chain): Finding {
  return { kind: 'missing-chain', gone: thing ? 'events' : 'both', witness: witnesses.at(-1) ?? null }
}

function insideBreak(chain: Chain): Finding | null {
  const end = genuineEnd(chain)
  let prev = ''
  for (const [i, link] of chain.links.entries()) {
    const whole = link.seq === i + 1 && link.sound && link.prevHash === prev
    if (!whole) return explain(chain, i, end)
    if (link.seq > end) return inserted(chain, i, chain.links.length - 1)
    prev = link.hash
  }
  return null
}

/**
 * The number of the last event an act can have written: the revision in the thing's row. Except when the rest of the row
 * agrees with all events and not with those up to that revision; then the revision was changed, and nothing inserted.
 */
function genuineEnd({ thing, replayed, replayedAtRevision }: Chain): number {
  if (!thing || !replayed) return thing?.revision ?? Number.POSITIVE_INFINITY
  const agrees = (with_: typeof replayed | null) =>
    with_ !== null && differences({ ...thing, revision: with_.revision }, with_).length === 0
  return agrees(replayed) && !agrees(replayedAtRevision) ? Number.POSITIVE_INFINITY : thing.revision
}

function explain(chain: Chain, i: number, end: number): Finding {
  const { links } = chain
  const link = at(links, i)
  const expected = i + 1
  if (link.seq > expected) return explainGap(chain, i, end)
  const intruders = newcomers(links, i)
  if (intruders > 0) return inserted(chain, i, i + intruders - 1)
  if (!link.sound) return explainUnsound(chain, i, end)
  if (link.seq > end) return inserted(chain, i, links.length - 1)
  return explainUnlinked(chain, i)
}

function explainGap(chain: Chain, i: number, end: number): Finding {
  const { links } = chain
  const link = at(links, i)
  const moved = links.find((l, j) => j >= i && soundAs(l, i + 1))
  if (moved) return { kind: 'changed', what: 'number', seq: i + 1, link: moved }
  if (link.seq > end) return inserted(chain, i, links.length - 1)
  return removed(chain, i, link.seq - 1, false)
}

/** How many rows from `i` on are new: those behind them fit as soon as their numbers are taken back by as many. */
function newcomers(links: readonly Link[], i: number): number {
  const link = at(links, i)
  if (!link.sound && !copies(links, i) && numberBefore(link) !== null) return 0
  for (let k = 1; k <= 8; k++) {
    const behind = links[i + k]
    if (!behind) return 0
    if (soundAs(behind, behind.seq - k)) return k
  }
  return 0
}

/** True when a row repeats one before it. */
function copies(links: readonly Link[], i: number): boolean {
  return links.some((l, j) => j < i && l.hash === links[i]?.hash)
}

function explainUnsound(chain: Chain, i: number, end: number): Finding {
  const { links } = chain
  const link = at(links, i)
  const other = findSwap(links, i)
  if (other) return { kind: 'swapped', link, other }
  const number = copies(links, i) ? null : numberBefore(link)
  if (number !== null && number > link.seq) return removed(chain, i, number - 1, true)
  if (number !== null) {
    const real = links.findIndex((l) => l.hash === link.prevHash)
    return inserted(chain, real >= 0 && real < i ? real + 1 : number - 1, i - 1)
  }
  if (link.seq > end) return inserted(chain, i, links.length - 1)
  return { kind: 'changed', what: howChanged(links, i, chain.witnesses), seq: link.seq, link }
}

/** Two sound rows that do not follow each other: one of them was replaced and its own hash made to fit. */
function explainUnlinked({ links, witnesses }: Chain, i: number): Finding {
  const link = at(links, i)
  const before = links[i - 1]
  if (!before) return { kind: 'changed', what: 'rehashed', seq: link.seq, link }
  const seen = (l: Link) => witnesses.some((w) => w.count === l.seq && w.hash === l.hash)
  const replaced = seen(before) && !seen(link) ? link : before
  return { kind: 'changed', what: 'rehashed', seq: replaced.seq, link: replaced }
}

function againstWitnesses({ links, witnesses }: Chain): Finding | null {
  let agreed = 0
  const sorted = [...witnesses].sort((a, b) => a.count - b.count)
  for (const witness of sorted) {
    const link = links[witness.count - 1]
    if (!link) return cutTail(links, sorted.at(-1) ?? witness)
    if (link.hash !== witness.hash) {
      return { kind: 'recomputed', from: Math.min(agreed + 1, witness.count), to: witness.count, link, witness }
    }
    agreed = witness.count
  }
  return null
}

function againstThing({ links, witnesses, thing, replayed }: Chain): Finding | null {
  const last = at(links, links.length - 1)
  if (!thing) return { kind: 'missing-chain', gone: 'thing', witness: null }
  // Every event is registered or sealed, so witnesses who know of no later one speak for a changed revision.
  const complete = witnesses.some((w) => w.count === last.seq)
  if (thing.revision > last.seq && !complete) return cutTail(links, thing.revision)
  const found = differences(thing, replayed)
  return found.length > 0 ? { kind: 'state', link: last, differences: found } : null
}

function inserted({ links }: Chain, from: number, to: number): Finding {
  const link = at(links, from)
  return { kind: 'inserted', from: link.seq, to: at(links, Math.max(from, to)).seq, link }
}

function removed({ links }: Chain, i: number, to: number, renumbered: boolean): Finding {
  return { kind: 'removed', from: i + 1, to, before: links[i - 1] ?? null, after: at(links, i), renumbered }
}

function cutTail(links: readonly Link[], known: Witness | number): Finding {
  const last = at(links, links.length - 1)
  const [to, witness] = typeof known === 'number' ? [known, null] : [known.count, known]
  return { kind: 'cut-tail', from: last.seq + 1, to, last, witness }
}

function at(links: readonly Link[], i: number): Link {
  const link = links[i]
  if (!link) throw new Error(`no link ${i} of ${links.length}`)
  return link
}
