import { canonicalJson, type Json } from '@zhiqiang/kernel'
import type { Replayed } from '../replay.ts'

/** A column of a thing that does not say what its events say. */
export interface Difference {
  readonly column: keyof Replayed
  readonly is: Json
  /** Undefined when the events cannot be replayed. */
  readonly should: Json | undefined
}

const columns = [
  'state',
  'revision',
  'title',
  'dueOn',
  'visibility',
  'units',
  'named',
  'data',
  'region',
  'clauseId',
  'kind',
  'city',
  'parentId',
  'policyId',
] as const satisfies readonly (keyof Replayed)[]

/** The columns in which a thing's row differs from the replay of its events. */
export function differences(thing: Replayed, replayed: Replayed | null): readonly Difference[] {
  if (!replayed) return [{ column: 'state', is: thing.state, should: undefined }]
  const found: Difference[] = []
  for (const column of columns) {
    const is = plain(thing[column])
    const should = plain(replayed[column])
    if (written(is) !== written(should)) found.push({ column, is, should })
  }
  return found
}

function plain(value: Replayed[keyof Replayed]): Json {
  return isUnits(value) ? value.map((u) => ({ unitId: u.unitId, part: u.part })) : (value as Json)
}

function isUnits(value: Replayed[keyof Replayed]): value is Replayed['units'] {
  return Array.isArray(value) && value.some((one) => typeof one === 'object')
}

/** A database holds numbers beyond what JSON can write; such a value equals nothing an act wrote. */
function written(value: Json): string {
  try {
    return canonicalJson(value)
  } catch {
    return ''
  }
}
