import { expect, test } from 'vitest'
import { changedDays, movedOf, pressed, weeksOf } from './days.ts'

test('months are laid out in weeks from Monday', () => {
  const weeks = weeksOf(2026, 10)
  expect(weeks[0]).toEqual([null, null, null, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'])
  expect(weeks.flat().filter(Boolean)).toHaveLength(31)
})

test('a weekday becomes a rest day and itself again; a weekend day is made up first', () => {
  let moved = pressed(movedOf([]), '2027-02-05', '春节')
  expect(moved.get('2027-02-05')).toEqual({ day: '2027-02-05', works: false, holiday: '春节' })
  moved = pressed(moved, '2027-02-05', '春节')
  expect(moved.size).toBe(0)
  moved = pressed(moved, '2027-02-20', '春节')
  expect(moved.get('2027-02-20')?.works).toBe(true)
  moved = pressed(moved, '2027-02-20', '春节')
  expect(moved.get('2027-02-20')?.works).toBe(false)
  expect(pressed(moved, '2027-02-20', '春节').size).toBe(0)
})

test('only days that are judged otherwise are listed', () => {
  const rest = { day: '2027-02-05', works: false, holiday: '春节' }
  const madeUp = { day: '2027-02-20', works: true, holiday: '春节' }
  expect(changedDays(2027, [rest], [rest, madeUp])).toEqual([
    {
      day: '2027-02-20',
      before: { zh: '周六', en: 'Saturday' },
      after: { zh: '周六，春节调休上班', en: 'Saturday, made up for Spring Festival' },
    },
  ])
  expect(changedDays(2027, [rest], [])[0]?.after.zh).toBe('周五，工作日')
})
