/** A half-open range `[start, end)` in Unicode code points of {@link SourceText.text}. */
export type Span = readonly [start: number, end: number]

/** A piece of the source that a reader knows the origin of: a paragraph of a .docx, a page of a .pdf. */
export interface SourcePart {
  readonly span: Span
  readonly kind: 'paragraph' | 'heading' | 'table' | 'page'
  /** 1-based page of the original, where the format has pages. */
  readonly page?: number
}

/** A table of the original; each cell is a span of the text, in reading order. A merged cell stands once. */
export interface SourceTable {
  readonly span: Span
  readonly rows: readonly (readonly Span[])[]
}

/**
 * The decoded original as every reader hands it to the parser. For plain text it is the file's text to the letter;
 * for .docx, .pdf, .html the extracted text: one paragraph a line, table rows one a line with cells parted by a tab.
 */
export interface SourceText {
  readonly text: string
  /** `utf-8`, `gb18030`, `docx`, `doc`, `pdf`, `html`, `paste`. */
  readonly encoding: string
  readonly parts: readonly SourcePart[]
  readonly tables: readonly SourceTable[]
}

/** Wraps text that has no inner structure. */
export function plainSource(text: string, encoding = 'paste'): SourceText {
  return { text, encoding, parts: [], tables: [] }
}
