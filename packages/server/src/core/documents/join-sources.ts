import type { SourceText, Span } from '@zhiqiang/policy'
import { codePoints } from './read/code-points.ts'

/** Several files as one document; `files` says which stretch of the text came from which file. */
export interface JoinedSource extends SourceText {
  readonly files: readonly Span[]
}

/**
 * Joins a notice and its annexes, in the order given, to one document. Each file begins on a new line; spans of parts
 * and tables are moved along; page numbers stay those of the file they are in.
 */
export function joinSources(sources: readonly SourceText[]): JoinedSource {
  let text = ''
  let at = 0
  const parts: SourceText['parts'][number][] = []
  const tables: SourceText['tables'][number][] = []
  const files: Span[] = []
  for (const source of sources) {
    if (text !== '' && !text.endsWith('\n')) {
      text += '\n'
      at++
    }
    const offset = at
    const shift = ([start, end]: Span): Span => [start + offset, end + offset]
    parts.push(...source.parts.map((part) => ({ ...part, span: shift(part.span) })))
    tables.push(
      ...source.tables.map((table) => ({ span: shift(table.span), rows: table.rows.map((row) => row.map(shift)) })),
    )
    text += source.text
    at += codePoints(source.text)
    files.push([offset, at])
  }
  const encodings = [...new Set(sources.map((source) => source.encoding))]
  return { text, encoding: encodings.join('+'), parts, tables, files }
}
