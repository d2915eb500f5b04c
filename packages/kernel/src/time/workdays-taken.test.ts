import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workCalendar } from './calendar.ts'
import { addDays } from './dates.ts'
import { type ClockEvent, foldClock } from './running-clock.ts'
import { workdaysTaken } from './workdays-taken.ts'

const calendar = workCalendar([])
const settled = (events: readonly ClockEvent[], on: string): readonly ClockEvent[] => [
  ...events,
  { type: 'settle', on },
]

test('the day it starts is not counted, the day it ends is, rest days are not', () => {
  expect(workdaysTaken(calendar, settled([{ type: 'start', on: '2026-03-06' }], '2026-03-09'))).toBe(1)
  expect(workdaysTaken(calendar, settled([{ type: 'start', on: '2026-03-06' }], '2026-03-06'))).toBe(0)
})

test('a clock settled on its last day took just as many working days as its term has, however it stood', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-03-02', n))
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
      (on, amount, gaps) => {
        const limit = { amount, unit: 'workday', roll: 'none' } as const
        let events: readonly ClockEvent[] = [{ type: 'start', on }]
        let at = on
        for (const gap of gaps) {
          const resumed = addDays(at, gap)
          const more: readonly ClockEvent[] = [...events, { type: 'pause', on: at }, { type: 'resume', on: resumed }]
          if (!foldClock(calendar, limit, more).ok) break
          events = more
          at = addDays(resumed, 1)
        }
        const read = foldClock(calendar, limit, events)
        const due = read.ok ? read.value.due : null
        if (due === null || due < (events.at(-1)?.on ?? due)) return
        expect(workdaysTaken(calendar, settled(events, due))).toBe(amount)
      },
    ),
  )
})
