import type { ListLevel, ListUse } from '../list-numbers.ts'
import { type ParagraphFormat, paragraphFormat } from './sprms.ts'
import type { WordFile } from './word-file.ts'

/** The names of ST_NumberFormat by the number .doc files use (MSONFC, MS-OSHARED 2.2.1.3). */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** Gives the list that a paragraph format puts a paragraph into. */
export type ListsOf = (format: ParagraphFormat) => ListUse | undefined

interface Override {
  readonly lsid: number
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, ListLevel>
}

/** Reads the lists of a document (PlfLst and PlfLfo, MS-DOC 2.9.193 and 2.9.192). */
export function readDocLists(file: WordFile): ListsOf {
  const lists = readLists(file)
  const overrides = readOverrides(file)
  return ({ list, level = 0 }) => {
    if (list === undefined || list === 0) return undefined
    const override = overrides[list - 1]
    const levels = override && lists.get(override.lsid)
    if (override === undefined || levels === undefined) return undefined
    return {
      family: String(override.lsid),
      list: String(list),
      level,
      levels: levels.map((each, i) => override.levels.get(i) ?? each),
      overrides: override.starts,
    }
  }
}

function readLists({ table, structure }: WordFile): ReadonlyMap<number, readonly ListLevel[]> {
  const lists = new Map<number, readonly ListLevel[]>()
  const { at, size } = structure(73)
  if (size === 0) return lists
  const count = table.getUint16(at, true)
  let here = at + 2 + count * 28
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 28
    const isSimple = (table.getUint8(entry + 26) & 1) === 1
    const levels: ListLevel[] = []
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = readLevel(table, here)
      levels.push(read.level)
      here = read.end
    }
    lists.set(table.getInt32(entry, true), levels)
  }
  return lists
}

function readOverrides({ table, structure }: WordFile): readonly Override[] {
  const overrides: Override[] = []
  const { at, size } = structure(74)
  if (size === 0) return overrides
  const count = table.getUint32(at, true)
  let here = at + 4 + count * 16
  for (let i = 0; i < count; i++) {
    const entry = at + 4 + i * 16
    const starts = new Map<number, number>()
    const levels = new Map<number, ListLevel>()
    here += 4
    for (let j = table.getUint8(entry + 12); j > 0; j--) {
      const start = table.getInt32(here, true)
      const flags = table.getUint32(here + 4, true)
      here += 8
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, Math.max(0, start))
      if ((flags & 0x20) !== 0) {
        const read = readLevel(table, here)
        levels.set(flags & 0xf, read.level)
        here = read.end
      }
    }
    overrides.push({ lsid: table.getInt32(entry, true), starts, levels })
  }
  return overrides
}

/** One LVL (MS-DOC 2.9.148): 28 bytes, two formatting lists, and the text in which 0 to 8 stand for the numbers. */
function readLevel(table: DataView, at: number): { readonly level: ListLevel; readonly end: number } {
  const flags = table.getUint8(at + 5)
  const textAt = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25)
  const length = table.getUint16(textAt, true)
  let text = ''
  for (let i = 0; i < length; i++) {
    const unit = table.getUint16(textAt + 2 + i * 2, true)
    text += unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  const level: ListLevel = {
    start: Math.max(0, table.getInt32(at, true)),
    format: formats[table.getUint8(at + 4)] ?? 'decimal',
    text,
    legal: (flags & 4) !== 0,
    spaced: table.getUint8(at + 15) !== 2,
    hidden: false,
    ...((flags & 8) === 0 ? {} : { restartAfter: table.getUint8(at + 26) }),
  }
  return { level, end: textAt + 2 + length * 2 }
}

/** Reads the style sheet as far as lists and outline depend on it: each style's own and inherited formatting. */
export function readDocStyles({ table, structure, data }: WordFile): (style: number) => ParagraphFormat {
  const { at, size } = structure(1)
  const own = new Map<number, ParagraphFormat>()
  const bases = new Map<number, number>()
  if (size > 0) {
    const headerSize = table.getUint16(at, true)
    const count = Math.min(4095, table.getUint16(at + 2, true))
    const baseSize = table.getUint16(at + 4, true)
    let here = at + 2 + headerSize
    for (let style = 0; style < count && here + 2 <= at + size; style++) {
      const length = table.getUint16(here, true)
      const start = here + 2
      here = start + length
      if (length < baseSize) continue
      const kind = table.getUint16(start + 2, true)
      bases.set(style, kind >> 4)
      if ((kind & 0xf) !== 1) continue
      const nameLength = table.getUint16(start + baseSize, true)
      const first = start + baseSize + 2 + nameLength * 2 + 2
      const formatSize = table.getUint16(first, true)
      own.set(style, paragraphFormat(table, first + 4, first + 2 + formatSize, style, data))
    }
  }
  const resolve = (style: number, hops: number): ParagraphFormat => {
    const base = bases.get(style)
    const inherited = base === undefined || base === 0xfff || hops > 12 ? { style } : resolve(base, hops + 1)
    return { ...inherited, ...own.get(style), style }
  }
  return (style) => resolve(style, 0)
}
