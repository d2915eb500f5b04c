import type { EngineNode, SearchAsk } from '../engine.ts'
import { allBut, any, both, type Docs, span } from './doc-sets.ts'
import { FacetColumns } from './facet-columns.ts'
import { dayNumber, undatedDay } from './model.ts'
import { type Held, holding, stands } from './phrase.ts'
import type { Segment } from './segment.ts'

/** A segment with the records of it that are gone. */
export class OpenSegment {
  readonly segment: Segment
  readonly facets: FacetColumns
  /** One for each record that is gone; null while none is. */
  gone: Uint8Array | null

  constructor(segment: Segment, gone: Uint8Array | null) {
    this.segment = segment
    this.facets = new FacetColumns(segment)
    this.gone = gone
  }
}

/** A record that may stand on the page that is asked for. */
export interface Candidate {
  readonly segment: Segment
  readonly doc: number
  readonly rank: number
  readonly day: number
  readonly id: number
}

export interface SegmentAnswer {
  readonly total: number
  /** The first records of the segment, as many as the page may need. */
  readonly first: readonly Candidate[]
  readonly facets: readonly { readonly id: string; readonly counts: readonly (readonly [string, number])[] }[]
}

/** What a segment has to say to a query. */
export function findInSegment({ segment, facets, gone }: OpenSegment, ask: SearchAsk): SegmentAnswer {
  const words = new Map<string, Held>()
  const held = (word: string) => {
    const known = words.get(word) ?? holding(segment, word)
    words.set(word, known)
    return known
  }
  const matched = docsOf(ask.node, segment, held)
  const docs = gone === null ? matched : matched.filter((doc) => gone[doc] !== 1)
  const most = ask.offset + ask.limit
  const whole = docs.length === segment.size ? null : docs
  return {
    total: docs.length,
    first: firstOf(docs, ranksOf(ask, segment, held), most).map(([doc, rank]) => ({
      segment,
      doc,
      rank,
      day: segment.days[doc] ?? 0,
      id: segment.ids[doc] ?? 0,
    })),
    facets: ask.facets.map(({ id, pattern }) => ({ id, counts: facets.count(pattern, whole) })),
  }
}

type HeldOf = (word: string) => Held

function docsOf(node: EngineNode, segment: Segment, held: HeldOf): Docs {
  const { size } = segment
  switch (node.is) {
    case 'all':
      return span(0, size)
    case 'none':
      return new Uint32Array()
    case 'word':
      return docsHolding(node, segment, held)
    case 'tags':
      return any(
        node.any.map((tag) => segment.docsTagged(tag)),
        size,
      )
    case 'numbers':
      return Uint32Array.from(new Set(node.any.flatMap((number) => segment.docsNumbered(number)))).sort()
    case 'days':
      return docsWithin(segment, node.from, node.to)
    case 'and': {
      const sets = node.of.map((one) => docsOf(one, segment, held)).sort((a, b) => a.length - b.length)
      const [first = span(0, size), ...others] = sets
      return others.reduce(both, first)
    }
    case 'or':
      return any(
        node.of.map((one) => docsOf(one, segment, held)),
        size,
      )
    case 'not':
      return allBut(docsOf(node.of, segment, held), size)
  }
}

function docsHolding(
  { text, in: place, start }: Extract<EngineNode, { is: 'word' }>,
  segment: Segment,
  held: HeldOf,
): Docs {
  if (place === 'any' && !start && text.length === 2) {
    // A pair is a term: its records are known without the places.
    const at = segment.termAt(((text.charCodeAt(0) << 16) | text.charCodeAt(1)) >>> 0)
    return at < 0 ? new Uint32Array() : segment.docsOf(segment.term(at))
  }
  const { docs, how } = held(start ? `\n${text}` : text)
  if (place === 'any') return docs
  const wanted = place === 'title' ? stands.inTitle : stands.inPeople
  return docs.filter((_, n) => ((how[n] ?? 0) & wanted) !== 0)
}

/** Records are in the order of their days, the newest first; those without a day lie in no span. */
function docsWithin({ days, size }: Segment, from: string | null, to: string | null): Docs {
  const first = to === null ? 0 : firstAtOrBefore(days, dayNumber(to))
  const last = firstAtOrBefore(days, Math.max(undatedDay, (from === null ? 0 : dayNumber(from)) - 1))
  return span(first, Math.min(size, last))
}

function firstAtOrBefore(days: Uint32Array, day: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle] ?? 0) > day) low = middle + 1
    else high = middle
  }
  return low
}

/** Points for titles that are, begin with or hold the words; null where only the days count. */
function ranksOf({ sort, words }: SearchAsk, { size }: Segment, held: HeldOf): Uint8Array | null {
  if (sort === 'newest' || words.length === 0) return null
  const ranks = new Uint8Array(size)
  for (const word of words) {
    if (word === '') continue
    const { docs, how } = held(word)
    for (const [n, doc] of docs.entries()) ranks[doc] = (ranks[doc] ?? 0) + pointsOf(how[n] ?? 0)
  }
  return ranks
}

function pointsOf(how: number): number {
  if (how & stands.isTitle) return 4
  if (how & stands.beginsTitle) return 2
  return how & stands.inTitle ? 1 : 0
}

/** The first records by rank, then as they stand. */
function firstOf(docs: Docs, ranks: Uint8Array | null, most: number): readonly (readonly [number, number])[] {
  if (ranks === null) return Array.from(docs.subarray(0, most), (doc) => [doc, 0] as const)
  const byRank: number[][] = []
  for (const doc of docs) {
    const rank = ranks[doc] ?? 0
    byRank[rank] ??= []
    const list = byRank[rank]
    if (list.length < most) list.push(doc)
  }
  return byRank
    .flatMap((list, rank) => [{ list, rank }])
    .reverse()
    .flatMap(({ list, rank }) => list.map((doc) => [doc, rank] as const))
    .slice(0, most)
}
