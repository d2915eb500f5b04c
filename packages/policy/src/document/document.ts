import {
  issuerEnd,
  opennessMarks,
  opennessModes,
  registrationMark,
  secrecyMark,
  tailFields,
} from '../grammar/document.ts'
import type { DocumentField, Genre, Openness, PolicyDocument, Secrecy } from '../reading.ts'
import type { Span } from '../source.ts'
import { type Range, spanOf, type View, wordsOf } from '../text/view.ts'
import { isUnitName } from '../units.ts'
import { basisOf } from './basis.ts'
import { isoDate } from './dates.ts'
import type { HeadPart } from './head.ts'

interface Found {
  readonly words: string
  readonly range: Range
}

const issuing = /印发|转发|公布|下发/
const issuedName = /(?:印发|转发|下发|公布)(?:《(.{3,80})》|(.{3,80}?))的通知$/
const prefixed = /^(.{2,40}?)(?=关于)/

/** Reads the document's fields from the roles of its head and tail paragraphs. `horizon` is filled by the caller. */
export function readDocument(
  view: View,
  partner: Int32Array,
  head: readonly HeadPart[],
  tail: readonly HeadPart[],
  genre: Genre,
): Omit<PolicyDocument, 'horizon'> {
  const spans: Partial<Record<DocumentField, Span>> = {}
  const take = (field: DocumentField, found: Found | null): string | null => {
    if (found !== null) spans[field] = spanOf(view, found.range)
    return found?.words ?? null
  }
  const titles = titlesOf(view, head)
  const attachment = attachmentOf(view, partner, head, titles)
  const title = titles.notice ?? titles.plan
  const own = new Set([titles.plan, attachment].flatMap((found) => (found === null ? [] : [bare(view, found.range)])))
  const preamble = head.filter((part) => part.role === 'preamble')
  const dates = datesOf(view, head, tail)
  const copied = fieldOf(view, tail, 'copiedTo')
  return {
    title: take('title', title),
    number: take('number', numberOf(view, head)),
    issuer: take('issuer', issuerOf(view, title, head, tail)),
    issuedOn: take('issuedOn', dates.issued),
    printedOn: take('printedOn', dates.printed),
    attachment: take('attachment', attachment),
    basis: genre === 'law' ? [] : basisOf(view, partner, preamble, own),
    registration: take('registration', registrationOf(view, [...head, ...tail])),
    sponsor: take('sponsor', fieldOf(view, tail, 'sponsor')),
    supervisor: take('supervisor', fieldOf(view, tail, 'supervisor')),
    copiedTo: recipientsOf(take('copiedTo', copied) ?? ''),
    openness: opennessOf(view, [...head, ...tail]),
    secrecy: secrecyOf(view, head),
    genre,
    spans,
  }
}

/** The bodies of 抄送; 、 parts them only between whole names (法院、检察院, but 部、省属有关单位). */
function recipientsOf(words: string): readonly string[] {
  return words
    .split(/[,，;；。]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const names = part.split('、')
      return names.every((name) => isUnitName(name)) ? names : [part]
    })
}

function bare(view: View, range: Range): string {
  return view.text.slice(range.start, range.end)
}

function foundAt(view: View, range: Range): Found {
  return { words: wordsOf(view, range), range }
}

/** The notice's title stands before its addressee, the plan's title behind it; a plan without notice has only the first. */
function titlesOf(view: View, head: readonly HeadPart[]): { notice: Found | null; plan: Found | null } {
  const called = head.findIndex((part) => part.role === 'addressee')
  const titled = head.flatMap((part, i) => (part.role === 'title' ? [{ part, i }] : []))
  const first = titled.find(({ i }) => called < 0 || i < called)
  const rest = titled.filter(
    ({ part, i }) => i !== first?.i && (first === undefined || bare(view, part) !== bare(view, first.part)),
  )
  const later = rest.filter(({ i }) => called < 0 || i > called).at(-1)
  return {
    notice: first === undefined ? null : foundAt(view, first.part),
    plan: later === undefined ? null : foundAt(view, later.part),
  }
}

/** The plan that a notice issues: named in 《》 by the notice, else by the notice's title, else its own title line. */
function attachmentOf(
  view: View,
  partner: Int32Array,
  head: readonly HeadPart[],
  titles: { notice: Found | null; plan: Found | null },
): Found | null {
  if (titles.notice !== null && !issuing.test(bare(view, titles.notice.range))) return null
  for (const part of head) {
    if (part.role !== 'preamble') continue
    const text = bare(view, part)
    const issued =
      /(?:将|制定(?:了)?|同意)《/.exec(text) ?? (/^《/.test(text) && /印发/.test(text) ? /《/.exec(text) : null)
    if (issued === null || !/印发|下发|公布/.test(text)) continue
    const open = part.start + issued.index + issued[0].length - 1
    const close = partner[open] ?? -1
    if (close > open)
      return titles.plan !== null && similar(bare(view, titles.plan.range), view.text.slice(open + 1, close))
        ? titles.plan
        : foundAt(view, { start: open + 1, end: close })
  }
  if (titles.notice !== null) {
    const words = bare(view, titles.notice.range)
    const named = issuedName.exec(words)
    const name = named?.[1] ?? named?.[2]
    if (titles.plan === null && named !== null && name !== undefined) {
      const start = titles.notice.range.start + words.lastIndexOf(name)
      return foundAt(view, { start, end: start + name.length })
    }
    return titles.plan
  }
  return null
}

function similar(line: string, name: string): boolean {
  return line === name
}

