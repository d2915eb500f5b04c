import type { PolicyReading } from '../reading.ts'
import { codePointText } from '../review/code-points.ts'
import { contentOf, likeness, type Pairs, pairsOf } from './likeness.ts'

/**
 * What became of a clause. `kept`: its words are the same, whatever its number is now; `moved`: the same words under
 * another heading or in another order; `reworded`: other words about the same matter.
 */
export type ClauseChange = 'kept' | 'moved' | 'reworded' | 'new' | 'dropped'

/** A clause of the old text beside the clause of the new one that takes its place; clause ids of the two readings. */
export interface ClausePair {
  readonly before: string | null
  readonly after: string | null
  readonly change: ClauseChange
  /** It also stands elsewhere: under another heading, or in another order among its neighbours. */
  readonly moved: boolean
  /** 0 to 1; 1 where only numbering, spacing or punctuation differ. */
  readonly likeness: number
}

/** A reviewer's own word on what a new clause comes from; `before` null says it is new. */
export interface SaidPair {
  readonly before: string | null
  readonly after: string
}

/** Below this share of common character pairs two clauses are about different things. */
const leastLikeness = 0.45

/**
 * Compares two texts of a plan clause by clause by what they say, not by their numbers: one clause put in renumbers all
 * that follow and changes none of them. New clauses come in the order of the new text, dropped ones where they stood.
 * @param said pairs a reviewer has settled; they stand whatever the words say
 */
export function comparePlans(
  before: PolicyReading,
  after: PolicyReading,
  said: readonly SaidPair[] = [],
): readonly ClausePair[] {
  const olds = wordsOf(before)
  const news = wordsOf(after)
  const match = emptyMatching()
  for (const pair of said) {
    const from = olds.find((c) => c.id === pair.before)
    const to = news.find((c) => c.id === pair.after)
    if (to && pair.before === null) match.setNew(to.id)
    if (from && to) match.put(from.id, to.id)
  }
  pairSame(olds, news, match)
  pairAlike(olds, news, match)
  return inOrder(olds, news, match)
}

/** A clause as it is compared. */
interface Words {
  readonly id: string
  readonly path: string
  /** Id of the clause above, null at the top. */
  readonly above: string | null
  readonly content: string
  readonly pairs: Pairs
  readonly heading: Pairs
}

function wordsOf(reading: PolicyReading): readonly Words[] {
  const text = codePointText(reading.source.text)
  const ids = new Map(reading.clauses.map((c) => [c.path, c.id]))
  return reading.clauses.map((c) => {
    const content = contentOf(text.slice([c.headingSpan[0], Math.max(c.headingSpan[1], c.span[1])]))
    return {
      id: c.id,
      path: c.path,
      above: c.parent === null ? null : (ids.get(c.parent) ?? null),
      content,
      pairs: pairsOf(content),
      heading: pairsOf(contentOf(c.heading)),
    }
  })
}

/** Which old clause goes with which new one, each at most once. */
interface Matching {
  readonly put: (before: string, after: string) => void
  readonly setNew: (after: string) => void
  readonly afterOf: (before: string | null) => string | null
  readonly beforeOf: (after: string | null) => string | null
  readonly openOld: (c: Words) => boolean
  readonly openNew: (c: Words) => boolean
}

function emptyMatching(): Matching {
  const afters = new Map<string, string>()
  const befores = new Map<string, string | null>()
  return {
    put: (before, after) => {
      if (afters.has(before) || befores.has(after)) return
      afters.set(before, after)
      befores.set(after, before)
    },
    setNew: (after) => {
      befores.set(after, null)
    },
    afterOf: (before) => (before === null ? null : (afters.get(before) ?? null)),
    beforeOf: (after) => (after === null ? null : (befores.get(after) ?? null)),
    openOld: (c) => !afters.has(c.id),
    openNew: (c) => !befores.has(c.id),
  }
}

function groupedByAbove(clauses: readonly Words[]): ReadonlyMap<string | null, readonly Words[]> {
  return grouped(clauses, (c) => c.above)
}

function grouped<K>(clauses: readonly Words[], key: (c: Words) => K): ReadonlyMap<K, readonly Words[]> {
  const groups = new Map<K, Words[]>()
  for (const c of clauses) {
    const group = groups.get(key(c))
    if (group) group.push(c)
    else groups.set(key(c), [c])
  }
  return groups
}

/** Clauses of the same words; of several such ones first those of the same place, then in their order. */
function pairSame(olds: readonly Words[], news: readonly Words[], match: Matching): void {
  const by = grouped(
    olds.filter((c) => match.openOld(c)),
    (c) => c.content,
  )
  for (const to of news) {
    const from = match.openNew(to) && by.get(to.content)?.find((c) => match.openOld(c) && c.path === to.path)
    if (from && by.get(to.content)?.length !== 1) match.put(from.id, to.id)
  }
  for (const to of news) {
    const from = match.openNew(to) ? by.get(to.content)?.find((c) => match.openOld(c)) : undefined
    if (from) match.put(from.id, to.id)
  }
}

