import type { PlainDate } from '../time/dates.ts'

/** Where a word is looked for. */
export type WordPlace = 'any' | 'title' | 'people'

/** What is asked of a search: a tree that every engine answers alike. */
export type SearchNode =
  | { readonly is: 'all' }
  /** The text stands in the place as it is; with `start` at the beginning of a title or a name. */
  | { readonly is: 'word'; readonly text: string; readonly in: WordPlace; readonly start: boolean }
  /** A number of the record, in any spelling. */
  | { readonly is: 'number'; readonly text: string }
  /** A field has a value, said as people say it: 状态:有效, ipc:H04L. */
  | { readonly is: 'field'; readonly field: string; readonly value: string }
  /** The day of the record lies between two days, both included. */
  | { readonly is: 'days'; readonly from: PlainDate | null; readonly to: PlainDate | null }
  | { readonly is: 'and' | 'or'; readonly of: readonly SearchNode[] }
  | { readonly is: 'not'; readonly of: SearchNode }

/** The node for several, all of which hold. */
export function allOf(nodes: readonly SearchNode[]): SearchNode {
  const asked = nodes.filter(({ is }) => is !== 'all')
  const [only] = asked
  if (!only) return { is: 'all' }
  return asked.length === 1 ? only : { is: 'and', of: asked }
}

/** The words a tree asks for, those it excludes left out: what is marked in a hit. */
export function wordsOf(node: SearchNode): readonly string[] {
  switch (node.is) {
    case 'word':
      return [node.text]
    case 'and':
    case 'or':
      return node.of.flatMap(wordsOf)
    default:
      return []
  }
}
