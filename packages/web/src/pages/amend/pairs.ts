import type { CallOutput } from '@zhiqiang/contract'
import { type Text, t } from '@zhiqiang/kernel'

export type Pair = CallOutput<'policies.compare'>['pairs'][number]
export type Change = Pair['change']

/** What the reviewer settled: new clause → the old one it comes from, null where it is new. */
export type Settled = Readonly<Record<string, string | null>>

/** The changes in words, in the order they are counted. */
export const changeWords: readonly { readonly change: Change; readonly label: Text }[] = [
  { change: 'reworded', label: t('改写', 'Reworded') },
  { change: 'moved', label: t('移动', 'Moved') },
  { change: 'new', label: t('新增', 'New') },
  { change: 'dropped', label: t('删去', 'Dropped') },
  { change: 'kept', label: t('保留', 'Kept') },
]

/** The settled pairs as the comparison is asked for them: `c5:c7,c6:-`. */
export function saidOf(settled: Settled): string {
  return Object.entries(settled)
    .map(([after, before]) => `${after}:${before ?? '-'}`)
    .join(',')
}

/** The settled pairs as the step takes them. */
export function pairsOf(settled: Settled): readonly { readonly after: string; readonly before: string | null }[] {
  return Object.entries(settled).map(([after, before]) => ({ after, before }))
}

/** A stretch of a text that the other text has too, or has not. */
export interface Stretch {
  readonly at: number
  readonly text: string
  readonly same: boolean
}

/**
 * One text in stretches it shares with another and stretches it does not, by the longest common sequence of characters.
 * Texts too long for that (it takes their product) are given whole, as shared.
 */
export function stretchesOf(text: string, other: string): readonly Stretch[] {
  const a = [...text]
  const b = [...other]
  if (a.length * b.length > 4_000_000) return [{ at: 0, text, same: true }]
  const kept = commonIn(a, b)
  const stretches: { at: number; text: string; same: boolean }[] = []
  for (const [i, char] of a.entries()) {
    const same = kept.has(i)
    const last = stretches.at(-1)
    if (last?.same === same) last.text += char
    else stretches.push({ at: i, text: char, same })
  }
  return stretches
}

/** Places of the first text's characters that belong to the longest common sequence. */
function commonIn(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
    }
  }
  const kept = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.add(i)
      i++
      j++
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return kept
}
