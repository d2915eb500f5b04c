import type { Problem } from './problems.ts'

/** The outcome of something that can be refused. Exceptions are kept for defects. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: E }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail<E>(problem: E): { readonly ok: false; readonly problem: E } {
  return { ok: false, problem }
}
