import { addDays, cellDay, cellNames, cellNumber } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsx, { type SheetData } from 'write-excel-file/node'
import { readSheet } from './read-sheet.ts'
import { writeSheet } from './write-sheet.ts'

const columns = {
  clause: { names: ['条款', '条款号', '序号/条款'] },
  title: { names: ['任务', '任务内容', '重点任务', '工作任务'], required: true },
  lead: { names: ['牵头单位', '责任单位/牵头', '责任单位'], required: true },
  co: { names: ['配合单位', '责任单位/配合'] },
  due: { names: ['完成期限', '完成时限'] },
  amount: { names: ['资金', '经费'] },
}

async function read(data: SheetData) {
  const answer = await readSheet(await writeXlsx(data, { sheet: '任务清单' }).toBuffer(), columns)
  if (!answer.ok) throw new Error(answer.problem.message.en)
  return answer.value
}

describe('a table as offices send it', () => {
  const sent: SheetData = [
    [{ value: '澜川市2026年重点任务清单', columnSpan: 6 }],
    ['填报单位：市市场监管局'],
    [
      { value: '序号', rowSpan: 2 },
      { value: '重点任务', rowSpan: 2 },
      { value: '责任单位', columnSpan: 2 },
      null,
      { value: '完成时限（年月）', rowSpan: 2 },
      { value: '经费（万元）', rowSpan: 2 },
    ],
    [null, null, '牵头', '配合'],
    [{ value: '一、夯实创造基础', columnSpan: 6 }],
    [
      '1',
      '建设高价值专利培育中心',
      { value: '市市场监管局', rowSpan: 2 },
      '市科技局、市财政局',
      '2026年6月',
      '1,200.50',
    ],
    ['2', '编制年度白皮书', null, null, '２０２６．１２．３１', 80],
    ['合计', null, null, null, null, '1,280.50'],
    ['注：资金以财政批复为准。'],
  ]

  it('is read below its title lines, through its two-line header, without its totals and notes', async () => {
    const table = await read(sent)
    expect(table.titles).toEqual(['澜川市2026年重点任务清单', '填报单位：市市场监管局'])
    expect(table.headerRow).toBe(4)
    expect(table.found).toMatchObject({ title: '重点任务', lead: '责任单位/牵头', co: '责任单位/配合' })
    expect(table.rows.map((row) => [row.no, row.cells.title, row.cells.lead, row.cells.due])).toEqual([
      [6, '建设高价值专利培育中心', '市市场监管局', '2026年6月'],
      [7, '编制年度白皮书', '市市场监管局', '２０２６．１２．３１'],
    ])
    expect(table.rows[0]?.section).toBe('一、夯实创造基础')
    expect(table.rows.map((row) => cellNumber(row.cells.amount))).toEqual([1200.5, 80])
    expect(table.rows.map((row) => cellDay(row.cells.due))).toEqual(['2026-06-30', '2026-12-31'])
    expect(table.skipped.map(({ no, is }) => [no, is])).toEqual([
      [5, 'section'],
      [8, 'total'],
      [9, 'note'],
    ])
    expect(table.others).toEqual(['序号'])
    expect(table.rows[1]?.others).toEqual({ 序号: '2' })
  })

  it('takes no line of the sheet above its header for a heading over its columns', async () => {
    for (const above of [['填报单位：市市场监管局'], ['填报单位：市市场监管局', '', '填报日期：2026年3月']]) {
      const table = await read([above, ['任务', '牵头单位', '分值'], ['甲', '乙', '3']])
      expect(table.others).toEqual(['分值'])
      expect(table.titles).toEqual(above.filter((text) => text !== ''))
    }
  })

  it('is refused by name where a required column is missing', async () => {
    const bytes = await writeXlsx([['任务'], ['甲']], { sheet: 'x' }).toBuffer()
    const answer = await readSheet(bytes, columns)
    expect(answer.ok ? null : answer.problem.message.zh).toContain('“牵头单位”')
  })

  it('is refused where it bears a secrecy mark', async () => {
    const bytes = await writeXlsx([['秘密★3年'], ['任务', '牵头单位'], ['甲', '乙']], { sheet: 'x' }).toBuffer()
    const answer = await readSheet(bytes, columns)
    expect(answer.ok ? null : answer.problem.code).toBe('E_SECRET')
  })

  it('may be a .csv in the encoding of an old spreadsheet program', async () => {
    const gbk = Uint8Array.from([
      0xc8, 0xce, 0xce, 0xf1, 0x2c, 0xc7, 0xa3, 0xcd, 0xb7, 0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0xbc, 0xd7, 0x2c, 0xd2, 0xd2,
    ])
    const answer = await readSheet(gbk, columns)
    expect(answer.ok && answer.value.rows.map((row) => [row.cells.title, row.cells.lead])).toEqual([['甲', '乙']])
  })

  it('is refused as an old .xls or as no spreadsheet at all', async () => {
    for (const bytes of [
      [0xd0, 0xcf, 0x11, 0xe0, 1],
      [0x50, 0x4b, 3, 4, 9],
      [0, 1, 2, 0],
    ]) {
      const answer = await readSheet(Uint8Array.from(bytes), columns)
      expect(answer.ok ? null : answer.problem.code).toBe('E_DOCUMENT')
    }
  })
})

