import { type GoalRead, goalsIn } from './goals.ts'
import { termMark } from './grammar/time.ts'
import { indexAt, type Layout } from './layout.ts'
import { type MechanismRead, mechanismsIn } from './mechanisms.ts'
import type { Quantity } from './quantities.ts'
import type { ClauseKind } from './reading.ts'
import { indicatorRows } from './tables/indicator-rows.ts'
import type { SetAside, TargetRead } from './targets/context.ts'
import { targetsIn } from './targets/targets.ts'
import { type Sentence, sentencesOf } from './text/fragments.ts'
import { lastAtMost, meets, rangeAt } from './text/sorted.ts'
import { Break, type Range, type View } from './text/view.ts'
import { type CadenceRead, cadencesIn, pieceAround } from './time/cadences.ts'
import { cellTerm, type DeadlineRead, deadlinesIn } from './time/deadlines.ts'
import { type Period, periodsIn, yearListIn } from './time/periods.ts'
import { type Issue, monthsAfterYear, monthTermsIn, type OpenTerm, relativeTermsIn } from './time/terms.ts'

type Placed<T> = T & { readonly node: number }

/** Everything that the sentences of the clauses say, with the clause it stands in. */
export interface Content {
  readonly targets: readonly Placed<TargetRead>[]
  readonly aside: readonly Placed<SetAside>[]
  readonly goals: readonly (Placed<GoalRead> & { readonly period: string | null })[]
  readonly cadences: readonly Placed<CadenceRead>[]
  readonly deadlines: readonly Placed<DeadlineRead>[]
  readonly mechanisms: readonly Placed<MechanismRead>[]
  /** The times named in the clauses, in order. */
  readonly periods: readonly Period[]
  /** Notes, and tables that were flattened to lines: nothing is read from them. */
  readonly notes: readonly Range[]
}

interface Drafts {
  readonly targets: Placed<TargetRead>[]
  readonly aside: Placed<SetAside>[]
  readonly goals: (Placed<GoalRead> & { period: string | null })[]
  readonly cadences: Placed<CadenceRead>[]
  readonly deadlines: Placed<DeadlineRead>[]
  readonly mechanisms: Placed<MechanismRead>[]
  readonly periods: Period[]
  readonly open: (Placed<OpenTerm> & { readonly piece: Range })[]
  readonly notes: Range[]
}

/** A clause while its sentences are read. */
interface Place {
  readonly layout: Layout
  readonly around: Int32Array
  readonly issue: Issue
  readonly node: number
  readonly kind: ClauseKind
  readonly heading: string
  readonly headingEnd: number
}

/** What a sentence leaves to the next one of its clause. */
interface Carried {
  /** The year that governs. */
  readonly year: number | null
  /** The last target, while only a semicolon parts the sentences. */
  readonly target: TargetRead | null
}

/** Reads the sentences of every clause that says what is to be done or reached. */
export function contentOf(
  layout: Layout,
  around: Int32Array,
  quantities: readonly Quantity[],
  unitStretches: readonly (readonly Range[])[],
  issue: Issue,
): Content {
  const { view, partner, outline, kinds, paragraphs, rows, tables } = layout
  const drafts: Drafts = {
    targets: [],
    aside: [],
    goals: [],
    cadences: [],
    deadlines: [],
    mechanisms: [],
    periods: [],
    open: [],
    notes: [],
  }
  /** The last year named in each clause's own text: it governs the clauses below a goal. */
  const governing: (number | null)[] = []
  for (const [node, clause] of outline.nodes.entries()) {
    const kind = kinds[node] ?? 'task'
    const sentences = [
      ...sentencesOf(view, partner, paragraphs, clause.heading),
      ...spoken(view, sentencesOf(view, partner, paragraphs, clause.body), drafts.notes).filter(
        (sentence) => rows.has(node) || rangeAt(tables, sentence.start) === undefined,
      ),
      ...(rows.get(node)?.goals ?? []).flatMap((goal) => sentencesOf(view, partner, paragraphs, goal)),
    ]
    const heading = view.text.slice(clause.heading.start, Math.min(clause.heading.end, clause.heading.start + 60))
    const place = { layout, around, issue, node, kind, heading, headingEnd: clause.heading.end }
    const above = clause.parent === null || kind !== 'goal' ? null : (governing[clause.parent] ?? null)
    const date = rows.get(node)?.date ?? null
    const first = { target: drafts.targets.length, deadline: drafts.deadlines.length }
    let carried: Carried = { year: (date === null ? null : readCell(place, date, drafts)) ?? above, target: null }
    for (const sentence of sentences)
      carried = readSentence(
        place,
        sentence,
        quantitiesIn(quantities, sentence, unitStretches[node] ?? []),
        carried,
        drafts,
      )
    governing[node] = carried.year
    datedByMark(view, clause.body, drafts, first)
  }
  const told = new Set(drafts.targets.map(keyOf))
  for (const target of tableTargets(layout, issue)) if (!told.has(keyOf(target))) drafts.targets.push(target)
  return { ...drafts, deadlines: [...drafts.deadlines, ...closedTerms(drafts)], cadences: saidOnce(drafts.cadences) }
}

