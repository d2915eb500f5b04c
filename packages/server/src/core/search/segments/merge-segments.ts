import { skipVarints, varintAt } from './bytes.ts'
import type { OpenSegment } from './find-in-segment.ts'
import { inOrder } from './model.ts'
import type { Segment } from './segment.ts'
import { type RecordColumns, SegmentWriter } from './segment-writer.ts'
import { TermEncoder } from './term-encoder.ts'

const gone = 0xffffffff

/** Writes several segments into one new one; records that are gone are left out. Returns how many records it has. */
export function mergeSegments(folder: string, parts: readonly OpenSegment[]): number {
  const writer = new SegmentWriter(folder)
  const encoder = new TermEncoder()
  const { columns, places } = mergeRecords(writer, parts)
  const segments = parts.map(({ segment }) => segment)
  mergeTerms(writer, encoder, segments, places)
  mergeTags(writer, encoder, segments, places)
  writer.close(columns, mergeHashes(segments, places))
  return columns.days.length
}

/** Takes the records in order; tells for each part where its records went. */
function mergeRecords(writer: SegmentWriter, parts: readonly OpenSegment[]) {
  const places = parts.map(({ segment }) => new Uint32Array(segment.size).fill(gone))
  const at = parts.map(() => 0)
  const order: { part: number; doc: number }[] = []
  for (;;) {
    let best = -1
    for (const [part, { segment, gone: lost }] of parts.entries()) {
      let doc = at[part] ?? 0
      while (doc < segment.size && lost?.[doc] === 1) doc++
      at[part] = doc
      if (doc < segment.size && (best < 0 || stands(parts, part, doc, best, at[best] ?? 0))) best = part
    }
    if (best < 0) break
    const doc = at[best] ?? 0
    const to = places[best]
    if (to) to[doc] = order.length
    order.push({ part: best, doc })
    at[best] = doc + 1
  }
  for (const { part, doc } of order) {
    const from = parts[part]
    if (from) writer.record(from.segment.storedBytes(doc))
  }
  const column = (of: (segment: Segment) => Uint32Array | Float64Array) => {
    const columns = parts.map(({ segment }) => of(segment))
    return order.map(({ part, doc }) => columns[part]?.[doc] ?? 0)
  }
  const columns: RecordColumns = {
    days: Uint32Array.from(column(({ days }) => days)),
    ids: Float64Array.from(column(({ ids }) => ids)),
    titleLengths: Uint32Array.from(column(({ titleLengths }) => titleLengths)),
    peopleLengths: Uint32Array.from(column(({ peopleLengths }) => peopleLengths)),
  }
  return { columns, places }
}

function stands(parts: readonly OpenSegment[], a: number, aDoc: number, b: number, bDoc: number): boolean {
  const [first, second] = [parts[a]?.segment, parts[b]?.segment]
  if (!first || !second) return false
  const [day, other] = [first.days[aDoc] ?? 0, second.days[bDoc] ?? 0]
  return inOrder(day, first.ids[aDoc] ?? 0, other, second.ids[bDoc] ?? 0) < 0
}

/** What one part says of a term: its records where they went, and the bytes of the places in each. */
interface Share {
  readonly docs: Uint32Array
  readonly bytes: Uint8Array
  /** Where the places of each record begin; the last is where they all end. */
  readonly begins: Uint32Array
  at: number
}

function mergeTerms(
  writer: SegmentWriter,
  encoder: TermEncoder,
  segments: readonly Segment[],
  places: readonly Uint32Array[],
): void {
  const at = segments.map(() => 0)
  for (;;) {
    let key = Number.POSITIVE_INFINITY
    for (const [n, { keys }] of segments.entries()) key = Math.min(key, keys[at[n] ?? 0] ?? key)
    if (key === Number.POSITIVE_INFINITY) return
    const shares: Share[] = []
    for (const [n, segment] of segments.entries()) {
      const term = at[n] ?? 0
      if (segment.keys[term] !== key) continue
      at[n] = term + 1
      shares.push(shareOf(segment, term, places[n] ?? new Uint32Array()))
    }
    encoder.begin()
    inTurn(shares, (share, n) => {
      encoder.record(share.docs[n] ?? 0)
      encoder.places.copy(share.bytes, share.begins[n] ?? 0, share.begins[n + 1] ?? 0)
    })
    if (encoder.count > 0) writer.term(key, encoder)
  }
}

function shareOf(segment: Segment, at: number, places: Uint32Array): Share {
  const term = segment.term(at)
  const docs = segment.docsOf(term)
  const reader = { bytes: segment.places(term.places), at: 0 }
  const begins = new Uint32Array(docs.length + 1)
  for (let n = 0; n < docs.length; n++) {
    skipVarints(reader, varintAt(reader))
    begins[n + 1] = reader.at
    docs[n] = places[docs[n] ?? 0] ?? gone
  }
  return { docs, bytes: reader.bytes, begins, at: 0 }
}

/** Calls with the records of all shares as they stand in the new segment; each share is in order but for those gone. */
function inTurn<S extends { readonly docs: Uint32Array; at: number }>(
  shares: readonly S[],
  give: (share: S, n: number) => void,
): void {
  for (;;) {
    let next: S | null = null
    let lowest = gone
    for (const share of shares) {
      while (share.at < share.docs.length && share.docs[share.at] === gone) share.at++
      const doc = share.docs[share.at] ?? gone
      if (doc < lowest) {
        lowest = doc
        next = share
      }
    }
    if (next === null) return
    give(next, next.at)
    next.at++
  }
}

function mergeTags(
  writer: SegmentWriter,
  encoder: TermEncoder,
  segments: readonly Segment[],
  places: readonly Uint32Array[],
): void {
  for (const tag of [...new Set(segments.flatMap(({ tags }) => tags))].sort()) {
    const shares = segments.map((segment, n) => ({
      docs: segment.docsTagged(tag).map((doc) => places[n]?.[doc] ?? gone),
      at: 0,
    }))
    encoder.begin()
    inTurn(shares, ({ docs }, n) => encoder.record(docs[n] ?? 0))
    if (encoder.count > 0) writer.tag(tag, encoder)
  }
}

function mergeHashes(segments: readonly Segment[], places: readonly Uint32Array[]) {
  const length = segments.reduce((sum, { hashes }) => sum + hashes.length, 0)
  const [hashes, docs] = [new Uint32Array(length), new Uint32Array(length)]
  const at = segments.map(() => 0)
  let count = 0
  for (;;) {
    let best = -1
    let lowest = Number.POSITIVE_INFINITY
    for (const [n, segment] of segments.entries()) {
      const hash = segment.hashes[at[n] ?? 0]
      if (hash !== undefined && hash < lowest) {
        lowest = hash
        best = n
      }
    }
    const segment = segments[best]
    if (!segment) break
    const from = at[best] ?? 0
    at[best] = from + 1
    const doc = places[best]?.[segment.hashDocs[from] ?? 0] ?? gone
    if (doc === gone) continue
    hashes[count] = lowest
    docs[count++] = doc
  }
  return { hashes: hashes.slice(0, count), docs: docs.slice(0, count) }
}
