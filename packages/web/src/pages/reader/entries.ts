import {
  type Clause,
  clauseAt,
  type Finding,
  type ItemList,
  numberList,
  type PolicyReading,
  type Span,
} from '@zhiqiang/policy'

export const tabs = [
  'all',
  'tasks',
  'targets',
  'goals',
  'cadences',
  'deadlines',
  'named_systems',
  'numbers',
  'findings',
  'corrections',
] as const
export type Tab = (typeof tabs)[number]

/** A card of the extraction: what it shows is looked up by list and id. */
export interface Entry {
  /** `clauses.c3`, `numbers.812`: also the key of its marks in the source. */
  readonly key: string
  readonly list: ItemList | 'numbers' | 'findings'
  readonly id: string
  readonly span: Span
  readonly clause: Clause | null
}

/** The cards of a reading: with all of a clause's under it for the aligned view, and each list on its own. */
export interface Entries {
  readonly all: readonly Entry[]
  readonly by: Readonly<Record<Exclude<Tab, 'all' | 'corrections'>, readonly Entry[]>>
}

/**
 * Cards in the order of the text; numbers with the unread ones first. `findings` are those to be shown, open ones first.
 */
export function entriesOf(reading: PolicyReading, findings: readonly Finding[]): Entries {
  const of = <T extends { readonly id: string; readonly span: Span }>(list: ItemList, items: readonly T[]) =>
    items.map((item) => entry(list, item.id, item.span, clauseAt(reading.clauses, item.span[0])))
  const clauses = reading.clauses.map((c) => entry('clauses', c.id, c.headingSpan, c))
  const targets = of('targets', reading.targets)
  const goals = of('goals', reading.goals)
  const cadences = of('cadences', reading.cadences)
  const deadlines = of('deadlines', reading.deadlines)
  const named_systems = of('named_systems', reading.named_systems)
  const unread = reading.numbers.filter((n) => n.class === 'unread')
  const listed = numberList(reading).map((n) => n.number)
  const numbers = [...new Set([...unread, ...listed])].map((n) =>
    entry('numbers', String(n.span[0]), n.span, clauseAt(reading.clauses, n.span[0])),
  )
  const found = findings.map((f) => entry('findings', f.id, f.span, clauseAt(reading.clauses, f.span[0])))
  const pointed = new Set(unread.map((n) => String(n.span[0])))
  const aligned = [
    ...targets,
    ...goals,
    ...cadences,
    ...deadlines,
    ...named_systems,
    ...numbers.filter((n) => pointed.has(n.id)),
    ...found,
  ]
  return {
    all: [...clauses, ...aligned].sort(byPlace),
    by: {
      tasks: clauses.filter((e) => e.clause?.isTask === true),
      targets,
      goals,
      cadences,
      deadlines,
      named_systems,
      numbers,
      findings: found,
    },
  }
}

function entry(list: Entry['list'], id: string, span: Span, clause: Clause | null): Entry {
  return { key: `${list}.${id}`, list, id, span, clause }
}

/** A clause's own card stands before everything in it. */
function byPlace(a: Entry, b: Entry): number {
  return blockStart(a) - blockStart(b) || weight(a) - weight(b) || a.span[0] - b.span[0]
}

function blockStart(e: Entry): number {
  return e.clause?.span[0] ?? e.span[0]
}

function weight(e: Entry): number {
  return e.list === 'clauses' ? 0 : 1
}

/** The cards a tab shows. */
export function entriesIn(entries: Entries, tab: Tab): readonly Entry[] {
  if (tab === 'corrections') return []
  return tab === 'all' ? entries.all : entries.by[tab]
}