it('a sheet that was written reads back the same', async () => {
  const cell = fc
    .string({ minLength: 1 })
    .filter((s) => s.trim() === s && !/[\p{Cc}\ufffe\uffff]/u.test(s) && s.isWellFormed())
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
      const bytes = await writeSheet({
        name: '任务/台账',
        columns: [{ title: '任务' }, { title: '牵头单位' }, { title: '经费' }],
        rows: rows.map(([title, lead], i) => [`任务${title}`, `单位${lead}`, i + 0.1]),
      })
      const answer = await readSheet(bytes, columns)
      expect(answer.ok && answer.value.rows.map((r) => [r.cells.title, r.cells.lead, r.cells.amount])).toEqual(
        rows.map(([title, lead], i) => [`任务${title}`, `单位${lead}`, String(i + 0.1)]),
      )
    }),
    { numRuns: 30 },
  )
})

describe('a cell', () => {
  it('holds a number also as text, and says when it holds none', () => {
    const said = [
      '12',
      '１２．５',
      '1,234.5',
      '12.5%',
      '80万元',
      '-3',
      '120（含县区）',
      '',
      '—',
      '无',
      '十二',
      '1-2',
      '约12',
    ]
    expect(said.map(cellNumber)).toEqual([12, 12.5, 1234.5, 12.5, 80, -3, 120, null, null, null, null, null, null])
  })

  it('holds a date in every form an office writes', () => {
    const said = ['2026-3-1', '2026/03/01', '2026.3.1', '20260301', '2026年3月1日', '2026年3月1日前', '46082']
    expect(said.map(cellDay)).toEqual(said.map(() => '2026-03-01'))
    expect(['2026年2月', '2028.2', '2026年底', '2026', '2026年上半年'].map(cellDay)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
      '2026-12-31',
      '2026-06-30',
    ])
    expect(['', '长期', '2026-13-01', '2026-02-30', '1200'].map(cellDay)).toEqual([null, null, null, null, null])
  })

  it('reads any day from the number a spreadsheet keeps it as', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 60_000 }), (serial) => {
        expect(cellDay(String(serial))).toBe(addDays('1899-12-30', serial))
      }),
    )
  })

  it('names several units', () => {
    expect(cellNames('市科技局、市财政局，市教育局；市司法局\n各县（市、区）')).toEqual([
      '市科技局',
      '市财政局',
      '市教育局',
      '市司法局',
      '各县(市、区)',
    ])
  })
})
