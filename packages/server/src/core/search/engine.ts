import type { Tx } from '../../db/connect.ts'

/** A query as engines take it: words folded, values of fields as tags, numbers in the spellings they stand under. */
export type EngineNode =
  | { readonly is: 'all' }
  | { readonly is: 'none' }
  | { readonly is: 'word'; readonly text: string; readonly in: 'any' | 'title' | 'people'; readonly start: boolean }
  | { readonly is: 'tags' | 'numbers'; readonly any: readonly string[] }
  | { readonly is: 'days'; readonly from: string | null; readonly to: string | null }
  | { readonly is: 'and' | 'or'; readonly of: readonly EngineNode[] }
  | { readonly is: 'not'; readonly of: EngineNode }

export interface SearchAsk {
  readonly city: string
  readonly node: EngineNode
  /** `best`: titles that are, begin with or hold the words before others; then, as `newest`, by day and the younger entry. */
  readonly sort: 'best' | 'newest'
  /** Words that titles are looked at for. */
  readonly words: readonly string[]
  readonly offset: number
  readonly limit: number
  /** Facets to be counted: the pattern of their tags. */
  readonly facets: readonly { readonly id: string; readonly pattern: string }[]
}

export interface SearchAnswer {
  /** Exact. */
  readonly total: number
  readonly hits: readonly { readonly register: string; readonly key: string }[]
  readonly facets: readonly { readonly id: string; readonly tag: string; readonly n: number }[]
}

/** The day of records that have none: behind all others. */
export const undated = '0001-01-01'

/** Values of a facet that are told: the most frequent ones. */
export const mostValues = 12

/** Something that answers queries over all registers of a city. All engines answer every query alike. */
export interface SearchEngine {
  readonly find: (tx: Tx, ask: SearchAsk) => Promise<SearchAnswer>
}
