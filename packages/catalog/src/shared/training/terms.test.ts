import { expect, test } from 'vitest'
import { attendedEnough, lackOf } from './terms.ts'

const terms = { hours: 12, share: 80, pass: 60 }
const lesson = (session: string, hours: number) => ({
  ...{ session, label: session, on: '2026-10-12', by: 'code' as const },
  hours,
})

test('hours are enough from the share that the class asks', () => {
  expect(attendedEnough({ terms, attended: [lesson('a', 6), lesson('b', 3.5)] })).toBe(false)
  expect(attendedEnough({ terms, attended: [lesson('a', 6), lesson('b', 4)] })).toBe(true)
  expect(attendedEnough({ terms: { ...terms, share: 100 }, attended: [lesson('a', 12)] })).toBe(true)
})

test('a certificate lacks hours first, then a mark, then one that passes', () => {
  const all = [lesson('a', 12)]
  expect(lackOf({ terms })?.zh).toBe('到课 0 学时，不足全部 12 学时的 80%')
  expect(lackOf({ terms, attended: all })?.zh).toContain('还没有登记')
  expect(lackOf({ terms, attended: all, mark: 59 })?.zh).toBe('考试 59 分，低于合格线 60 分')
  expect(lackOf({ terms, attended: all, mark: 60 })).toBeNull()
})

test('a class without an exam asks for no mark', () => {
  expect(lackOf({ terms: { ...terms, pass: null }, attended: [lesson('a', 12)] })).toBeNull()
})
