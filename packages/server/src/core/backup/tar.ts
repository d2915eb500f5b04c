/** One file inside a tar archive, its bytes to be read before the next one is asked for. */
export interface TarEntry {
  readonly name: string
  readonly size: number
  readonly bytes: AsyncIterable<Buffer>
}

const block = 512

/** The header of a file in the ustar format (POSIX.1-1988), which every tar reads. Names are plain and short. */
export function tarHeader(name: string, size: number, seconds: number): Buffer {
  const head = Buffer.alloc(block)
  if (Buffer.byteLength(name) > 100) throw new RangeError(`too long a name for the archive: ${name}`)
  if (size >= 8 ** 11) throw new RangeError(`too large for the archive: ${name}`)
  const octal = (value: number, digits: number) => `${Math.floor(value).toString(8).padStart(digits, '0')}\0`
  head.write(name, 0)
  head.write('0000600\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  head.write(octal(size, 11), 124)
  head.write(octal(seconds, 11), 136)
  head.write('        ', 148)
  head.write('0', 156)
  head.write('ustar\x0000', 257)
  head.write(`${octal(checksum(head), 6)} `, 148)
  return head
}

/** What follows a file's bytes up to a whole block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

/** What ends an archive. */
export const tarEnd = Buffer.alloc(2 * block)

/** Thrown where an archive is cut off or is none. */
export class NotTar extends Error {}

/**
 * The files of an archive as they come; nothing is kept. What the reader leaves of a file is skipped.
 * @throws {@link NotTar} where the bytes are no archive or end too early
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void> {
  const reader = readerOf(source)
  for (;;) {
    const head = await reader.exactly(block)
    if (head.every((byte) => byte === 0)) return
    const text = (from: number, length: number) => {
      const field = head.subarray(from, from + length)
      const end = field.indexOf(0)
      return field.subarray(0, end < 0 ? length : end).toString('utf8')
    }
    const sum = Number.parseInt(text(148, 8), 8)
    const blank = Buffer.from(head)
    blank.write('        ', 148)
    if (sum !== checksum(blank) || !text(257, 5).startsWith('ustar')) throw new NotTar('not a tar archive')
    const size = Number.parseInt(text(124, 12), 8)
    const body = reader.upTo(size)
    yield { name: text(0, 100), size, bytes: body }
    for await (const _ of body);
    await reader.exactly((block - (size % block)) % block)
  }
}

function checksum(head: Buffer): number {
  return head.reduce((sum, byte) => sum + byte, 0)
}

function readerOf(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async () => {
    const next = await chunks.next()
    if (next.done) throw new NotTar('the archive ends too early')
    rest = rest.length === 0 ? Buffer.from(next.value) : Buffer.concat([rest, next.value])
  }
  return {
    async exactly(length: number): Promise<Buffer> {
      while (rest.length < length) await more()
      const taken = rest.subarray(0, length)
      rest = rest.subarray(length)
      return taken
    },
    /** A single pass over the next `length` bytes, in chunks as they come; leaving a loop over it does not end it. */
    upTo(length: number): AsyncIterable<Buffer> {
      let left = length
      const next = async (): Promise<IteratorResult<Buffer, void>> => {
        if (left === 0) return { done: true, value: undefined }
        if (rest.length === 0) await more()
        const taken = rest.subarray(0, Math.min(left, rest.length))
        rest = rest.subarray(taken.length)
        left -= taken.length
        return { done: false, value: taken }
      }
      return { [Symbol.asyncIterator]: () => ({ next }) }
    },
  }
}
