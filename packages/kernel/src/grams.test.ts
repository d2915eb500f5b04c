import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, folded, gramsAsked, gramsOf } from './grams.ts'

/** Texts as people write them: Chinese, numbers, brackets of every sort, both widths, rare characters, spaces. */
const texts = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...'知识产权保护中心维权援助专利商标二〇２６年'), weight: 6 },
      { arbitrary: fc.constantFrom(...'0123456789abcXYZ'), weight: 4 },
      { arbitrary: fc.constantFrom(...'〔〕（）[]，。 \n'), weight: 2 },
      { arbitrary: fc.string({ minLength: 1, maxLength: 2, unit: 'grapheme' }), weight: 1 },
    ),
    { minLength: 2, maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('a text', () => {
  test('is found by every piece of two characters or more', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 2, max: 20 }), (text, start, length) => {
        const chars = [...text]
        const from = start % chars.length
        const piece = chars.slice(from, from + length).join('')
        const index = new Set(gramsOf(folded(text)))
        for (const word of piece.split(/\s+/u)) {
          expect(gramsAsked(folded(word)).every((gram) => index.has(gram))).toBe(true)
          expect(folded(text)).toContain(folded(word))
        }
      }),
    )
  })

  test('is found whatever its width, case or brackets', () => {
    expect(folded('咨［２０２６］１号 ＡＢc')).toBe(folded('咨〔2026〕1号 abC'))
  })

  test('is not found by another number of as many digits', () => {
    const index = new Set(gramsOf(folded('咨〔2026〕12345号')))
    expect(gramsAsked(folded('咨〔2026〕54321号')).every((gram) => index.has(gram))).toBe(false)
  })
})

describe('an excerpt', () => {
  test('marks every hit and says where it was cut', () => {
    const text = `${'前'.repeat(40)}专利权被侵犯，请求保护专利权${'后'.repeat(40)}`
    const found = excerpt(text, ['专利权'], 30)
    expect(found?.filter(({ hit }) => hit).map((run) => run.text)).toEqual(['专利权', '专利权'])
    expect([found?.[0]?.text.startsWith('…'), found?.at(-1)?.text.endsWith('…')]).toEqual([true, true])
  })

  test('shows the words as they were written', () => {
    expect(excerpt('委托书ＡＢ〔2026〕', ['ab[2026]'], 30)).toEqual([
      { text: '委托书', hit: false },
      { text: 'ＡＢ〔2026〕', hit: true },
    ])
    expect(excerpt('没有', ['专利'], 30)).toBeNull()
  })

  test('is a stretch of the text', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, start) => {
        const chars = [...text]
        const from = start % (chars.length - 1)
        const word = chars.slice(from, from + 2).join('')
        const found = excerpt(text, [word], 12)
        const said = (found ?? []).map((run) => run.text).join('')
        expect(text).toContain(said.replace(/^…/u, '').replace(/…$/u, ''))
      }),
    )
  })
})
