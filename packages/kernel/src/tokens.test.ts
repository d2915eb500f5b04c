import { expect, test } from 'vitest'
import { brandOf, contrast, tokens } from './tokens.ts'

const { colour } = tokens
const words = [
  colour.ink,
  colour.inkSoft,
  colour.inkFaint,
  colour.brand,
  colour.vermilion,
  colour.amberInk,
  colour.green,
]

test.each(words)('words in %s reach 4.5:1 on white and on paper', (word) => {
  expect(contrast(word, colour.surface)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(word, colour.paper)).toBeGreaterThanOrEqual(4.5)
})

test.each([
  [colour.vermilion, colour.vermilionSoft],
  [colour.amberInk, colour.amberSoft],
  [colour.green, colour.greenSoft],
  [colour.brand, colour.blueSoft],
  [colour.inkSoft, colour.mist],
  [colour.inkFaint, colour.mist],
  [colour.inkFaint, colour.vermilionSoft],
  [colour.inkFaint, colour.amberSoft],
  [colour.inkFaint, colour.blueSoft],
  [colour.inkFaint, colour.greenSoft],
])('a tag in %s on its ground %s reaches 4.5:1', (word, ground) => {
  expect(contrast(word, ground)).toBeGreaterThanOrEqual(4.5)
})

test('black on white is 21:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

test('a city colour too pale for white words is darkened, a fit one stays, and nonsense gives the default', () => {
  expect(contrast(brandOf('#ffd54f'), '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(brandOf('#7A1F1F')).toBe('#7a1f1f')
  expect(brandOf('teal')).toBe(colour.brand)
  expect(brandOf(null)).toBe(colour.brand)
})
