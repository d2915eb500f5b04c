import {
  addMonths,
  dayBefore,
  type Every,
  type Json,
  occurrenceDates,
  type PlainDate,
  type ThingData,
  type UnitPart,
} from '@zhiqiang/kernel'

/** A unit's seat in a body between two days; the old ones stay in the list. */
export interface Seat {
  readonly [key: string]: Json
  readonly unitId: string
  readonly rank: 'chair' | 'deputy' | 'member'
  readonly person: string | null
  readonly from: PlainDate
  /** The last day; null while it goes on. */
  readonly to: PlainDate | null
}

export type Frequency = 'none' | 'month' | 'quarter' | 'half-year' | 'year'

/** All seats of a body, past ones included. */
export function seatsOf(data: ThingData): readonly Seat[] {
  return Array.isArray(data.seats) ? (data.seats as unknown as readonly Seat[]) : []
}

/** The seats in force on a day, the chair first. */
export function seatsOn(seats: readonly Seat[], on: PlainDate): readonly Seat[] {
  const order = ['chair', 'deputy', 'member']
  return seats
    .filter((seat) => seat.from <= on && (seat.to === null || seat.to >= on))
    .toSorted((a, b) => order.indexOf(a.rank) - order.indexOf(b.rank))
}

/** Seats with a unit's present one ended on a day; one that had not begun by then is gone. */
export function ended(seats: readonly Seat[], unitId: string, last: PlainDate): readonly Seat[] {
  return seats.flatMap((seat) => {
    if (seat.unitId !== unitId || (seat.to !== null && seat.to <= last)) return [seat]
    return seat.from > last ? [] : [{ ...seat, to: last }]
  })
}

/** Seats with one more: the unit's own seat until then ends the day before, and so does the chair another takes over. */
export function seated(seats: readonly Seat[], seat: Seat): readonly Seat[] {
  const before = dayBefore(seat.from)
  const own = ended(seats, seat.unitId, before)
  if (seat.rank !== 'chair') return [...own, seat]
  const chair = seatsOn(own, seat.from).find((one) => one.rank === 'chair')
  return [...(chair ? ended(own, chair.unitId, before) : own), seat]
}

/** The parts units take in a body: its chair leads, the other members take part, the host does the daily work. */
export function partsOf(seats: readonly Seat[], host: string, on: PlainDate): readonly UnitPart[] {
  const members = seatsOn(seats, on).map(
    (seat): UnitPart => ({ unitId: seat.unitId, part: seat.rank === 'chair' ? 'lead' : 'co' }),
  )
  return [...members, { unitId: host, part: 'owner' }]
}

/**
 * The last day by which a body that set itself a period has to meet next: the end of the period after the one it met in;
 * before its first meeting, the end of the period it was set in. Null where it meets when needed.
 */
export function meetBy(every: Frequency, last: PlainDate | null, since: PlainDate): PlainDate | null {
  if (every === 'none') return null
  const rule: Every = { unit: every, n: 1 }
  const from = last === null || last < since ? since : last
  const ends = occurrenceDates(rule, dayBefore(from), addMonths(from, 25))
  return ends[last !== null && last >= since ? 1 : 0] ?? null
}
