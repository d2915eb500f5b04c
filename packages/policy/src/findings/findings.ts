import { t } from '@zhiqiang/kernel'
import type { ClauseReading } from '../clauses.ts'
import type { Content } from '../content.ts'
import { chargeMarks, cutStart, wholeEnd } from '../grammar/findings.ts'
import { synonyms } from '../grammar/mechanisms.ts'
import { collectiveUnit, unitEnd } from '../grammar/units.ts'
import type { Layout } from '../layout.ts'
import { numberingFaults } from '../outline/faults.ts'
import type { Finding, NumberMention, PolicyDocument } from '../reading.ts'
import { matchesOf } from '../text/matches.ts'
import { lastAtMost, meets, rangeAt } from '../text/sorted.ts'
import { Break, type Range, spanOf, wordsOf } from '../text/view.ts'
import { reporter } from './report.ts'
import { unitSlips } from './unit-names.ts'

interface FindingInput {
  readonly layout: Layout
  readonly reading: ClauseReading
  readonly content: Content
  readonly numbers: readonly NumberMention[]
  readonly horizon: PolicyDocument['horizon']
  /** ISO date, where the caller knows it: only then can a horizon be past. */
  readonly today: string | null
}

type Add = ReturnType<typeof reporter>['add']

/** What the reviewer should look at, in the order of the text. */
export function findingsOf(input: FindingInput): readonly Finding[] {
  const { add, findings } = reporter()
  const { layout, horizon, today } = input
  const { view } = layout
  if (layout.document.genre !== 'plan') {
    const start = layout.document.spans.title ?? [0, Math.min(view.length, 1)]
    add(layout.document.genre === 'law' ? 'law-not-plan' : 'not-a-plan', start, null)
    return findings()
  }
  unitFindings(input, add)
  for (const fault of numberingFaults(layout.outline)) {
    const node = layout.outline.nodes[fault.node]
    if (node === undefined) continue
    const range = { start: node.range.start, end: node.heading.start }
    add('broken-numbering', spanOf(view, range), node.path, { label: node.numbering.label, expected: fault.expected })
  }
  textFindings(input, add)
  mechanismFindings(input, add)
  markFindings(input, add)
  numberFindings(input, add)
  for (const range of layout.repeats) add('repeated-text', spanOf(view, range), null)
  if (today !== null && horizon.last !== null && horizon.last < Number(today.slice(0, 4))) {
    add('past-horizon', layout.document.spans.title ?? [0, 0], null, { year: horizon.last })
  }
  return findings()
}

function unitFindings({ reading }: FindingInput, add: Add): void {
  const counts = new Map<string, number>()
  for (const clause of reading.clauses) for (const name of clause.units) counts.set(name, (counts.get(name) ?? 0) + 1)
  const slips = unitSlips(counts)
  for (const clause of reading.clauses) {
    for (const unit of clause.unitSpans) {
      const other = slips.get(unit.name)
      if (other !== undefined) {
        const label = t(`改为“${other}”`, `Change to “${other}”`)
        add('unit-typo', unit.span, clause.path, { name: unit.name, other }, { replacement: other, label })
      }
      if (collectiveUnit.test(unit.name)) add('collective-unit', unit.span, clause.path, { name: unit.name })
    }
    if (clause.isTask && clause.units.length === 0) add('no-unit', clause.headingSpan, clause.path)
  }
}

/** Sentences mended across a page break, paragraphs that end or begin in the middle of a sentence. */
function textFindings({ layout }: FindingInput, add: Add): void {
  const { view, outline, paragraphs } = layout
  const bodies = outline.nodes.map((node) => node.range)
  for (const [i, paragraph] of paragraphs.entries()) {
    const node = outline.nodes[lastAtMost(bodies, paragraph.start, (range) => range.start)]
    if (node === undefined || paragraph.start >= node.range.end) continue
    for (const cut of paragraph.cuts) {
      if ((view.breaks[cut] ?? 0) >= Break.blank)
        add('cut-sentence', spanOf(view, { start: cut - 1, end: cut + 1 }), node.path)
    }
    const start = view.text.slice(paragraph.start, paragraph.start + 6)
    const isBody = paragraph.start >= node.body.start && (view.breaks[paragraph.start] ?? 0) >= Break.wide
    if (isBody && cutStart.test(start))
      add(
        'lost-text',
        spanOf(view, { start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + 12) }),
        node.path,
      )
    const next = paragraphs[i + 1]
    const unended =
      !wholeEnd.test(view.text.slice(paragraph.end - 1, paragraph.end)) && paragraph.end > node.body.start + 15
    if (isBody && unended && paragraph.end - paragraph.start > 30 && next !== undefined) {
      add(
        'cut-sentence',
        spanOf(view, { start: Math.max(paragraph.start, paragraph.end - 8), end: paragraph.end }),
        node.path,
      )
    }
  }
}

