import {
  byWhom,
  chargeEnd,
  chargeHint,
  chargeWords,
  etcWords,
  helpedBy,
  leadMark,
  listMark,
  listTerm,
  unitEnd,
  unitMark,
} from './grammar/units.ts'
import { outsideSigns } from './text/brackets.ts'
import { matchesOf } from './text/matches.ts'
import { meets } from './text/sorted.ts'
import { Break, type Range, type View } from './text/view.ts'

/** A unit named as responsible, as a range of the view. */
export interface UnitRange extends Range {
  readonly lead: boolean
}

/** What the units of a clause are, and the stretches (mark and list) that were read for them. */
interface UnitReading {
  readonly units: readonly UnitRange[]
  readonly stretches: readonly Range[]
}

const listStops = new Set(['。', ';', ')'])
const separators = new Set(['、', ',', ';'])
const widestList = 1200

/** Reads the units that a part of a clause names as responsible; none is guessed. */
export function unitsIn(view: View, partner: Int32Array, range: Range): UnitReading {
  const text = view.text.slice(range.start, range.end)
  if (!chargeHint.test(text)) return { units: [], stretches: [] }
  const units: UnitRange[] = []
  const marked: Range[] = []
  const bracketed: Range[] = []
  const spoken: Range[] = []
  for (const mark of matchesOf(unitMark, text)) {
    const start = range.start + mark.index
    const from = start + mark[0].length
    const list = trimNextMark(view, from, listEnd(view, partner, from, range.end))
    const { end } = list
    marked.push({ start, end })
    const lead = leadMark.test(mark[0])
    for (const unit of splitList(view, partner, list)) units.push(named(view, unit, lead))
  }
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const i = range.start + at
    const close = partner[i] ?? -1
    if (close < 0 || close > range.end) continue
    const inner = withoutTerms(view, { start: i + 1, end: close })
    if (inner.end > inner.start && !meets(marked, inner) && isChargeList(view, inner)) {
      bracketed.push({ start: i, end: close + 1 })
      units.push(...chargeList(view, partner, inner))
    }
    at = close - range.start
  }
  for (const match of matchesOf(byWhom, text)) {
    const list = match[1] ?? ''
    const start = range.start + match.index + 1
    const said = { start: start - 1, end: range.start + match.index + match[0].length }
    if (meets(marked, said) || meets(bracketed, said)) continue
    const items = splitList(view, partner, { start, end: start + list.length })
    if (items.length === 0 || !items.every((item) => isUnitName(view.text.slice(item.start, item.end)))) continue
    const lead = match[0].endsWith('牵头')
    for (const item of items) units.push({ ...item, lead })
    const helped = lead ? helpedBy.exec(text.slice(said.end - range.start, said.end - range.start + 120)) : null
    const names = helped?.[1] ?? ''
    const helpers = splitList(view, partner, { start: said.end + 1, end: said.end + 1 + names.length })
    const isList = helped !== null && helpers.every((item) => isUnitName(view.text.slice(item.start, item.end)))
    if (isList) for (const item of helpers) units.push({ ...item, lead: false })
    spoken.push(isList ? { start: said.start, end: said.end + helped[0].length } : said)
  }
  return {
    units: distinct(view, units),
    stretches: [...marked, ...bracketed, ...spoken].sort((a, b) => a.start - b.start),
  }
}

/** The names in a cell of a table, parted by signs or by white space behind the end of a name. */
export function namesIn(view: View, partner: Int32Array, cell: Range, lead: boolean): UnitRange[] {
  const lines: Range[] = []
  let start = cell.start
  for (let i = cell.start + 1; i <= cell.end; i += 1) {
    const parted =
      i === cell.end || ((view.breaks[i] ?? 0) > 0 && unitEnd.test(view.text.slice(Math.max(start, i - 40), i)))
    if (!parted) continue
    lines.push({ start, end: i })
    start = i
  }
  const names = lines.flatMap((line) => splitList(view, partner, line))
  return distinct(
    view,
    names.map((name) => named(view, name, lead)),
  )
}

/** The list goes to the closing bracket it stands in, to the full stop, to the line's end behind a name, or to the end. */
function listEnd(view: View, partner: Int32Array, from: number, end: number): number {
  const limit = Math.min(end, from + widestList)
  const stop = outsideSigns(view.text, partner, from, limit, listStops)[0] ?? limit
  for (let i = from + 2; i < stop; i += 1) {
    if ((view.breaks[i] ?? 0) < Break.wide || separators.has(view.text.charAt(i))) continue
    if (unitEnd.test(view.text.slice(Math.max(from, i - 40), i))) return i
  }
  return stop
}

