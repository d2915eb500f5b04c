import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Numbers } from './bytes.ts'
import { segmentFiles } from './model.ts'
import type { TermEncoder } from './term-encoder.ts'

/** What a segment knows of its records without reading them; one entry for each record, newest first. */
export interface RecordColumns {
  readonly days: Uint32Array
  readonly ids: Float64Array
  readonly titleLengths: Uint32Array
  readonly peopleLengths: Uint32Array
}

/** Numbers and identities by their hash, sorted, with the record of each. */
export interface HashTable {
  readonly hashes: Uint32Array
  readonly docs: Uint32Array
}

const flushAt = 4 * 1024 * 1024

/** Writes a segment into a folder of its own: records first, then terms in rising order, then tags; `close` makes it whole. */
export class SegmentWriter {
  readonly #folder: string
  readonly #records: Stream
  readonly #postings: Stream
  readonly #places: Stream
  readonly #recordAt: number[] = []
  readonly #terms = { keys: new Numbers(), counts: new Numbers(), skipAt: new Numbers() }
  readonly #postingsAt: number[] = []
  readonly #placesAt: number[] = []
  readonly #skips = new Numbers()
  readonly #tags: string[] = []
  readonly #tagCounts: number[] = []
  readonly #tagAt: number[] = []

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
    this.#records = new Stream(join(folder, segmentFiles.records))
    this.#postings = new Stream(join(folder, segmentFiles.postings))
    this.#places = new Stream(join(folder, segmentFiles.places))
  }

  /** A record as it is told in a hit. */
  record(bytes: Uint8Array): void {
    this.#recordAt.push(this.#records.length)
    this.#records.write(bytes)
  }

  term(key: number, encoded: TermEncoder): void {
    this.#terms.keys.push(key)
    this.#terms.counts.push(encoded.count)
    this.#terms.skipAt.push(this.#skips.length)
    this.#postingsAt.push(this.#postings.length)
    this.#placesAt.push(this.#places.length)
    for (const one of encoded.skips.written) this.#skips.push(one)
    this.#postings.write(encoded.postings.written)
    this.#places.write(encoded.places.written)
  }

  tag(tag: string, encoded: TermEncoder): void {
    if (this.#tags.length === 0) this.#endTerms()
    this.#tags.push(tag)
    this.#tagCounts.push(encoded.count)
    this.#tagAt.push(this.#postings.length)
    this.#postings.write(encoded.postings.written)
  }

  close(columns: RecordColumns, hashes: HashTable): void {
    if (this.#tags.length === 0) this.#endTerms()
    this.#tagAt.push(this.#postings.length)
    this.#recordAt.push(this.#records.length)
    for (const stream of [this.#records, this.#postings, this.#places]) stream.close()
    writeHead(join(this.#folder, segmentFiles.head), {
      ...columns,
      recordAt: Float64Array.from(this.#recordAt),
      keys: this.#terms.keys.written,
      counts: this.#terms.counts.written,
      skipAt: this.#terms.skipAt.written,
      skips: this.#skips.written,
      postingsAt: Float64Array.from(this.#postingsAt),
      placesAt: Float64Array.from(this.#placesAt),
      hashes: hashes.hashes,
      hashDocs: hashes.docs,
      tags: new TextEncoder().encode(this.#tags.join('\n')),
      tagCounts: Uint32Array.from(this.#tagCounts),
      tagAt: Float64Array.from(this.#tagAt),
    })
  }

  #endTerms(): void {
    this.#postingsAt.push(this.#postings.length)
    this.#placesAt.push(this.#places.length)
    this.#terms.skipAt.push(this.#skips.length)
  }
}

/** The arrays of a head by their names. */
export type Head = Readonly<Record<string, Uint32Array | Float64Array | Uint8Array>>

/** One file: the length of its table of contents, the table as JSON, then each array at a multiple of eight. */
function writeHead(file: string, head: Head): void {
  const contents: Record<string, readonly [string, number, number]> = {}
  let at = 0
  for (const [name, array] of Object.entries(head)) {
    contents[name] = [array.constructor.name, at, array.length]
    at += Math.ceil(array.byteLength / 8) * 8
  }
  const table = Buffer.from(JSON.stringify(contents))
  const first = 8 + Math.ceil(table.length / 8) * 8
  const whole = Buffer.alloc(first + at)
  whole.writeUInt32LE(table.length, 0)
  table.copy(whole, 8)
  for (const [name, array] of Object.entries(head)) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    whole.set(bytes, first + (contents[name]?.[1] ?? 0))
  }
  const open = openSync(file, 'w')
  writeFileSync(open, whole)
  fsyncSync(open)
  closeSync(open)
}

/** A file written from its beginning to its end, in large pieces. */
class Stream {
  length = 0
  readonly #open: number
  readonly #buffer = new Uint8Array(flushAt)
  #filled = 0

  constructor(file: string) {
    this.#open = openSync(file, 'w')
  }

  write(bytes: Uint8Array): void {
    this.length += bytes.length
    if (this.#filled + bytes.length > flushAt) this.#flush()
    if (bytes.length > flushAt) {
      this.#out(bytes)
      return
    }
    this.#buffer.set(bytes, this.#filled)
    this.#filled += bytes.length
  }

  close(): void {
    this.#flush()
    fsyncSync(this.#open)
    closeSync(this.#open)
  }

  #flush(): void {
    this.#out(this.#buffer.subarray(0, this.#filled))
    this.#filled = 0
  }

  #out(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#open, bytes, at)
  }
}