/** One mechanism under several names. */
function mechanismFindings({ layout, content }: FindingInput, add: Add): void {
  const groups = new Map<string, Map<string, Range & { node: number }>>()
  for (const { name, node } of content.mechanisms) {
    const words = wordsOf(layout.view, name)
    const found = synonyms.find((entry) => entry.words.some((word) => words.includes(word)))
    if (found === undefined) continue
    const group = groups.get(found.name) ?? new Map<string, Range & { node: number }>()
    if (!group.has(words)) group.set(words, { ...name, node })
    groups.set(found.name, group)
  }
  for (const group of groups.values()) {
    const [first, ...others] = [...group.entries()]
    for (const [name, place] of others) {
      add('synonym-mechanism', spanOf(layout.view, place), layout.outline.nodes[place.node]?.path ?? null, {
        name,
        other: first?.[0] ?? '',
      })
    }
  }
}

/** Marks of responsibility that no list of units was read for. */
function markFindings({ layout, reading }: FindingInput, add: Add): void {
  const { view, outline } = layout
  const bodies = outline.nodes.map((node) => node.range)
  for (const match of matchesOf(chargeMarks, view.text)) {
    const range = { start: match.index, end: match.index + match[0].length }
    const at = lastAtMost(bodies, range.start, (body) => body.start)
    const node = outline.nodes[at]
    if (node === undefined || rangeAt(bodies, range.start) === undefined) continue
    if (meets(reading.unitStretches[at] ?? [], range)) continue
    const before =
      /[^,。;:、(“”]{2,24}$/.exec(view.text.slice(Math.max(node.range.start, range.start - 24), range.start))?.[0] ?? ''
    const behind = view.text.charAt(range.end - 1) === ':'
    if (!behind && !unitEnd.test(before)) continue
    const start = behind ? range.start : range.start - before.length
    const place = { start, end: range.end }
    add('second-finder', spanOf(view, place), node.path, { name: wordsOf(view, place) })
  }
}

/** Numbers that were not read, one by one; those of a note or a flattened table together. */
function numberFindings(input: FindingInput, add: Add): void {
  const { view } = input.layout
  const notes = input.content.notes.map((range) => ({ range, span: spanOf(view, range) }))
  const seen = new Set<number>()
  let behind = -1
  for (const number of input.numbers) {
    if (number.class !== 'unread') continue
    const at = lastAtMost(notes, number.span[0], ({ span }) => span[0])
    const note = notes[at]
    if (note !== undefined && number.span[0] < note.span[1]) {
      if (seen.has(at)) continue
      seen.add(at)
      const start = { start: note.range.start, end: Math.min(note.range.end, note.range.start + noteName) }
      add('unread-number', note.span, pathAt(input, note.span[0]), { name: wordsOf(view, start) })
      continue
    }
    const isRangeEnd = behind >= 0 && number.span[0] - behind <= 2
    behind = number.span[1]
    if (isRangeEnd) continue
    const around = measured(input, number)
    add('unread-number', around, pathAt(input, around[0]), { name: wordsOfSpan(input, around) })
  }
}

/** A note is named by its first characters. */
const noteName = 16

/** The numeral with a few characters behind it: its measure word. */
function measured({ layout }: FindingInput, number: NumberMention): readonly [number, number] {
  return [number.span[0], Math.min(layout.view.length, number.span[1] + 2)]
}

function wordsOfSpan({ layout }: FindingInput, span: readonly [number, number]): string {
  const { source, utf16 } = layout.view
  return source.text.slice(utf16[span[0]], utf16[span[1]]).replace(/\s+/g, '')
}

function pathAt({ reading }: FindingInput, point: number): string | null {
  const clause = reading.clauses[lastAtMost(reading.clauses, point, (item) => item.span[0])]
  return clause !== undefined && point < clause.span[1] ? clause.path : null
}