/** A further mark inside the stretch (…,配合单位:…) ends the list before it. */
function trimNextMark(view: View, start: number, end: number): Range {
  const words = view.text.slice(start, end)
  const next = words.search(unitMark)
  const other = words.search(listMark)
  const stop = next < 0 || (other >= 0 && other < next) ? other : next
  return { start, end: stop < 0 ? end : start + stop }
}

/** Leaves out by when (市民政局牵头,2023年6月底前完成), which is read as a term. */
function withoutTerms(view: View, inner: Range): Range {
  if (inner.end - inner.start > widestList) return inner
  const words = view.text.slice(inner.start, inner.end)
  const mark = words.search(listMark)
  let { start } = inner
  let end = mark < 0 ? inner.end : inner.start + mark
  for (const match of matchesOf(listTerm, view.text.slice(start, end))) {
    if (match.index === 0) start = inner.start + match[0].length
    else end = inner.start + match.index
  }
  return { start, end }
}

function isChargeList(view: View, inner: Range): boolean {
  if (inner.end - inner.start > widestList) return false
  const words = view.text.slice(Math.max(inner.start, inner.end - 14), inner.end)
  if (!chargeEnd.test(words) || /[。]/.test(view.text.slice(inner.start, inner.end))) return false
  const first = /^[^、,;牵]{2,40}/.exec(view.text.slice(inner.start, Math.min(inner.end, inner.start + 41)))?.[0] ?? ''
  return isUnitName(stripCharge(first))
}

/** (A牵头,B、C配合): the part that ends with 牵头 is in the lead. */
function chargeList(view: View, partner: Int32Array, inner: Range): UnitRange[] {
  const found: UnitRange[] = []
  let pending: Range[] = []
  const flush = (lead: boolean) => {
    found.push(...pending.map((item) => ({ ...item, lead })))
    pending = []
  }
  for (const item of splitList(view, partner, inner, false)) {
    const words = view.text.slice(item.start, item.end)
    const lead = /牵头(?:负责|落实|组织|实施|推进|抓)*$/.test(words) && !/牵头(?:单位|部门)$/.test(words)
    const name = stripCharge(words)
    if (name !== '')
      for (const part of splitList(view, partner, { start: item.start, end: item.start + name.length }))
        pending.push(part)
    if (lead) flush(true)
    else if (chargeEnd.test(words)) flush(false)
  }
  flush(false)
  return found
}

function stripCharge(words: string): string {
  const name = words.replace(chargeWords, '')
  return name === '' ? words : name.replace(etcWords, '')
}

/** The names of a list: parted by 、 , ; and by 和 or 及 behind the end of a name. */
function splitList(view: View, partner: Int32Array, range: Range, joined = true): Range[] {
  const names: Range[] = []
  let start = range.start
  for (const stop of [...outsideSigns(view.text, partner, range.start, range.end, separators), range.end]) {
    names.push(...(joined ? splitJoined(view, { start, end: stop }) : [{ start, end: stop }]))
    start = stop + 1
  }
  return names.filter((name) => name.end > name.start)
}

function splitJoined(view: View, range: Range): Range[] {
  const words = view.text.slice(range.start, range.end)
  const parts: Range[] = []
  let from = 0
  for (const match of words.matchAll(/以及|会同|和|及|与|等(?!级)/g)) {
    const left = words.slice(from, match.index)
    const right = words.slice(match.index + match[0].length)
    if (left.length < 2 || !unitEnd.test(left) || !isUnitName(stripCharge(right))) continue
    if (match[0] === '等' && !/^(?![有相其]).{3,}(?:部门|单位)/.test(right)) continue
    parts.push({ start: range.start + from, end: range.start + match.index })
    from = match.index + match[0].length
  }
  parts.push({ start: range.start + from, end: range.end })
  return parts
}

function named(view: View, range: Range, lead: boolean): UnitRange {
  const words = view.text.slice(range.start, range.end)
  const flagged = /^(.+)\(牵头(?:单位|部门)?\)$/.exec(words)
  if (flagged !== null) return { start: range.start, end: range.start + (flagged[1]?.length ?? 0), lead: true }
  const isLead = lead || (/牵头$/.test(words) && !/牵头(?:单位|部门)$/.test(words))
  const name = stripCharge(words)
  return { start: range.start, end: range.start + name.length, lead: isLead }
}

/** Whether words can be the name of a unit: they end like one and hold no verb of their own. */
export function isUnitName(words: string): boolean {
  return words.length >= 2 && words.length <= 40 && unitEnd.test(words)
}

/** The first mention of each name, in the order of the text. */
function distinct(view: View, units: readonly UnitRange[]): UnitRange[] {
  const seen = new Set<string>()
  return [...units]
    .sort((a, b) => a.start - b.start)
    .filter((unit) => {
      const name = view.text.slice(unit.start, unit.end)
      if (name === '' || seen.has(name)) return false
      seen.add(name)
      return true
    })
}
