import { mechanismBehind, mechanismEnds, mechanismVerbs } from './grammar/mechanisms.ts'
import type { MechanismType } from './reading.ts'
import type { Sentence } from './text/fragments.ts'
import { matchesOf } from './text/matches.ts'
import type { Range, View } from './text/view.ts'

/** A mechanism that is to be built or used, as ranges of the view. */
export interface MechanismRead {
  readonly range: Range
  readonly name: Range
  readonly type: MechanismType
}

const ends = new RegExp(mechanismEnds.map(({ word }) => word).join('|'), 'g')
const anyEnd = new RegExp(ends.source)
const typeOf = new Map(mechanismEnds.map(({ word, type }) => [word, type]))
const longestName = 60

/** Mechanisms in a sentence: what a building verb governs, up to the end of a mechanism's name. */
export function mechanismsIn(view: View, sentence: Sentence): MechanismRead[] {
  const found: MechanismRead[] = []
  for (const fragment of sentence.fragments) {
    const text = view.text.slice(fragment.start, Math.min(fragment.end, fragment.start + 600))
    if (!anyEnd.test(text)) continue
    let from = 0
    for (const verb of matchesOf(mechanismVerbs, text)) {
      if (verb.index < from) continue
      let start = verb.index + verb[0].length
      for (;;) {
        const end = nameEnd(text, start)
        if (end === null) break
        const name = { start: fragment.start + trimmedStart(text, start), end: fragment.start + end.at }
        if (name.end - name.start >= 3)
          found.push({ range: { start: fragment.start + verb.index, end: name.end }, name, type: end.type })
        from = end.at
        const joint = /^(?:、|和|及|与|以及)/.exec(text.slice(end.at, end.at + 2))
        if (joint === null) break
        start = end.at + joint[0].length
      }
    }
  }
  return found
}

/** The first end of a mechanism's name behind `start` that nothing goes on behind. */
function nameEnd(text: string, start: number): { at: number; type: MechanismType } | null {
  const slice = text.slice(start, start + longestName)
  for (const match of matchesOf(ends, slice)) {
    const at = start + match.index + match[0].length
    const bracket = /^\([^)]{1,12}\)/.exec(text.slice(at, at + 14))
    const until = at + (bracket?.[0].length ?? 0)
    const type = typeOf.get(match[0])
    if (type !== undefined && mechanismBehind.test(text.slice(until, until + 6))) return { at: until, type }
  }
  return null
}

/** Leaves out 全市, 我市 and counts in front of a name. */
function trimmedStart(text: string, start: number): number {
  const lead = /^(?:一批|一个|多个|若干|部分|各类|相关|我市|全市|本市|积极|稳定的)+/.exec(text.slice(start, start + 12))
  return start + (lead?.[0].length ?? 0)
}
