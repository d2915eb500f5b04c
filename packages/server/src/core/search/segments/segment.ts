import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, varintAt } from './bytes.ts'
import { identityOf, segmentFiles } from './model.ts'

/** A record as a hit tells it. */
export interface StoredRecord {
  readonly register: string
  readonly key: string
  readonly numbers: readonly string[]
}

/** Where the postings of a term stand. */
export interface Term {
  readonly count: number
  readonly postings: readonly [number, number]
  readonly places: readonly [number, number]
  /** For every block but the first: the record before it, and where in both streams it begins. */
  readonly skips: Uint32Array
}

/** A segment that is open for reading. It never changes; records that are gone are noted beside it. */
export class Segment {
  readonly folder: string
  readonly size: number
  readonly days: Uint32Array
  readonly ids: Float64Array
  readonly titleLengths: Uint32Array
  readonly peopleLengths: Uint32Array
  readonly keys: Uint32Array
  readonly tags: readonly string[]
  readonly tagCounts: Uint32Array
  readonly hashes: Uint32Array
  readonly hashDocs: Uint32Array
  readonly #head: ReturnType<typeof readHead>
  readonly #records: number
  readonly #postings: number
  readonly #places: number

  /** @throws an error of the file system, or a syntax error, where the folder holds no whole segment */
  constructor(folder: string) {
    this.folder = folder
    const head = readHead(join(folder, segmentFiles.head))
    this.#head = head
    this.days = head.whole('days')
    this.ids = head.wide('ids')
    this.titleLengths = head.whole('titleLengths')
    this.peopleLengths = head.whole('peopleLengths')
    this.keys = head.whole('keys')
    this.tagCounts = head.whole('tagCounts')
    this.hashes = head.whole('hashes')
    this.hashDocs = head.whole('hashDocs')
    this.size = this.days.length
    const tags = new TextDecoder().decode(head.bytes('tags'))
    this.tags = tags === '' ? [] : tags.split('\n')
    this.#records = openSync(join(folder, segmentFiles.records), 'r')
    this.#postings = openSync(join(folder, segmentFiles.postings), 'r')
    this.#places = openSync(join(folder, segmentFiles.places), 'r')
  }

  close(): void {
    for (const file of [this.#records, this.#postings, this.#places]) closeSync(file)
  }

  /** In how many records a gram stands. */
  rarity(gram: number): number {
    const at = this.termAt(gram)
    return at < 0 ? 0 : (this.#head.whole('counts')[at] ?? 0)
  }

  /** Which term a gram is; below zero where it is none. */
  termAt(gram: number): number {
    const at = firstNotBelow(this.keys, gram)
    return this.keys[at] === gram ? at : -1
  }

  term(at: number): Term {
    const { whole, wide } = this.#head
    const [postingsAt, placesAt, skipAt] = [wide('postingsAt'), wide('placesAt'), whole('skipAt')]
    return {
      count: whole('counts')[at] ?? 0,
      postings: [postingsAt[at] ?? 0, postingsAt[at + 1] ?? 0],
      places: [placesAt[at] ?? 0, placesAt[at + 1] ?? 0],
      skips: whole('skips').subarray(skipAt[at], skipAt[at + 1]),
    }
  }

  postings([from, to]: readonly [number, number]): Uint8Array {
    return read(this.#postings, from, to)
  }

  places([from, to]: readonly [number, number]): Uint8Array {
    return read(this.#places, from, to)
  }

  /** The records of a postings list, in order. */
  docsOf({ count, postings }: Pick<Term, 'count' | 'postings'>): Uint32Array {
    const docs = new Uint32Array(count)
    const reader = { bytes: this.postings(postings), at: 0 }
    for (let n = 0, last = -1; n < count; n++) {
      last += varintAt(reader)
      docs[n] = last
    }
    return docs
  }

  /** The records that carry a tag. */
  docsTagged(tag: string): Uint32Array {
    const at = this.tagAt(tag)
    return at < 0 ? new Uint32Array() : this.docsOfTag(at)
  }

  docsOfTag(at: number): Uint32Array {
    const begins = this.#head.wide('tagAt')
    return this.docsOf({ count: this.tagCounts[at] ?? 0, postings: [begins[at] ?? 0, begins[at + 1] ?? 0] })
  }

  /** Which tag a text is; below zero where it is none. */
  tagAt(tag: string): number {
    let [low, high] = [0, this.tags.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.tags[middle] ?? '') < tag) low = middle + 1
      else high = middle
    }
    return this.tags[low] === tag ? low : -1
  }

  storedBytes(doc: number): Uint8Array {
    const at = this.#head.wide('recordAt')
    return read(this.#records, at[doc] ?? 0, at[doc + 1] ?? 0)
  }

  stored(doc: number): StoredRecord {
    const [register = '', key = '', ...numbers] = new TextDecoder().decode(this.storedBytes(doc)).split('\0')
    return { register, key, numbers }
  }

  /** The records that have a number. */
  docsNumbered(number: string): readonly number[] {
    return this.#hashed(number).filter((doc) => this.stored(doc).numbers.includes(number))
  }

  /** Where a record stands; null where it does not. */
  docOf(register: string, key: string): number | null {
    const found = this.#hashed(identityOf(register, key)).find((doc) => {
      const record = this.stored(doc)
      return record.register === register && record.key === key
    })
    return found ?? null
  }

  #hashed(name: string): readonly number[] {
    const hash = hashOf(name)
    const docs: number[] = []
    for (let at = firstNotBelow(this.hashes, hash); this.hashes[at] === hash; at++) docs.push(this.hashDocs[at] ?? 0)
    return docs
  }
}

/** The first place of a rising array whose number is not below the given one. */
export function firstNotBelow(array: Uint32Array, value: number): number {
  let [low, high] = [0, array.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((array[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function read(file: number, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from)
  for (let at = 0; at < bytes.length; ) {
    const n = readSync(file, bytes, at, bytes.length - at, from + at)
    if (n === 0) throw new Error('a segment ends before its head says')
    at += n
  }
  return bytes
}

function readHead(file: string) {
  const all = readFileSync(file)
  // Arrays of eight bytes must begin at a multiple of eight.
  const buffer = all.buffer.slice(all.byteOffset, all.byteOffset + all.byteLength)
  const length = new DataView(buffer).getUint32(0, true)
  const contents: Record<string, readonly [string, number, number]> = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, 8, length)),
  )
  const first = 8 + Math.ceil(length / 8) * 8
  const arrays = new Map<string, Uint32Array | Float64Array | Uint8Array>()
  for (const [name, [sort, at, count]] of Object.entries(contents)) {
    const Sort = { Uint32Array, Float64Array, Uint8Array }[sort]
    if (!Sort) throw new Error(`unknown array ${sort}`)
    arrays.set(name, new Sort(buffer, first + at, count))
  }
  return {
    whole: (name: string) => arrays.get(name) as Uint32Array,
    wide: (name: string) => arrays.get(name) as Float64Array,
    bytes: (name: string) => arrays.get(name) as Uint8Array,
  }
}
