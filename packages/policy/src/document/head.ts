import {
  addresseeLine,
  dateLine,
  dateWords,
  documentNumber,
  instruments,
  issuerEnd,
  portalLine,
  registrationMark,
  secrecyMark,
  tailMark,
} from '../grammar/document.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import { Break, type Range, type View } from '../text/view.ts'

/** What a paragraph before the first heading, or behind the last one, is. */
type HeadRole =
  | 'secrecy'
  | 'registration'
  | 'number'
  | 'letterhead'
  | 'title'
  | 'addressee'
  | 'signature'
  | 'date'
  | 'printed'
  | 'mark'
  | 'portal'
  | 'annexList'
  | 'preamble'

export interface HeadPart extends Range {
  readonly role: HeadRole
}

const titleEnd = new RegExp(`(?:${instruments})(?:\\([^)]{1,24}\\))?$`)
const issuerLine = new RegExp(`^[\\u4e00-\\u9fa5、]{2,40}(?:${issuerEnd})$`)
const signed = new RegExp(`^([\\u4e00-\\u9fa5]{2,40}(?:${issuerEnd}))(${dateWords})$`)
const printed = new RegExp(`^(?:[\\u4e00-\\u9fa5]{2,40})?${dateWords}印发$`)

/** Gives each paragraph of a head or tail its role; lines of one title are put together. */
export function headParts(view: View, paragraphs: readonly Paragraph[]): HeadPart[] {
  const parts: HeadPart[] = []
  let titled = false
  for (let i = 0; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i]
    if (paragraph === undefined) continue
    const words = view.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400))
    const signature = paragraph.end - paragraph.start < 80 ? signed.exec(words) : null
    if (signature !== null) {
      const middle = paragraph.start + (signature[1]?.length ?? 0)
      parts.push({ role: 'signature', start: paragraph.start, end: middle })
      parts.push({ role: 'date', start: middle, end: paragraph.end })
      continue
    }
    const role = roleOf(words, titled)
    if (role !== null) {
      parts.push({ role, start: paragraph.start, end: paragraph.end })
      continue
    }
    const lines = titleLines(view, paragraphs, i)
    if (lines > 0) {
      const end = paragraphs[i + lines - 1]?.end ?? paragraph.end
      parts.push({ role: 'title', start: paragraph.start, end })
      titled = true
      i += lines - 1
      continue
    }
    parts.push({ role: issuerLine.test(words) ? 'signature' : 'preamble', start: paragraph.start, end: paragraph.end })
  }
  return parts
}

function roleOf(words: string, titled: boolean): HeadRole | null {
  if (secrecyMark.test(words) && words.length < 20) return 'secrecy'
  if (registrationMark.test(words)) return 'registration'
  if (documentNumber.test(words)) return 'number'
  if (dateLine.test(words)) return 'date'
  if (printed.test(words)) return 'printed'
  if (portalLine.test(words)) return 'portal'
  if (tailMark.test(words) && words.length < 400) return 'mark'
  if (/^附件:/.test(words) && words.length < 120) return 'annexList'
  if (addresseeLine.test(words)) return 'addressee'
  if (/^[^,。:;]{2,40}文件$/.test(words) && !titled) return 'letterhead'
  return null
}

/** How many paragraphs from `from` on make one title: the last one ends like an instrument, none is a sentence. */
function titleLines(view: View, paragraphs: readonly Paragraph[], from: number): number {
  let length = 0
  for (let i = from; i < Math.min(paragraphs.length, from + 5); i += 1) {
    const paragraph = paragraphs[i]
    if (paragraph === undefined) return 0
    const words = view.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))
    length += paragraph.end - paragraph.start
    if (
      length > 150 ||
      /[。;:,](?![^《]*》)/.test(words) ||
      (i > from && paragraph.lead === Break.blank && i > from + 2)
    )
      return 0
    if (dateLine.test(words) || documentNumber.test(words)) return 0
    if (titleEnd.test(words)) return i - from + 1
  }
  return 0
}
