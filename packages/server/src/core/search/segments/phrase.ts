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
    .map(({ at, term }) => ({ at, cursor: new Cursor(segment, term, term.count < fewest * 64) }))
    .sort((a, b) => a.cursor.count - b.cursor.count)
  const result = collector(segment, word)
  const [first, ...others] = parts
  if (!first) return nothing
  let doc = first.cursor.next()
  while (doc !== noDoc) {
    let furthest = doc
    for (const { cursor } of others) if (cursor.seek(doc) > furthest) furthest = cursor.doc
    if (furthest === noDoc) break
    if (furthest !== doc) {
      doc = first.cursor.seek(furthest)
      continue
    }
    // Where the word begins by its rarest gram; then only where the next gram agrees.
    let begins = beginsOf(first)
    for (const other of others) begins = agreed(begins, other)
    if (begins.count > 0) result.add(doc, begins.places, begins.count)
    doc = first.cursor.next()
  }
  return result.held()
}

const nothing: Held = { docs: new Uint32Array(), how: new Uint8Array() }

/** A gram of a word on its way through the records. */
interface Part {
  readonly at: number
  readonly cursor: Cursor
}

/** Where a word may begin in a record, rising; written over for every record. */
const begins = { places: new Int32Array(256), count: 0 }

function beginsOf({ at, cursor }: Part): typeof begins {
  cursor.readPlaces()
  if (cursor.placeCount > begins.places.length) begins.places = new Int32Array(cursor.placeCount * 2)
  let count = 0
  for (let n = 0; n < cursor.placeCount; n++) {
    const place = cursor.places[n] ?? 0
    if (place >= at) begins.places[count++] = place - at
  }
  begins.count = count
  return begins
}

/** Keeps the beginnings that another gram agrees with. */
function agreed(kept: typeof begins, { at, cursor }: Part): typeof begins {
  if (kept.count === 0) return kept
  cursor.readPlaces()
  const { places, placeCount } = cursor
  let count = 0
  for (let n = 0, m = 0; n < kept.count; n++) {
    const begin = kept.places[n] ?? 0
    while (m < placeCount && (places[m] ?? 0) < begin + at) m++
    if (m < placeCount && places[m] === begin + at) kept.places[count++] = begin
  }
  kept.count = count
  return kept
}

/** One unit: the records of every gram that begins with it. */
function holdingUnit(segment: Segment, unit: string): Held {
  const [from, to] = gramsFrom(unit.charCodeAt(0))
  const how = new Map<number, number>()
  const { howOf } = collector(segment, unit)
  for (let at = firstNotBelow(segment.keys, from); (segment.keys[at] ?? to) < to; at++) {
    const cursor = new Cursor(segment, segment.term(at), true)
    for (let doc = cursor.next(); doc !== noDoc; doc = cursor.next()) {
      cursor.readPlaces()
      how.set(doc, (how.get(doc) ?? 0) | howOf(doc, cursor.places, cursor.placeCount))
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
  const howOf = (doc: number, places: Int32Array, count: number): number => {
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
    add: (doc: number, places: Int32Array, count: number) => {
      docs.push(doc)
      hows.push(howOf(doc, places, count))
    },
    held: (): Held => ({ docs: docs.written, how: Uint8Array.from(hows.written) }),
  }
}