/** What is left, the likest pairs first; a clause whose neighbourhood stayed needs fewer words in common. */
function pairAlike(olds: readonly Words[], news: readonly Words[], match: Matching): void {
  const left = olds.filter((c) => match.openOld(c))
  const below = { old: groupedByAbove(olds), new: groupedByAbove(news) }
  const candidates = news
    .filter((c) => match.openNew(c))
    .flatMap((to) => left.map((from) => ({ from, to, score: scoreOf(from, to, below, match) })))
    .filter((one) => one.score >= leastLikeness)
    .toSorted((a, b) => b.score - a.score)
  for (const { from, to } of candidates) match.put(from.id, to.id)
}

function scoreOf(from: Words, to: Words, below: Below, match: Matching): number {
  const words = likeness(from.pairs, to.pairs)
  const score = Math.max(words, 0.6 * words + 0.4 * likeness(from.heading, to.heading))
  const sameAbove = match.afterOf(from.above) === to.above ? 0.05 : 0
  const children = below.old.get(from.id) ?? []
  const now = new Set((below.new.get(to.id) ?? []).map((c) => c.id))
  const wentAlong = children.filter((c) => now.has(match.afterOf(c.id) ?? '')).length
  return score + sameAbove + (children.length === 0 ? 0 : (0.3 * wentAlong) / children.length)
}

/** The clauses directly below each, in both texts. */
interface Below {
  readonly old: ReadonlyMap<string | null, readonly Words[]>
  readonly new: ReadonlyMap<string | null, readonly Words[]>
}

function inOrder(olds: readonly Words[], news: readonly Words[], match: Matching): readonly ClausePair[] {
  const oldById = new Map(olds.map((c) => [c.id, c]))
  const place = new Map(olds.map((c, i) => [c.id, i]))
  const strayed = strayedAmong(news, oldById, place, match)
  const pairs = news.map((to): ClausePair => {
    const from = oldById.get(match.beforeOf(to.id) ?? '')
    if (!from) return { before: null, after: to.id, change: 'new', moved: false, likeness: 0 }
    const moved = match.afterOf(from.above) !== to.above || strayed.has(to.id)
    const same = from.content === to.content
    const alike = same ? 1 : Math.min(likeness(from.pairs, to.pairs), 0.999)
    const unchanged = moved ? 'moved' : 'kept'
    return { before: from.id, after: to.id, change: same ? unchanged : 'reworded', moved, likeness: alike }
  })
  return withDropped(pairs, olds, match)
}

/** Clauses that stand in another order than their neighbours under the same heading: those outside the longest run. */
function strayedAmong(
  news: readonly Words[],
  oldById: ReadonlyMap<string, Words>,
  place: ReadonlyMap<string, number>,
  match: Matching,
): ReadonlySet<string> {
  const strayed = new Set<string>()
  for (const siblings of groupedByAbove(news).values()) {
    const stayed = siblings.flatMap((to) => {
      const from = oldById.get(match.beforeOf(to.id) ?? '')
      return from && match.afterOf(from.above) === to.above ? [{ id: to.id, at: place.get(from.id) ?? 0 }] : []
    })
    const run = new Set(longestRun(stayed.map((one) => one.at)))
    for (const one of stayed) if (!run.has(one.at)) strayed.add(one.id)
  }
  return strayed
}

/** The longest ascending run within distinct numbers. */
function longestRun(numbers: readonly number[]): readonly number[] {
  const best: number[][] = []
  for (const n of numbers) {
    const before = best.filter((run) => (run.at(-1) ?? Infinity) < n).toSorted((a, b) => b.length - a.length)[0] ?? []
    best.push([...before, n])
  }
  return best.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** Dropped clauses stand behind the clause they followed in the old text. */
function withDropped(pairs: readonly ClausePair[], olds: readonly Words[], match: Matching): readonly ClausePair[] {
  const behind = new Map<string | null, ClausePair[]>()
  let last: string | null = null
  for (const from of olds) {
    const to = match.afterOf(from.id)
    if (to === null) {
      const gone: ClausePair = { before: from.id, after: null, change: 'dropped', moved: false, likeness: 0 }
      behind.set(last, [...(behind.get(last) ?? []), gone])
    } else last = to
  }
  return [...(behind.get(null) ?? []), ...pairs.flatMap((pair) => [pair, ...(behind.get(pair.after) ?? [])])]
}