/** A table often says once more what the text says. */
function keyOf({ indicator, quantity, period }: TargetRead): string {
  return JSON.stringify([indicator, quantity.value, quantity.unit, period])
}

/** Tables of indicators belong to the clause that they stand in, those of an annex to the plan's goals. */
function tableTargets(layout: Layout, issue: Issue): Placed<TargetRead>[] {
  const { view, outline, kinds, cells } = layout
  if (outline.nodes.length === 0) return []
  const ranges = outline.nodes.map((node) => node.range)
  return indicatorRows(view, cells, issue.year, (point) => indexAt(view, point)).flatMap((target) => {
    const at = lastAtMost(ranges, target.range.start, (range) => range.start)
    const inside = at >= 0 && target.range.start < (ranges[at]?.end ?? 0)
    const node = inside ? at : kinds.indexOf('goal')
    return node < 0 ? [] : [{ ...target, node }]
  })
}

/** The term, or the rhythm, that a row's own cell gives; the year of the term governs the row. */
function readCell({ layout, around, issue, node }: Place, date: Range, drafts: Drafts): number | null {
  const { view, partner, paragraphs } = layout
  for (const sentence of sentencesOf(view, partner, paragraphs, date)) {
    for (const cadence of cadencesIn(view, around, partner, sentence, () => false))
      drafts.cadences.push({ ...cadence, node })
  }
  const terms = cellTerm(view, date, issue.year)
  for (const term of terms) drafts.deadlines.push({ ...term, node })
  const by = terms.at(-1)?.by
  return by === undefined ? null : Number(by.slice(0, 4))
}

/** 得分=甲*60%+乙*40%: the numbers of a formula are weights. */
const formula = /(?<![<>≤≥])[=÷×]/

function readSentence(
  { layout, around, issue, node, kind, heading, headingEnd }: Place,
  sentence: Sentence,
  inside: readonly Quantity[],
  carried: Carried,
  drafts: Drafts,
): Carried {
  const { view, partner } = layout
  const text = view.text.slice(sentence.start, sentence.end)
  const periods = periodsIn(text, issue.year).map((period) => shifted(period, sentence.start))
  drafts.periods.push(...periods)
  const years = yearListIn(text)
  let last: TargetRead | null = null
  const silent = kind === 'guiding' || kind === 'principle'
  if (formula.test(text)) {
    for (const quantity of inside) drafts.aside.push({ quantity, reason: 'formula', node })
  } else if (!silent) {
    const relative = relativeTermsIn(text, issue)
    const terms = [...monthTermsIn(text, issue), ...relative.terms].map((term) => shifted(term, sentence.start))
    for (const term of relative.open.map((item) => shifted(item, sentence.start)))
      drafts.open.push({ ...term, node, piece: pieceAround(view, around, partner, sentence, term.start) })
    const read = targetsIn({
      view,
      around,
      partner,
      kind,
      sentence,
      quantities: inside,
      periods,
      terms,
      years: years === null ? null : { ...years, end: years.end + sentence.start },
      inherited: carried.year,
      carried: carried.target,
      issued: issue.year,
      heading,
    })
    last = read.targets.at(-1) ?? null
    const ranges = read.targets.map((target) => target.quantity)
    const isTarget = (range: Range) => meets(ranges, range)
    for (const target of read.targets) drafts.targets.push({ ...target, node })
    for (const entry of read.aside) drafts.aside.push({ ...entry, node })
    const names = kind === 'goal' && sentence.end <= headingEnd
    if (!names) {
      for (const cadence of cadencesIn(view, around, partner, sentence, isTarget))
        drafts.cadences.push({ ...cadence, node })
      for (const deadline of deadlinesIn({ view, around, partner, sentence, periods, terms, isTarget }))
        drafts.deadlines.push({ ...deadline, node })
    }
    for (const goal of goalsIn(view, sentence, kind, periods.length > 0, isTarget)) {
      const own = periods[lastAtMost(periods, goal.range.end, (period) => period.end)]?.year ?? carried.year
      drafts.goals.push({ ...goal, node, period: own === null ? null : String(own) })
    }
  }
  for (const mechanism of mechanismsIn(view, sentence)) drafts.mechanisms.push({ ...mechanism, node })
  const goesOn = view.text.charAt(sentence.end) === ';'
  const period = periods.at(-1)
  const isOwn = period !== undefined && kind !== 'goal' && !goesOn && view.text.charAt(period.end - 1) === '前'
  return {
    year: period === undefined || isOwn ? carried.year : period.year,
    target: goesOn ? (last ?? carried.target) : null,
  }
}

