import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docOf, type SearchDoc } from '../../src/core/search/doc.ts'
import type { EngineNode } from '../../src/core/search/engine.ts'
import { findRecords } from '../../src/core/search/find.ts'
import { postgresEngine, recordsOf } from '../../src/core/search/store.ts'
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

test('every query tree is answered as a plain reading of all records answers it', { timeout: 120_000 }, async () => {
  const patents = registers.get('patents')
  if (!patents) throw new Error('no register of patents')
  const words = ['电', '电池', '隔膜', '锂', '装置', 'ca', 'case', '甲公司', '储能', '方法']
  const pick = (n: number, list: readonly string[]) => list[n % list.length] ?? ''
  const made = Array.from({ length: 300 }, (_, n) => {
    const title = `${pick(n, words)}${pick(n * 7, words)}${n % 3 === 0 ? '電池' : ''}`
    const day = `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`
    return `CN9100${String(n).padStart(5, '0')}${'ABUS'[n % 4]}\t${title}\t${pick(n * 5, words)}厂\t${day}\tG0${1 + (n % 9)}F${n % 20}/0${n % 7}`
  })
  await take(`公开号\t名称\t申请人\t公开日\t分类号\n${made.join('\n')}\n`)
  const docs = await transaction(app.engine.db, async (tx) => {
    const all = (await postgresEngine.find(tx, { ...ask, node: { is: 'all' } })).hits.map(({ key }) => key)
    return [...(await recordsOf(tx, patents, here, all))].map(([key, values]) => docOf(patents, key, values))
  })
  expect(docs).toHaveLength(304)
  const leaf: fc.Arbitrary<EngineNode> = fc.oneof(
    fc.record({
      is: fc.constant('word' as const),
      text: fc.constantFrom(...words, '池电', 'ase', '电池外'),
      in: fc.constantFrom('any' as const, 'title' as const, 'people' as const),
      start: fc.boolean(),
    }),
    fc.constantFrom('kind:invention', 'kind:design', 'ipc:G01', 'ipc:G03F', 'status:valid').map((tag) => ({
      is: 'tags' as const,
      any: [tag],
    })),
    fc.constantFrom('2012-01-01', '2020-06-15').map((from) => ({ is: 'days' as const, from, to: null })),
    fc.constant({ is: 'all' as const }),
  )
  const { node } = fc.letrec<{ node: EngineNode }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.record({
        is: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ is: fc.constant('not' as const), of: tie('node') }),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(node, async (tree) => {
      const answer = await transaction(app.engine.db, (tx) => postgresEngine.find(tx, { ...ask, node: tree }))
      const plain = docs.filter((doc) => holds(tree, doc)).map(({ key }) => key)
      expect(answer.total).toBe(plain.length)
      expect(answer.hits.map(({ key }) => key).sort()).toEqual(plain.sort())
    }),
    { numRuns: 150 },
  )
})

const ask = { city: here, sort: 'newest', words: [], offset: 0, limit: 1000, facets: [] } as const

function holds(node: EngineNode, doc: SearchDoc): boolean {
  switch (node.is) {
    case 'all':
      return true
    case 'none':
      return false
    case 'word': {
      const places = { any: [doc.title, doc.people, doc.body], title: [doc.title], people: [doc.people] }[node.in]
      return places.some((text) =>
        node.start ? text.split('\n').some((line) => line.startsWith(node.text)) : text.includes(node.text),
      )
    }
    case 'tags':
      return node.any.some((tag) => doc.tags.includes(tag))
    case 'numbers':
      return node.any.some((number) => doc.numbers.includes(number))
    case 'days':
      return (node.from === null || doc.dated >= node.from) && (node.to === null || doc.dated <= node.to)
    case 'and':
      return node.of.every((one) => holds(one, doc))
    case 'or':
      return node.of.some((one) => holds(one, doc))
    case 'not':
      return !holds(node.of, doc)
  }
}
