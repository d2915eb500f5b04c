import { t } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { type Column, columnsOf, readChoice } from './column.ts'

const columns: readonly Column<object>[] = [
  { key: 'title', title: t('任务', 'Task'), cell: () => null },
  { key: 'state', title: t('状态', 'State'), cell: () => null },
  { key: 'plan', title: t('规划', 'Plan'), cell: () => null, extra: true },
]
const keys = (kept: string | null) => columnsOf(columns, readChoice(kept, columns)).map((column) => column.key)

test('at first all but the extra columns are shown', () => {
  expect(keys(null)).toEqual(['title', 'state'])
})

test('a kept choice is followed in the order of the table, the first column always stands', () => {
  expect(keys(JSON.stringify({ shown: ['plan', 'state'], dense: true }))).toEqual(['title', 'state', 'plan'])
  expect(keys(JSON.stringify({ shown: [], dense: true }))).toEqual(['title'])
})

test('a choice from an older version or a broken one does no harm', () => {
  expect(keys(JSON.stringify({ shown: ['gone'], dense: true }))).toEqual(['title'])
  expect(keys('{')).toEqual(['title', 'state'])
})
