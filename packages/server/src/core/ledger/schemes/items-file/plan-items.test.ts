import type { SchemeItem } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemListColumn } from './item-list.ts'
import { newId, planItems } from './plan-items.ts'
import { factorBetween } from './units-of-measure.ts'

const figures = [
  { id: 'f1', title: '有效注册商标', unit: '件', runs: true },
  { id: 'f2', title: '发明专利授权量', unit: '件', runs: true },
  { id: 'f3', title: '专利质押金额', unit: '万元', runs: true },
  { id: 'f4', title: '发明专利授权量', unit: '件', runs: false },
]
const row = (no: number, cells: Partial<Record<ItemListColumn, string>>) => ({
  no,
  cells: { no: '', name: '', unit: '', source: '', shows: '', factor: '', digits: '', ...cells },
  others: {},
  section: null,
})
const item = (id: string, more: Partial<SchemeItem>): SchemeItem => ({
  ...{ id, no: '', name: id, unit: '件', indicator: null, shows: 'value', factor: 1, digits: 0 },
  ...more,
})
const plan = (rows: readonly Partial<Record<ItemListColumn, string>>[], items: readonly SchemeItem[] = []) =>
  planItems(
    rows.map((cells, i) => row(i + 3, cells)),
    items,
    figures,
  )

