import { type Form, field, t } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { facets, formSchema } from './index.ts'

const label = t('字段', 'Field')
const id = '01a200f9-59c0-7274-ba11-b08c7938b86d'
const other = '01a200f9-59c0-7a2e-abe5-dbe671b5b750'

/** Whether a form of one field takes each value. */
const takes = (f: Form[string], values: readonly unknown[]) =>
  values.map((value) => formSchema({ x: f }).safeParse({ x: value }).success)

describe('a field of kind', () => {
  test('text is a line that holds something, trimmed, no longer than it may be', () => {
    expect(takes(field.text(label, { max: 3 }), [' 甲 ', '', '  ', '甲乙丙丁', 5, null])).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(formSchema({ x: field.text(label) }).parse({ x: ' 甲 ' })).toEqual({ x: '甲' })
  })

  test('number is finite, within its bounds, and whole where it says so', () => {
    const values = [1, 0, 9, 1.5, '1', Number.NaN, Number.POSITIVE_INFINITY]
    expect(takes(field.number(label, { min: 1, max: 5 }), values)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      false,
    ])
    expect(takes(field.number(label, { whole: true }), values)).toEqual([true, true, true, false, false, false, false])
  })

  test('date exists', () => {
    expect(takes(field.date(label), ['2028-02-29', '2026-02-29', '2026-2-1', 20_260_201])).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('choice is one of its options', () => {
    const options = { a: t('甲', 'A'), b: t('乙', 'B') }
    expect(takes(field.choice(label, options), ['a', 'b', 'c', 'toString'])).toEqual([true, true, false, false])
  })

  test('yes or no is said outright', () => {
    expect(takes(field.yesNo(label), [true, false, 'true', 1])).toEqual([true, true, false, false])
  })

  test('unit, units, person and files go by ids, units each once, files no more than may be', () => {
    expect(takes(field.unit(label), [id, '市市场监管局'])).toEqual([true, false])
    expect(takes(field.person(label), [id, 'wangmin'])).toEqual([true, false])
    expect(takes(field.units(label), [[id, other], [], [id, id], [1]])).toEqual([true, true, false, false])
    const files = [[{ upload: id }], [{ upload: id }, { upload: other }], [{ upload: 'x' }], [id]]
    expect(takes(field.files(label, { maxFiles: 1 }), files)).toEqual([true, false, false, false])
  })
})

describe('a form', () => {
  const form = { name: field.text(label), note: field.optional(field.text(label)) }

  test('lets an optional answer be absent and no other', () => {
    expect(formSchema(form).safeParse({ name: '甲' }).success).toBe(true)
    expect(formSchema(form).safeParse({ note: '乙' }).success).toBe(false)
  })

  test('refuses an answer it does not know, so that a misspelt one is never lost', () => {
    const read = formSchema(form).safeParse({ name: '甲', notes: '乙' })
    expect(read.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['notes'] }])
  })
})

test('every kind of field says its value in words', () => {
  expect(facets.yesNo.toText(false)).toBe('否')
  expect(facets.number.toText(0.1)).toBe('0.1')
  expect(facets.units.toText(['甲', '乙'])).toBe('甲、乙')
  expect(facets.data.toText({ a: 1 })).toBe('{"a":1}')
})
