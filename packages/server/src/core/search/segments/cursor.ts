import { type ByteReader, skipVarints, varintAt } from './bytes.ts'
import { blockSize } from './model.ts'
import type { Segment, Term } from './segment.ts'

/** Beyond every record. */
export const noDoc = 0x7fffffff

/** Goes through the records of a term in order, leaps where it may, and tells the places in the record it stands on. */
export class Cursor {
  doc = -1
  places = new Int32Array(64)
  placeCount = 0
  readonly count: number
  readonly #segment: Segment
  readonly #term: Term
  readonly #postings: ByteReader
  /** How many records of the term lie before the one it stands on. */
  #at = -1
  /** The last record of the block it stands in. */
  #blockEnd = -1
  #places: ByteReader | null = null
  /** Where in the stream of the term the bytes at hand begin, and how many records' places were passed in it. */
  #placesBlock = -1
  #placesPassed = 0
  readonly #wholePlaces: boolean

  /** @param wholePlaces the places of most records will be asked for, so that they are read at once */
  constructor(segment: Segment, term: Term, wholePlaces: boolean) {
    this.#segment = segment
    this.#term = term
    this.count = term.count
    this.#postings = { bytes: segment.postings(term.postings), at: 0 }
    this.#wholePlaces = wholePlaces
  }

  next(): number {
    const at = this.#at + 1
    if (at >= this.count) return this.#end()
    if (at % blockSize === 0) this.#blockEnd = this.#term.skips[(at / blockSize) * 3] ?? noDoc
    this.#at = at
    this.doc += varintAt(this.#postings)
    return this.doc
  }

  /** Goes to the first record that is not before the given one. */
  seek(doc: number): number {
    if (this.doc >= doc) return this.doc
    if (doc > this.#blockEnd) this.#leap(doc)
    let found = this.doc
    while (found < doc) found = this.next()
    return found
  }

  /** The places in the record it stands on: the first {@link placeCount} of {@link places}. */
  readPlaces(): void {
    const reader = this.#placesOfDoc()
    const count = varintAt(reader)
    if (count > this.places.length) this.places = new Int32Array(count * 2)
    const { places } = this
    const { bytes } = reader
    let { at } = reader
    for (let n = 0, last = 0; n < count; n++) {
      let byte = bytes[at++] ?? 0
      let step = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0
        step |= (byte & 127) << shift
      }
      last += step
      places[n] = last
    }
    reader.at = at
    this.placeCount = count
    this.#placesPassed++
  }

  #leap(doc: number): void {
    const { skips } = this.#term
    const current = Math.max(0, Math.floor(this.#at / blockSize))
    // The last block whose record before it lies before the asked one.
    let [low, high] = [current, skips.length / 3]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((skips[(middle - 1) * 3] ?? 0) < doc) low = middle
      else high = middle - 1
    }
    if (low <= current) return
    this.doc = skips[(low - 1) * 3] ?? 0
    this.#postings.at = skips[(low - 1) * 3 + 1] ?? 0
    this.#at = low * blockSize - 1
    this.#blockEnd = this.doc
  }

  #placesOfDoc(): ByteReader {
    const block = Math.floor(this.#at / blockSize)
    if (this.#places === null || this.#placesBlock !== block) this.#openPlaces(block)
    const reader = this.#places ?? { bytes: new Uint8Array(), at: 0 }
    for (; this.#placesPassed < this.#at; this.#placesPassed++) skipVarints(reader, varintAt(reader))
    return reader
  }

  #openPlaces(block: number): void {
    const { skips, places } = this.#term
    const from = block === 0 ? 0 : (skips[(block - 1) * 3 + 2] ?? 0)
    this.#placesBlock = block
    if (this.#wholePlaces) {
      const follows = this.#places !== null && this.#placesPassed === block * blockSize
      this.#places ??= { bytes: this.#segment.places(places), at: 0 }
      if (!follows) this.#places.at = from
    } else {
      const to = skips[block * 3 + 2] ?? places[1] - places[0]
      this.#places = { bytes: this.#segment.places([places[0] + from, places[0] + to]), at: 0 }
    }
    this.#placesPassed = block * blockSize
  }

  #end(): number {
    this.doc = noDoc
    return noDoc
  }
}
