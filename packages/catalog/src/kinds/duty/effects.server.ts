import {
  addMonths,
  datesFrom,
  type EffectContext,
  type EffectsOf,
  type Every,
  type OpenRequest,
  type Outcome,
  occurrenceDates,
  ok,
  type PlainDate,
  type Result,
  type Thing,
  type UnitPart,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { duty } from './kind.ts'

/** How far ahead the next occurrence is looked for; longer than any period a plan asks for. */
const lookAheadMonths = 20 * 12

function everyOf(thing: Thing): Every | null {
  const every = thing.data.every as unknown as Every | { unit: 'unset' } | undefined
  return every && every.unit !== 'unset' ? (every as Every) : null
}

function occurrenceOn(thing: Thing, on: PlainDate, step: 'date' | 'shelve', units: readonly UnitPart[]): OpenRequest {
  return {
    kind: 'occurrence',
    step,
    answers: {},
    title: thing.title,
    clauseId: thing.clauseId,
    policyId: thing.policyId,
    dueOn: on,
    visibility: thing.visibility,
    units,
    data: { on, path: thing.data.path, quote: thing.data.quote },
  }
}

/** Dates from a first one the office set; the text's own periods end with the year, half-year, quarter or month. */
function datesOf(thing: Thing, every: Every, today: PlainDate, first: unknown): readonly PlainDate[] {
  const until = typeof thing.data.until === 'string' ? thing.data.until : null
  const horizon = addMonths(today, lookAheadMonths)
  if (typeof first === 'string') return datesFrom(every, first, horizon)
  const from = typeof thing.data.from === 'string' ? thing.data.from : today
  return occurrenceDates(every, from, until !== null && until < horizon ? until : horizon)
}

/** Those up to today, and the first that is still to come: a duty never shows more than one future occurrence. */
function upToNext(dates: readonly PlainDate[], today: PlainDate): readonly PlainDate[] {
  const next = dates.findIndex((d) => d >= today)
  return next < 0 ? dates : dates.slice(0, next + 1)
}

async function resume({ thing, ports }: EffectContext<unknown, Ports>): Promise<Result<Outcome>> {
  const every = everyOf(thing)
  if (!every) return ok({ state: 'unset' })
  const shelved = await ports.things.children(thing.id, 'occurrence')
  const then = shelved.filter((o) => o.state === 'closed').map((o) => ({ thingId: o.id, step: 'resume', answers: {} }))
  const last = shelved
    .map((o) => o.dueOn ?? '')
    .sort()
    .at(-1)
  return ok({ then, ...(last ? { dueOn: last } : {}) })
}

export const effects: EffectsOf<typeof duty, Ports> = {
  async date({ thing, today }) {
    const every = everyOf(thing)
    if (!every) return ok({})
    const shelved = thing.state === 'closed'
    const dates = upToNext(datesOf(thing, every, today, null), today)
    return ok({
      open: dates.map((on) => occurrenceOn(thing, on, shelved ? 'shelve' : 'date', thing.units)),
      dueOn: shelved ? null : (dates.at(-1) ?? null),
    })
  },
  async setPeriod({ thing, answers, today, ports }) {
    const every: Every = { unit: answers.unit as Every['unit'], n: answers.n }
    const kept = await ports.things.children(thing.id, 'occurrence')
    const known = new Set(kept.map((o) => o.dueOn))
    const dates = upToNext(datesOf(thing, every, today, answers.first), today)
    return ok({
      open: dates.filter((on) => !known.has(on)).map((on) => occurrenceOn(thing, on, 'date', thing.units)),
      dueOn: dates.at(-1) ?? null,
      data: { every: { ...every }, first: answers.first, setWhy: answers.why },
    })
  },
  async setUnits({ answers }) {
    return ok({ units: answers.units.map((unitId) => ({ unitId, part: 'co' as const })) })
  },
  async roll({ thing, today }) {
    const every = everyOf(thing)
    const due = thing.dueOn
    if (!every || due === null) return ok({ dueOn: null })
    const dates = upToNext(datesOf(thing, every, today, thing.data.first), today).filter((on) => on > due)
    return ok({ open: dates.map((on) => occurrenceOn(thing, on, 'date', thing.units)), dueOn: dates.at(-1) ?? null })
  },
  resume,
}
