import type { ListUse } from '../list-numbers.ts'
import type { GridSlot } from '../source-builder.ts'
import { closeFieldCodes, type InlineState, inlineText, isDropping } from './inline-text.ts'
import type { Numbering } from './numbering.ts'
import { childOf, childrenOf, toggleOf, valOf, type XmlElement } from './parse-xml.ts'
import { readNumbering, whole } from './styles.ts'

/** Where read blocks go: the document, or a cell that takes them as lines. */
export interface BlockSink {
  paragraph(text: string, kind: 'paragraph' | 'heading'): void
  table(rows: readonly (readonly GridSlot[])[]): void
}

export interface BlockReader {
  /** Reads one block-level element (`w:p`, `w:tbl`, `w:sdt`, …) into `sink`. */
  read(block: XmlElement, sink: BlockSink): void
}

/** Reads the blocks of a document in order; `nextNumber` gives the automatic number of a list item. */
export function blockReader(
  state: InlineState,
  numbering: Numbering,
  nextNumber: (use: ListUse) => string,
): BlockReader {
  /** Text whose paragraph mark was deleted in a tracked change: it runs on into the next paragraph. */
  let carried = ''

  const paragraph = (element: XmlElement, sink: BlockSink) => {
    const properties = childOf(element, 'w:pPr')
    const style = valOf(properties, 'w:pStyle') ?? state.styles.defaultParagraph
    const text = inlineText(element, style, state)
    closeFieldCodes(state)
    const boxes = state.boxes.splice(0)
    const mark = childOf(properties, 'w:rPr')
    if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) {
      carried += text
    } else {
      const own = readNumbering(childOf(properties, 'w:numPr'))
      const use = isContents(style) || (isDropping(state) && text === '') ? undefined : numbering.use(own, style)
      const whole = carried + text
      carried = ''
      const number = use === undefined ? '' : nextNumber(use)
      if (isContents(style)) state.met.contents = true
      else if (whole.trim() !== '')
        sink.paragraph(number + whole.trimStart(), isHeading(properties, style) ? 'heading' : 'paragraph')
    }
    for (const box of boxes) readAll(box, sink)
  }

  const isContents = (style: string | undefined) =>
    state.dropGenerated &&
    state.styles.find(style, (s) => (/^(toc|目录) ?\d$/i.test(s.name) ? true : undefined)) === true

  const isHeading = (properties: XmlElement | undefined, style: string | undefined) => {
    const outline = whole(valOf(properties, 'w:outlineLvl')) ?? state.styles.find(style, (s) => s.outline)
    const named = state.styles.find(style, (s) => (/^(heading \d|title|标题)/i.test(s.name) ? true : undefined))
    return outline === undefined ? named === true : outline < 9
  }

  const table = (element: XmlElement, sink: BlockSink) => {
    const rows = rowsOf(element)
    if (rows.every((row) => cellsOf(row).length <= 1)) {
      // One column is a frame around text, not a table.
      for (const row of rows) for (const cell of cellsOf(row)) readAll(cell, sink)
      return
    }
    sink.table(rows.map(gridRow))
  }

  const gridRow = (row: XmlElement): readonly GridSlot[] => {
    const slots: GridSlot[] = []
    const before = whole(valOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0
    for (let i = 0; i < Math.min(before, 60); i++) slots.push({ kind: 'cell', text: '' })
    for (const cell of cellsOf(row)) {
      const properties = childOf(cell, 'w:tcPr')
      const merge = childOf(properties, 'w:vMerge')
      const continued = merge !== undefined && merge.attributes['w:val'] !== 'restart'
      const columns = Math.min(60, Math.max(1, whole(valOf(properties, 'w:gridSpan')) ?? 1))
      const joinsLeft = isJoinedLeft(properties) && slots.length > 0
      const text = cellText(cell)
      for (let i = 0; i < columns; i++) {
        if (continued) slots.push({ kind: 'above' })
        else if (i > 0 || joinsLeft) slots.push({ kind: 'left' })
        else slots.push({ kind: 'cell', text })
      }
    }
    return slots
  }

  const cellText = (cell: XmlElement): string => {
    const lines: string[] = []
    readAll(cell, {
      paragraph: (text) => lines.push(text),
      table: (rows) => {
        for (const row of rows) lines.push(row.flatMap((slot) => (slot.kind === 'cell' ? [slot.text] : [])).join(' '))
      },
    })
    return lines.join('\n')
  }

  const readAll = (parent: XmlElement, sink: BlockSink) => {
    for (const child of parent.children) if (typeof child !== 'string') read(child, sink)
  }

  const read = (block: XmlElement, sink: BlockSink): void => {
    if (block.name === 'w:p') paragraph(block, sink)
    else if (block.name === 'w:tbl') table(block, sink)
    else if (block.name === 'w:sdt') control(block, sink)
    else if (/^w:(customXml|smartTag|ins|moveTo)$/.test(block.name)) readAll(block, sink)
    else if (block.name === 'mc:AlternateContent') {
      readAll(childOf(block, 'mc:Choice') ?? childOf(block, 'mc:Fallback') ?? block, sink)
    }
  }

  const control = (block: XmlElement, sink: BlockSink) => {
    if (state.dropGenerated && isContentsControl(block)) state.met.contents = true
    else readAll(childOf(block, 'w:sdtContent') ?? { ...block, children: [] }, sink)
  }
  return { read }
}

function isContentsControl(block: XmlElement): boolean {
  const gallery = valOf(childOf(childOf(block, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
  return gallery === 'Table of Contents'
}

/** `w:hMerge` is the old way of `gridSpan`. */
function isJoinedLeft(properties: XmlElement | undefined): boolean {
  const merge = childOf(properties, 'w:hMerge')
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

/** Rows without those deleted in a tracked change; content controls may wrap rows and cells. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return unwrapped(table, 'w:tr').filter((row) => {
    const properties = childOf(row, 'w:trPr')
    return childOf(properties, 'w:del') === undefined && toggleOf(properties, 'w:hidden') !== true
  })
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return unwrapped(row, 'w:tc').filter((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') === undefined)
}

function unwrapped(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === name) return [child]
    if (child.name === 'w:sdt') return childrenOf(child, 'w:sdtContent').flatMap((content) => unwrapped(content, name))
    return child.name === 'w:customXml' ? unwrapped(child, name) : []
  })
}
