import { describe, expect, test } from 'vitest'
import { meetBy, type Seat, seated, seatsOn } from './seats.ts'

const seat = (unitId: string, rank: Seat['rank'], from: string, to: string | null = null): Seat => ({
  unitId,
  rank,
  person: null,
  from,
  to,
})

describe('the day by which a body has to meet', () => {
  test('before its first meeting is the end of the period it was set in', () => {
    expect(meetBy('quarter', null, '2026-02-10')).toBe('2026-03-31')
    expect(meetBy('year', null, '2026-12-31')).toBe('2026-12-31')
  })
  test('after a meeting is the end of the next period, also when it met on its last day', () => {
    expect(meetBy('quarter', '2026-05-20', '2026-02-10')).toBe('2026-09-30')
    expect(meetBy('quarter', '2026-06-30', '2026-02-10')).toBe('2026-09-30')
    expect(meetBy('month', '2026-12-05', '2026-02-10')).toBe('2027-01-31')
  })
  test('a meeting before the period was set asks for one in the period it was set in', () => {
    expect(meetBy('half-year', '2026-01-05', '2026-08-01')).toBe('2026-12-31')
  })
  test('is none where it meets when needed', () => {
    expect(meetBy('none', '2026-01-05', '2026-01-01')).toBeNull()
  })
})

describe('seats over time', () => {
  test('a new chair ends the term of the one before, and both stay on record', () => {
    const seats = seated(
      [seat('a', 'chair', '2024-01-01'), seat('b', 'member', '2024-01-01')],
      seat('b', 'chair', '2026-07-01'),
    )
    expect(seatsOn(seats, '2026-06-30').map((s) => `${s.unitId} ${s.rank}`)).toEqual(['a chair', 'b member'])
    expect(seatsOn(seats, '2026-07-01').map((s) => `${s.unitId} ${s.rank}`)).toEqual(['b chair'])
    expect(seats).toHaveLength(3)
  })
})
