import { expect, test } from 'vitest'
import { numbersIn } from './receipt.tsx'

test('a receipt holds the numbers of every case that an application became', () => {
  const reply = { no: '知投〔2026〕1号', code: 'AAAA', also: [{ no: '知举〔2026〕1号', code: 'BBBB' }] }
  expect(numbersIn(reply).map(({ no }) => no)).toEqual(['知投〔2026〕1号', '知举〔2026〕1号'])
  expect(numbersIn({ no: '维援〔2026〕1号', code: 'CCCC' })).toHaveLength(1)
  expect(numbersIn(null)).toEqual([])
})
