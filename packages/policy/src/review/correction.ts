import { type Json, type Problem, problem, type Text } from '@zhiqiang/kernel'

/**
 * One change a reviewer makes to a reading. `at` names the place: `document.title`, `clauses.c12.units`,
 * `targets.t3.value`, `targets.t3.remove` (`true`, or `false` to take it back), `targets.+` (something the reader
 * missed), `clauses.c4.strength.812` and `numbers.812.class` (by offset in code points). See {@link correctable}.
 */
export interface Correction {
  readonly at: string
  readonly to: Json
}

/** A correction as it comes from outside, its value not looked at yet. */
export interface UncheckedCorrection {
  readonly at: string
  readonly to: unknown
}

/** The lists of a reading whose entries carry an id. */
export const itemLists = ['clauses', 'targets', 'goals', 'cadences', 'deadlines', 'named_systems'] as const
export type ItemList = (typeof itemLists)[number]

/** A correction's place, taken apart. */
export type Place =
  | { readonly of: 'document'; readonly field: string }
  | { readonly of: 'add'; readonly list: ItemList }
  | { readonly of: 'item'; readonly list: ItemList; readonly id: string; readonly field: string }
  | { readonly of: 'strength'; readonly clause: string; readonly offset: number | '+' }
  | { readonly of: 'number'; readonly offset: number }

/** Reads `at`; null where it names no kind of place. */
export function placeOf(at: string): Place | null {
  const [head = '', second = '', third, fourth, ...rest] = at.split('.')
  if (rest.length > 0 || second === '') return null
  if (head === 'document') return third === undefined ? { of: 'document', field: second } : null
  if (head === 'numbers') {
    return third === 'class' && fourth === undefined && isOffset(second)
      ? { of: 'number', offset: Number(second) }
      : null
  }
  const list = itemLists.find((name) => name === head)
  if (list === undefined) return null
  if (third === undefined) return second === '+' ? { of: 'add', list } : null
  if (list === 'clauses' && third === 'strength' && fourth !== undefined) {
    if (fourth !== '+' && !isOffset(fourth)) return null
    return { of: 'strength', clause: second, offset: fourth === '+' ? '+' : Number(fourth) }
  }
  return fourth === undefined && third !== '' ? { of: 'item', list, id: second, field: third } : null
}

function isOffset(text: string): boolean {
  return /^\d{1,9}$/.test(text)
}

/** The refusal of a correction, naming its place. */
export function refusal(at: string, why: Text): Problem {
  return problem('E_INPUT', { what: why }, { fields: { [at]: why } })
}
