import { dateLine, issuerEnd, tailMark } from '../grammar/document.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import { lastAtMost } from '../text/sorted.ts'
import type { View } from '../text/view.ts'

const issuerAlone = new RegExp(`^[\\u4e00-\\u9fa5]{2,40}(?:${issuerEnd})$`)
const dated = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:印发)?(?:\(此件[^)]{1,20}\))?$/
const closing = /^本(?:意见|方案|办法|通知|规划|计划|细则|规定|措施|纲要)自/
const annexList = /^附件:/

/**
 * Where the numbered part ends: at the first paragraph behind the last heading that is a signature, a date, an imprint
 * mark, a list of annexes, or the sentence that puts the plan into force.
 */
export function tailStart(view: View, paragraphs: readonly Paragraph[], lastToken: number, end: number): number {
  const first = lastAtMost(paragraphs, lastToken, (paragraph) => paragraph.start) + 1
  for (let i = first; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i]
    if (paragraph === undefined || paragraph.start >= end) break
    const words = view.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 100))
    const short = paragraph.end - paragraph.start < 60
    if (tailMark.test(words) || closing.test(words) || annexList.test(words)) return paragraph.start
    if (short && (dateLine.test(words) || (dated.test(words) && !/[。,;]/.test(words)))) return paragraph.start
    if (short && issuerAlone.test(words) && followed(view, paragraphs, i, end)) return paragraph.start
  }
  return end
}

/** A line that is only a body's name is a signature if a date, another name or nothing follows. */
function followed(view: View, paragraphs: readonly Paragraph[], at: number, end: number): boolean {
  const next = paragraphs[at + 1]
  if (next === undefined || next.start >= end) return true
  const words = view.text.slice(next.start, Math.min(next.end, next.start + 60))
  return dateLine.test(words) || dated.test(words) || issuerAlone.test(words) || tailMark.test(words)
}
