import type { PolicyReading } from '../reading.ts'
import { applyCorrections } from './apply-corrections.ts'
import { valueAt } from './correctable.ts'
import { type Correction, placeOf, type UncheckedCorrection } from './correction.ts'
import { entriesOf } from './lists.ts'

/**
 * The correction that undoes the one at `index` of a list of corrections to `original`: it is appended, never a removal
 * from the list. An entry added is removed again, a removal is taken back, a value returns to what stood before. Null when
 * there is nothing to undo (the place is gone by now, or the value has been set back already).
 */
export function undoCorrection(
  original: PolicyReading,
  corrections: readonly UncheckedCorrection[],
  index: number,
): Correction | null {
  const correction = corrections[index]
  const place = correction === undefined ? null : placeOf(correction.at)
  if (correction === undefined || place === null) return null
  const before = applyCorrections(original, corrections.slice(0, index))
  const after = applyCorrections(original, corrections.slice(0, index + 1))
  const now = applyCorrections(original, corrections)
  if (!before.ok || !after.ok || !now.ok) return null
  const undo = inverse(before.value, after.value, correction)
  if (undo === null || !applyCorrections(original, [...corrections, undo]).ok) return null
  const same = JSON.stringify(valueAt(now.value, undo.at)) === JSON.stringify(undo.to)
  return same ? null : undo
}

function inverse(before: PolicyReading, after: PolicyReading, correction: UncheckedCorrection): Correction | null {
  const place = placeOf(correction.at)
  if (place?.of === 'add') {
    const had = new Set(entriesOf(before, place.list).map((e) => e.id))
    const made = entriesOf(after, place.list).find((e) => !had.has(e.id))
    return made === undefined ? null : { at: `${place.list}.${made.id}.remove`, to: true }
  }
  if (place?.of === 'item' && place.field === 'remove') return { at: correction.at, to: correction.to !== true }
  if (place?.of === 'strength' && place.offset === '+') {
    const of = (reading: PolicyReading) => reading.clauses.find((c) => c.id === place.clause)?.strength ?? []
    const made = of(after).find((s) => !of(before).some((other) => other.span[0] === s.span[0]))
    return made === undefined ? null : { at: `clauses.${place.clause}.strength.${made.span[0]}`, to: null }
  }
  if (place?.of === 'strength' && correction.to === null) {
    const clause = before.clauses.find((c) => c.id === place.clause)
    const old = clause?.strength.find((s) => s.span[0] === place.offset)
    return old === undefined
      ? null
      : { at: `clauses.${place.clause}.strength.+`, to: { span: old.span, class: old.class } }
  }
  return { at: correction.at, to: valueAt(before, correction.at) }
}
