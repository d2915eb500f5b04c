import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine } from './csv.ts'

it('quotes commas, quotes and line breaks, and leaves the rest alone', () => {
  expect(csvLine(['市场监管局', 'a,b', 'say "x"', 'two\nlines', 12, null])).toBe(
    '市场监管局,"a,b","say ""x""","two\nlines",12,\r\n',
  )
})

it('disarms what a spreadsheet would run as a formula, not negative numbers', () => {
  expect(csvLine(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', -1])).toBe("'=1+1,'+1,'-1,'@SUM(A1),'\tx,'＝1,-1\r\n")
})

it('never begins a text cell with a formula mark, whatever the text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(csvLine([text]).replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/)
    }),
  )
})
