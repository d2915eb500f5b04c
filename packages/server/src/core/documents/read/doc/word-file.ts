import { openCompoundFile } from './compound-file.ts'
import { type ParagraphFormat, paragraphFormat, sprm, sprmsIn } from './sprms.ts'

/** A .doc file opened: its streams and the tables that say where text and formatting lie (MS-DOC 2.5). */
export interface WordFile {
  readonly main: DataView
  readonly table: DataView
  readonly data: DataView | null
  /** Offset and length of structure `index` of FibRgFcLcb97 within the table stream. */
  readonly structure: (index: number) => { readonly at: number; readonly size: number }
  /** Lengths, in characters, of the parts of the text, in the order they are stored. */
  readonly lengths: {
    readonly text: number
    readonly footnotes: number
    readonly heads: number
    readonly beforeBoxes: number
    readonly boxes: number
  }
}

/** A run of text stored in one place: character positions and offset in the main stream. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly width: 1 | 2
}

export type OpenedWordFile = WordFile | 'encrypted' | 'too-old' | 'no-text'

/**
 * Opens a Word 97-2003 document.
 * @throws RangeError on a damaged file
 */
export function openWordFile(bytes: Uint8Array): OpenedWordFile {
  const stream = openCompoundFile(bytes)
  const main = stream('WordDocument')
  if (main === null) return 'no-text'
  const magic = main.getUint16(0, true)
  if (magic !== 0xa5ec) return magic === 0xa5dc ? 'too-old' : 'no-text'
  if (main.getUint16(2, true) < 0xc1) return 'too-old'
  const flags = main.getUint16(0x0a, true)
  if ((flags & 0x0100) !== 0) return 'encrypted'
  const table = stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (table === null) return 'no-text'
  const length = (at: number) => main.getUint32(at, true)
  return {
    main,
    table,
    data: stream('Data'),
    structure: (index) => ({ at: length(0x9a + index * 8), size: length(0x9e + index * 8) }),
    lengths: {
      text: length(0x4c),
      footnotes: length(0x50),
      heads: length(0x54),
      beforeBoxes: length(0x4c) + length(0x50) + length(0x54) + length(0x58) + length(0x5c) + length(0x60),
      boxes: length(0x64),
    },
  }
}

/** The pieces of the text in reading order, from the Clx (MS-DOC 2.9.38). */
export function piecesOf(file: WordFile): readonly Piece[] {
  const { at, size } = file.structure(33)
  const { table } = file
  let here = at
  while (here < at + size && table.getUint8(here) === 1) here += 3 + table.getUint16(here + 1, true)
  if (table.getUint8(here) !== 2) throw new RangeError('no piece table')
  const count = Math.floor((table.getUint32(here + 1, true) - 4) / 12)
  const positions = here + 5
  const descriptors = positions + (count + 1) * 4
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const from = table.getUint32(positions + i * 4, true)
    const to = table.getUint32(positions + i * 4 + 4, true)
    const packed = table.getUint32(descriptors + i * 8 + 2, true)
    const width = (packed & 0x40000000) === 0 ? 2 : 1
    const offset = packed & 0x3fffffff
    if (to < from) throw new RangeError('piece table runs backwards')
    pieces.push({ from, to, at: width === 1 ? offset / 2 : offset, width })
  }
  return pieces
}

/** One character, and where its formatting is looked up. */
export interface Character {
  readonly unit: number
  readonly at: number
}

/**
 * What Windows-1252 has at 80 to 9F. Written out because Node 20's own decoder takes that code page for Latin-1 and
 * loses the quotation marks.
 */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The characters between two positions; one-byte pieces are Windows-1252. */
export function* charactersOf(
  file: WordFile,
  pieces: readonly Piece[],
  from: number,
  to: number,
): Generator<Character> {
  for (const piece of pieces) {
    const first = Math.max(from, piece.from)
    const last = Math.min(to, piece.to)
    for (let position = first; position < last; position++) {
      const at = piece.at + (position - piece.from) * piece.width
      const unit = piece.width === 2 ? file.main.getUint16(at, true) : narrow(file.main.getUint8(at))
      yield { unit, at }
    }
  }
}

function narrow(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? windows1252.charCodeAt(byte - 0x80) : byte
}

/** Looks a value up by an offset of the main stream. */
export type ByOffset<T> = (at: number) => T | undefined

interface Range<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

/** Walks the formatted disk pages named by a PLC of the table stream; `read` gives the value of a run, or nothing. */
function formatted<T>(
  file: WordFile,
  index: number,
  read: (page: number, run: number, runs: number) => T | undefined,
): ByOffset<T> {
  const { at, size } = file.structure(index)
  const count = Math.floor((size - 4) / 8)
  const ranges: Range<T>[] = []
  // A damaged count must not make more pages than the stream has.
  if (count > file.main.byteLength / 512 + 1) throw new RangeError('too many formatting pages')
  for (let i = 0; i < count; i++) {
    const page = (file.table.getUint32(at + (count + 1) * 4 + i * 4, true) & 0x3fffff) * 512
    const runs = file.main.getUint8(page + 511)
    for (let run = 0; run < runs; run++) {
      const from = file.main.getUint32(page + run * 4, true)
      const to = file.main.getUint32(page + run * 4 + 4, true)
      const value = read(page, run, runs)
      if (value !== undefined && to > from) ranges.push({ from, to, value })
    }
  }
  ranges.sort((a, b) => a.from - b.from)
  return (offset) => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.from ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const range = ranges[low - 1]
    return range !== undefined && offset < range.to ? range.value : undefined
  }
}

/** Paragraph formatting by the offset of any of a paragraph's characters. */
export function paragraphFormats(file: WordFile): ByOffset<ParagraphFormat> {
  return formatted(file, 13, (page, run, runs) => {
    const offset = page + file.main.getUint8(page + (runs + 1) * 4 + run * 13) * 2
    if (offset === page) return undefined
    const short = file.main.getUint8(offset)
    const from = short === 0 ? offset + 2 : offset + 1
    const to = short === 0 ? from + file.main.getUint8(offset + 1) * 2 : from + short * 2 - 1
    if (to > page + 512) return undefined
    return paragraphFormat(file.main, from + 2, to, file.main.getUint16(from, true), file.data)
  })
}

/** True for characters that are not to be read: deleted in a tracked change, or hidden. */
export function invisibleRuns(file: WordFile): ByOffset<true> {
  return formatted(file, 12, (page, run, runs) => {
    const offset = page + file.main.getUint8(page + (runs + 1) * 4 + run) * 2
    if (offset === page) return undefined
    const to = offset + 1 + file.main.getUint8(offset)
    for (const { code, at } of sprmsIn(file.main, offset + 1, to)) {
      if ((code === sprm.deleted || code === sprm.hidden) && file.main.getUint8(at) !== 0) return true
    }
    return undefined
  })
}
