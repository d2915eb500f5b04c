import type { Cadence, Clause, Deadline, Goal, NamedSystem, PolicyReading, Target } from '../reading.ts'
import type { Span } from '../source.ts'
import type { ItemList } from './correction.ts'
import type { FieldRules } from './field-rule.ts'
import { itemFields } from './item-fields.ts'

/** The entry type of each list. */
export interface EntryOf {
  clauses: Clause
  targets: Target
  goals: Goal
  cadences: Cadence
  deadlines: Deadline
  named_systems: NamedSystem
}

type Stored = { readonly [K in ItemList]: readonly EntryOf[K][] }

/** The correctable fields of each list, by name. */
export const itemRules: { readonly [K in ItemList]: FieldRules<EntryOf[K]> } = itemFields

/** A list of a reading with its entries typed. */
export function entriesOf<K extends ItemList>(reading: PolicyReading, list: K): readonly EntryOf[K][] {
  const stored: Stored = reading
  return stored[list]
}

/** The reading with one list replaced. */
export function withEntries<K extends ItemList>(
  reading: PolicyReading,
  list: K,
  entries: readonly EntryOf[K][],
): PolicyReading {
  return { ...reading, [list]: entries }
}

/** The clause whose own text (without its children's) holds an offset; null in the head and tail of the document. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | null {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.span[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = clauses[low - 1]
  return found !== undefined && offset < found.span[1] ? found : null
}

/** True when no numbered heading stands below a clause. */
function isLeaf(clauses: readonly Clause[], index: number): boolean {
  return clauses[index + 1]?.parent !== clauses[index]?.path
}

/** The clauses with `isTask` as their kinds and places now say. */
export function withTasks(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, i) => {
    const isTask = (clause.kind === 'task' || clause.kind === 'safeguard') && isLeaf(clauses, i)
    return isTask === clause.isTask ? clause : { ...clause, isTask }
  })
}

/** Whether two half-open spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
