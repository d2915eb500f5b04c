import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classesAbove, numberSpellings, parseSearch, regionsAbove, type SearchNode, spellingsAsked } from './index.ts'

const word = (text: string, more: Partial<Extract<SearchNode, { is: 'word' }>> = {}): SearchNode => ({
  is: 'word',
  text,
  in: 'any',
  start: false,
  ...more,
})

describe('what is typed is read', () => {
  test.each<[string, SearchNode]>([
    ['', { is: 'all' }],
    ['锂电池 隔膜', { is: 'and', of: [word('锂电池'), word('隔膜')] }],
    ['"锂 电池"', word('锂 电池')],
    ['“锂电池', word('锂电池')],
    ['锂电池 或 钠电池', { is: 'or', of: [word('锂电池'), word('钠电池')] }],
    ['a OR (b -c)', { is: 'or', of: [word('a'), { is: 'and', of: [word('b'), { is: 'not', of: word('c') }] }] }],
    ['电池 NOT 隔膜', { is: 'and', of: [word('电池'), { is: 'not', of: word('隔膜') }] }],
    ['澜川*', word('澜川', { start: true })],
    ['申请人：海晏电子', word('海晏电子', { in: 'people' })],
    ['title:"smart home"', word('smart home', { in: 'title' })],
    ['状态:有效', { is: 'field', field: 'status', value: '有效' }],
    ['IPC:H04L9/32', { is: 'field', field: 'class', value: 'H04L9/32' }],
    ['日期:2019..2020-02', { is: 'days', from: '2019-01-01', to: '2020-02-29' }],
    ['date:..2020', { is: 'days', from: null, to: '2020-12-31' }],
    ['date:soon', word('date:soon')],
    ['比例3:1', word('比例3:1')],
    ['ZL 2022 1 0003661.4', { is: 'number', text: 'ZL 2022 1 0003661.4' }],
    ['202210003661', { is: 'number', text: '202210003661' }],
    ['CN 109996757 A', { is: 'number', text: 'CN 109996757 A' }],
    ['电池 CN109996757A', { is: 'and', of: [word('电池'), { is: 'number', text: 'CN109996757A' }] }],
    ['"202210003661"', word('202210003661')],
    ['号:1234', { is: 'number', text: '1234' }],
    ['3d打印', word('3d打印')],
    [') 电池 (', word('电池')],
    ['OR', { is: 'all' }],
  ])('%s', (typed, tree) => expect(parseSearch(typed)).toEqual(tree))

  test('and never refused, whatever it is', () => {
    const pieces = fc.constantFrom('(', ')', '"', '-', ' ', 'OR', '非', '申请人:', '电池', '*', '2019..', 'x')
    const typed = fc.oneof(
      fc.array(pieces).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        expect(parseSearch(text)).toHaveProperty('is')
      }),
    )
  })
})

test.each([
  ['H04L 9/32', ['H', 'H04', 'H04L', 'H04L9', 'H04L9/32']],
  ['C07D417/00', ['C', 'C07', 'C07D', 'C07D417']],
  ['h04l', ['H', 'H04', 'H04L']],
  ['01-01', ['01-01']],
  ['', []],
])('%s lies in %j', (symbol, classes) => expect(classesAbove(symbol)).toEqual(classes))

test('a division lies in its city and its province', () => {
  expect(regionsAbove('419901')).toEqual(['410000', '419900', '419901'])
  expect(regionsAbove('410000')).toEqual(['410000'])
})

test.each([
  [
    '202210003661.4',
    ['202210003661.4', '2022100036614', 'ZL202210003661.4', 'CN 202210003661', '２０２２１０００３６６１'],
  ],
  ['95115608.X', ['95115608.X', 'ZL95115608x', 'CN95115608.X', '95115608']],
  ['CN109996757A', ['CN109996757A', 'cn 109996757 a', 'CN109996757', '109996757']],
  ['US20130101709A1', ['US 2013/0101709 A1', 'US20130101709A1', 'US2013/0101709']],
])('%s is found by each of its spellings', (number, spellings) => {
  const kept = numberSpellings(number)
  for (const typed of spellings) {
    expect([typed, spellingsAsked(typed).some((one) => kept.includes(one))]).toEqual([typed, true])
  }
})

test('a publication of another kind of the same document is not found by a kind code', () => {
  expect(spellingsAsked('CN109996757B').some((one) => numberSpellings('CN109996757A').includes(one))).toBe(false)
})
