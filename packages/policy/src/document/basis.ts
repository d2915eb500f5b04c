import { basisLead, ownName } from '../grammar/document.ts'
import type { Basis } from '../reading.ts'
import { type Range, spanOf, type View, wordsOf } from '../text/view.ts'

const numberBehind = /^\(([\u4e00-\u9fa5]{1,12}\((?:19|20)\d{2}\)第?\d{1,5}号)\)/

/** The documents that a preamble says the plan rests on, with their numbers. `own` are titles of the plan itself. */
export function basisOf(
  view: View,
  partner: Int32Array,
  preamble: readonly Range[],
  own: ReadonlySet<string>,
): Basis[] {
  const found = new Map<string, Basis>()
  for (const range of preamble) {
    let sentence = range.start
    for (let i = range.start; i < range.end; i += 1) {
      const char = view.text.charAt(i)
      if (char === '。' || char === ';') sentence = i + 1
      const close = partner[i] ?? -1
      if (char !== '《' || close <= i || close >= range.end) continue
      const before = view.text.slice(Math.max(sentence, i - 200), i)
      const title = wordsOf(view, { start: i + 1, end: close })
      const key = view.text.slice(i + 1, close)
      const isOwn = own.has(key) || ownName.test(before.slice(-6)) || /(?:将|印发|制定|出台|修订)了?$/.test(before)
      if (basisLead.test(before) && !isOwn && !found.has(key)) {
        const match = numberBehind.exec(view.text.slice(close + 1, close + 40))
        const number = match?.[1]
        const end = close + 1 + (match?.[0].length ?? 0)
        const numberStart = close + 2
        found.set(key, {
          title,
          number: number === undefined ? null : wordsOf(view, { start: numberStart, end: numberStart + number.length }),
          span: spanOf(view, { start: i, end }),
        })
      }
      i = close
    }
  }
  return [...found.values()]
}
