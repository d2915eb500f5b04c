import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changedFields,
  elementsIn,
  type Layer,
  mergeLayers,
  textAt,
  textsAt,
  valuesOf,
  type XmlElement,
} from './index.ts'

const layer = (source: string, asOf: string, values: Layer['values'], byHand = false): Layer => ({
  source,
  asOf,
  byHand,
  values,
})

test('of two sources the one with the newer data day holds, and the other is told', () => {
  const merged = mergeLayers([
    layer('a', '2026-01-01', { title: '甲', status: 'pending' }),
    layer('b', '2026-05-01', { title: '乙', status: '' }),
  ])
  expect(merged.title).toEqual({ value: '乙', source: 'b', others: [{ source: 'a', value: '甲' }] })
  expect(merged.status).toEqual({ value: 'pending', source: 'a', others: [] })
})

test('a correction by hand holds before every source, however new', () => {
  const merged = mergeLayers([
    layer('office', '2020-01-01', { title: '改' }, true),
    layer('b', '2026-05-01', { title: '乙' }),
  ])
  expect(merged.title).toEqual({ value: '改', source: 'office', others: [{ source: 'b', value: '乙' }] })
})

test('what holds does not hang on the order in which sources came', () => {
  const layers = fc.uniqueArray(
    fc.record({
      source: fc.constantFrom('a', 'b', 'c', 'd'),
      asOf: fc.constantFrom('2026-01-01', '2026-02-01'),
      byHand: fc.boolean(),
      values: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('1', '2', '', null)),
    }),
    { selector: (one) => one.source },
  )
  fc.assert(
    fc.property(layers, (some) => {
      expect(valuesOf(mergeLayers([...some].reverse()))).toEqual(valuesOf(mergeLayers(some)))
    }),
  )
})

test('lists are compared by what is in them, and nothing equals nothing', () => {
  expect(changedFields({ a: ['1', '2'], b: '', c: 1 }, { a: ['1', '2'], b: null, c: 2, d: [] })).toEqual(['c'])
})

const tree: XmlElement = {
  name: 'doc',
  attributes: {},
  children: [
    { name: 'party', attributes: {}, children: [{ name: 'name', attributes: {}, children: [' 甲 \n 公司 '] }] },
    { name: 'party', attributes: {}, children: [{ name: 'name', attributes: {}, children: ['乙'] }] },
  ],
}

test('texts are reached by path or by name', () => {
  expect(textAt(tree, 'party/name')).toBe('甲 公司')
  expect(textsAt(tree, 'party/name')).toEqual(['甲 公司', '乙'])
  expect(elementsIn(tree, 'name')).toHaveLength(2)
  expect(textAt(tree, 'party/none')).toBe('')
})
