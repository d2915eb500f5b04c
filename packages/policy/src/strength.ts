import { namedBehind, strengthPattern, strengthWords } from './grammar/strength.ts'
import type { Strength } from './reading.ts'
import { matchesOf } from './text/matches.ts'
import { meets } from './text/sorted.ts'
import { type Range, spanOf, type View } from './text/view.ts'

const classes = new Map(strengthWords.map((entry) => [entry.word, entry.class]))

/** The words of a clause that say how binding it is, in order. Lists of units and names of documents say nothing of it. */
export function strengthOf(view: View, range: Range, unitStretches: readonly Range[]): Strength[] {
  const found: Strength[] = []
  const text = view.text.slice(range.start, range.end)
  for (const match of matchesOf(strengthPattern, text)) {
    const [word] = match
    const kind = classes.get(word)
    const start = range.start + match.index
    const place = { start, end: start + word.length }
    if (kind === undefined || meets(unitStretches, place)) continue
    if (namedBehind.get(word)?.test(text.slice(match.index + word.length, match.index + word.length + 6))) continue
    if (inTitle(text, match.index)) continue
    found.push({ word, class: kind, span: spanOf(view, place) })
  }
  return found
}

/** Whether a 《 stands open before `at`. */
function inTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}
