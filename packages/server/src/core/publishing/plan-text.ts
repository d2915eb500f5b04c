import { type Coverage, type CoverageClass, codePointText } from '@zhiqiang/policy'

/** A stretch of a plan's text: one clause, or lines between clauses that were read alike (head, title, tail, table). */
export interface Stretch<C> {
  readonly clause: C | null
  /** The characters of the source, none left out. */
  readonly text: string
  /** What the first character outside of blanks was read as. */
  readonly read: CoverageClass
}

interface Spanned {
  readonly span_start: number
  readonly span_end: number
}

/**
 * Cuts a source into its clauses and what stands between them, in order and without a gap: the texts joined are the
 * source. A clause that begins inside an earlier one begins where that one ends.
 * @param clauses with spans in code points, in the order of the text
 */
export function stretchesOf<C extends Spanned>(
  text: string,
  clauses: readonly C[],
  coverage: readonly Coverage[],
): readonly Stretch<C>[] {
  const source = codePointText(text)
  const stretches: Stretch<C>[] = []
  let at = 0
  const take = (end: number, clause: C | null) => {
    if (end <= at) return
    const part = source.slice([at, end])
    if (clause) stretches.push({ clause, text: part, read: readAs(coverage, at, part) })
    else stretches.push(...linesAlike(part, at, coverage).map((lines) => ({ clause: null, ...lines })))
    at = end
  }
  for (const clause of clauses) {
    take(Math.min(clause.span_start, source.length), null)
    take(Math.min(clause.span_end, source.length), clause)
  }
  take(source.length, null)
  return stretches
}

/** Lines that follow one another and were read as the same, joined. */
function linesAlike(text: string, start: number, coverage: readonly Coverage[]) {
  const joined: { text: string; read: CoverageClass }[] = []
  let at = start
  for (const line of text.split(/(?<=\n)/)) {
    const read = readAs(coverage, at, line)
    const last = joined.at(-1)
    if (last && (read === last.read || line.trim() === '')) last.text += line
    else joined.push({ text: line, read })
    at += [...line].length
  }
  return joined
}

/** What the first character that is no blank was read as. Blanks lie in the basic plane. */
function readAs(coverage: readonly Coverage[], at: number, text: string): CoverageClass {
  return classAt(coverage, at + text.length - text.trimStart().length)
}

/** Coverage lies in the order of the text, so half of it is left out at each look. */
function classAt(coverage: readonly Coverage[], point: number): CoverageClass {
  let [low, high] = [0, coverage.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((coverage[middle]?.span[1] ?? 0) <= point) low = middle + 1
    else high = middle
  }
  return coverage[low]?.class ?? 'body'
}
