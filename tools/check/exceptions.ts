/** A file that may break one rule. The list may only shrink: exceptions.test.ts holds its length. */
export interface Exception {
  /** Name of a source rule (`tools/rules`) or of a layer rule (`.dependency-cruiser.cjs`). */
  readonly rule: string
  /** The file that breaks it, from the root. */
  readonly file: string
  readonly reason: string
  /** The day it was granted. */
  readonly since: string
}

export const exceptions: readonly Exception[] = []

/** A breach of a rule, of the kind that an exception can excuse. */
interface Breach {
  readonly rule: string
  readonly file: string
}

/**
 * Parts breaches into those that stand and exceptions that excuse nothing any more.
 * @param breaches what a checker found
 * @param rules the rules this checker knows, so that it judges only its own exceptions
 */
export function withoutExcepted<T extends Breach>(
  breaches: readonly T[],
  rules: readonly string[],
  granted: readonly Exception[] = exceptions,
): { readonly left: readonly T[]; readonly stale: readonly Exception[] } {
  const covers = (exception: Exception, breach: Breach): boolean =>
    exception.rule === breach.rule && exception.file === breach.file
  return {
    left: breaches.filter((breach) => !granted.some((exception) => covers(exception, breach))),
    stale: granted.filter(
      (exception) => rules.includes(exception.rule) && !breaches.some((breach) => covers(exception, breach)),
    ),
  }
}

/** One line for an exception that is no longer needed. */
export function staleLine({ file, rule }: Exception): string {
  return `${file}  the exception from "${rule}" excuses nothing any more: take it out of tools/check/exceptions.ts`
}