describe('a table of items', () => {
  it('is fed by figures of the ledger, turned into its units as far as they tell', () => {
    const [marks, pledges, patents, gap] = plan([
      { no: '1', name: '注册商标', unit: '万件', source: '有效注册商标' },
      { no: '2', name: '质押额', unit: '（亿元）', source: '专利质押金额', digits: '１' },
      { no: '3', name: '授权增速', unit: '%', source: '发明专利 授权量', shows: '比上年增长（%）' },
      { no: '4', name: '专家人数', unit: '人', source: '—' },
    ])
    expect(marks).toMatchObject({ does: 'add', item: { indicator: 'f1', factor: 0.0001, digits: 2 } })
    expect(pledges).toMatchObject({ item: { unit: '亿元', factor: 0.0001, digits: 1 } })
    expect(patents).toMatchObject({ item: { indicator: 'f2', shows: 'growth', factor: 1 } })
    expect(gap).toMatchObject({ does: 'add', source: '', item: { indicator: null } })
  })

  it('says of each wrong row what is wrong and what to do, in all that is wrong', () => {
    const why = plan([
      { no: '1', name: '', source: '商标' },
      { no: '2', name: '甲', unit: '户', source: '有效注册商标' },
      { no: '3', name: '乙', shows: '不详', factor: '约一万', digits: '7' },
      { no: '3', name: '丙' },
      { name: '丁' },
      { name: '丁 ' },
    ]).map((one) => [one.no, one.does, one.why.map((text) => text.zh)])
    expect(why).toEqual([
      [
        3,
        'wrong',
        [
          '台账里没有指标“商标”：是不是“有效注册商标”？请照它的名称写，或留空（计为缺口）',
          '没有写项目，请补上它的名称',
        ],
      ],
      [4, 'wrong', ['台账单位是“件”，考评方是“户”：请写换算系数（系数 × 台账的数 = 考评方的数）']],
      [
        5,
        'wrong',
        [
          '看不懂取什么“不详”，请写“数值”或“增长”',
          '换算系数“约一万”不是大于零的数，请写如 0.0001 的数',
          '小数位“7”要写 0 到 6 的整数',
        ],
      ],
      [6, 'wrong', ['序号 3 和第 5 行重复，请改序号']],
      [7, 'add', []],
      [8, 'wrong', ['和第 7 行是同一项“丁”，请删去一行']],
    ])
  })

  it('knows items by their wording before their number: one put in between moves no figure', () => {
    const items = [item('a', { no: '1', name: '甲' }), item('b', { no: '2', name: '乙', indicator: 'f1' })]
    const rows = plan(
      [
        { no: '1', name: '甲' },
        { no: '2', name: '新增的' },
        { no: '3', name: '乙' },
      ],
      items,
    )
    expect(rows.map((one) => [one.item.id, one.does, one.item.indicator])).toEqual([
      ['a', 'nothing', null],
      [newId, 'add', null],
      ['b', 'change', 'f1'],
    ])
    expect(rows[2]?.changes.map((text) => text.zh)).toEqual(['序号：原“2”'])
  })

  it('tells a new wording of a number, and leaves alone what empty cells say nothing of', () => {
    const items = [item('a', { no: '1.1', name: '商标数量', indicator: 'f1', factor: 0.001, unit: '千件', digits: 1 })]
    expect(plan([{ no: '1.1', name: '注册商标数量' }], items)).toMatchObject([
      {
        does: 'change',
        changes: [{ zh: '表述：原“商标数量”' }],
        item: { id: 'a', indicator: 'f1', factor: 0.001, unit: '千件', digits: 1 },
      },
    ])
    expect(plan([{ no: '1.1', name: '商标数量', unit: '万件' }], items)).toMatchObject([
      { does: 'change', item: { factor: 0.0001 } },
    ])
  })

  it('does not take the number of an item that it lacks, nor guess between two of one name', () => {
    const held = [item('a', { no: '1', name: '甲' }), item('b', { no: '2', name: '乙' })]
    expect(plan([{ no: '2', name: '甲' }], held)[0]?.why[0]?.zh).toContain('序号 2 现在是“乙”，它不在表里')
    const twins = [item('a', { no: '1', name: '甲' }), item('b', { no: '2', name: '甲' })]
    expect(plan([{ name: '甲' }], twins)[0]?.why[0]?.zh).toContain('有 2 个同名的项目')
    expect(plan([{ no: '2', name: '甲' }], twins)).toMatchObject([{ does: 'nothing', item: { id: 'b' } }])
  })

  it('read a second time changes nothing, whatever it says', () => {
    const cells = fc.record({
      no: fc.constantFrom('', '1', '2', '3.1', '３．２'),
      name: fc.constantFrom('甲', '乙', '丙（件）', '丁'),
      unit: fc.constantFrom('', '件', '万件', '（万件）', '%'),
      source: fc.constantFrom('', '无', '有效注册商标', '发明专利授权量'),
      shows: fc.constantFrom('', '数值', '增长'),
      factor: fc.constantFrom('', '1', '0.0001', '1e-7'),
      digits: fc.constantFrom('', '0', '2'),
    })
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), fc.array(cells, { maxLength: 4 }), (before, rows) => {
        const stand = (from: readonly SchemeItem[], said: readonly Partial<Record<ItemListColumn, string>>[]) => {
          const planned = plan(said, from)
          const put = new Map(from.map((one) => [one.id, one]))
          for (const one of planned) {
            const id = one.item.id === newId ? `${put.size}-${one.no}` : one.item.id
            if (one.does !== 'wrong') put.set(id, { ...one.item, id })
          }
          return { planned, items: [...put.values()] }
        }
        const first = stand(stand([], before).items, rows)
        fc.pre(first.planned.every((one) => one.does !== 'wrong'))
        expect(stand(first.items, rows).planned.map((one) => one.does)).toEqual(rows.map(() => 'nothing'))
      }),
    )
  })
})

it('units of measure tell a factor where one counts the other', () => {
  expect(factorBetween('件', '万件')).toBe(0.0001)
  expect(factorBetween('万元', '亿元')).toBe(0.0001)
  expect(factorBetween('亿元', '万元')).toBe(10_000)
  expect(factorBetween('件', '件')).toBe(1)
  expect(factorBetween('', '件')).toBe(1)
  expect(factorBetween('件', '个')).toBeNull()
  expect(factorBetween('件/万人', '件')).toBeNull()
})
