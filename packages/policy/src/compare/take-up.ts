import type { PolicyReading } from '../reading.ts'
import { codePointText } from '../review/code-points.ts'
import { contentOf, pairsOf } from './likeness.ts'

/** A clause of the upper plan that asks somebody to do something, with the nearest clause of the lower one. */
export interface TakenUp {
  /** Clause id within the upper reading. */
  readonly clause: string
  /** The nearest clause of the lower plan; null where nothing is near at all. */
  readonly nearest: string | null
  /** 0 to 1: how much of what is particular to the clause stands in the nearest one. */
  readonly share: number
  readonly taken: boolean
}

/** From this share on a clause counts as taken up; below it a person has to say so. */
const takenFrom = 0.2

/** Words about who is responsible are the upper plan's own, and say nothing about the matter. */
const responsible = /[（(](?:牵头|责任|配合|负责|主办|协办)[^）)]*[）)]/gu

/**
 * Which task clauses of an upper plan (a city's) a lower one (a county's) takes up. Unlike two versions of one plan they are
 * written anew, several may be gathered in one, and order means nothing: each clause looks for what is particular to it,
 * pairs of characters weighted by how few clauses of the plan have them, in every clause of the other.
 */
export function takenUp(upper: PolicyReading, lower: PolicyReading): readonly TakenUp[] {
  const asks = clausesOf(upper).filter((one) => one.isTask)
  const offers = clausesOf(lower).filter((one) => one.isLeaf && one.asks)
  const weight = weightsOf(asks.map((one) => one.pairs))
  return asks.map((ask) => {
    let [best, share] = [null as string | null, 0]
    for (const offer of offers) {
      const now = nearness(ask, offer, weight)
      if (now > share) [best, share] = [offer.id, now]
    }
    return { clause: ask.id, nearest: best, share, taken: share >= takenFrom }
  })
}

/**
 * A lower plan says shortly what the upper one says at length: what counts is how much of the clause stands in the other, and
 * how much of the other was taken from it.
 */
function nearness(ask: Words, offer: Words, weight: (pair: string) => number): number {
  const found = 0.6 * shareOf(ask.pairs, offer.pairs, weight) + 0.4 * shareOf(ask.heading, offer.pairs, weight)
  const taken = shareOf(offer.pairs, ask.pairs, weight)
  return Math.max(found, (found + taken) / 2)
}

interface Words {
  readonly id: string
  readonly isTask: boolean
  readonly isLeaf: boolean
  /** Says what is done, not where things stand or should come to. */
  readonly asks: boolean
  readonly pairs: ReadonlySet<string>
  readonly heading: ReadonlySet<string>
}

function clausesOf(reading: PolicyReading): readonly Words[] {
  const text = codePointText(reading.source.text)
  const above = new Set(reading.clauses.map((one) => one.parent))
  return reading.clauses.map((clause) => {
    const words = text.slice([clause.headingSpan[0], Math.max(clause.headingSpan[1], clause.span[1])])
    return {
      id: clause.id,
      isTask: clause.isTask,
      isLeaf: !above.has(clause.path),
      asks: !['guiding', 'principle', 'goal'].includes(clause.kind),
      pairs: pairSet(words.replace(responsible, '')),
      heading: pairSet(clause.heading),
    }
  })
}

function pairSet(words: string): ReadonlySet<string> {
  return new Set(pairsOf(contentOf(words)).keys())
}

/** Pairs that many clauses have (知识, 产权) weigh little. */
function weightsOf(clauses: readonly ReadonlySet<string>[]): (pair: string) => number {
  const seen = new Map<string, number>()
  for (const pairs of clauses) for (const pair of pairs) seen.set(pair, (seen.get(pair) ?? 0) + 1)
  return (pair) => Math.log(1 + clauses.length / (seen.get(pair) ?? 1)) ** 2
}

/** The weight of what two texts share, of the weight of the first. */
function shareOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>, weight: (pair: string) => number): number {
  let [all, shared] = [0, 0]
  for (const pair of wanted) {
    const w = weight(pair)
    all += w
    if (there.has(pair)) shared += w
  }
  return all === 0 ? 0 : shared / all
}
