import { strengthPattern, strengthWords } from './grammar/strength.ts'
import type { Strength } from './reading.ts'
import { type Range, spanOf, type View } from './text/view.ts'

const classes = new Map(strengthWords.map((entry) => [entry.word, entry.class]))

/** The words of a clause that say how binding it is, in order. */
export function strengthOf(view: View, range: Range): Strength[] {
  const found: Strength[] = []
  for (const match of view.text.slice(range.start, range.end).matchAll(strengthPattern)) {
    const kind = classes.get(match[0])
    if (kind === undefined) continue
    const start = range.start + match.index
    found.push({ word: match[0], class: kind, span: spanOf(view, { start, end: start + match[0].length }) })
  }
  return found
}
