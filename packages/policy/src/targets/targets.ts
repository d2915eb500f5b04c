import type { Quantity } from '../quantities.ts'
import type { Fragment } from '../text/fragments.ts'
import { lastAtMost, rangeAt } from '../text/sorted.ts'
import type { View } from '../text/view.ts'
import type { Before, SentenceContext, SetAside, TargetRead, TargetsRead } from './context.ts'
import { indicatorOf } from './indicator.ts'
import { accepted, operatorOf } from './judge.ts'
import { listLength, splitNames } from './names.ts'
import { setAside } from './set-aside.ts'
import { shapeOf } from './shape.ts'

/** Reads the targets of one sentence: a quantity and what it is the quantity of. */
export function targetsIn(context: SentenceContext): TargetsRead {
  const targets: TargetRead[] = []
  const aside: SetAside[] = []
  let before: Before = { target: null, fragment: null, from: 0, verb: false }
  let shared: readonly string[] = []
  for (const [i, quantity] of context.quantities.entries()) {
    const fragment = rangeAt(context.sentence.fragments, quantity.start)
    if (fragment === undefined) continue
    if (before.fragment !== fragment) before = { ...before, fragment, from: fragment.start, verb: false }
    const next = context.quantities[i + 1]
    const stop = next !== undefined && next.start < fragment.end ? next.start : fragment.end
    const reason = setAside(context, fragment, quantity)
    const read = reason === null ? readOne(context, fragment, quantity, before, stop, shared) : null
    if (reason !== null) aside.push({ quantity, reason })
    if (read !== null) {
      targets.push(read.target)
      shared = read.shared
    }
    before = {
      target: read?.target ?? before.target,
      fragment,
      from: reason === null || reason === 'condition' || reason === 'pay' ? quantity.end : before.from,
      verb: read?.verb ?? before.verb,
    }
  }
  return { targets, aside }
}

interface ReadOne {
  readonly target: TargetRead
  readonly verb: boolean
  /** Names that the numbers behind this one in a list still have to take. */
  readonly shared: readonly string[]
}

function readOne(
  context: SentenceContext,
  fragment: Fragment,
  quantity: Quantity,
  before: Before,
  limit: number,
  shared: readonly string[],
): ReadOne | null {
  const shape = shapeOf(context, fragment, quantity, before, limit)
  if (shape === null) return null
  const indicator = indicatorOf(context, fragment, quantity, before, shape, shared)
  if (indicator === null || !accepted(context.kind, shape)) return null
  const operator = operatorOf(quantity, shape, before.target)
  const split = /分别/.test(shape.pre.slice(-24)) ? splitNames(indicator.words, listLength(context, quantity)) : []
  const needsLead = shape.listed || (before.verb && !shape.verb && shape.compared === null)
  const target: TargetRead = {
    quantity,
    indicator: split[0] ?? indicator.words,
    operator,
    period: operator === 'each-year' ? 'annual' : periodOf(context, quantity),
    range: {
      start: quoteStart(context.view, fragment, before, needsLead, shape.open),
      end: indicator.behind > 0 ? shape.postFrom + indicator.behind : quantity.end,
    },
    direction: operator === '<=' || operator === '<' ? 'down' : 'up',
    row: false,
  }
  const rest = shape.listed ? shared.slice(1) : shared
  const left = split.length > 1 ? split.slice(1) : rest
  return { target, verb: shape.verb || (before.verb && before.from > fragment.start), shared: left }
}

/** A quote begins with its fragment, or behind the number before it unless it needs that one's words. */
function quoteStart(view: View, fragment: Fragment, before: Before, needsLead: boolean, open: number): number {
  const start = before.from <= fragment.start || needsLead ? fragment.start : before.from
  const from = open >= start ? open + 1 : start
  const joint = /^(?:[、,;和及与]|以及)+/.exec(view.text.slice(from, from + 4))
  return from + (joint?.[0].length ?? 0)
}

/** The nearest period or term before the number in its sentence, else the year that governs. */
function periodOf(context: SentenceContext, quantity: Quantity): string | null {
  const shared = sharedYear(context, quantity)
  if (shared !== null) return String(shared)
  const period = context.periods[lastAtMost(context.periods, quantity.start, (item) => item.end)]
  const term = context.terms[lastAtMost(context.terms, quantity.start, (item) => item.end)]
  if (term !== undefined && term.end > (period?.end ?? 0)) return term.by.slice(0, 4)
  const year = period?.year ?? context.inherited
  return year === null ? null : String(year)
}

/** 2023年、2024年分别建20个、30个: the first number is the first year's, if there are as many numbers as years. */
function sharedYear(context: SentenceContext, quantity: Quantity): number | null {
  const { years, quantities } = context
  if (years === null || quantity.start < years.end) return null
  const from = lastAtMost(quantities, years.end - 1, (item) => item.start) + 1
  const first = quantities[from]
  if (first === undefined || listLength(context, first) !== years.years.length) return null
  return years.years[lastAtMost(quantities, quantity.start, (item) => item.start) - from] ?? null
}
