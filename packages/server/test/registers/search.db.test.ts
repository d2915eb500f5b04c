import { describe, expect, test } from 'vitest'
import { findRecords } from '../../src/core/search/find.ts'
import { postgresEngine } from '../../src/core/search/store.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, takeFile: take } = await registersOfACity()
const { registers, national } = app.data
const find = async (q: string, more: object = {}) =>
  must(
    await transaction(app.engine.db, (tx) =>
      findRecords({ tx, registers, engine: postgresEngine, national }, here, {
        q,
        sort: 'best',
        facets: 'false',
        offset: 0,
        limit: 20,
        ...more,
      }),
    ),
  )
const keys = async (q: string, more: object = {}) => (await find(q, more)).hits.map(({ key }) => key)

const rows = [
  '202210003661.4\tCN900000001B\t锂离子电池隔膜\t云岭甲公司；海晏大学\t2022-01-04\t2024-05-06\tH01M50/40\t河南省新乡市辉县市一路1号\t一种隔膜，用于储能。',
  '202330062702.2\tCN900000002S\t充电桩\t云岭乙公司\t2023-01-31\t2023-05-06\t13-02\t北京市海淀区\t',
  '202320135062.8\tCN900000003U\t電池外殼 Case\t云岭甲公司\t2023-02-01\t2023-09-09\tH01M50/20\t\t本实用新型公开了电池壳。',
  '\tUS2013101709A1\tBattery separator (case) \tYunling Inc.\t2012-10-22\t2013-04-25\tH01M2/16\t\tA separator for batteries.',
]
await take(`申请号\t公开号\t名称\t申请人\t申请日\t公开日\t分类号\t地址\t摘要\n${rows.join('\n')}\n`)

describe('the search of the registers', () => {
  test('finds words anywhere, in whatever width, case and script they are typed', async () => {
    expect(await keys('隔膜')).toEqual(['202210003661.4'])
    expect((await keys('电池')).sort()).toEqual(['202210003661.4', '202320135062.8'])
    expect(await keys('電池 外壳')).toEqual(['202320135062.8'])
    expect((await keys('ＣＡＳＥ')).sort()).toEqual(['202320135062.8', 'US2013101709'])
    expect(await keys('甲公司 -隔膜')).toEqual(['202320135062.8'])
    expect(await keys('充电 或 储能')).toHaveLength(2)
    expect(await keys('没有的词')).toEqual([])
  })

  test('finds a number in any of its spellings', async () => {
    for (const typed of ['202210003661.4', 'ZL 2022 1 0003661.4', 'CN202210003661', 'CN900000001B', '900000001']) {
      expect([typed, await keys(typed)]).toEqual([typed, ['202210003661.4']])
    }
    expect(await keys('US 2013/101709 A1')).toEqual(['US2013101709'])
  })

  test('is narrowed by class with all below it, by status, place, kind, day and person', async () => {
    expect(await keys('分类:H01M50')).toHaveLength(2)
    expect(await keys('ipc:H01M 状态:有效 种类:发明')).toEqual(['202210003661.4'])
    expect(await keys('地区:河南')).toEqual(['202210003661.4'])
    expect(await keys('日期:2023-01..2023-01')).toEqual(['202330062702.2'])
    expect(await keys('申请人:海晏大学')).toEqual(['202210003661.4'])
    expect(await keys('申请人:隔膜')).toEqual([])
    expect(await keys('云岭乙*')).toEqual(['202330062702.2'])
    expect(await keys('岭乙*')).toEqual([])
    expect(await find('状态:好')).toMatchObject({ total: 0, asked: [{ known: false, text: { zh: 'status：好' } }] })
  })

  test('counts exactly, page by page, with the values it may be narrowed by', async () => {
    const page = await find('', { register: 'patents', limit: 2, offset: 2, sort: 'newest', facets: 'true' })
    expect([page.total, page.hits.map(({ key }) => key)]).toEqual([4, ['202210003661.4', 'US2013101709']])
    const kinds = page.facets.find(({ id }) => id === 'kind')?.values.map(({ tag, n }) => [tag, n])
    expect(kinds).toEqual([
      ['kind=design', 1],
      ['kind=invention', 1],
      ['kind=utility', 1],
    ])
    const over = await find('', { facets: 'true' })
    expect(over.facets.map(({ id }) => id)).toEqual(['register', 'region', 'year'])
    expect(await keys('', { tags: 'kind=design' })).toEqual(['202330062702.2'])
    expect(await keys('', { tags: 'ipc=H01M,kind=utility' })).toEqual(['202320135062.8'])
  })

  test('puts titles that begin with the words first, and marks them in the text', async () => {
    const { hits } = await find('隔膜')
    expect(hits[0]?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['隔膜'])
    expect((await find('"battery separator"')).hits[0]?.key).toBe('US2013101709')
  })
})
