import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { t } from '../text.ts'
import { workCalendar } from './calendar.ts'
import { addDays, addMonths, daysBetween, type PlainDate } from './dates.ts'
import { deadlineOf } from './deadline.ts'
import { type ClockEvent, type ClockLimit, foldClock, isOverdue, type RunningClock } from './running-clock.ts'

const holiday = (day: PlainDate) => ({ day, works: false, holiday: '国庆节' })
const calendar = workCalendar([
  {
    year: 2026,
    notices: [],
    moved: [
      ...[1, 2, 3, 4, 5, 6, 7].map((d) => holiday(`2026-10-0${d}`)),
      { day: '2026-10-10', works: true, holiday: '国庆节' },
    ],
  },
])
const works = (day: PlainDate) => calendar.dayOf(day).works

function clock(limit: Partial<ClockLimit>, ...events: ClockEvent[]): RunningClock {
  const found = foldClock(calendar, { amount: 7, unit: 'workday', roll: 'next-workday', ...limit }, events)
  if (!found.ok) throw new Error(found.problem.message.en)
  return found.value
}
const start = (on: PlainDate): ClockEvent => ({ type: 'start', on })
const pause = (on: PlainDate): ClockEvent => ({ type: 'pause', on })
const resume = (on: PlainDate): ClockEvent => ({ type: 'resume', on })

/** A start, and stretches in which the clock stands: gaps and lengths in days. */
const stretches = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 20 })), { maxLength: 4 })
const begin = fc.integer({ min: 0, max: 340 }).map((n) => addDays('2026-01-01', n))

interface Stretch {
  readonly from: PlainDate
  readonly until: PlainDate
}

function laidOut(from: PlainDate, gaps: readonly (readonly [number, number])[]): Stretch[] {
  const found: Stretch[] = []
  let at = from
  for (const [gap, length] of gaps) {
    const first = addDays(at, gap)
    at = addDays(first, length)
    found.push({ from: first, until: at })
  }
  return found
}

/** The fold, or null where a stretch begins after the clock ran out. */
function folded(limit: ClockLimit, from: PlainDate, standing: readonly Stretch[]): RunningClock | null {
  const events = [start(from), ...standing.flatMap((s) => [pause(s.from), resume(s.until)])]
  const found = foldClock(calendar, limit, events)
  return found.ok ? found.value : null
}

const free = (day: PlainDate, standing: readonly Stretch[]) => !standing.some((s) => s.from <= day && day < s.until)

describe('a clock that stood', () => {
  test('ends where brute force finds its last working day outside of all stretches', () => {
    fc.assert(
      fc.property(begin, stretches, fc.integer({ min: 1, max: 40 }), (from, gaps, amount) => {
        const standing = laidOut(from, gaps)
        const found = folded({ amount, unit: 'workday', roll: 'none' }, from, standing)
        fc.pre(found !== null)
        let day = from
        for (let left = amount; left > 0; ) {
          day = addDays(day, 1)
          if (works(day) && free(day, standing)) left--
        }
        expect(found?.due).toBe(day)
        expect(found?.derivation.filter((d) => d.counted)).toHaveLength(amount)
      }),
      { numRuns: 500 },
    )
  })

  test('in calendar days and months ends as many days later as it stood after its start', () => {
    fc.assert(
      fc.property(begin, stretches, fc.integer({ min: 1, max: 6 }), fc.boolean(), (from, gaps, amount, byMonth) => {
        const standing = laidOut(from, gaps)
        const unit = byMonth ? 'month' : 'day'
        const found = folded({ amount: byMonth ? amount : 10 * amount, unit, roll: 'none' }, from, standing)
        fc.pre(found !== null)
        const nominal = byMonth ? addMonths(from, amount) : addDays(from, 10 * amount)
        let day = from
        for (let left = daysBetween(from, nominal); left > 0; ) {
          day = addDays(day, 1)
          if (free(day, standing)) left--
        }
        expect(found?.due).toBe(day)
        expect(found?.derivation.at(-1)).toMatchObject({ day, counted: true })
      }),
      { numRuns: 500 },
    )
  })

  test('keeps the time it spent: the days counted before it stood are not counted again', () => {
    const standing = clock({}, start('2026-09-21'), pause('2026-09-24'))
    expect(standing).toMatchObject({ state: 'standing', due: null })
    expect(standing.derivation.filter((d) => d.counted).map((d) => d.day)).toEqual(['2026-09-22', '2026-09-23'])
    expect(standing.derivation.at(-1)?.why.en).toContain('has not gone on yet')
    const gone = clock({}, start('2026-09-21'), pause('2026-09-24'), resume('2026-10-12'))
    expect(gone).toMatchObject({ state: 'running', due: '2026-10-16' })
  })

  test('and went on within one day is as if nothing had been', () => {
    expect(clock({}, start('2026-09-21'), pause('2026-09-24'), resume('2026-09-24')).due).toBe(
      clock({}, start('2026-09-21')).due,
    )
  })

  test('says why in the words of whoever stopped it', () => {
    const why = t('检测鉴定', 'under test')
    const { derivation } = clock(
      {},
      start('2026-09-21'),
      { type: 'suspend', on: '2026-09-24', why },
      resume('2026-09-26'),
    )
    expect(derivation.find((d) => d.day === '2026-09-25')).toMatchObject({ counted: false, why })
  })

  test('is never overdue; one that runs is from the day after its last', () => {
    expect(isOverdue(clock({}, start('2026-09-21'), pause('2026-09-24')), '2027-01-01')).toBe(false)
    const running = clock({}, start('2026-09-28'))
    expect([isOverdue(running, '2026-10-13'), isOverdue(running, '2026-10-14')]).toEqual([false, true])
  })
})

