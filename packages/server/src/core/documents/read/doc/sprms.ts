/** One property modifier of a formatting list (MS-DOC 2.2.5.1): its code and where its operand lies. */
export interface Sprm {
  readonly code: number
  readonly at: number
  readonly size: number
}

/** The property modifiers that decide how text reads. */
export const sprm = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  listLevel: 0x260a,
  list: 0x460b,
  tableDefinition: 0xd608,
  /** Formatting too long for its page is kept in the Data stream. */
  hugeParagraph: 0x6646,
  hugeParagraphOld: 0x6645,
  outline: 0x2640,
  deleted: 0x0800,
  hidden: 0x083c,
} as const

const fixedSizes = [1, 1, 2, 4, 2, 2, 0, 3] as const

/** Walks the modifiers between two offsets. */
export function* sprmsIn(view: DataView, from: number, to: number): Generator<Sprm> {
  for (let at = from; at + 2 < to; ) {
    const code = view.getUint16(at, true)
    at += 2
    const kind = code >> 13
    let size: number = fixedSizes[kind] ?? 1
    if (code === sprm.tableDefinition) {
      size = view.getUint16(at, true) - 1
      at += 2
    } else if (kind === 6) {
      size = view.getUint8(at)
      at += 1
    }
    if (size < 0 || at + size > to) return
    yield { code, at, size }
    at += size
  }
}

/** What of a paragraph's formatting decides how it reads. */
export interface ParagraphFormat {
  readonly style: number
  readonly inTable?: boolean
  readonly rowEnd?: boolean
  /** 1-based index of the list override; 0 is no list. */
  readonly list?: number
  readonly level?: number
  readonly outline?: number
  readonly cells?: readonly CellFormat[]
}

/** One cell of a row definition; edges in twips from the margin. */
export interface CellFormat {
  readonly from: number
  readonly to: number
  readonly joinsLeft: boolean
  readonly joinsAbove: boolean
}

/** Reads a list of paragraph modifiers; `data` is the Data stream for lists that were moved there. */
export function paragraphFormat(
  view: DataView,
  from: number,
  to: number,
  style: number,
  data: DataView | null,
): ParagraphFormat {
  let format: ParagraphFormat = { style }
  for (const { code, at } of sprmsIn(view, from, to)) {
    if (code === sprm.inTable) format = { ...format, inTable: view.getUint8(at) !== 0 }
    else if (code === sprm.rowEnd) format = { ...format, rowEnd: view.getUint8(at) !== 0 }
    else if (code === sprm.list) format = { ...format, list: view.getUint16(at, true) }
    else if (code === sprm.listLevel) format = { ...format, level: view.getUint8(at) }
    else if (code === sprm.outline) format = { ...format, outline: view.getUint8(at) }
    else if (code === sprm.tableDefinition) format = { ...format, cells: cellFormats(view, at) }
    else if ((code === sprm.hugeParagraph || code === sprm.hugeParagraphOld) && data !== null && data !== view) {
      const moved = view.getUint32(at, true)
      const size = data.getUint16(moved, true)
      format = { ...format, ...paragraphFormat(data, moved + 2, moved + 2 + size, style, data) }
    }
  }
  return format
}

function cellFormats(view: DataView, at: number): readonly CellFormat[] {
  const count = Math.min(63, view.getUint8(at))
  const edge = (i: number) => view.getInt16(at + 1 + i * 2, true)
  const flagsAt = at + 1 + (count + 1) * 2
  return Array.from({ length: count }, (_, i) => {
    const flags = flagsAt + i * 20 + 2 <= view.byteLength ? view.getUint16(flagsAt + i * 20, true) : 0
    return { from: edge(i), to: edge(i + 1), joinsLeft: (flags & 3) === 1, joinsAbove: ((flags >> 5) & 3) === 1 }
  })
}
