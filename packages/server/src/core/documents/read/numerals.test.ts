import { describe, expect, it } from 'vitest'
import { numeral } from './numerals.ts'

const written = (format: string, ...values: number[]) => values.map((value) => numeral(value, format)).join(' ')

describe('numeral', () => {
  it('counts in Chinese as plans do', () => {
    expect(written('chineseCountingThousand', 1, 9, 10, 11, 20, 21, 99, 100, 101, 110, 111, 1001)).toBe(
      '一 九 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一 一千零一',
    )
    expect(written('chineseCounting', 10, 19, 100, 105)).toBe('十 十九 一〇〇 一〇五')
    expect(written('ideographDigital', 10, 21)).toBe('一〇 二一')
    expect(written('chineseLegalSimplified', 1, 12)).toBe('壹 壹拾贰')
  })

  it('writes the enclosed, full-width, stem, letter and roman numbers of lists', () => {
    expect(written('decimalEnclosedCircleChinese', 1, 20, 21)).toBe('① ⑳ 21')
    expect(written('decimalEnclosedParen', 3)).toBe('⑶')
    expect(written('decimalFullWidth', 12)).toBe('１２')
    expect(written('ideographTraditional', 1, 10, 11)).toBe('甲 癸 甲')
    expect(written('lowerLetter', 1, 26, 27)).toBe('a z aa')
    expect(written('upperRoman', 4, 9, 14, 2026)).toBe('IV IX XIV MMXXVI')
  })

  it('writes nothing for bullets and digits for formats it does not know', () => {
    expect(numeral(3, 'bullet')).toBe('')
    expect(numeral(3, 'hebrew1')).toBe('3')
  })
})
