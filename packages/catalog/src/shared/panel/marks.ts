/** What a panel has to fulfil, as the city's rule lays it down. */
export interface PanelRule {
  /** Fewest opinions with which it may be closed. */
  readonly quorum: number
  /** The highest and the lowest marks are left out. */
  readonly trim: boolean
  /** The least mean that a case may be proposed with; null for none. */
  readonly pass: number | null
}

/** The marks that count, and their mean to two places; of equal ones one is left out at either end. */
export function meanOf(
  marks: readonly number[],
  trim: boolean,
): { readonly counted: readonly number[]; readonly mean: number } | null {
  const sorted = [...marks].sort((a, b) => a - b)
  // Two marks have no middle: nothing would be left of them.
  const counted = trim && sorted.length > 2 ? sorted.slice(1, -1) : sorted
  if (counted.length === 0) return null
  const sum = counted.reduce((all, one) => all + one, 0)
  return { counted, mean: Math.round((sum / counted.length) * 100) / 100 }
}
