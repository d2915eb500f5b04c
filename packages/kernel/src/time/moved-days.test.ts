import { expect, test } from 'vitest'
import { readMovedDays, writeMovedDays } from './moved-days.ts'

const notice = `2027-02-05~2027-02-08 放假 春节
2027-02-20 上班 春节

2026-12-31 放假 元旦`

test('stretches, single days and late December are read, in order', () => {
  const found = readMovedDays(notice, 2027)
  if (!found.ok) throw new Error(found.problem.message.zh)
  expect(found.value.map((d) => d.day)).toEqual([
    '2026-12-31',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
    '2027-02-08',
    '2027-02-20',
  ])
  expect(found.value.at(-1)).toEqual({ day: '2027-02-20', works: true, holiday: '春节' })
  expect(readMovedDays(writeMovedDays(found.value), 2027)).toEqual(found)
})

test.each([
  ['2027-02-30 放假 春节', '日期不对'],
  ['2027-02-05 春节', '应写作'],
  ['2028-02-05 放假 春节', '不属于2027年'],
  ['2027-02-22 上班 春节', '本来就上班'],
  ['2027-02-05 放假 春节\n2027-02-05 放假 春节', '写了两次'],
  ['2027-02-11~2027-02-05 放假 春节', '先后颠倒'],
])('“%s” is refused: %s', (text, why) => {
  const found = readMovedDays(text, 2027)
  expect(found.ok ? '' : found.problem.message.zh).toContain(why)
})
