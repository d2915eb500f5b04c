import type { Coverage, CoverageClass } from '@zhiqiang/policy'

/** A run of equal slices of the coverage bar. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly class: CoverageClass
}

/** What wins where a slice of the bar holds several classes: the rarer and more telling first. */
const order: readonly CoverageClass[] = [
  'unread',
  'target',
  'goal',
  'deadline',
  'cadence',
  'units',
  'mechanism',
  'table',
  'heading',
  'title',
  'head',
  'tail',
  'law',
  'repeat',
  'preamble',
  'body',
  'blank',
]

/** The coverage of a text of `length` code points as bands over `slices` equal slices; neighbours of one class joined. */
export function coverageBands(coverage: readonly Coverage[], length: number, slices: number): readonly Band[] {
  const best: (CoverageClass | undefined)[] = new Array(slices).fill(undefined)
  const rank = (c: CoverageClass | undefined) => (c === undefined ? order.length : order.indexOf(c))
  for (const piece of coverage) {
    const from = Math.floor((piece.span[0] / Math.max(1, length)) * slices)
    const to = Math.max(from + 1, Math.ceil((piece.span[1] / Math.max(1, length)) * slices))
    for (let i = from; i < Math.min(to, slices); i += 1) {
      if (rank(piece.class) < rank(best[i])) best[i] = piece.class
    }
  }
  const bands: Band[] = []
  best.forEach((found, i) => {
    const as = found ?? 'blank'
    const last = bands.at(-1)
    if (last !== undefined && last.class === as) bands[bands.length - 1] = { ...last, to: i + 1 }
    else bands.push({ from: i, to: i + 1, class: as })
  })
  return bands
}

/** Shares of the text that is not blank: read, and not understood. */
export function coverageShare(coverage: readonly Coverage[]): { readonly read: number; readonly unread: number } {
  let all = 0
  let unread = 0
  for (const piece of coverage) {
    if (piece.class === 'blank') continue
    const size = piece.span[1] - piece.span[0]
    all += size
    if (piece.class === 'unread') unread += size
  }
  const share = all === 0 ? 0 : unread / all
  return { read: 1 - share, unread: share }
}
