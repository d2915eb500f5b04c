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
  const found: Paragraph[] = []
  for (const match of whole.matchAll(/[^\n\r\f\u2028\u2029]+/g)) {
    const words = match[0].trim()
    if (words === '') continue
    const start = text.toPoint(base + match.index + match[0].indexOf(words))
    found.push({ span: [start, text.toPoint(text.toUtf16(start) + words.length)], text: words })
  }
  return found
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
