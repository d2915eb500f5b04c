import type { CallOutput } from '@zhiqiang/contract'
import type { Json, Problem } from '@zhiqiang/kernel'
import type { CodePointText, Finding, ItemList, PolicyReading, Span } from '@zhiqiang/policy'
import { createContext, use } from 'react'

export type PolicyView = CallOutput<'policies.get'>
export type UnitMatches = CallOutput<'policies.reading'>['units']

/** A place being edited: one at a time. `finding` and `remove` ask for a reason only. */
export type Editing =
  | { readonly act: 'field'; readonly at: string }
  | { readonly act: 'remove'; readonly key: string }
  | { readonly act: 'dismiss'; readonly key: string }

/** Words of the source that are to become an entry. */
export interface Draft {
  readonly list: ItemList
  readonly span: Span
  readonly numberSpan?: Span
}

/** What every part of the reader needs to know and may do. */
export interface Reader {
  readonly policy: PolicyView
  readonly reading: PolicyReading
  readonly text: CodePointText
  readonly units: UnitMatches
  /** Corrections may be made: the document is in review and the post allows it. */
  readonly editable: boolean
  readonly decisions: ReadonlyMap<string, PolicyView['decisions'][number]>
  readonly openFindings: readonly Finding[]
  readonly edit: (editing: Editing | null) => void
  /** Makes a card the current one; beside it, its place in the source comes into view. */
  readonly select: (key: string) => void
  /** The same, turning to the source on a phone. */
  readonly toSource: (key: string) => void
  /** Opens the form that records what the reader missed. */
  readonly add: (draft: Draft) => void
  readonly correct: (at: string, to: Json, why: string) => Promise<Problem | null>
  /** Accepts all of these findings. */
  readonly note: (findings: readonly string[]) => Promise<Problem | null>
  readonly decide: (finding: string, decision: 'accepted' | 'dismissed', why?: string) => Promise<Problem | null>
}

export const ReaderContext = createContext<Reader | null>(null)

export function useReader(): Reader {
  const reader = use(ReaderContext)
  if (!reader) throw new Error('no reader around this part')
  return reader
}

/** The place being edited stands apart, so that opening an editor does not draw every card anew. */
export const EditingContext = createContext<Editing | null>(null)
