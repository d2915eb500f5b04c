import { expect, test } from 'vitest'
import { isGrantKind, patentSortOf, readPatentNumber, readPublicationNumber, sortOfKindCode } from './index.ts'

test('a number without its check digit is not taken, but the whole one is told', () => {
  expect(readPatentNumber('202210003661')).toMatchObject({ ok: false, whole: '202210003661.4' })
  expect(readPatentNumber('202210003661.5')).not.toHaveProperty('whole')
})

test.each([
  ['202210003661.4', 'invention'],
  ['202380062702.2', 'invention'],
  ['95115608.X', 'invention'],
  ['202320135062.8', 'utility'],
  ['202330062702.2', 'design'],
  ['13797521', null],
])('%s is of sort %s', (number, sort) => expect(patentSortOf(number)).toBe(sort))

test.each([
  ['CN109996757A', 'CN', '109996757', 'A'],
  ['cn 109996757 a', 'CN', '109996757', 'A'],
  ['ＣＮ109996757Ａ', 'CN', '109996757', 'A'],
  ['US 2013/0101709 A1', 'US', '20130101709', 'A1'],
  ['US08926509B2', 'US', '8926509', 'B2'],
  ['EP-1000000-A1', 'EP', '1000000', 'A1'],
  ['CN109996757', 'CN', '109996757', ''],
])('%s is read', (typed, office, serial, kind) => {
  expect(readPublicationNumber(typed)).toEqual({
    office,
    serial,
    kind,
    written: `${office}${serial}${kind}`,
    stem: `${office}${serial}`,
  })
})

test.each(['109996757A', '', '一种方法', 'CN', 'ZL202210003661.4'])('%s is no publication number', (typed) => {
  expect(readPublicationNumber(typed)).toBeNull()
})

test('kind codes tell the sort, and whether a right was granted', () => {
  expect(['A', 'B', 'C', 'U', 'Y', 'S', 'D', 'T'].map(sortOfKindCode)).toEqual([
    'invention',
    'invention',
    'invention',
    'utility',
    'utility',
    'design',
    'design',
    null,
  ])
  expect(['A', 'A1', 'B', 'B2', 'U', 'S', ''].map(isGrantKind)).toEqual([false, false, true, true, true, true, false])
})
