import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchKnown, plainQuestion, surelyKnown } from './known-answer.ts'

const all = [
  { id: 'a', question: '专利快速预审要多长时间？', wordings: ['预审几天能有结果'], words: ['预审', '快速授权'] },
  { id: 'b', question: '商标被侵权了怎么办？', wordings: ['发现有人卖我的假牌子怎么处理'], words: ['维权', '打假'] },
  { id: 'c', question: '质押贷款可以申请贴息吗？', wordings: [], words: ['贴息'] },
]

test.each([
  ['请问专利快速预审要多久', 'a'],
  ['你好，快速预审专利需要几天？', 'a'],
  ['预审多久能有结果', 'a'],
  ['商标被山寨了怎么办', 'b'],
  ['质押融资能申请贴息吗', 'c'],
])('“%s” is known', (asked, id) => {
  expect(surelyKnown(asked, all)?.id).toBe(id)
})

test.each(['地理标志保护产品怎样使用专用标志', '贴息', '', '？？', '预审'])('“%s” is not surely known', (asked) => {
  expect(surelyKnown(asked, all)).toBeNull()
})

test('a word finds what it points to, and no word lists everything', () => {
  expect(matchKnown('打假', all).map(({ known }) => known.id)).toEqual(['b'])
  expect(matchKnown('预审', all).map(({ known }) => known.id)).toEqual(['a'])
  expect(matchKnown(' ', all)).toHaveLength(3)
  expect(matchKnown('天气预报', all)).toEqual([])
})

test('a question fits itself best, however politely it is asked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom('', '请问', '您好，', '我想问一下'), (known, polite) => {
      expect(surelyKnown(`${polite}${known.question}`, all)?.id).toBe(known.id)
    }),
  )
})

test('what a question is reduced to is reduced no further by politeness', () => {
  expect(plainQuestion('请问，预审多久？')).toBe(plainQuestion('预审多长时间'))
})
