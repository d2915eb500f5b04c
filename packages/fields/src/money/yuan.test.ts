import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenOf, yuanInCapitals, yuanInDigits } from './yuan.ts'

test.each([
  [0, '零元整'],
  [5, '伍分'],
  [50, '伍角整'],
  [105, '壹元零伍分'],
  [1_050, '壹拾元伍角整'],
  [100_00, '壹佰元整'],
  [1_010_00, '壹仟零壹拾元整'],
  [10_005_00, '壹万零伍元整'],
  [1_234_567, '壹万贰仟叁佰肆拾伍元陆角柒分'],
  [100_000_000_00, '壹亿元整'],
  [100_000_001_00, '壹亿零壹元整'],
  [1_234_500_000_000_00, '壹万贰仟叁佰肆拾伍亿元整'],
  [-30_000, '负叁佰元整'],
])('%i fen read %s', (fen, capitals) => {
  expect(yuanInCapitals(fen)).toBe(capitals)
})

/** Reads capitals back by their meaning, the other way round than they are written. */
function meaningOf(capitals: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖'
  const places: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }
  let [fen, all, part, digit] = [0, 0, 0, 0]
  for (const sign of capitals.replace(/整$/, '').replace('负', '')) {
    if (sign === '元') {
      fen = (all + part + digit) * 100
      digit = 0
    } else if (sign === '角') {
      fen += digit * 10
      digit = 0
    } else if (sign === '分') {
      fen += digit
    } else if (sign === '万' || sign === '亿') {
      const unit = sign === '万' ? 1e4 : 1e8
      all = sign === '亿' ? (all + part + digit) * unit : all + (part + digit) * unit
      part = 0
      digit = 0
    } else if (places[sign]) {
      part += digit * (places[sign] ?? 0)
      digit = 0
    } else {
      digit = digits.indexOf(sign)
    }
  }
  return capitals.startsWith('负') ? -fen : fen
}

test('capitals say exactly the sum, and never two zeros in a row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000_000_000 }), (fen) => {
      const capitals = yuanInCapitals(fen)
      expect(meaningOf(capitals)).toBe(fen)
      expect(capitals).not.toMatch(/零零|零[元万亿角]./)
    }),
  )
})

test('digits with thousands are read back as the same sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (fen) => {
      expect(fenOf(yuanInDigits(fen))).toBe(fen)
    }),
  )
})

test.each([
  ['1200', 120_000],
  ['￥1,200.5', 120_050],
  ['１２００．５０ 元', 120_050],
  ['1.2万', 1_200_000],
  ['0.00001亿', 100_000],
  ['1.005', null],
  ['1.000', 100],
  ['一千', null],
  ['', null],
  ['1e5', null],
])('%s is read as %s fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen)
})