/** 完成时限:2025年12月 dates the targets of its clause that no words of their own date. */
function datedByMark(view: View, body: Range, drafts: Drafts, first: { target: number; deadline: number }): void {
  if (drafts.targets.length === first.target) return
  const marked = drafts.deadlines.slice(first.deadline).find((deadline) => {
    const before = view.text.slice(Math.max(body.start, deadline.word.start - 6), deadline.word.start)
    return deadline.mode === 'before' && termMark.test(before)
  })
  if (marked === undefined) return
  for (let i = first.target; i < drafts.targets.length; i += 1) {
    const target = drafts.targets[i]
    if (target !== undefined && target.period === null) drafts.targets[i] = { ...target, period: marked.by.slice(0, 4) }
  }
}

/** 期满后6个月内 is dated once the last year of the plan's goals is known. */
function closedTerms({ open, targets, goals, periods }: Drafts): Placed<DeadlineRead>[] {
  if (open.length === 0) return []
  const years = [...targets, ...goals].map(({ period }) => Number(period ?? 0)).filter(Number.isInteger)
  const last = [...years, ...periods.map(({ year }) => year)].reduce((most, year) => Math.max(most, year), 0)
  return last > 0
    ? open.map(({ months, node, start, end, piece }) => ({
        range: piece,
        word: { start, end },
        by: monthsAfterYear(last, months),
        mode: 'before',
        node,
      }))
    : []
}

/** 宣传周 comes back each year by its nature; where the clause says 每年 itself, or has named it before, that is enough. */
function saidOnce(cadences: readonly Placed<CadenceRead>[]): Placed<CadenceRead>[] {
  const told = new Set(cadences.filter(({ implied, every }) => !implied && every === 'year').map(({ node }) => node))
  return cadences.filter(({ implied, node }) => {
    if (!implied) return true
    const isNew = !told.has(node)
    told.add(node)
    return isNew
  })
}

const asideStart = /^(?:注:|专栏[0-9一二三四五六七八九十]{0,3}[:、]|表[0-9一二三四五六七八九十]{1,3}[:、])/
const circled = /^[①-⑳]/

/** Leaves out notes, and tables that were flattened to a line: their numbers have lost their columns. */
function spoken(view: View, sentences: readonly Sentence[], notes: Range[]): Sentence[] {
  let aside = false
  return sentences.filter((sentence) => {
    const atStart = (view.breaks[sentence.start] ?? 0) >= Break.wide
    const words = view.text.slice(sentence.start, sentence.start + 8)
    const begins = asideStart.test(words)
    if (begins) aside = true
    else if (atStart && !circled.test(words)) aside = false
    const last = notes.at(-1)
    if (aside && (begins || last === undefined)) notes.push({ start: sentence.start, end: sentence.end })
    else if (aside && last !== undefined) notes[notes.length - 1] = { start: last.start, end: sentence.end }
    return !aside
  })
}

function shifted<T extends Range>(range: T, by: number): T {
  return { ...range, start: range.start + by, end: range.end + by }
}

/** The quantities of a sentence that do not stand in a list of units. */
function quantitiesIn(quantities: readonly Quantity[], sentence: Sentence, stretches: readonly Range[]): Quantity[] {
  const inside: Quantity[] = []
  for (
    let i = lastAtMost(quantities, sentence.start - 1, (quantity) => quantity.start) + 1;
    i < quantities.length;
    i += 1
  ) {
    const quantity = quantities[i]
    if (quantity === undefined || quantity.start >= sentence.end) break
    if (!meets(stretches, quantity)) inside.push(quantity)
  }
  return inside
}
