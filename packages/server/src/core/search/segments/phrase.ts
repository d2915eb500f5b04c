import { Numbers } from './bytes.ts'
import { Cursor, noDoc } from './cursor.ts'
import { cheapestCover, gramsFrom } from './grams.ts'
import { firstNotBelow, type Segment } from './segment.ts'

/** How a word stands in a record; several may hold. */
export const stands = { inTitle: 1, inPeople: 2, beginsTitle: 4, isTitle: 8 }

/** Records that hold a word somewhere, in order, and how it stands in each. */
export interface Held {
  readonly docs: Uint32Array
  readonly how: Uint8Array
}

/**
 * Where a word stands in the records of a segment, told from the places of its grams.
 * @param word folded; with a line end before it, only where a line begins with it
 */
export function holding(segment: Segment, word: string): Held {
  if (word.length === 1) return holdingUnit(segment, word)
  const cover = cheapestCover(word, (gram) => segment.rarity(gram))
  const terms = cover.map(({ gram, at }) => ({ at, term: segment.termAt(gram) }))
  if (terms.length === 0 || terms.some(({ term }) => term < 0)) return nothing
  const found = terms.map(({ at, term }) => ({ at, term: segment.term(term) }))
  const fewest = Math.min(...found.map(({ term }) => term.count))
  const parts = found
    .map(({ at, term }) => ({
      at,
      cursor: new Cursor(segment, term, term.count < fewest * 64),
      places: [] as number[],
    }))
    .sort((a, b) => a.cursor.count - b.cursor.count)
  const result = collector(segment, word)
  const [first, ...others] = parts
  if (!first) return nothing
  for (let doc = first.cursor.next(); doc !== noDoc; ) {
    const behind = others.find(({ cursor }) => cursor.seek(doc) !== doc)
    if (behind) {
      if (behind.cursor.doc === noDoc) break
      doc = first.cursor.seek(behind.cursor.doc)
      continue
    }
    const count = first.cursor.readPlaces(first.places)
    const counts = others.map(({ cursor, places }) => cursor.readPlaces(places))
    const at = others.map(() => 0)
    result.begin()
    for (let n = 0; n < count; n++) {
      const start = (first.places[n] ?? 0) - first.at
      if (others.every((other, i) => meets(other.places, counts[i] ?? 0, at, i, start + other.at))) result.at(start)
    }
    result.end(doc)
    doc = first.cursor.next()
  }
  return result.held()
}

const nothing: Held = { docs: new Uint32Array(), how: new Uint8Array() }

/** Whether a place is among rising places; where looking stands is kept for the next, which is no earlier. */
function meets(places: readonly number[], count: number, at: number[], i: number, wanted: number): boolean {
  let n = at[i] ?? 0
  while (n < count && (places[n] ?? 0) < wanted) n++
  at[i] = n
  return n < count && places[n] === wanted
}

/** One unit: the records of every gram that begins with it. */
function holdingUnit(segment: Segment, unit: string): Held {
  const [from, to] = gramsFrom(unit.charCodeAt(0))
  const how = new Map<number, number>()
  const result = collector(segment, unit)
  for (let at = firstNotBelow(segment.keys, from); (segment.keys[at] ?? to) < to; at++) {
    const cursor = new Cursor(segment, segment.term(at), true)
    const places: number[] = []
    for (let doc = cursor.next(); doc !== noDoc; doc = cursor.next()) {
      const count = cursor.readPlaces(places)
      how.set(doc, (how.get(doc) ?? 0) | result.howOf(doc, places, count))
    }
  }
  const docs = Uint32Array.from(how.keys()).sort()
  return { docs, how: Uint8Array.from(docs, (doc) => how.get(doc) ?? 0) }
}

function collector(segment: Segment, word: string) {
  const { titleLengths, peopleLengths } = segment
  // A line end that is asked for is no part of what stands there.
  const lead = word.startsWith('\n') ? 1 : 0
  const length = word.length - lead
  const docs = new Numbers()
  const hows = new Numbers()
  let starts: number[] = []
  const howOf = (doc: number, places: readonly number[], count: number): number => {
    const titleEnd = 1 + (titleLengths[doc] ?? 0)
    const peopleStart = titleEnd + 1
    const peopleEnd = peopleStart + (peopleLengths[doc] ?? 0)
    let how = 0
    for (let n = 0; n < count; n++) {
      const from = (places[n] ?? 0) + lead
      const end = from + length
      if (from >= 1 && end <= titleEnd) {
        how |= stands.inTitle
        if (from === 1) how |= end === titleEnd ? stands.beginsTitle | stands.isTitle : stands.beginsTitle
      } else if (from >= peopleStart) {
        if (end <= peopleEnd) how |= stands.inPeople
        // Places rise: whatever follows stands in the text.
        else break
      }
    }
    return how
  }
  return {
    howOf,
    begin: () => {
      starts = []
    },
    at: (start: number) => {
      starts.push(start)
    },
    end: (doc: number) => {
      if (starts.length === 0) return
      docs.push(doc)
      hows.push(howOf(doc, starts, starts.length))
    },
    held: (): Held => ({ docs: docs.written, how: Uint8Array.from(hows.written) }),
  }
}
