import { t } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, formatPairs, formatTable } from './table.ts'
import { displayWidth } from './width.ts'

interface Row {
  readonly name: string
  readonly n: number | null
}

const columns: readonly Column<Row>[] = [
  { title: t('名称', 'Name'), of: (row) => row.name, shrinks: true },
  { title: t('数', 'N'), of: (row) => row.n, align: 'right' },
]

const rows = [
  { name: '市市场监管局', n: 7 },
  { name: 'IP office', n: 123 },
]

test('columns stand under each other whether a cell is Chinese or not', () => {
  expect(formatTable(columns, rows, { lang: 'zh', width: null }).split('\n')).toEqual([
    '名称           数',
    '------------  ---',
    '市市场监管局    7',
    'IP office     123',
  ])
})

test('heads are in the asked language', () => {
  expect(formatTable(columns, rows, { lang: 'en', width: null })).toMatch(/^Name {10} {2}N$/m)
})

test('a missing value is an empty cell and a line end inside one does not break the row', () => {
  const table = formatTable(columns, [{ name: 'a\nb', n: null }], { lang: 'en', width: null })
  expect(table.split('\n').at(-1)).toBe('a b')
})

test('a title cannot move the cursor of whoever lists it', () => {
  const table = formatTable(columns, [{ name: 'x\u001b[2J\u202ey', n: 1 }], { lang: 'en', width: null })
  expect(table.split('\n').at(-1)).toBe('x[2Jy  1')
})

test('on a narrow terminal only what may shrink is cut, and the cut is marked', () => {
  const table = formatTable(columns, [{ name: '知识产权战略实施工作联席会议办公室', n: 123456 }], {
    lang: 'zh',
    width: 24,
  })
  const [, , row = ''] = table.split('\n')
  expect(displayWidth(row)).toBeLessThanOrEqual(24)
  expect(row).toContain('…')
  expect(row).toMatch(/123456$/)
})

test('no line is wider than the terminal as long as the cells that stay whole fit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 60 })),
      fc.integer({ min: 30, max: 90 }),
      (names, width) => {
        const table = formatTable(
          columns,
          names.map((name) => ({ name, n: 1 })),
          { lang: 'zh', width },
        )
        return table.split('\n').every((line) => displayWidth(line) <= width)
      },
    ),
  )
})

test('labels and values stand in two columns', () => {
  expect(
    formatPairs(
      [
        [t('文号', 'Number'), null],
        [t('发文机关', 'Issuer'), '市政府'],
      ],
      'zh',
    ),
  ).toBe('文号      —\n发文机关  市政府')
})
