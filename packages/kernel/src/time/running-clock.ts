import { type Problem, problem } from '../problems.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Text, t } from '../text.ts'
import type { WorkCalendar } from './calendar.ts'
import { countDays, type DayUnit, type Standing } from './count.ts'
import { isPlainDate, type PlainDate } from './dates.ts'
import type { DerivedDay, TimeLimit } from './time-limit.ts'

/**
 * What happens to a clock. `pause` leaves time out that the law does not count (a test, an appraisal, a notice);
 * `suspend` is 中止 by decision: both keep the time spent, and `resume` goes on with what is left. `extend` adds to the
 * term; `restart` counts it anew from that day (重新计算). `settle` ends the clock: what it waited for is done.
 */
export type ClockEvent =
  | { readonly type: 'start' | 'resume' | 'restart' | 'settle'; readonly on: PlainDate }
  | { readonly type: 'pause' | 'suspend'; readonly on: PlainDate; readonly why?: Text }
  | { readonly type: 'extend'; readonly on: PlainDate; readonly amount: number; readonly unit?: DayUnit }

/** Where a clock stands after its events. */
export interface RunningClock {
  readonly state: 'running' | 'standing' | 'settled'
  /** The last day, to its end; null as long as the clock stands. */
  readonly due: PlainDate | null
  readonly derivation: readonly DerivedDay[]
  readonly estimated: boolean
  /** The day it was settled; null before. */
  readonly settledOn: PlainDate | null
  /** Settled after the last day. */
  readonly late: boolean
}

/** A clock of whole days; hours run on and do not stand. */
export interface ClockLimit extends TimeLimit {
  readonly unit: DayUnit
  readonly direction?: 'after'
  readonly includesStart?: false
}

interface Folded {
  readonly start: PlainDate
  readonly pieces: readonly Piece[]
  readonly standing: readonly Standing[]
  readonly settledOn: PlainDate | null
  readonly last: PlainDate
}
interface Piece {
  readonly amount: number
  readonly unit: DayUnit
}

/**
 * Folds what happened to a clock into its deadline: pure, so that a changed calendar or a late entry gives the answer it
 * would have given at once. A clock that stands from a day until another leaves out the first and counts the other, so
 * that stopping and going on within one day changes nothing.
 * Refuses what cannot be: events out of order, going on without standing, anything after the clock ran out or was settled.
 */
export function foldClock(
  calendar: WorkCalendar,
  limit: ClockLimit,
  events: readonly ClockEvent[],
): Result<RunningClock> {
  const [first, ...rest] = events
  if (first?.type !== 'start' || !isPlainDate(first.on))
    return fail(guard(t('时限还没有起算', 'the clock has no start')))
  let folded: Folded = {
    start: first.on,
    pieces: [{ amount: limit.amount, unit: limit.unit }],
    standing: [],
    settledOn: null,
    last: first.on,
  }
  for (const event of rest) {
    const next = after(calendar, limit, folded, event)
    if (!next.ok) return next
    folded = next.value
  }
  const counted = count(calendar, limit, folded)
  const due = counted.full === null ? null : counted.due
  return ok({
    state: stateOf(folded, due),
    due,
    derivation: counted.derivation,
    estimated: counted.estimated,
    settledOn: folded.settledOn,
    late: folded.settledOn !== null && due !== null && folded.settledOn > due,
  })
}

/** True from the day after the last one on; a clock that stands or is settled is never overdue. */
export function isOverdue(clock: RunningClock, today: PlainDate): boolean {
  return clock.state === 'running' && clock.due !== null && today > clock.due
}

function stateOf({ settledOn }: Folded, due: PlainDate | null): RunningClock['state'] {
  if (settledOn !== null) return 'settled'
  return due === null ? 'standing' : 'running'
}

function after(calendar: WorkCalendar, limit: ClockLimit, folded: Folded, event: ClockEvent): Result<Folded> {
  const refused = refusalOf(calendar, limit, folded, event)
  if (refused) return fail(refused)
  const next = { ...folded, last: event.on }
  switch (event.type) {
    case 'pause':
    case 'suspend':
      return ok({
        ...next,
        standing: [...folded.standing, { from: event.on, until: null, why: event.why ?? words[event.type] }],
      })
    case 'resume':
      return ok({
        ...next,
        standing: folded.standing.map((s) => (s.until === null ? { ...s, until: event.on } : s)),
      })
    case 'extend':
      return ok({ ...next, pieces: joined(folded.pieces, { amount: event.amount, unit: event.unit ?? limit.unit }) })
    case 'restart':
      return ok({
        start: event.on,
        pieces: [{ amount: limit.amount, unit: limit.unit }],
        standing: [],
        settledOn: null,
        last: event.on,
      })
    default:
      return ok({ ...next, settledOn: event.on })
  }
}

function refusalOf(calendar: WorkCalendar, limit: ClockLimit, folded: Folded, event: ClockEvent): Problem | null {
  if (event.type === 'start') return guard(t('时限已经起算', 'the clock has started already'))
  if (folded.settledOn !== null) return guard(t('时限已经办结', 'the clock is settled already'))
  if (!isPlainDate(event.on) || event.on < folded.last) {
    return guard(t('事件没有按先后排列', 'the events of the clock are not in order'))
  }
  const stands = folded.standing.some((s) => s.until === null)
  if (event.type === 'resume') return stands ? null : guard(t('时限没有停止', 'the clock does not stand'))
  if (event.type === 'pause' || event.type === 'suspend') {
    if (stands) return guard(t('时限已经停止', 'the clock stands already'))
    return ranOut(calendar, limit, folded, event.on)
  }
  if (event.type === 'extend') {
    if (!Number.isInteger(event.amount) || event.amount < 1) {
      return guard(t('延长应是正整数', 'an extension is a whole number from 1'))
    }
    return stands ? null : ranOut(calendar, limit, folded, event.on)
  }
  return null
}

/** After its last day a clock can neither stop nor be extended. */
function ranOut(calendar: WorkCalendar, limit: ClockLimit, folded: Folded, on: PlainDate): Problem | null {
  const { due, full } = count(calendar, limit, folded)
  if (full === null || on <= due) return null
  return guard(t(`时限已于 ${due} 届满`, `the clock ran out on ${due}`))
}

function count(calendar: WorkCalendar, limit: ClockLimit, { start, pieces, standing }: Folded) {
  return countDays(calendar, { start, pieces, roll: limit.roll, standing })
}

/** An extension in the unit of the term makes one longer term; in another it is counted from where the term is full. */
function joined(pieces: readonly Piece[], more: Piece): readonly Piece[] {
  const last = pieces.at(-1)
  if (last?.unit !== more.unit) return [...pieces, more]
  return [...pieces.slice(0, -1), { amount: last.amount + more.amount, unit: more.unit }]
}

const words = {
  pause: t('不计入期限', 'not counted in the term'),
  suspend: t('中止', 'suspended'),
} as const

function guard(why: Text): Problem {
  return problem('E_GUARD', { why, how: t('请核对时限的记录。', 'Check the record of the clock.') })
}
