import { readDraft, writeDraft } from '../../app/draft.ts'
import type { Typed } from '../step-answers.ts'

/** What stands on this machine until the server has it. */
export interface LocalCopy {
  readonly typed: Typed
  readonly page: number
  /** Which version of the server's draft it was typed on. */
  readonly base: string
}

const keyOf = (key: string) => `paged:${key}`

/** What was typed here and never reached the server; null when all of it did. */
export function readCopy(key: string): LocalCopy | null {
  const found = readDraft<LocalCopy>(localStorage, keyOf(key))
  if (!found || typeof found.typed !== 'object') return null
  return { typed: found.typed, page: Number(found.page ?? 0), base: String(found.base ?? '') }
}

/** Keeps what was typed on this machine, at once. */
export function keepCopy(key: string, copy: LocalCopy): void {
  writeDraft(localStorage, keyOf(key), copy)
}

/** Forgets the copy: the server has it. */
export function dropCopy(key: string): void {
  writeDraft(localStorage, keyOf(key), null)
}
