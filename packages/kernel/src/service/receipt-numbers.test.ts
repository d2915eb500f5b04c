import { expect, test } from 'vitest'
import { receiptNumbers } from './receipt-numbers.ts'

test('a receipt holds the numbers of every case that an application became', () => {
  const reply = { no: '知投〔2026〕1号', code: 'AAAA', also: [{ no: '知举〔2026〕1号', code: 'BBBB' }] }
  expect(receiptNumbers(reply).map(({ no }) => no)).toEqual(['知投〔2026〕1号', '知举〔2026〕1号'])
  expect(receiptNumbers({ no: '维援〔2026〕1号', code: 'CCCC' })).toHaveLength(1)
  expect(receiptNumbers(null)).toEqual([])
})
