import type { Matches } from './facets.ts'

/** A text that holds the words of the filter, whatever the case. */
export const byText: Matches<string> = (answer, wanted) => answer.toLowerCase().includes(wanted.trim().toLowerCase())

/** One of the keys that the filter lists: `a` or `a,b`. */
export const byKey: Matches<string> = (answer, wanted) => wanted.split(',').includes(answer)

/** Some of the keys that the filter lists. */
export const byKeys: Matches<readonly (string | number)[]> = (answers, wanted) =>
  answers.some((answer) => byKey(String(answer), wanted))

/** A number between two, each of which may be left out: `5..10`, `5..`, `..10`. */
export const byRange: Matches<number> = (answer, wanted) => {
  const { from, to } = boundsOf(wanted)
  return (from === '' || answer >= Number(from)) && (to === '' || answer <= Number(to))
}

/** A day between two, each of which may be left out: `2026-01-01..2026-03-31`. */
export const byDay: Matches<string> = (answer, wanted) => {
  const { from, to } = boundsOf(wanted)
  return (from === '' || answer >= from) && (to === '' || answer <= to)
}

/** The ends of `from..to`; an end that is open is empty. */
export function boundsOf(wanted: string): { readonly from: string; readonly to: string } {
  const [from = '', to = ''] = wanted.split('..')
  return { from: from.trim(), to: to.trim() }
}