function numberOf(view: View, head: readonly HeadPart[]): Found | null {
  const part = head.find((candidate) => candidate.role === 'number')
  return part === undefined ? null : foundAt(view, part)
}

/** The issuer: before 关于 in the title, else in the letterhead, else in the signature. */
function issuerOf(view: View, title: Found | null, head: readonly HeadPart[], tail: readonly HeadPart[]): Found | null {
  const prefix = title === null ? null : prefixed.exec(bare(view, title.range))
  const signatures = [...head, ...tail].filter((part) => part.role === 'signature')
  const named = prefix?.[1] ?? ''
  const collective = /等\d+(?:个)?(?:部门|单位)$|等部门$/.test(named)
  if (title !== null && named !== '' && !collective && new RegExp(`(?:${issuerEnd})$`).test(named)) {
    return foundAt(view, { start: title.range.start, end: title.range.start + named.length })
  }
  const letterhead = head.find((part) => part.role === 'letterhead')
  if (letterhead !== undefined) return foundAt(view, { start: letterhead.start, end: letterhead.end - 2 })
  const first = signatures[0]
  const last = signatures.at(-1)
  if (first === undefined || last === undefined) return null
  const parts = [...head, ...tail]
  const at = parts.indexOf(first)
  const together = collective ? signatures : parts.slice(at, endOfSignatures(parts, at))
  if (!collective && named !== '') return foundAt(view, first)
  const names = together.flatMap((part) => signers(view, part)).map((part) => wordsOf(view, part))
  return { words: names.join('、'), range: { start: first.start, end: together.at(-1)?.end ?? last.end } }
}

/** Names that stand one below the other sign together. */
function endOfSignatures(parts: readonly HeadPart[], from: number): number {
  let end = from + 1
  while (parts[end]?.role === 'signature') end += 1
  return end
}

/** Several names in one line are parted by white space. */
function signers(view: View, part: Range): Range[] {
  const gaps: number[] = []
  for (let i = part.start + 3; i < part.end - 2; i += 1)
    if ((view.breaks[i] ?? 0) > 0 && isUnitName(view.text.slice(part.start, i))) gaps.push(i)
  return [part.start, ...gaps].map((start, k) => ({ start, end: gaps[k] ?? part.end }))
}

function datesOf(
  view: View,
  head: readonly HeadPart[],
  tail: readonly HeadPart[],
): { issued: Found | null; printed: Found | null } {
  const parts = [...head, ...tail]
  const signed = parts.find((part) => part.role === 'date' && isoDate(bare(view, part)) !== null)
  const printed = parts.find((part) => part.role === 'printed')
  const printedDate =
    printed === undefined ? null : /(\D{0,40}?)(\S{4}年\S{1,3}月\S{1,3}日)印发$/.exec(bare(view, printed))
  const toFound = (range: Range): Found => ({ words: isoDate(bare(view, range)) ?? '', range })
  return {
    issued: signed === undefined ? null : toFound(signed),
    printed:
      printed === undefined || printedDate === null
        ? null
        : toFound({ start: printed.end - 2 - (printedDate[2]?.length ?? 0), end: printed.end - 2 }),
  }
}

function registrationOf(view: View, parts: readonly HeadPart[]): Found | null {
  const part = parts.find((candidate) => candidate.role === 'registration')
  if (part === undefined) return null
  const match = registrationMark.exec(bare(view, part))
  const number = match?.[1] ?? match?.[2] ?? ''
  return foundAt(view, { start: part.end - number.length, end: part.end })
}

/** A field of the imprint; the list behind 抄送 may go on in further paragraphs until a name or date stands alone. */
function fieldOf(view: View, tail: readonly HeadPart[], field: 'sponsor' | 'supervisor' | 'copiedTo'): Found | null {
  const pattern = tailFields.find((entry) => entry.field === field)?.pattern
  const at = tail.findIndex((part) => part.role === 'mark' && pattern?.test(bare(view, part)) === true)
  const part = tail[at]
  const words = part === undefined ? undefined : pattern?.exec(bare(view, part))?.[1]
  if (part === undefined || words === undefined) return null
  let end = part.end
  for (let i = at + 1; field === 'copiedTo' && tail[i]?.role === 'preamble'; i += 1) end = tail[i]?.end ?? end
  const start = part.end - words.length
  const stop = view.text.charAt(end - 1) === '。' ? end - 1 : end
  return foundAt(view, { start, end: stop })
}

function opennessOf(view: View, parts: readonly HeadPart[]): Openness | null {
  for (const part of parts) {
    if (part.role !== 'mark' && part.role !== 'preamble') continue
    const text = bare(view, { start: part.start, end: Math.min(part.end, part.start + 60) })
    for (const mark of opennessMarks) {
      const match = mark.exec(text)
      const words = match?.[1]
      const mode = opennessModes.find(({ pattern }) => words !== undefined && pattern.test(words))?.mode
      if (match === null || words === undefined || mode === undefined) continue
      const start = part.start + match.index + match[0].indexOf(words)
      const range = { start, end: start + words.length }
      return { mode, quote: wordsOf(view, range), span: spanOf(view, range) }
    }
  }
  return null
}

function secrecyOf(view: View, head: readonly HeadPart[]): Secrecy | null {
  const part = head.find((candidate) => candidate.role === 'secrecy')
  const level = part === undefined ? undefined : secrecyMark.exec(bare(view, part))?.[1]
  if (part === undefined || level === undefined) return null
  if (level !== '绝密' && level !== '机密' && level !== '秘密') return null
  return { level, span: spanOf(view, part) }
}
