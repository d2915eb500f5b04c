import {
  type ClockEvent,
  type ClockLimitBy,
  type ClockMove,
  type ClockWord,
  daysBetween,
  fail,
  type KeptClock,
  type Kind,
  moveOfClock,
  ok,
  type PlainDate,
  problem,
  type Result,
  readClock,
  type StateClock,
  type Thing,
  t,
  versionOn,
} from '@zhiqiang/kernel'
import type { LawInForce } from '../../law/in-force.ts'

/** A clock of a thing with its last day as it was reckoned, and whether it is over. */
export interface OpenClock extends KeptClock {
  readonly dueOn: PlainDate | null
  readonly settledOn: PlainDate | null
}

/** A clock as it is to be written. */
export interface MovedClock extends KeptClock {
  readonly startedOn: PlainDate
  readonly duty: StateClock['duty']
  readonly onExpiry: string
  /** Null while it stands. */
  readonly dueOn: PlainDate | null
  readonly settledOn: PlainDate | null
  readonly late: boolean
  readonly estimated: boolean
}

/** What an act does to the clocks of a thing. */
export interface ClocksMoved {
  readonly write: readonly MovedClock[]
  /** The earliest day that is due after the act; null where no clock runs. */
  readonly dueOn: PlainDate | null
  /** Clocks whose last day is another than it was, though nothing happened to them. */
  readonly recounted: readonly Recounted[]
}

interface Recounted {
  readonly clock: string
  readonly was: PlainDate | null
  readonly due: PlainDate | null
}

interface Moving {
  readonly law: LawInForce
  readonly today: PlainDate
  readonly words: Readonly<Record<string, ClockWord>>
  /** Running clocks are reckoned anew even where nothing happened to them. */
  readonly recount: boolean
}

/**
 * Moves the clocks of a thing along with an act: by the state it comes to, and by what the effect says of them. Terms are
 * taken in the version in force on the day a clock starts, and it keeps that version.
 */
export function moveClocks(kind: Kind, after: Thing, open: readonly OpenClock[], moving: Moving): Result<ClocksMoved> {
  const write: MovedClock[] = []
  const due: PlainDate[] = []
  const recounted: Recounted[] = []
  for (const [name, clock] of Object.entries<StateClock>(kind.clocks ?? {})) {
    const last = open.filter((one) => one.name === name).at(-1)
    const moved = moveOne(name, clock, last, after, moving)
    if (!moved.ok) return moved
    if (moved.value) write.push(moved.value)
    if (moving.recount && last && moved.value && last.dueOn !== moved.value.dueOn) {
      recounted.push({ clock: name, was: last.dueOn, due: moved.value.dueOn })
    }
    const next = nextRound(name, clock, moved.value ?? last, after, moving)
    if (!next.ok) return next
    if (next.value) write.push(next.value)
    const now = next.value ?? moved.value ?? last
    if (!now || now.settledOn !== null) continue
    const read = readClock(moving.law.calendar, now)
    if (!read.ok) return read
    if (read.value.due !== null) due.push(read.value.due)
  }
  return ok({ write, dueOn: due.sort()[0] ?? null, recounted })
}

function moveOne(
  name: string,
  clock: StateClock,
  last: OpenClock | undefined,
  { state, data }: Thing,
  moving: Moving,
): Result<MovedClock | null> {
  const word = moving.words[name] ?? {}
  const { today } = moving
  const running = last && last.settledOn === null ? last : undefined
  const events: ClockEvent[] = []
  const standing = running ? isStanding(running.events) : false
  const byState = moveOfClock(clock, { open: running !== undefined, standing }, state)
  const move = word.settled || word.again !== undefined ? 'settle' : byWord(word, byState)
  if (move === 'start' && clock.after !== undefined && word.from === undefined) return ok(null)
  if (move === 'start' && !running) {
    return start(name, clock, { round: (last?.round ?? 0) + 1, promises: promisesIn(data), word }, moving)
  }
  if (!running) return ok(null)
  if (move === 'stand') events.push({ type: 'pause', on: today, ...(clock.why ? { why: clock.why } : {}) })
  if (move === 'go-on') events.push({ type: 'resume', on: today })
  if (word.extendBy !== undefined) {
    const extension = extensionOf(moving, word.extendBy)
    if (!extension.ok) return extension
    events.push(extension.value)
  }
  // What is done before its term begins to count is done on the day it begins.
  const days = [today, ...running.events.slice(0, 1).map((event) => event.on)].sort()
  if (move === 'settle') events.push({ type: 'settle', on: days.at(-1) ?? today })
  if (events.length === 0 && !moving.recount) return ok(null)
  return read(clock, { ...running, events: [...running.events, ...events] }, moving)
}

