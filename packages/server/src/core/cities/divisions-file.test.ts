import { expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readDivisions, readDivisionsFile } from './divisions-file.ts'

const city = { code: '990600', name: '云栖市' }

test('codes and names are read with commas or tabs, with titles, notes and levels', () => {
  const text =
    '\uFEFF代码,名称,上级\n# 2026 年版\n990600,云栖市\n990601\t东区\r\n990602，西区\n990603,河口街道,990601\n\n'
  expect(readDivisions(text, city)).toEqual({
    ok: true,
    value: [
      { ...city, parent: null },
      { code: '990601', name: '东区', parent: '990600' },
      { code: '990602', name: '西区', parent: '990600' },
      { code: '990603', name: '河口街道', parent: '990601' },
    ],
  })
})

test('an empty file gives the city alone', () => {
  expect(readDivisions('', city)).toEqual({ ok: true, value: [{ ...city, parent: null }] })
})

test('every line that is not right is named', () => {
  const read = readDivisions('990601,东区\n9906,西区\n990601,东区\n990604,\n990605,南区,990699\n990606,北区,x', city)
  expect(read.ok).toBe(false)
  if (read.ok) return
  for (const words of ['第 2 行', '第 3 行：990601 重复', '第 4 行', '上级 990699 不在文件里', '第 6 行']) {
    expect(read.problem.message.zh).toContain(words)
  }
  expect(read.problem.message.en).toContain('line 3: 990601 stands twice')
})

test('a file is read as a spreadsheet program saves it: .xlsx, or .csv in GB18030 or UTF-8', async () => {
  const rows = [
    { ...city, parent: null },
    { code: '990601', name: '东区', parent: '990600' },
    { code: '990603', name: '河口街道', parent: '990601' },
  ]
  // “990601,东区” and “990603,河口街道,990601” in GB18030, as a Chinese Excel writes them.
  const gb = Buffer.from('3939303630312cb6abc7f80d0a3939303630332cbad3bfdabdd6b5c02c3939303630310d0a', 'hex')
  expect(await readDivisionsFile(gb, city)).toEqual({ ok: true, value: rows })
  expect(await readDivisionsFile(Buffer.from('990601,东区\n990603,河口街道,990601\n'), city)).toEqual({
    ok: true,
    value: rows,
  })
  const cell = (value: string | number) => ({ value })
  const sheet = [['代码', '名称', '上级'].map(cell), [990601, '东区'].map(cell), [990603, '河口街道', 990601].map(cell)]
  expect(await readDivisionsFile(await writeXlsx(sheet).toBuffer(), city)).toEqual({ ok: true, value: rows })
  expect((await readDivisionsFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), city)).ok).toBe(false)
})
