import { hashOf, Numbers } from './bytes.ts'
import { eachGram, wholeText } from './grams.ts'
import { dayNumber, identityOf, inOrder, type SegmentDoc } from './model.ts'
import { SegmentWriter } from './segment-writer.ts'
import { TermEncoder } from './term-encoder.ts'

/** Most records that are built into a segment at once; what comes of more is merged. */
export const mostAtOnce = 25_000

/** Writes records, each once, into a new segment. */
export function buildSegment(folder: string, given: readonly SegmentDoc[]): void {
  const docs = given
    .map((doc) => ({ ...doc, day: dayNumber(doc.dated) }))
    .sort((a, b) => inOrder(a.day, a.id, b.day, b.id))
  const writer = new SegmentWriter(folder)
  const encoder = new TermEncoder()
  for (const doc of docs) writer.record(storedRecord(doc))
  writeTerms(writer, encoder, docs)
  writeTags(writer, encoder, docs)
  writer.close(
    {
      days: Uint32Array.from(docs, ({ day }) => day),
      ids: Float64Array.from(docs, ({ id }) => id),
      titleLengths: Uint32Array.from(docs, ({ title }) => title.length),
      peopleLengths: Uint32Array.from(docs, ({ people }) => people.length),
    },
    hashTable(docs.flatMap((doc, n) => namesOf(doc).map((name): [number, number] => [hashOf(name), n]))),
  )
}

/** What a number or an identity is verified by, and what a hit tells: register, key, numbers. */
function storedRecord({ register, key, numbers }: SegmentDoc): Uint8Array {
  return new TextEncoder().encode([register, key, ...numbers].join('\0'))
}

function namesOf({ register, key, numbers }: SegmentDoc): readonly string[] {
  return [identityOf(register, key), ...numbers]
}

/** Entries in the order of their hashes. */
function hashTable(entries: readonly (readonly [number, number])[]) {
  const sorted = entries.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  return { hashes: Uint32Array.from(sorted, ([hash]) => hash), docs: Uint32Array.from(sorted, ([, doc]) => doc) }
}

function writeTerms(writer: SegmentWriter, encoder: TermEncoder, docs: readonly SegmentDoc[]): void {
  const termOf = new Map<number, number>()
  const [terms, places, records] = [new Numbers(1 << 20), new Numbers(1 << 20), new Numbers()]
  const counts = new Numbers()
  for (const { title, people, body } of docs) {
    records.push(terms.length)
    eachGram(wholeText(title, people, body), (gram, at) => {
      let term = termOf.get(gram)
      if (term === undefined) {
        term = termOf.size
        termOf.set(gram, term)
        counts.push(0)
      }
      counts.values[term] = (counts.values[term] ?? 0) + 1
      terms.push(term)
      places.push(at)
    })
  }
  records.push(terms.length)
  // Entries of each term side by side; within a term they keep the order of records and places.
  const begins = new Uint32Array(termOf.size + 1)
  for (let term = 0; term < termOf.size; term++) begins[term + 1] = (begins[term] ?? 0) + (counts.values[term] ?? 0)
  const next = begins.slice()
  const [sortedDocs, sortedPlaces] = [new Uint32Array(terms.length), new Uint32Array(terms.length)]
  for (let doc = 0; doc < docs.length; doc++) {
    const end = records.values[doc + 1] ?? 0
    for (let n = records.values[doc] ?? 0; n < end; n++) {
      const term = terms.values[n] ?? 0
      const to = next[term] ?? 0
      next[term] = to + 1
      sortedDocs[to] = doc
      sortedPlaces[to] = places.values[n] ?? 0
    }
  }
  for (const [gram, term] of [...termOf].sort((a, b) => a[0] - b[0])) {
    encoder.begin()
    const end = begins[term + 1] ?? 0
    for (let n = begins[term] ?? 0; n < end; ) {
      const doc = sortedDocs[n] ?? 0
      let after = n + 1
      while (after < end && sortedDocs[after] === doc) after++
      encoder.record(doc)
      encoder.places.varint(after - n)
      for (let last = 0; n < after; n++) {
        const place = sortedPlaces[n] ?? 0
        encoder.places.varint(place - last)
        last = place
      }
    }
    writer.term(gram, encoder)
  }
}

function writeTags(writer: SegmentWriter, encoder: TermEncoder, docs: readonly SegmentDoc[]): void {
  const docsOf = new Map<string, number[]>()
  for (const [n, { tags }] of docs.entries()) {
    for (const tag of new Set(tags)) {
      const list = docsOf.get(tag)
      if (list) list.push(n)
      else docsOf.set(tag, [n])
    }
  }
  for (const [tag, list] of [...docsOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    encoder.begin()
    for (const doc of list) encoder.record(doc)
    writer.tag(tag.replaceAll('\n', ' '), encoder)
  }
}