/** What falls due again and again begins anew with the act that settles it. */
function nextRound(
  name: string,
  clock: StateClock,
  settled: Pick<OpenClock, 'round'> | undefined,
  { data }: Thing,
  moving: Moving,
): Result<MovedClock | null> {
  const { again, ...word } = moving.words[name] ?? {}
  if (again === undefined) return ok(null)
  const round = (settled?.round ?? 0) + 1
  return start(name, clock, { round, promises: promisesIn(data), word: { ...word, from: again } }, moving)
}

function start(
  name: string,
  clock: StateClock,
  {
    round,
    promises,
    word,
  }: { readonly round: number; readonly promises: Readonly<Record<string, number>>; readonly word: ClockWord },
  moving: Moving,
): Result<MovedClock | null> {
  const from = word.from ?? moving.today
  const limits: ClockLimitBy[] = []
  if (word.until !== undefined) {
    limits.push({ by: 'set', amount: daysBetween(from, word.until), unit: 'day', roll: 'none' })
  } else {
    const term = word.term ?? clock.term
    if (term !== undefined) {
      const found = termOn(moving.law, term, from)
      if (!found.ok) return found
      limits.push(found.value)
    }
    const promise = clock.promised === undefined ? undefined : promises[clock.promised]
    if (promise !== undefined) limits.push({ by: 'promise', amount: promise, unit: 'workday', roll: 'none' })
  }
  // Neither law nor promise limits it in this city: there is nothing to count.
  if (limits.length === 0) return ok(null)
  return read(clock, { name, round, limits, events: [{ type: 'start', on: from }] }, moving)
}

function read(clock: StateClock, kept: KeptClock, moving: Moving): Result<MovedClock> {
  const reading = readClock(moving.law.calendar, kept)
  if (!reading.ok) return reading
  const { due, settledOn, late, estimated } = reading.value
  return ok({
    ...kept,
    startedOn: kept.events[0]?.on ?? moving.today,
    duty: clock.duty,
    onExpiry: clock.onExpiry,
    dueOn: due,
    settledOn,
    late,
    estimated,
  })
}

function termOn(law: LawInForce, id: string, on: PlainDate): Result<ClockLimitBy> {
  const term = law.library.terms.get(id)
  const version = term && versionOn(term.versions, on)
  if (!term || !version) {
    return fail(
      problem('E_GUARD', {
        why: t(
          `时限“${term?.what.zh ?? id}”在 ${on} 没有收录的规定。`,
          `No rule for the term ${id} is recorded on ${on}.`,
        ),
        how: t('请系统管理员在“法规与时限”里补录。', 'Ask the administrator to record it under “Law and terms”.'),
      }),
    )
  }
  const { amount, unit, roll, from } = version
  return ok({ by: 'law', term: id, versionFrom: from, amount, unit, roll })
}

function extensionOf({ law, today }: Moving, id: string): Result<ClockEvent> {
  const found = termOn(law, id, today)
  if (!found.ok) return found
  const { amount, unit } = found.value
  if (unit === 'hour') throw new Error(`the extension ${id} is in hours`)
  return ok({ type: 'extend', on: today, amount, unit })
}

/** A day set in the case starts a clock whatever the state. */
function byWord(word: ClockWord, move: ClockMove): ClockMove {
  return word.until === undefined ? move : 'start'
}

/** 承诺时限 in working days by name, as the thing keeps them from its opening. */
function promisesIn(data: Thing['data']): Readonly<Record<string, number>> {
  const { promises } = data
  if (typeof promises !== 'object' || promises === null || Array.isArray(promises)) return {}
  return Object.fromEntries(
    Object.entries(promises).flatMap(([name, days]) => (typeof days === 'number' ? [[name, days]] : [])),
  )
}

function isStanding(events: readonly ClockEvent[]): boolean {
  const last = events.filter((e) => e.type === 'pause' || e.type === 'suspend' || e.type === 'resume').at(-1)
  return last !== undefined && last.type !== 'resume'
}
