import { checkDigitOf, field, type IpNumberSort, readPatentNumber, t } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../index.ts'

describe('a patent number', () => {
  test.each([
    ['202210003661.4', '202210003661.4'],
    ['202330062702.2', '202330062702.2'],
    ['202320135062.8', '202320135062.8'],
    ['95115608.X', '95115608.X'],
    ['ZL 2022 1 0003661.4', '202210003661.4'],
    ['CN2022100036614', '202210003661.4'],
    ['zl95115608x', '95115608.X'],
    ['２０２２１０００３６６１．４', '202210003661.4'],
  ])('%s is read as %s', (typed, number) => {
    expect(readPatentNumber(typed)).toEqual({ ok: true, number })
  })

  test.each([
    ['202210003661.5', '校验位不符'],
    ['202210003661', '缺少最后的校验位，应为 202210003661.4'],
    ['2022100036', '现在是 10 位'],
    ['2022500036614', '申请种类'],
    ['abc', '只含数字'],
  ])('%s is refused: %s', (typed, why) => {
    const read = readPatentNumber(typed)
    expect(read.ok ? '' : read.why.zh).toContain(why)
  })

  test('with one digit changed or two neighbours exchanged never passes', () => {
    const serial = fc.integer({ min: 0, max: 9_999_999 }).map((n) => String(n).padStart(7, '0'))
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 2003, max: 2099 }), fc.constantFrom('1', '2', '3', '8', '9'), serial),
        fc.integer({ min: 5, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        ([year, type, rest], at, by) => {
          const digits = `${year}${type}${rest}`
          const check = checkDigitOf(digits)
          expect(readPatentNumber(digits + check).ok).toBe(true)
          const changed = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1)
          expect(readPatentNumber(changed + check).ok).toBe(false)
          if (at === 11 || digits[at] === digits[at + 1]) return
          const exchanged = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`
          expect(readPatentNumber(exchanged + check).ok).toBe(false)
        },
      ),
    )
  })
})

test.each<[IpNumberSort, string, string | null]>([
  ['trademark', '第 12345678 号', '12345678'],
  ['trademark', 'g1234567', 'G1234567'],
  ['trademark', '12', null],
  ['software', '2026sr 0123456', '2026SR0123456'],
  ['software', '软著登字第1234567号', '软著登字第1234567号'],
  ['work', '国作登字-2026-F-00012345', '国作登字-2026-F-00012345'],
  ['work', '豫作登字2026F00012345', '豫作登字-2026-F-00012345'],
  ['layout', 'bs265001234', 'BS.265001234'],
  ['variety', 'CNA20261000123', 'CNA20261000123'],
])('a number of sort %s written %s is read as %s', (sort, number, written) => {
  const form = { x: field.ipNumber(t('号码', 'Number'), { sorts: ['patent', sort] }) }
  const { answers, wrong } = readAnswers(form, { x: { sort, number } })
  expect(answers.x).toEqual(written === null ? undefined : { sort, number: written })
  expect(wrong.x?.zh).toBe(written === null ? '“号码”应写成 12345678 这样' : undefined)
})

test('a sort that the field does not take is refused', () => {
  const form = { x: field.ipNumber(t('号码', 'Number')) }
  expect(readAnswers(form, { x: { sort: 'layout', number: 'BS.265001234' } }).wrong).toHaveProperty('x')
})
