import { spans } from '@zhiqiang/catalog/spans'
import type { Result } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { reformsXlsx } from '../../src/core/reforms/reform-export.ts'
import { listReforms } from '../../src/core/reforms/reforms.ts'
import { rulesXlsx } from '../../src/core/rules/rule-export.ts'
import { listRules } from '../../src/core/rules/rules.ts'
import { readCells } from '../../src/core/sheets/read-cells.ts'
import { aTown, here } from '../engine/kinds/town.ts'
import { must } from '../support/must.ts'

const town = await aTown()
const { units, office, take, open, on, read, engine } = town
const today = '2026-03-02'
on(today)
const deps = { catalogue: engine.catalogue, actor: office, today, city: here }

/** The rows of a spreadsheet, each by its headings. */
async function sheetOf(made: Result<Uint8Array>): Promise<readonly Readonly<Record<string, string>>[]> {
  const [grid] = must(await readCells(must(made)))
  const [head = [], ...rows] = grid?.rows ?? []
  return rows.map((row) => Object.fromEntries(head.map((title, i) => [title, row[i] ?? ''])))
}

test('rules are exported as they are listed, with the filters of the list', async () => {
  const propose = async (title: string, drafter: string | undefined, sort: string) =>
    (await open(office, here, 'rule-project', 'propose', { title, sort, purpose: '规范', drafter })).thing.id
  const first = await propose('专利申请转化资金管理办法', units.scj, 'measures')
  await propose('密集型产业目录', units.kjj, 'catalogue')
  await take(office, first, 'takeUp')
  for (const query of [{}, { stage: 'drafting' as const }, { q: '目录' }, { q: '没有' }, { unit: units.scj }]) {
    const listed = must(await read(office, today, (all) => listRules(all, { ...query, limit: 50 }))).rows
    const rows = await sheetOf(await rulesXlsx(town.db, deps, query))
    expect(rows.map((row) => [row.编号, row.文件名称, row.状态, row.起草单位])).toEqual(
      listed.map((row) => [row.id, row.title, row.stateLabel.zh, row.units[0]?.name]),
    )
  }
  const [row] = await sheetOf(await rulesXlsx(town.db, deps, { stage: 'drafting' }))
  expect(row).toMatchObject({ 类型: '办法、规定', 起草单位: '市市场监管局', 意见: '0', 有效期将满: '否' })
})

test('reforms are exported with what was measured before and after', async () => {
  const wish = { what: '一口受理', ground: '方案', span: 'order-handling', startOn: '2026-01-01' }
  for (const [title, lead] of [
    ['督办单限时办结', units.scj],
    ['并联审查', units.kjj],
  ])
    await open(office, here, 'reform', 'enter', { ...wish, title, lead })
  for (const query of [{}, { q: '并联' }, { state: 'ended' }, { silent: 'true' as const }]) {
    const listed = must(await read(office, today, (all) => listReforms(all, spans, { ...query, limit: 50 }))).rows
    const rows = await sheetOf(await reformsXlsx(town.db, deps, spans, query))
    expect(rows.map((row) => [row.编号, row.改革举措, row.实施日期, row.实施前件数])).toEqual(
      listed.map((row) => [row.id, row.title, row.startOn, String(row.before.finished)]),
    )
  }
  const rows = await sheetOf(await reformsXlsx(town.db, { ...deps, lang: 'en' }, spans, { q: '并联' }))
  expect(rows).toMatchObject([{ 'Reform measure': '并联审查', Unit: '市科技局', State: 'Under way' }])
})
