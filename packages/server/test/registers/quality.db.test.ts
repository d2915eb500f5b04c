import { expect, test } from 'vitest'
import { qualityOf, qualityRows } from '../../src/core/registers/quality/quality.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, takeFile } = await registersOfACity()
const { registers, national } = app.data
const today = '2026-03-02'
const quality = async (only?: string) =>
  must(await transaction(app.engine.db, (tx) => qualityOf({ tx, registers, national, today }, here, only))).rows
const found = async (register: string) =>
  Object.fromEntries(((await quality(register))[0]?.checks ?? []).filter(({ n }) => n > 0).map(({ id, n }) => [id, n]))
const rows = async (register: string, check: string, more: object = {}) =>
  must(
    await transaction(app.engine.db, (tx) =>
      qualityRows({ tx, registers, national, today }, here, { register, check, limit: 50, ...more }),
    ),
  )

test('faults put into a file are all found: what is missing, out of order, in the future, or wrong by its check digit', async () => {
  const run = await takeFile(
    [
      '申请号\t公开号\t名称\t申请人\t申请日\t公开日',
      '202210003661.4\tCN900000001B\t好的\t云岭甲公司\t2022-01-04\t2024-05-06',
      '202330062702.2\tCN900000002S\t没有申请人\t\t2023-01-31\t2023-05-06',
      '202320135062.8\tCN900000003U\t先后颠倒\t云岭乙公司\t2024-02-01\t2023-09-09',
      '\tCN900000004A\t将来公开\t云岭丙公司\t2025-02-01\t2027-09-09',
      '202210003661.5\tCN900000005B\t校验位不符\t云岭丁公司\t2022-01-04\t2024-05-06',
      '',
    ].join('\n'),
  )
  expect(run.run).toMatchObject({ read: 5, rejected: 0, warnings: 1 })
  expect(await found('patents')).toEqual({
    'missing.applicants': 1,
    'missing.application_number': 2,
    'order.filed_on.published_on': 1,
    // A utility model is published when it is granted.
    'order.filed_on.granted_on': 1,
    'future.published_on': 1,
  })
  const [patents] = await quality('patents')
  expect(patents?.files).toMatchObject([{ source: '甲', read: 5, rejected: 0, warnings: 1 }])
  expect((await rows('patents', 'missing.applicants')).rows.map(({ title }) => title)).toEqual(['没有申请人'])
  const order = await rows('patents', 'order.filed_on.published_on')
  expect(order).toMatchObject({ total: 1, next: null })
  expect(order.rows[0]?.values.map(({ text }) => text.zh)).toEqual(['2024年2月1日', '2023年9月9日'])
})

test('records that are the same thing stand side by side, page by page', async () => {
  await takeFile(
    [
      '登记号\t作品名称\t著作权人\t登记日期',
      '豫作登字-2025-A-00000001\t云岭山歌\t云岭文化公司\t2025-01-02',
      '豫作登字-2025-A-00000002\t云岭山歌\t云岭文化公司\t2025-02-02',
      '豫作登字-2025-A-00000003\t云岭山歌\t另一家公司\t2025-02-02',
      '',
    ].join('\n'),
    { register: 'copyright' },
  )
  expect(await found('copyright')).toMatchObject({ alike: 2 })
  const first = await rows('copyright', 'alike', { limit: 1 })
  expect([first.total, first.next]).toEqual([2, '1'])
  const second = await rows('copyright', 'alike', { limit: 1, cursor: first.next ?? '' })
  expect([...first.rows, ...second.rows].map(({ title }) => title)).toEqual(['云岭山歌', '云岭山歌'])
  expect(second.next).toBeNull()
  expect(await found('trademarks')).toEqual({})
  expect((await quality()).map(({ register }) => register)).toHaveLength(registers.size)
})