describe('an extension', () => {
  test('in the unit of the term makes one longer term: months keep the day they began', () => {
    const limit = { amount: 3, unit: 'month', roll: 'none' } as const
    expect(clock(limit, start('2026-11-30'), { type: 'extend', on: '2027-02-01', amount: 2 }).due).toBe('2027-04-30')
    const days = { amount: 90, unit: 'day', roll: 'none' } as const
    expect(clock(days, start('2026-03-01'), { type: 'extend', on: '2026-05-01', amount: 30 }).due).toBe(
      addDays('2026-03-01', 120),
    )
  })

  test('in another unit goes on from where the term is full, not from where it rolled to', () => {
    const limit = { amount: 3, unit: 'day', roll: 'next-workday' } as const
    const extended = clock(limit, start('2026-09-28'), {
      type: 'extend',
      on: '2026-09-30',
      amount: 2,
      unit: 'workday',
    })
    expect(clock(limit, start('2026-09-28')).due).toBe('2026-10-08')
    expect(extended.due).toBe('2026-10-09')
  })

  test('equals a term that was longer from the start', () => {
    fc.assert(
      fc.property(begin, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (from, a, b) => {
        const limit = { amount: a, unit: 'workday', roll: 'next-workday' } as const
        const extended = clock(limit, start(from), { type: 'extend', on: from, amount: b })
        const longer = deadlineOf(calendar, { ...limit, amount: a + b }, from)
        expect(longer).toMatchObject({ ok: true, value: { due: extended.due, derivation: extended.derivation } })
      }),
    )
  })
})

test('a restart counts anew from its day', () => {
  const anew = clock({}, start('2026-09-01'), pause('2026-09-03'), { type: 'restart', on: '2026-09-28' })
  expect(anew.due).toBe(clock({}, start('2026-09-28')).due)
})

test('what is settled is late only after the last day', () => {
  const settled = (on: PlainDate) => clock({}, start('2026-09-28'), { type: 'settle', on })
  expect(settled('2026-10-13')).toMatchObject({ state: 'settled', late: false, settledOn: '2026-10-13' })
  expect(settled('2026-10-14')).toMatchObject({ state: 'settled', late: true })
})

test.each<[string, readonly ClockEvent[]]>([
  ['no start', [pause('2026-09-28')]],
  ['two starts', [start('2026-09-28'), start('2026-09-29')]],
  ['an order that is none', [start('2026-09-28'), pause('2026-09-27')]],
  ['going on without standing', [start('2026-09-28'), resume('2026-09-29')]],
  ['standing twice', [start('2026-09-28'), pause('2026-09-29'), pause('2026-09-30')]],
  ['standing after the last day', [start('2026-09-28'), pause('2026-10-14')]],
  ['an extension after the last day', [start('2026-09-28'), { type: 'extend', on: '2026-10-14', amount: 7 }]],
  ['an extension of nothing', [start('2026-09-28'), { type: 'extend', on: '2026-09-29', amount: 0 }]],
  ['anything after it was settled', [start('2026-09-28'), { type: 'settle', on: '2026-09-29' }, pause('2026-09-30')]],
])('%s is refused', (_, events) => {
  const found = foldClock(calendar, { amount: 7, unit: 'workday', roll: 'none' }, events)
  expect(found).toMatchObject({ ok: false, problem: { code: 'E_GUARD' } })
})
