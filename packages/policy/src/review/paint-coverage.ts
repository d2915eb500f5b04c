import type { Coverage, CoverageClass } from '../reading.ts'
import type { Span } from '../source.ts'

/** The same partition with one span read as `to`; neighbours of one class are joined. */
export function paintCoverage(coverage: readonly Coverage[], span: Span, to: CoverageClass): readonly Coverage[] {
  const painted: Coverage[] = []
  const push = (start: number, end: number, as: CoverageClass) => {
    if (start >= end) return
    const last = painted.at(-1)
    if (last !== undefined && last.class === as && last.span[1] === start) {
      painted[painted.length - 1] = { span: [last.span[0], end], class: as }
    } else painted.push({ span: [start, end], class: as })
  }
  for (const piece of coverage) {
    const [start, end] = piece.span
    push(start, Math.min(end, span[0]), piece.class)
    push(Math.max(start, span[0]), Math.min(end, span[1]), to)
    push(Math.max(start, span[1]), end, piece.class)
  }
  return painted
}
