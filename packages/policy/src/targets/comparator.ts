import { comparators, fillers } from '../grammar/comparators.ts'
import type { TargetOperator } from '../reading.ts'

/** A comparator right before a number. */
export interface Compared {
  readonly operator: TargetOperator
  /** How much of the text before the number the comparator takes. */
  readonly length: number
  readonly word: string
}

/** The comparator that ends `before`, which ends right before a number. */
export function comparatorAt(before: string): Compared | null {
  const plain = before.replace(fillers, '')
  const trimmed = before.length - plain.length
  for (const { operator, pattern } of comparators) {
    const match = pattern.exec(plain)
    if (match !== null) return { operator, length: match[0].length + trimmed, word: match[0] }
  }
  return null
}
