/** How the text of a file is written down. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'macintosh' | 'windows-1252'

type Bytes = AsyncIterable<Uint8Array>

/**
 * Tells how a text file is written: by its mark, else UTF-8 where all of it is; else Mac Roman where lines end with a bare
 * carriage return, as no Chinese system writes them; else GB18030 where all of it is; else Windows-1252. Reads the whole
 * file: the first foreign letter may stand on its last line.
 */
export async function encodingOf(bytes: Bytes): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const gb = new TextDecoder('gb18030', { fatal: true })
  let [isUtf8, isGb, first] = [true, true, true]
  let [returns, feeds] = [0, 0]
  for await (const chunk of bytes) {
    if (first) {
      const marked = markOf(chunk)
      if (marked) return marked
      first = false
    }
    if (isUtf8) isUtf8 = fits(utf8, chunk)
    if (isGb) isGb = fits(gb, chunk)
    if (returns + feeds < 1000) {
      returns += countOf(chunk, 13)
      feeds += countOf(chunk, 10)
    }
  }
  if (isUtf8 && ends(utf8)) return 'utf-8'
  if (returns > 0 && feeds === 0) return 'macintosh'
  return isGb && ends(gb) ? 'gb18030' : 'windows-1252'
}

function markOf(chunk: Uint8Array): Encoding | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 'utf-8' : null
}

function fits(decoder: TextDecoder, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true })
    return true
  } catch {
    return false
  }
}

/** True where no letter was left half read. */
function ends(decoder: TextDecoder): boolean {
  try {
    decoder.decode()
    return true
  } catch {
    return false
  }
}

function countOf(chunk: Uint8Array, byte: number): number {
  let n = 0
  for (let at = chunk.indexOf(byte); at >= 0 && n < 1000; at = chunk.indexOf(byte, at + 1)) n++
  return n
}

/** The text of a file, piece by piece; what does not fit the encoding is replaced, as any program shows it. */
export async function* decoded(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
