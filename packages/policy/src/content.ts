import { type GoalRead, goalsIn } from './goals.ts'
import type { Layout } from './layout.ts'
import { type MechanismRead, mechanismsIn } from './mechanisms.ts'
import type { Quantity } from './quantities.ts'
import type { SetAside, TargetRead } from './targets/context.ts'
import { targetsIn } from './targets/targets.ts'
import { type Sentence, sentencesOf } from './text/fragments.ts'
import { lastAtMost, meets, rangeAt } from './text/sorted.ts'
import { Break, type Range, type View } from './text/view.ts'
import { type CadenceRead, cadencesIn } from './time/cadences.ts'
import { cellTerm, type DeadlineRead, deadlinesIn } from './time/deadlines.ts'
import { type Period, periodsIn } from './time/periods.ts'

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
}

/** Reads the sentences of every clause that says what is to be done or reached. */
export function contentOf(
  layout: Layout,
  around: Int32Array,
  quantities: readonly Quantity[],
  unitStretches: readonly (readonly Range[])[],
  issued: number | null,
): Content {
  const { view, partner, outline, kinds, paragraphs, rows, tables } = layout
  const content = {
    targets: [] as Placed<TargetRead>[],
    aside: [] as Placed<SetAside>[],
    goals: [] as (Placed<GoalRead> & { period: string | null })[],
    cadences: [] as Placed<CadenceRead>[],
    deadlines: [] as Placed<DeadlineRead>[],
    mechanisms: [] as Placed<MechanismRead>[],
    periods: [] as Period[],
  }
  /** The last year named in each clause's own text: it governs the clauses below a goal. */
  const governing: (number | null)[] = []
  for (const [node, clause] of outline.nodes.entries()) {
    const kind = kinds[node] ?? 'task'
    const sentences = [
      ...sentencesOf(view, partner, paragraphs, clause.heading),
      ...spoken(view, sentencesOf(view, partner, paragraphs, clause.body)).filter(
        (sentence) => rows.has(node) || rangeAt(tables, sentence.start) === undefined,
      ),
      ...(rows.get(node)?.goals ?? []).flatMap((goal) => sentencesOf(view, partner, paragraphs, goal)),
    ]
    let year = clause.parent === null || kind !== 'goal' ? null : (governing[clause.parent] ?? null)
    const heading = view.text.slice(clause.heading.start, Math.min(clause.heading.end, clause.heading.start + 60))
    const date = rows.get(node)?.date ?? null
    for (const term of date === null ? [] : cellTerm(view, date, issued)) {
      content.deadlines.push({ ...term, node })
      year = Number(term.by.slice(0, 4))
    }
    const silent = kind === 'guiding' || kind === 'principle'
    for (const sentence of sentences) {
      const periods = shifted(periodsIn(view.text.slice(sentence.start, sentence.end), issued), sentence.start)
      content.periods.push(...periods)
      if (!silent) {
        const inside = quantitiesIn(quantities, sentence, unitStretches[node] ?? [])
        const read = targetsIn({
          view,
          around,
          partner,
          kind,
          sentence,
          quantities: inside,
          periods,
          inherited: year,
          issued,
          heading,
        })
        const ranges = read.targets.map((target) => target.quantity)
        const isTarget = (range: Range) => meets(ranges, range)
        for (const target of read.targets) content.targets.push({ ...target, node })
        for (const entry of read.aside) content.aside.push({ ...entry, node })
        for (const cadence of cadencesIn(view, around, partner, sentence, isTarget))
          content.cadences.push({ ...cadence, node })
        const context = { view, around, partner, sentence, periods, issued, isTarget }
        const names = kind === 'goal' && sentence.end <= clause.heading.end
        if (!names) for (const deadline of deadlinesIn(context)) content.deadlines.push({ ...deadline, node })
        for (const goal of goalsIn(view, sentence, kind, periods.length > 0, isTarget)) {
          const own = periods[lastAtMost(periods, goal.range.end, (period) => period.end)]?.year ?? year
          content.goals.push({ ...goal, node, period: own === null ? null : String(own) })
        }
      }
      for (const mechanism of mechanismsIn(view, sentence)) content.mechanisms.push({ ...mechanism, node })
      year = periods.at(-1)?.year ?? year
    }
    governing[node] = year
  }
  return content
}

const asideStart = /^(?:注:|专栏[0-9一二三四五六七八九十]{0,3}[:、]|表[0-9一二三四五六七八九十]{1,3}[:、])/
const circled = /^[①-⑳]/

/** Leaves out notes, and tables that were flattened to a line: their numbers have lost their columns. */
function spoken(view: View, sentences: readonly Sentence[]): Sentence[] {
  let aside = false
  return sentences.filter((sentence) => {
    const atStart = (view.breaks[sentence.start] ?? 0) >= Break.wide
    const words = view.text.slice(sentence.start, sentence.start + 8)
    if (asideStart.test(words)) aside = true
    else if (atStart && !circled.test(words)) aside = false
    return !aside
  })
}

function shifted(periods: readonly Period[], by: number): Period[] {
  return periods.map((period) => ({ ...period, start: period.start + by, end: period.end + by }))
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
