import { plainSource, readPolicy } from '@zhiqiang/policy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf } from './plan-text.ts'

test('cuts a plan into clauses and what stands between them', () => {
  const text =
    '某市知识产权方案\n\n一、目标\n到2027年达到12件。\n二、任务\n（一）建设中心。推动建设中心。\n\n某市人民政府'
  const placeOf = (words: string) => ({ span_start: text.indexOf(words), span_end: text.indexOf(words) + words.length })
  const clauses = [
    { path: '一', ...placeOf('一、目标\n到2027年达到12件。') },
    { path: '二', ...placeOf('二、任务') },
  ]
  const found = stretchesOf(text, clauses, [{ span: [0, 10], class: 'title' }])
  expect(found.map(({ clause, text: part, read }) => [clause?.path ?? null, part, read])).toEqual([
    [null, '某市知识产权方案\n\n', 'title'],
    ['一', '一、目标\n到2027年达到12件。', 'body'],
    [null, '\n', 'body'],
    ['二', '二、任务', 'body'],
    [null, '\n（一）建设中心。推动建设中心。\n\n某市人民政府', 'body'],
  ])
})

test('loses no character of any text, also with spans that overlap and with characters outside the basic plane', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 })
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), spans, (text, pairs) => {
      const clauses = pairs
        .map(([a, b]) => ({ span_start: Math.min(a, b), span_end: Math.max(a, b) }))
        .sort((a, b) => a.span_start - b.span_start)
      const joined = stretchesOf(text, clauses, []).map((stretch) => stretch.text)
      expect(joined.join('')).toBe(text)
    }),
  )
})

test('knows what the parser read each stretch as', () => {
  const text = '甲市人民政府\n关于印发《甲市知识产权行动方案》的通知\n\n一、目标\n到2027年，专利达到12件。\n'
  const reading = readPolicy(plainSource(text))
  const clauses = reading.clauses.map((c) => ({ span_start: c.span[0], span_end: c.span[1] }))
  const [first, second] = stretchesOf(text, clauses, reading.coverage)
  expect(first?.read).toMatch(/head|title/)
  expect(second?.read).toBe('heading')
})
