import { canonicalJson, type Json } from '@zhiqiang/kernel'
import type { PolicyReading } from '../reading.ts'
import { applyCorrections } from './apply-corrections.ts'
import { valueAt } from './correctable.ts'
import { type Correction, type ItemList, placeOf } from './correction.ts'
import { member, spanWithin } from './decode.ts'
import { entriesOf } from './lists.ts'

/** A correction on record: `from` is what {@link valueAt} said before it. */
export interface RecordedCorrection {
  readonly at: string
  readonly from: Json
  readonly to: Json
}

/**
 * The further correction that undoes one on record; `reading` is the effective one, with all corrections in it. An added
 * entry is removed, a removal is taken back, a value returns to what stood before. Null when it no longer stands: undone
 * already, or overtaken by a later correction of the same place.
 */
export function undoCorrection(reading: PolicyReading, record: RecordedCorrection): Correction | null {
  const place = placeOf(record.at)
  if (place === null) return null
  if (place.of === 'add') return undoAddition(reading, place.list, record.to)
  if (place.of === 'item' && place.field === 'remove') {
    return record.to === true && valueAt(reading, record.at) === true ? { at: record.at, to: false } : null
  }
  if (place.of === 'strength' && place.offset === '+') {
    const start = startOf(reading, record.to)
    const at = `clauses.${place.clause}.strength.${start}`
    return start !== null && valueAt(reading, at) !== null ? { at, to: null } : null
  }
  if (canonicalJson(valueAt(reading, record.at)) !== canonicalJson(record.to)) return null
  const undo = { at: record.at, to: record.from }
  const restores = place.of === 'strength' && record.to === null
  return restores || applyCorrections(reading, [undo]).ok ? undo : null
}

function undoAddition(reading: PolicyReading, list: ItemList, to: Json): Correction | null {
  const start = startOf(reading, to)
  const made = entriesOf(reading, list).findLast((e) => e.span[0] === start)
  return made === undefined ? null : { at: `${list}.${made.id}.remove`, to: true }
}

function startOf(reading: PolicyReading, to: Json): number | null {
  return spanWithin(reading.source.length)(member(to, 'span'))?.[0] ?? null
}
