import { expect, test } from 'vitest'
import { outputNames } from './output-names.ts'

test('a reading is named after its file', () => {
  expect(outputNames(['a/xinxiang-2024.txt', 'b/guangzhou.raw.html'])).toEqual([
    'xinxiang-2024.json',
    'guangzhou.raw.json',
  ])
})

test('files that share a base name keep their endings, and the same name twice is numbered', () => {
  expect(outputNames(['plan.pdf', 'plan.txt', 'old/plan.txt'])).toEqual([
    'plan.pdf.json',
    'plan.txt.json',
    'plan.txt-2.json',
  ])
})
