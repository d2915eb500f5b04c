/** Bytes that grow as they are written; numbers of up to 32 bits take one byte for every seven bits. */
export class ByteSink {
  bytes: Uint8Array
  length = 0

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity)
  }

  varint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.#grow(5)
    let rest = value
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const more = end - start
    if (this.length + more > this.bytes.length) this.#grow(more)
    if (more < 16) for (let at = start; at < end; at++) this.bytes[this.length++] = from[at] ?? 0
    else {
      this.bytes.set(from.subarray(start, end), this.length)
      this.length += more
    }
  }

  /** What was written; gone with the next `reset`. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  reset(): void {
    this.length = 0
  }

  #grow(more: number): void {
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    wider.set(this.written)
    this.bytes = wider
  }
}

/** Numbers of 32 bits in an array that grows. */
export class Numbers {
  values: Uint32Array
  length = 0

  constructor(capacity = 1024) {
    this.values = new Uint32Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Uint32Array(this.values.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }

  get written(): Uint32Array {
    return this.values.subarray(0, this.length)
  }
}

/** Where reading of varints stands. */
export interface ByteReader {
  readonly bytes: Uint8Array
  at: number
}

/** The next number; the reader moves behind it. */
export function varintAt(reader: ByteReader): number {
  const { bytes } = reader
  let byte = bytes[reader.at++] ?? 0
  if (byte < 128) return byte
  let value = byte & 127
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[reader.at++] ?? 0
    value |= (byte & 127) << shift
  }
  return value >>> 0
}

/** Moves a reader behind the next `count` numbers. */
export function skipVarints(reader: ByteReader, count: number): void {
  const { bytes } = reader
  for (let left = count; left > 0; ) if ((bytes[reader.at++] ?? 0) < 128) left--
}

/** A text as one number of 32 bits, by FNV-1a over its UTF-16 units; different texts may share it. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n++) {
    hash ^= text.charCodeAt(n)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}
