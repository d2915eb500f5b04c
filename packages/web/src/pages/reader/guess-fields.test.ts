import { codePointText, plainSource, quoteOf, readPolicy } from '@zhiqiang/policy'
import { describe, expect, it } from 'vitest'
import { guessFields } from './guess-fields.ts'
import { amountText, everyText, momentText, periodText, rankText, valueText } from './value-text.ts'

const plan = '一、目标\n培训企业5万家以上，比例达到30%，投入不超过2亿元，每季度通报，2025年6月底前完成。'
const reading = readPolicy(plainSource(plan))
const text = codePointText(plan)
const guess = (list: 'targets' | 'cadences' | 'deadlines', words: string) => {
  const start = plan.indexOf(words)
  return guessFields(reading, text, { list, span: [start, start + words.length] })
}

describe('what a form starts with', () => {
  it('reads number and unit from the words, 万 folded into counted things', () => {
    expect(guess('targets', '培训企业5万家以上')).toMatchObject({
      indicator: '培训企业',
      operator: '>=',
      value: 50000,
      unit: '家',
    })
    expect(guess('targets', '比例达到30%')).toMatchObject({ indicator: '比例', value: 30, unit: '%' })
    expect(guess('targets', '投入不超过2亿元')).toMatchObject({ operator: '<=', value: 2, unit: '亿元' })
  })

  it('reads a period and a date', () => {
    expect(guess('cadences', '每季度')).toEqual({ every: 'quarter' })
    expect(guess('deadlines', '2025年6月底前')).toEqual({ by: '2025-06', mode: 'before' })
  })
})

describe('values in words', () => {
  it('say amounts, ranks, periods and recurrences in both languages', () => {
    expect(amountText({ min: 3, max: 5 }, 'zh')).toBe('3–5')
    expect([rankText(3, '全省', 'zh'), rankText(null, '全省', 'zh')]).toEqual(['全省前3名', '全省前列'])
    expect([periodText('2021-2025', 'zh'), periodText('annual', 'en')]).toEqual(['2021年至2025年', 'each year'])
    expect([everyText('3 years', 'zh'), everyText('quarter', 'en')]).toEqual(['每3年', 'Quarterly'])
    expect(momentText('2025-06', 'zh')).toBe('2025年6月')
  })

  it('say that nothing stands there', () => {
    expect([valueText(null, null, 'zh'), valueText([], null, 'en')]).toEqual(['（未填）', '(none)'])
  })
})

it('quotes without the line breaks of the source', () => {
  expect(quoteOf('  知识\n  产权 IP Office ')).toBe('知识产权IP Office')
})
