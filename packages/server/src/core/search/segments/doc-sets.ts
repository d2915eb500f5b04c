/** Records of a segment, in order and each once. */
export type Docs = Uint32Array

/** Every record from one to another, the second excluded. */
export function span(from: number, to: number): Docs {
  const docs = new Uint32Array(Math.max(0, to - from))
  for (let n = 0; n < docs.length; n++) docs[n] = from + n
  return docs
}

/** Records that are in both. */
export function both(a: Docs, b: Docs): Docs {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const docs = new Uint32Array(few.length)
  let count = 0
  const leaps = many.length > few.length * 16
  for (let n = 0, m = 0; n < few.length && m < many.length; ) {
    const doc = few[n] ?? 0
    if (leaps) m = notBefore(many, m, doc)
    else while (m < many.length && (many[m] ?? 0) < doc) m++
    if (many[m] === doc) docs[count++] = doc
    n++
  }
  return docs.subarray(0, count)
}

/** The first place from `from` on whose record is not before one: leaps of twice the width, then halves. */
function notBefore(docs: Docs, from: number, doc: number): number {
  let width = 1
  while (from + width < docs.length && (docs[from + width] ?? 0) < doc) width *= 2
  let [low, high] = [from, Math.min(docs.length, from + width + 1)]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((docs[middle] ?? 0) < doc) low = middle + 1
    else high = middle
  }
  return low
}

/** Records that are in any. @param size how many records the segment has */
export function any(sets: readonly Docs[], size: number): Docs {
  const [only] = sets
  if (sets.length === 1 && only) return only
  if (sets.every(({ length }) => length === 0)) return new Uint32Array()
  const bits = new Uint8Array(size)
  for (const docs of sets) for (const doc of docs) bits[doc] = 1
  return marked(bits, 1)
}

/** Records that are not in a set. */
export function allBut(docs: Docs, size: number): Docs {
  const bits = new Uint8Array(size)
  for (const doc of docs) bits[doc] = 1
  return marked(bits, 0)
}

function marked(bits: Uint8Array, mark: 0 | 1): Docs {
  let count = 0
  for (const bit of bits) if (bit === mark) count++
  const docs = new Uint32Array(count)
  for (let doc = 0, n = 0; n < count; doc++) if (bits[doc] === mark) docs[n++] = doc
  return docs
}
