import { describe, expect, test } from 'vitest'
import { reckonAnew } from '../../src/core/registers/records/reckon-anew.ts'
import { recordOf } from '../../src/core/registers/records/record.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { asOwner } from '../support/test-server.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, takeFile: take, ask, told, writeTried, report, ownerUrl, time } = await registersOfACity()

const counts = ({ run }: Awaited<ReturnType<typeof take>>) => [
  run.phase,
  run.read,
  run.inserted,
  run.updated,
  run.unchanged,
  run.rejected,
  run.warnings,
]
const record = (key: string) => recordIn('patents', key)
const recordIn = (register: string, key: string) =>
  transaction(app.engine.db, (tx) =>
    recordOf(
      { tx, registers: app.data.registers, national: app.data.national, law: app.engine.law },
      here,
      { register, key },
      { imports: true, entries: true },
    ),
  )
const fieldOf = async (key: string, id: string) =>
  must(await record(key))
    .groups.flatMap((group) => group.fields)
    .find((field) => field.id === id)
const rowsIn = async (table: string) =>
  asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
    return rows[0]?.n
  })

const head = '申请号,公开号,名称,申请人,申请日,公开日\n'

describe('a file of a register', () => {
  test('is taken in once; the same file again changes nothing', async () => {
    const file = `${head}202210003661.4,CN900000001A,一种甲装置,云岭甲公司,2022.01.04,2022.05.06\n`
    expect(counts(await take(file))).toEqual(['done', 1, 1, 0, 0, 0, 0])
    expect(counts(await take(file))).toEqual(['done', 1, 0, 0, 1, 0, 0])
  })

  test('tried, is told as it would be and leaves nothing; then it can be written as it is', async () => {
    const before = await rowsIn('patent')
    const file = `${head}202330062702.2,CN900000002S,灯具,云岭乙公司,2023.01.04,2023.05.06\n202330062702.3,,坏号,,,\n`
    const trial = await take(file, { apply: false })
    expect(counts(trial)).toEqual(['done', 2, 1, 0, 0, 1, 0])
    expect(trial.notes[0]?.reason.zh).toContain('校验位不符')
    expect(await rowsIn('patent')).toBe(before)
    expect(counts(await writeTried(trial.run.id))).toEqual(['done', 2, 1, 0, 0, 1, 0])
    expect(await rowsIn('patent')).toBe(Number(before) + 1)
    expect((await told(trial.run.id)).run.writtenBy).not.toBeNull()
  })

  test('tells what it mended: a damaged number, a missing check digit', async () => {
    const file = `${head}2.01E+12,CN900000003B,一种乙方法,丙,2011.07.27,2019.07.09\n202320135062,CN900000004U,一种丙,丁,,\n`
    const done = await take(file)
    expect(counts(done)).toEqual(['done', 2, 2, 0, 0, 0, 2])
    expect(done.notes.map(({ sort, reason }) => [sort, reason.zh])).toEqual([
      ['mended', '申请号“2.01E+12”已被电子表格改坏，没有采用；按公开（公告）号识别'],
      ['mended', '申请号“202320135062”缺少校验位，补为 202320135062.8'],
    ])
  })

  test('of two rows about one right takes the later publication, and of two that differ on one day the first', async () => {
    const rows = ['A,一种丁装置,戊,2021.06.01', 'B,一种丁装置及方法,戊,2023.06.01', 'B,另一种名称,戊,2023.06.01']
    const done = await take(`公开号,名称,申请人,公开日\n${rows.map((row) => `CN900000005${row}`).join('\n')}\n`)
    expect(counts(done)).toEqual(['done', 3, 1, 1, 0, 1, 0])
    expect(done.notes.map(({ rowNo, reason }) => [rowNo, reason.zh])).toEqual([
      [4, '本文件第 3 行已有这条记录，两行的“名称”不同，请核对后只留一行'],
    ])
    expect(must(await record('CN900000005')).title).toBe('一种丁装置及方法')
    const again = await take(`公开号,名称,申请人,公开日\n${rows.map((row) => `CN900000005${row}`).join('\n')}\n`)
    expect(counts(again)).toEqual(['done', 3, 0, 0, 2, 1, 0])
    expect(must(await record('CN900000005')).title).toBe('一种丁装置及方法')
  })

  test('said once more by an older source on a newer day holds before the other from then on', async () => {
    const [a, b] = ['甲说', '乙说'].map((name) => `公开号,名称\nCN900000014A,${name}\n`)
    await take(a ?? '', { source: '子', asOf: '2025-01-01' })
    await take(b ?? '', { source: '丑', asOf: '2025-06-01' })
    expect(must(await record('CN900000014')).title).toBe('乙说')
    expect(counts(await take(a ?? '', { source: '子', asOf: '2025-09-01' }))).toEqual(['done', 1, 0, 0, 1, 0, 0])
    expect(must(await record('CN900000014')).title).toBe('甲说')
  })

  test('gives its rejected rows back with their columns and why; mended, they are taken in as they are', async () => {
    const done = await take('名称,公开号,申请人\n,CN900000006A,甲\n')
    expect(counts(done)).toEqual(['done', 1, 0, 0, 0, 1, 0])
    const csv = await report(done.run.id)
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\ufeff公开号,申请人,未导入原因,原行号',
      'CN900000006A,甲,没有名称（标题、发明名称）,2',
    ])
    const mended = csv.replace('未导入原因', '名称').replace('没有名称（标题、发明名称）', '一种戊')
    expect(counts(await take(mended))).toEqual(['done', 1, 1, 0, 0, 0, 0])
  })

  test('that no register knows is refused with what is looked for, and so is what is no table', async () => {
    const done = await take('甲,乙\n1,2\n')
    expect([done.run.phase, done.run.failure?.message.zh]).toEqual([
      'failed',
      '文件里没有这个库认识的列，例如“申请号”、“公开（公告）号”、“发明名称”。',
    ])
    expect((await take(new Uint8Array())).run.failure?.message.zh).toBe('文件是空的。')
    expect((await take('<a><b></a>')).run.failure?.message.zh).toContain('XML 第 1 行有错')
    expect(await ask('x', { asOf: '2030-01-01' })).toMatchObject({ ok: false })
  })

  test('is read in whatever encoding and with whatever lines above and below its rows', async () => {
    const table = '云岭市专利明细表,,\n单位：市市场监管局,,\n公开号,名称,申请人\nCN900000007U,一种己,庚\n合计,1,\n'
    expect(counts(await take(new TextEncoder().encode(`\ufeff${table}`)))).toEqual(['done', 1, 1, 0, 0, 0, 0])
    const gb = Buffer.from('b9abbfaabac52cc3fbb3c60a434e393030303030303038552cd2bbd6d6b1f90a', 'hex')
    expect(counts(await take(gb))).toEqual(['done', 1, 1, 0, 0, 0, 0])
    expect(must(await record('CN900000008')).title).toBe('一种冰')
    const mac = Buffer.concat([Buffer.from('Publication Number;Title\rUS2019000001A1;Caf'), Buffer.from([0x8e, 13])])
    expect(counts(await take(mac))).toEqual(['done', 1, 1, 0, 0, 0, 0])
    expect(must(await record('US2019000001')).title).toBe('Café')
  })

  test('of JSON lines or of XML is taken like a table', async () => {
    const line = JSON.stringify({ publication_number: 'CN900000009A', title: '一种庚', abstract: '摘要' })
    expect(counts(await take(`${line}\n${line}\n`))).toEqual(['done', 2, 1, 0, 1, 0, 0])
    const xml = `<?xml version="1.0"?><cn-patent-document><cn-bibliographic-data><cn-publication-reference><document-id>
      <country>CN</country><doc-number>900000010</doc-number><kind>A</kind><date>20240102</date></document-id>
      </cn-publication-reference><invention-title>一种辛</invention-title></cn-bibliographic-data></cn-patent-document>`
    expect(counts(await take(xml + xml))).toEqual(['done', 2, 1, 0, 1, 0, 0])
  })
})

