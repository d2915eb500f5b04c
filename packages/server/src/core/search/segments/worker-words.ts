import type { SearchAnswer, SearchAsk } from '../engine.ts'
import type { Changes } from './city-index.ts'

/** What may be asked of a thread, and what it answers. */
export interface Deeds {
  readonly find: { readonly with: { readonly ask: SearchAsk }; readonly answer: SearchAnswer }
  readonly apply: { readonly with: { readonly changes: Changes }; readonly answer: null }
  /** Merges once; false where nothing was to be merged. */
  readonly merge: { readonly with: object; readonly answer: boolean }
  readonly look: { readonly with: object; readonly answer: null }
  readonly sweep: { readonly with: object; readonly answer: null }
  readonly state: { readonly with: object; readonly answer: IndexState }
}

/** How far an index is: where reading of changes stands, and what it holds. */
export interface IndexState {
  readonly place: string
  readonly records: number
  readonly segments: number
}

export type Asked = {
  readonly [Deed in keyof Deeds]: {
    readonly no: number
    readonly do: Deed
    readonly city: string
  } & Deeds[Deed]['with']
}[keyof Deeds]

export type Told = { readonly no: number; readonly answer: unknown } | { readonly no: number; readonly failed: string }
