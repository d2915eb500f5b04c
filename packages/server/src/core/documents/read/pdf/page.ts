/** A piece of text as placed on a page. All lengths in points, origin at the top left, `y` the baseline. */
export interface Glyphs {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A drawn straight line, horizontal (`y0 = y1`) or vertical (`x0 = x1`). */
export interface Rule {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export interface Page {
  /** 1-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyphs[]
  readonly rules: readonly Rule[]
}

/** Glyphs on one baseline. */
export interface Line {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
}

/** The middle value of a list; `none` for an empty one. */
export function median(values: readonly number[], none: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? none
}
