import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { hasShared, sharedFolder } from '../../../../tests/support/shared.ts'
import { findArticles, getInstrument } from '../../src/core/law/library/library.ts'
import { importLawText } from '../../src/core/law/texts/import.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

const world = await aWorld()
const { engine, city, person, unit, read, take } = world
const [here, there] = ['419901', '419902']
await city(here, '甲市')
await city(there, '乙市')
const office = person(here, 'office', await unit(here, '市知识产权局'))
const today = '2026-03-02'

const mark = (year: string, more = '') => `# 中华人民共和国商标法

1982年8月23日 第五届全国人民代表大会常务委员会第二十四次会议通过

${year}年4月23日 第四次修正

<!-- INFO END -->

## 第一章 总则

第一条 为了加强商标管理，制定本法。

第二条 国务院工商行政管理部门主管全国商标注册和管理的工作。

第三十条规定的情形除外。

## 第二章 商标注册的申请

第三条 经核准注册的商标为注册商标。
${more}`

const hand = (text: string, more: object = {}) =>
  importLawText(engine, office, here, {
    name: '商标法.txt',
    bytes: new TextEncoder().encode(text),
    instrument: null,
    version: null,
    apply: true,
    requestId: randomUUID(),
    ...more,
  })
const under = <R>(code: string, work: (deps: Parameters<typeof getInstrument>[0]) => Promise<R>) =>
  read(office, today, async (deps) => work({ ...deps, city: code, law: await engine.law(deps.tx, code) }))
const found = (q: string, code = here) => under(code, async (deps) => must(await findArticles(deps, { q, limit: 20 })))

test('a text is read article by article, tried first, written once, and found from the library', async () => {
  const tried = must(await hand(mark('2019'), { apply: false }))
  expect(tried).toMatchObject({ instrument: 'trademark-law', version: '2019', declared: true, applied: false })
  expect(tried.counts).toMatchObject({ new: 3, wrong: 0 })
  expect((await found('注册')).total).toBe(0)

  expect(must(await hand(mark('2019'))).applied).toBe(true)
  const instrument = await under(here, async (deps) => must(await getInstrument(deps, { id: 'trademark-law' })))
  expect(instrument.version).toBe('2019')
  expect(instrument.articles[1]).toMatchObject({
    article: '2',
    heading: '第一章 总则',
    // A line that only begins with the name of another article belongs to the one above.
    text: '国务院工商行政管理部门主管全国商标注册和管理的工作。\n第三十条规定的情形除外。',
  })
  expect((await found('注册 商标')).rows.map((row) => row.article)).toEqual(['2', '3'])
  expect((await found('注册', there)).total).toBe(0)

  const again = must(await hand(mark('2019')))
  expect(again).toMatchObject({ applied: true, counts: { new: 0, changed: 0, same: 3 } })
  const more = must(await hand(mark('2019', '\n第四条 不以使用为目的的恶意申请，应当驳回。\n')))
  expect(more).toMatchObject({ applied: true, counts: { new: 1, same: 3 } })
  expect((await found('恶意')).rows).toHaveLength(1)
})

test('a text taken away is found no more', async () => {
  const one = `北京市样例条例\n\n2020年1月1日 通过\n\n第一条 样例文字。`
  expect(must(await hand(one))).toMatchObject({ instrument: '北京市样例条例', version: '2020', declared: false })
  const id = await read(office, today, ({ tx }) =>
    tx.selectFrom('law_text').select('id').where('title', '=', '北京市样例条例').executeTakeFirstOrThrow(),
  )
  await take(office, id.id, 'remove', {})
  expect((await found('样例')).total).toBe(0)
})

test.each([
  ['第一条 只有条文', '第一行应是法规名称'],
  ['某某办法\n\n没有条文', '没有找到'],
  ['某某办法\n\n第一条 没有年份。', '请写明 version'],
])('“%s” is refused: %s', async (text, why) => {
  const refused = await hand(text)
  expect(refused.ok ? '' : refused.problem.message.zh).toContain(why)
})

test('an article given twice, or out of order, is wrong, and nothing is written', async () => {
  const answer = must(
    await hand('某某办法\n\n2020年1月1日 通过\n\n第一条 甲。\n\n第三条 乙。\n\n第一条 丙。\n\n第二条 丁。'),
  )
  expect(answer.applied).toBe(false)
  expect(answer.rows.map((row) => row.note?.zh ?? '')).toEqual(['', '前面缺第 2 条', '这一条出现了两次', ''])
  expect((await found('乙')).total).toBe(0)
})

test('a version that is not declared is refused by name', async () => {
  const refused = await hand(mark('2019'), { version: '1982' })
  expect(refused.ok ? '' : refused.problem.message.zh).toContain('没有收录 1982 年版')
})

const shared = hasShared('law/law-patent-2020.txt', 'eighteen laws, article by article')

test.runIf(shared)('eighteen real laws are read whole: every article, none wrong', async () => {
  const folder = resolve(sharedFolder, 'law')
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(resolve(folder, name))
    const lines =
      bytes.toString('utf8').match(/^第[一二三四五六七八九十百零〇]+条(之[一二三四五六七八九十]+)?[\s\u3000]/gmu) ?? []
    const edition = /(\d{4})/.exec(name)?.[1] ?? '2013'
    const answer = must(await hand('', { bytes, name, version: edition, apply: false }))
    expect([name, answer.rows.length, answer.counts.wrong]).toEqual([name, lines.length, 0])
  }
})
