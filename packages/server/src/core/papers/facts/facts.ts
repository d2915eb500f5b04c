import type { Light, PlainDate } from '@zhiqiang/kernel'

/** Everything a text may say, read once; a text adds no number of its own. */
export interface Facts {
  readonly city: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** The day the figures stand for: the end of the period, or today while it runs. */
  readonly asOf: PlainDate
  readonly today: PlainDate
  readonly plan: { readonly id: string; readonly title: string } | null
  readonly items: readonly Item[]
  readonly indicators: readonly IndicatorFact[]
  /** Progress reports accepted within the period. */
  readonly accepted: readonly string[]
}

/** A task, or one occurrence of a recurring duty, as it stood at the end of {@link Facts.asOf}. */
export interface Item {
  readonly id: string
  readonly kind: 'task' | 'occurrence'
  readonly title: string
  readonly path: string
  /** Heading of the part of the plan it stands in. */
  readonly part: string
  readonly unit: string | null
  readonly openedOn: PlainDate
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
  /** Since when its lead unit has been asked to sign for it and has not. */
  readonly unsignedSince: PlainDate | null
  /** What its last accepted report says. */
  readonly report: string | null
}

export interface IndicatorFact {
  readonly id: string
  readonly title: string
  readonly target: string
  readonly unit: string
  readonly latest: number | null
  readonly latestYear: number | null
  readonly gap: number | null
  readonly light: Light
}

/** Not done and its date has passed; on its last day an item is not late yet. */
export function isLate(item: Item, facts: Pick<Facts, 'asOf' | 'today'>): boolean {
  return item.dueOn !== null && item.doneOn === null && hasPassed(item.dueOn, facts)
}

/** The day is over: a past day always, the last day of a running period only tomorrow. */
function hasPassed(day: PlainDate, { asOf, today }: Pick<Facts, 'asOf' | 'today'>): boolean {
  return day < asOf || (day === asOf && asOf < today)
}

/** Fell due within the period: its day is over, or it was done before that. */
export function fellDue(item: Item, facts: Facts): boolean {
  const { dueOn } = item
  if (dueOn === null || dueOn < facts.from || dueOn > facts.asOf) return false
  return item.doneOn !== null || hasPassed(dueOn, facts)
}

/** Due before the period began and not done by then. */
export function wasCarried(item: Item, facts: Facts): boolean {
  return item.dueOn !== null && item.dueOn < facts.from && (item.doneOn === null || item.doneOn >= facts.from)
}
