/** A value a form may hold that a condition can look at. */
type Answer = unknown

/**
 * When something is asked, offered or due, as data: evaluated alike in the browser and on the server. There is no text to
 * parse and nothing to run.
 */
export type Condition =
  | { readonly field: string; readonly is: string | number | boolean }
  | { readonly field: string; readonly in: readonly (string | number)[] }
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly given: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/**
 * Whether a condition holds for the answers given so far. A field that was not answered fulfils nothing but
 * `given: false`; a field of several choices fulfils `is` and `in` by any of them.
 */
export function holdsFor(condition: Condition, answers: Readonly<Record<string, Answer>>): boolean {
  if ('all' in condition) return condition.all.every((one) => holdsFor(one, answers))
  if ('any' in condition) return condition.any.some((one) => holdsFor(one, answers))
  if ('not' in condition) return !holdsFor(condition.not, answers)
  const value = answers[condition.field]
  if ('given' in condition) return isGiven(value) === condition.given
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast
  const wanted: readonly Answer[] = 'is' in condition ? [condition.is] : condition.in
  return Array.isArray(value) ? value.some((one) => wanted.includes(one)) : wanted.includes(value)
}

/** The fields a condition looks at. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf)
  if ('any' in condition) return condition.any.flatMap(fieldsOf)
  if ('not' in condition) return fieldsOf(condition.not)
  return [condition.field]
}

function isGiven(value: Answer): boolean {
  if (value === undefined || value === null || value === '') return false
  return Array.isArray(value) ? value.length > 0 : true
}
