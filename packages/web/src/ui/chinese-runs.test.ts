import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseRuns } from './chinese-runs.ts'

describe('runs of Chinese in an English sentence', () => {
  test('a name is one run, with the marks that join names', () => {
    const runs = chineseRuns('各县（市、区）人民政府: 6 members').map(({ words, chinese }) => [words, chinese])
    expect(runs).toEqual([
      ['各县（市、区）人民政府', true],
      [': 6 members', false],
    ])
  })

  test('whatever the text, the runs put together are the text, and no other run holds Chinese', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('市', '科技局', ' ', 'a', '（', '，', '12', '“', '\n')), (parts) => {
        const text = parts.join('')
        const runs = chineseRuns(text)
        expect(runs.map(({ words }) => words).join('')).toBe(text)
        expect(runs.filter(({ words, chinese }) => !chinese && /\p{Script=Han}/u.test(words))).toEqual([])
      }),
    )
  })
})
