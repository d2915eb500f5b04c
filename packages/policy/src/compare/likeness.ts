/** The words of a clause without what renumbering, spacing and punctuation change. */
export function contentOf(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{P}]+/gu, '')
}

/** A text's pairs of neighbouring characters, counted. */
export type Pairs = ReadonlyMap<string, number>

export function pairsOf(content: string): Pairs {
  const chars = [...content]
  const pairs = new Map<string, number>()
  if (chars.length === 1) pairs.set(content, 1)
  for (let i = 0; i + 1 < chars.length; i++) {
    const pair = `${chars[i]}${chars[i + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How alike two texts are, 0 to 1: the share of neighbouring pairs they have in common (Dice). */
export function likeness(a: Pairs, b: Pairs): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const [pair, n] of few) shared += Math.min(n, many.get(pair) ?? 0)
  const all = total(a) + total(b)
  return all === 0 ? 1 : (2 * shared) / all
}

function total(pairs: Pairs): number {
  let sum = 0
  for (const n of pairs.values()) sum += n
  return sum
}
