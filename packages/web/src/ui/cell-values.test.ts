import { expect, test } from 'vitest'
import { changedCells, filled, numberIn } from './cell-values.ts'

test('numbers are read as offices write them, and nothing is never zero', () => {
  expect(['1,234', '１２．５', ' 8 ', '16.2%', '', '—', '八'].map(numberIn)).toEqual([
    1234,
    12.5,
    8,
    16.2,
    null,
    null,
    undefined,
  ])
})

test('a pasted block fills the grid from its cell and stops at the edges', () => {
  const lines = (...keys: string[]) => keys.map((key) => ({ key }))
  const after = filled({ 'a|1': '9' }, lines('a', 'b'), lines('1', '2'), { r: 0, c: 1 }, '3\t4\r\n5\r\n6\r\n')
  expect(after).toEqual({ 'a|1': '9', 'a|2': '3', 'b|2': '5' })
})

test('only what changed is sent; an emptied cell is sent as nothing', () => {
  expect(changedCells({ 'a|1': '9', 'a|2': '2' }, { 'a|1': '9.0', 'a|2': '', 'b|1': '4' })).toEqual([
    { row: 'a', column: '2', value: null },
    { row: 'b', column: '1', value: 4 },
  ])
  expect(changedCells({}, { 'a|1': 'x' })).toBeNull()
})
