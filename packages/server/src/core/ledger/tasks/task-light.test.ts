import { addDays } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datesOfLight, taskLight } from './task-light.ts'

const today = '2026-11-22'

it('is red past its date, amber near it, green before it, grey without one, and out when over', () => {
  expect(taskLight('2026-11-21', false, today)).toBe('late')
  expect(taskLight('2026-11-22', false, today)).toBe('soon')
  expect(taskLight('2027-06-30', false, today)).toBe('running')
  expect(taskLight(null, false, today)).toBe('undated')
  expect(taskLight('2026-11-21', true, today)).toBe('over')
})

it('falls on a date between the dates of its light', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const due = addDays(today, days)
      const light = taskLight(due, false, today)
      if (light === 'undated' || light === 'over') throw new Error(light)
      const { from, to } = datesOfLight(light, today)
      expect(due >= from && due <= to).toBe(true)
    }),
  )
})
