import type { SourcePart, SourceTable, SourceText, Span } from '@zhiqiang/policy'
import { codePoints, wellFormed } from './code-points.ts'
import { withoutRadicals } from './radicals.ts'

/**
 * One place of a table's grid. A merged cell has its text at its first place; the other places it covers say where
 * to look for it, so that column n of every row is the n-th entry.
 */
export type GridSlot = { readonly kind: 'cell'; readonly text: string } | { readonly kind: 'left' | 'above' }

export interface SourceBuilder {
  /** Appends a paragraph as one line (soft breaks as further lines); blank text is left out. */
  paragraph(text: string, kind?: 'paragraph' | 'heading'): void
  /** Appends a table, one row a line, cells parted by tabs; covered places of merged cells are empty fields. */
  table(rows: readonly (readonly GridSlot[])[]): void
  /** Code points written so far. */
  length(): number
  build(encoding: string): SourceText
}

/** Collects the text of a structured document and the code-point spans of its parts. */
export function sourceBuilder(): SourceBuilder {
  const chunks: string[] = []
  const parts: SourcePart[] = []
  const tables: SourceTable[] = []
  let at = 0

  const append = (text: string): Span => {
    const start = at
    chunks.push(text)
    at += codePoints(text)
    return [start, at]
  }

  const appendRow = (slots: readonly GridSlot[], above: readonly Span[]): Span[] => {
    const filled = slots.findLastIndex((slot) => slot.kind === 'cell' && slot.text !== '')
    const spans: Span[] = []
    for (const [column, slot] of slots.entries()) {
      if (column > 0 && column <= filled) append('\t')
      const here: Span = slot.kind === 'cell' ? append(slot.text) : [at, at]
      if (slot.kind === 'left') spans.push(spans[column - 1] ?? here)
      else if (slot.kind === 'above') spans.push(above[column] ?? here)
      else spans.push(here)
    }
    append('\n')
    return spans
  }

  return {
    paragraph(raw, kind = 'paragraph') {
      const text = tidyText(raw)
      if (text === '') return
      parts.push({ span: append(text), kind })
      append('\n')
    },
    table(rows) {
      const start = at
      const spans: (readonly Span[])[] = []
      for (const slots of rows) {
        const tidied = slots.map((slot) => (slot.kind === 'cell' ? { ...slot, text: tidyCell(slot.text) } : slot))
        if (tidied.every((slot) => slot.kind === 'cell' && slot.text === '')) continue
        spans.push(appendRow(tidied, spans.at(-1) ?? []))
      }
      if (spans.length === 0) return
      const span: Span = [start, at - 1]
      parts.push({ span, kind: 'table' })
      tables.push({ span, rows: spans })
    },
    length: () => at,
    build: (encoding) => ({ text: chunks.join(''), encoding, parts, tables }),
  }
}

// Zero-width characters, soft hyphens and byte-order marks are invisible in the original; C0 controls never are text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]/g

/** Removes what cannot be seen and trims each line; a tab becomes a space because a tab parts the cells of a table. */
export function tidyText(text: string): string {
  return withoutRadicals(wellFormed(text))
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(invisible, '')
    .replace(/[\t\u00a0]/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Paragraphs of a cell stay apart by a space: 市科技局 and 市财政局 on two lines are two units. */
function tidyCell(text: string): string {
  return tidyText(text).replaceAll('\n', ' ')
}