test('a file that has a row for each class of a mark puts them together', async () => {
  const rows =
    '注册号,商标名称,国际分类,商品/服务\n99000001,云岭,9,软件\n99000001,云岭,35,广告\n99000001,云岭雪,42,编程\n'
  const done = await take(rows, { register: 'trademarks' })
  expect(counts(done)).toEqual(['done', 3, 1, 1, 0, 1, 0])
  const mark = must(await recordIn('trademarks', '99000001'))
  const fields = mark.groups.flatMap((group) => group.fields)
  expect(fields.find(({ id }) => id === 'nice')?.value).toEqual(['09', '35'])
  expect(fields.find(({ id }) => id === 'goods')?.value).toEqual(['软件', '广告'])
  const again = await take(rows, { register: 'trademarks' })
  expect(counts(again).slice(0, 5)).toEqual(['done', 3, 0, 0, 2])
})

describe('a record', () => {
  test('holds what the newer source says, beside what the older one said, and tells how it changed', async () => {
    await take('公开号,名称,申请人\nCN900000011B,一种壬,旧公司\n', { source: '旧', asOf: '2025-01-01' })
    await take('公开号,名称,申请人\nCN900000011B,一种壬,新公司\n', { source: '新', asOf: '2026-01-01' })
    const field = await fieldOf('CN900000011', 'applicants')
    expect(field).toMatchObject({ value: ['新公司'], source: '新', others: [{ source: '旧', text: { zh: '旧公司' } }] })
    const { versions, sources } = must(await record('CN900000011'))
    expect(versions[0]?.changes.map(({ before, after }) => [before.zh, after.zh])).toEqual([['旧公司', '新公司']])
    expect(sources.map(({ name, rowNo }) => [name, rowNo])).toEqual([
      ['新', 2],
      ['旧', 2],
    ])
    await take('公开号,名称,申请人\nCN900000011B,一种壬,更旧公司\n', { source: '迟到', asOf: '2024-01-01' })
    expect((await fieldOf('CN900000011', 'applicants'))?.value).toEqual(['新公司'])
  })

  test('keeps what a later file of its source leaves out', async () => {
    await take('公开号,名称,申请人\nCN900000012B,一种癸,甲\n')
    await take('公开号,名称\nCN900000012B,一种癸改\n')
    expect((await fieldOf('CN900000012', 'applicants'))?.value).toEqual(['甲'])
    expect(must(await record('CN900000012')).title).toBe('一种癸改')
  })

  test('of a right that ends with time is reckoned anew without any file', async () => {
    expect((await fieldOf('202330062702.2', 'status'))?.value).toBe('valid')
    expect(await fieldOf('202330062702.2', 'expires_on')).toMatchObject({
      value: '2038-01-03',
      ground: { zh: '《中华人民共和国专利法》第42条：自申请日起 15 年' },
    })
    const before = time.now
    time.now = '2038-02-01T00:00:00Z'
    expect(await reckonAnew(app.data)).toBeGreaterThan(0)
    expect((await fieldOf('202330062702.2', 'status'))?.value).toBe('expired')
    time.now = before
    await reckonAnew(app.data)
  })
})
