import { expect, test } from 'vitest'
import { saidOf, stretchesOf } from './pairs.ts'

test('a text is cut where the other differs, and put together it is the text again', () => {
  const stretches = stretchesOf('鼓励企业培育商标品牌', '支持企业培育商标品牌和区域品牌')
  expect(stretches.map((one) => `${one.same ? '=' : '-'}${one.text}`)).toEqual(['-鼓励', '=企业培育商标品牌'])
  expect(stretches.map((one) => one.text).join('')).toBe('鼓励企业培育商标品牌')
})

test('settled pairs are asked for as the server reads them', () => {
  expect(saidOf({ c5: 'c7', c6: null })).toBe('c5:c7,c6:-')
})
