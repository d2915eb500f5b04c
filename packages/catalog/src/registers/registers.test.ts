import type { RecordValues, Register, SourceRow } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { law } from '../law/law.ts'
import { registers } from '../registers.gen.ts'

const byId = new Map<string, Register>(registers.map((register) => [register.id, register]))
const today = '2026-11-24'
const ports = { law, today, placeOf: (address: string) => (address.includes('甲县') ? '410122' : null) }

/** A row of a table by the headings that people write. */
function taken(id: string, cells: Readonly<Record<string, string>>) {
  const register = byId.get(id)
  if (!register) throw new Error(id)
  const headings: Readonly<Record<string, readonly string[]>> = register.reader.headings
  const cell = (field: string) => headings[field]?.map((name) => cells[name]).find((text) => text !== undefined) ?? ''
  const row: SourceRow = { text: cell, list: (field) => (cell(field) === '' ? [] : [cell(field)]) }
  const went = register.reader.row(row)
  if ('refused' in went) throw new Error(went.refused.zh)
  const { values, numbers, notes } = went.record
  const whole: RecordValues = { ...values, ...register.reckon(values, ports) }
  return { values: whole, numbers, notes, grounds: register.grounds?.(whole, law) ?? {} }
}

test('an indication goes from reserve to registration as one record, and counts under one name as a product and as a mark', () => {
  const reserve = taken('gi', { 产品名称: '甲县 云雾茶', 状态: '储备', 地址: '某省甲县' })
  expect(reserve.values).toMatchObject({ status: 'reserve', kind: 'product', region: '410122' })
  const registered = taken('gi', { 产品名称: '甲县 云雾茶', 公告号: '2024年第1号', 公告日期: '2024-05-01' })
  expect(registered.values).toMatchObject({ status: 'registered', dated_on: '2024-05-01' })
  expect(registered.numbers).toContain(reserve.numbers[0])
  const mark = taken('gi', { 商标名称: '甲县云雾茶', 商标注册号: '12345678', 类型: '证明商标' })
  expect(mark.values.counted_as).toBe(registered.values.counted_as)
  expect(mark.numbers).toEqual(['12345678'])
  expect(taken('gi', { product: '金山翠芽', certificate_no: 'AGI00122' }).values.kind).toBe('agricultural')
})

test('works and software are kept by their certificates, in the sorts of the law', () => {
  expect(
    taken('copyright', { 作品名称: '某图', 登记号: '国作登字-2024-F-00000001', 作品类别: 'F 美术' }).values.sort,
  ).toBe('art')
  const program = taken('software', { 软件名称: '某系统', 版本号: 'V1.0', 登记号: '2024SR0000001', 取得方式: '受让' })
  expect(program.numbers).toEqual(['2024SR0000001'])
  expect(program.values.acquired).toBe('derived')
})

test.each([
  ['filed first', { 申请日: '2020-03-10', 首次商业利用日: '2021-01-05' }, '2030-03-10'],
  ['exploited first', { 申请日: '2020-03-10', 首次商业利用日: '2019-01-05' }, '2029-01-05'],
  ['finished long before', { 申请日: '2020-03-10', 创作完成日: '2008-02-01' }, '2023-02-01'],
])(
  'a layout design that was %s is protected until its earliest end, by an article that nobody has checked',
  (_, days, last) => {
    const { values, grounds } = taken('layouts', { 登记号: 'BS.205000001', 布图设计名称: '某芯片', ...days })
    expect(values.expires_on).toBe(last)
    expect(grounds.expires_on?.zh).toContain('未')
  },
)

test.each([
  ['木本', '2020-06-01', '2040-06-01'],
  ['其他', '2020-06-01', '2035-06-01'],
  ['木本', '2025-06-01', '2050-06-01'],
  ['其他', '2025-06-01', '2045-06-01'],
])('a variety of %s granted on %s is protected until %s', (plant, granted, last) => {
  const { values } = taken('varieties', { 品种名称: '甲1号', 植物种类: '某属', 植物类别: plant, 授权日: granted })
  expect(values).toMatchObject({ expires_on: last, status: 'granted' })
})

test('a variety in reserve, applied for and granted is one record; without its class no term is made up', () => {
  const reserve = taken('varieties', { 品种名称: '甲1号', 植物种类: '水稻' })
  expect(reserve.values).toMatchObject({ status: 'reserve', expires_on: null })
  const granted = taken('varieties', {
    品种名称: '甲1号',
    植物种类: '水稻',
    申请号: '20200001.1',
    授权日: '2024-01-01',
  })
  expect(granted.numbers).toContain(reserve.numbers[0])
})

test('a special sign ends by the term of its sort, an extension said by the source before it', () => {
  const sign = { 标志名称: '某运动会会徽', 登记号: 'T2024001', 核准登记日: '2024-01-10' }
  expect(taken('special-signs', sign).values.expires_on).toBe('2028-01-09')
  expect(taken('special-signs', { ...sign, 类别: '奥林匹克标志' }).values.expires_on).toBe('2034-01-09')
  expect(taken('special-signs', { ...sign, 延长至: '2032-01-09' }).values.expires_on).toBe('2032-01-09')
})

test('an organisation lies where its credit code says, deeper where its address does; a wrong code is left out', () => {
  const firm = taken('organisations', {
    企业名称: '甲公司',
    统一社会信用代码: '91110000600037341L',
    注册地址: '甲县一路',
  })
  expect(firm.values).toMatchObject({ sort: 'enterprise', status: 'active', region: '410122' })
  const wrong = taken('organisations', { 名称: '某大学', 信用代码: '91110000600037341K' })
  expect(wrong.values).toMatchObject({ sort: 'university' })
  expect(wrong.values.credit_code ?? null).toBeNull()
  expect(wrong.numbers).toEqual(['name:某大学'])
  expect(wrong.notes).toHaveLength(1)
})

test('agencies, items of heritage and domain names are read', () => {
  expect(
    taken('agencies', { 机构名称: '某事务所', 机构代码: '41100', 业务: '专利代理；商标代理' }).values.services,
  ).toEqual(['专利代理', '商标代理'])
  expect(taken('heritage', { 项目名称: '某鼓书', 项目类别: '曲艺', 项目级别: '省级' }).values).toMatchObject({
    sort: 'intangible',
    level: 'province',
  })
  expect(taken('domains', { 域名: 'Example.CN', 到期日期: '2020-01-01' }).values).toMatchObject({
    domain_number: 'example.cn',
    status: 'expired',
  })
})

test('a row without what a register needs is refused in both languages', () => {
  const went = byId.get('varieties')?.reader.row({ text: () => '', list: () => [] })
  expect(went).toMatchObject({
    refused: { zh: expect.stringContaining('品种名称'), en: expect.stringContaining('Species') },
  })
})
