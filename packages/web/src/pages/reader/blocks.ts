import type { Clause, CodePointText, PolicyReading, Span } from '@zhiqiang/policy'

/** A line of the source as it is shown: without its indent; blank lines are left out. */
export interface Paragraph {
  readonly span: Span
  readonly text: string
}

/** A clause's own text, or what stands between clauses: head, preamble, tail. */
export interface Block {
  readonly key: string
  readonly clause: Clause | null
  readonly span: Span
  readonly paragraphs: readonly Paragraph[]
}

/** The whole source in order, cut at the clauses. Every character that is not blank stands in exactly one paragraph. */
export function blocksOf(reading: PolicyReading, text: CodePointText): readonly Block[] {
  const blocks: Block[] = []
  const push = (clause: Clause | null, start: number, end: number) => {
    if (start >= end) return
    const span: Span = [start, end]
    const paragraphs = paragraphsOf(text, span)
    if (paragraphs.length > 0) blocks.push({ key: clause?.id ?? `at-${start}`, clause, span, paragraphs })
  }
  let done = 0
  for (const clause of [...reading.clauses].sort((a, b) => a.span[0] - b.span[0])) {
    push(null, done, clause.span[0])
    push(clause, Math.max(done, clause.span[0]), clause.span[1])
    done = Math.max(done, clause.span[1])
  }
  push(null, done, text.length)
  return blocks
}

function paragraphsOf(text: CodePointText, span: Span): Paragraph[] {
  const whole = text.slice(span)
  const base = text.toUtf16(span[0])
  return linesOf(whole).flatMap(({ start, end }) => {
    const words = whole.slice(start, end).trim()
    if (words === '') return []
    const from = start + whole.slice(start, end).indexOf(words)
    return [{ span: [text.toPoint(base + from), text.toPoint(base + from + words.length)], text: words }]
  })
}

/** A run of blanks this wide parts paragraphs in texts that lost their line ends, as the parser takes it. */
const wideGap = /[ \u00a0\u3000]{3,}|\u3000{2}/g
/** Characters a paragraph has at least; a signature spaced out (国　务　院) is no row of paragraphs. */
const shortest = 8

function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[^\n\r\f\u2028\u2029]+/g)) {
    let from = match.index
    const end = match.index + match[0].length
    if (!match[0].includes('\t')) {
      for (const gap of match[0].matchAll(wideGap)) {
        const at = match.index + gap.index
        if (at - from < shortest) continue
        lines.push({ start: from, end: at })
        from = at
      }
    }
    lines.push({ start: from, end })
  }
  return lines
}

/** The index of the block that holds an offset, or of the last one before it. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.span[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
