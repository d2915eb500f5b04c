import { field, t } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { answersOf, lacking } from './step-answers.ts'

const form = {
  text: field.longText(t('进展情况', 'What was done')),
  files: field.optional(field.files(t('佐证材料', 'Evidence'))),
  first: field.yesNo(t('首次', 'First')),
  shown: field.data(t('显示', 'Shown')),
}

test('a required field left blank is named, an answered no is an answer, and a screen of its own is not asked for', () => {
  expect(Object.keys(lacking(form, { text: '  ', first: false }))).toEqual(['text'])
  expect(lacking(form, {}).text?.zh).toBe('请填写“进展情况”')
  expect(Object.keys(lacking(form, { text: '已完成' }))).toEqual(['first'])
})

test('answers carry only declared fields, blanks are left out, and files go by their upload ids', () => {
  const typed = {
    text: '已完成',
    first: false,
    files: [{ upload: 'u1', name: '照片.jpg', size: 3, sm3: 'ab' }],
    stray: 'x',
  }
  expect(answersOf(form, typed)).toEqual({ text: '已完成', first: false, files: [{ upload: 'u1' }] })
  expect(answersOf(form, { text: '已完成', first: true, files: [] })).toEqual({ text: '已完成', first: true })
})
