import {
  addMonths,
  dateInChina,
  datesFrom,
  type EffectContext,
  type EffectsOf,
  type Every,
  fail,
  type OpenRequest,
  type Outcome,
  occurrenceDates,
  ok,
  type PlainDate,
  problem,
  type Result,
  type Thing,
  t,
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

/**
 * Dates from a first one the office set; the text's own periods end with the year, half-year, quarter or month. Both end
 * with the plan, unless the office's first date lies behind it already.
 */
function datesOf(thing: Thing, every: Every, today: PlainDate, first: unknown): readonly PlainDate[] {
  const until = typeof thing.data.until === 'string' ? thing.data.until : null
  const horizon = addMonths(today, lookAheadMonths)
  const beyond = until === null || until > horizon || (typeof first === 'string' && first > until)
  const to = beyond ? horizon : until
  return typeof first === 'string' ? datesFrom(every, first, to) : occurrenceDates(every, beginningOf(thing), to)
}

/** The day the plan begins to ask for it. */
function beginningOf(thing: Thing): PlainDate {
  return typeof thing.data.from === 'string' ? thing.data.from : dateInChina(thing.openedAt)
}

/** Those up to today, and the first that is still to come: a duty never shows more than one future occurrence. */
function upToNext(dates: readonly PlainDate[], today: PlainDate): readonly PlainDate[] {
  const next = dates.findIndex((d) => d >= today)
  return next < 0 ? dates : dates.slice(0, next + 1)
}

/** The plan goes on past its horizon: what was shelved is to be done, and the next occurrence is dated. */
async function resume({ thing, today, ports }: EffectContext<unknown, Ports>): Promise<Result<Outcome>> {
  const every = everyOf(thing)
  const running: Thing = { ...thing, data: { ...thing.data, until: null } }
  if (!every) return ok({ state: 'unset', data: { until: null } })
  const shelved = await ports.things.children(thing.id, 'occurrence')
  const follow = shelved
    .filter((o) => o.state === 'closed')
    .map((o) => ({ thingId: o.id, step: 'resume', answers: {} }))
  const next = datesOf(running, every, today, null).find((on) => on >= today && shelved.every((o) => o.dueOn !== on))
  return ok({
    follow,
    data: { until: null },
    ...(next === undefined ? {} : { open: [occurrenceOn(thing, next, 'date', thing.units)], dueOn: next }),
  })
}

const tooEarly = problem('E_INPUT', {
  what: t('第一次的日期早于文件开始执行的日期', 'the first date lies before the plan begins'),
})
const tooFar = problem('E_INPUT', { what: t('第一次的日期太远', 'the first date is too far off') })

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
    if (answers.first < beginningOf(thing)) return fail(tooEarly)
    const every: Every = { unit: answers.unit as Every['unit'], n: answers.n }
    const dates = upToNext(datesOf(thing, every, today, answers.first), today)
    if (dates.length === 0) return fail(tooFar)
    const kept = (await ports.things.children(thing.id, 'occurrence')).filter((o) => o.state !== 'dropped')
    const known = new Set(kept.map((o) => o.dueOn))
    // What the old period still had to come is asked for no more; what it missed stays missed.
    const follow = kept
      .filter((o) => o.state === 'open' && o.dueOn !== null && o.dueOn >= today && !dates.includes(o.dueOn))
      .map((o) => ({ thingId: o.id, step: 'drop', answers: {} }))
    return ok({
      open: dates.filter((on) => !known.has(on)).map((on) => occurrenceOn(thing, on, 'date', thing.units)),
      follow,
      dueOn: dates.at(-1) ?? null,
      data: { every: { ...every }, first: answers.first, setWhy: answers.why },
    })
  },
  async setUnits({ thing, answers, ports }) {
    const open = (await ports.things.children(thing.id, 'occurrence')).filter(
      (o) => o.state === 'open' || o.state === 'late',
    )
    return ok({
      units: answers.units.map((unitId) => ({ unitId, part: 'co' as const })),
      follow: open.map((o) => ({ thingId: o.id, step: 'pass', answers: { units: answers.units } })),
    })
  },
  async passOn({ answers }) {
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
  async restate({ answers }) {
    // Only publishing an amendment takes this step, with a value of this shape.
    return ok({ data: answers.to as { readonly path: string; readonly quote: string } })
  },
  async supersede({ thing, answers, now, ports }) {
    const open = (await ports.things.children(thing.id, 'occurrence')).filter((o) => o.state === 'open')
    return ok({
      dueOn: null,
      data: { superseded: { ...answers, at: now } },
      follow: open.map((o) => ({ thingId: o.id, step: 'drop', answers: {} })),
    })
  },
}
