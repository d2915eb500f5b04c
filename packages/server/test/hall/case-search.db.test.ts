import { type Actor, folded } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listCases } from '../../src/core/hall/cases/cases.ts'
import { casesXlsx } from '../../src/core/hall/cases/export.ts'
import { rebuildSearch } from '../../src/core/hall/search/rebuild.ts'
import { readCells } from '../../src/core/sheets/read-cells.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { aHall } from './people.ts'

const hall = await aHall()
const { app, db, here, read, take, time } = hall
time.now = '2026-03-02T02:00:00.000Z'
const advice = await hall.offer('advice')
const report = await hall.offer('breach-report')
const firm = await hall.firm('songxiao', '云岭精工有限公司', '91110000600037341L')
const other = await hall.firm('other', '云岭精工有限公司北山分公司', '91350100M000100Y43')
const today = '2026-03-02'

const question = '委托书ＡＢＣ在展会上过期，海关扣留了 1200 件“云岭牌”轴承，怎样办理〔2025〕第7号备案续展？'
const ask = async (who: Actor, text: string) =>
  must(await hall.apply(who, 'advice', advice, { topic: 'aid', question: text })).thing
const asked = await ask(firm.actor, question)
const plain = await ask(other.actor, '商标怎样转让给云岭精工有限公司')

const list = (who: Actor, q: string, more: object = {}) =>
  read(who, today, (deps) => listCases(deps, { limit: 50, q, ...more })).then(must)
const found = async (who: Actor, q: string) => (await list(who, q)).rows.map(({ id }) => id)
const sheetOf = async (bytes: Uint8Array) => {
  const [grid] = must(await readCells(bytes))
  return (grid?.rows ?? []).map((line) => line.map((cell) => String(cell ?? '')))
}
const texts = () =>
  transaction(db, (tx) => tx.selectFrom('case_text').selectAll().orderBy('thing_id').orderBy('seq').execute())

test('a case is found by any two characters or more of what was written in it, however they are typed', async () => {
  const chars = [...question]
  await fc.assert(
    fc.asyncProperty(fc.nat(chars.length - 2), fc.integer({ min: 2, max: 12 }), async (from, length) => {
      const piece = chars.slice(from, from + length).join('')
      fc.pre(piece.trim().length > 1)
      expect(await found(hall.officer, piece)).toContain(asked.id)
      expect(await found(hall.officer, folded(piece).toUpperCase())).toContain(asked.id)
    }),
    { numRuns: 60 },
  )
  expect(await found(hall.officer, '海关 续展')).toEqual([asked.id])
  expect(await found(hall.officer, '海关 转让')).toEqual([])
  expect(await found(hall.officer, '关海')).toEqual([])
  expect(await found(hall.officer, '%')).toEqual([])
})

test('a case is found by its number and by who applied; what fits exactly stands first', async () => {
  const { rows } = await list(hall.office, '云岭精工有限公司', { sort: 'opened' })
  expect(rows.map(({ id }) => id)).toEqual([asked.id, plain.id])
  expect((await list(hall.office, '云岭精工有限公司北山分公司')).rows.map(({ id }) => id)).toEqual([plain.id])
  const [first] = rows
  expect((await list(hall.office, first?.no ?? '')).rows[0]?.id).toBe(asked.id)
  expect((await list(hall.office, (first?.no ?? '').replace('〔', '[').replace('〕', ']'))).rows[0]?.id).toBe(asked.id)
})

test('what was found is shown where it stands, in the words as they were written', async () => {
  const [row] = (await list(hall.officer, 'abc在展会')).rows
  expect(row?.found?.where.zh).toBe('您的问题')
  expect(row?.found?.runs.filter(({ hit }) => hit)).toEqual([{ text: 'ＡＢＣ在展会', hit: true }])
  expect((await list(hall.officer, '轴承')).rows[0]?.found?.runs.map(({ text }) => text).join('')).toContain(
    '“云岭牌”轴承',
  )
  const [all] = must(await read(hall.officer, today, (deps) => listCases(deps, { limit: 50 }))).rows
  expect(all?.found).toBeNull()
})

test('an inside note is found by the office and not by whoever applied; another unit finds nothing', async () => {
  await take(hall.officer, asked.id, 'note', { text: '申请人电话里语气急躁' })
  expect(await found(hall.officer, '语气急躁')).toEqual([asked.id])
  expect(await found(firm.actor, '语气急躁')).toEqual([])
  expect(await found(firm.actor, '海关扣留')).toEqual([asked.id])
  expect(await found(other.actor, '海关扣留')).toEqual([])
  expect(await found(hall.clerk, '海关扣留')).toEqual([])
})

test('of a report nothing leads from a name to whoever reported, but their own search', async () => {
  const answers = { place: { region: here, street: '东街' }, breach: 'mark', facts: '店内出售假冒商标的茶叶' }
  const made = must(
    await hall.apply(firm.actor, 'breach-report', report, { ...answers, reporting: 'hidden', evidence: [] }),
  ).thing
  for (const who of [hall.head, hall.officer, hall.office]) {
    expect(await found(who, '云岭精工')).not.toContain(made.id)
    expect(await found(who, '假冒商标的茶叶')).toEqual([made.id])
  }
  expect(await found(firm.actor, '云岭精工')).toContain(made.id)
  const kept = (await texts()).filter((row) => row.case_id === made.id)
  expect(JSON.stringify(kept)).not.toContain('云岭精工')
})

test('an export holds the rows of the list with what is withheld withheld, and the log keeps who took it', async () => {
  const access = { at: '2026-03-02T02:00:00.000Z', address: '10.0.0.1' }
  const deps = { catalogue: app.engine.catalogue, today, city: here }
  const lines = async (actor: Actor, query: object = {}) =>
    (await sheetOf(must(await casesXlsx(db, { ...deps, actor }, { sort: 'opened', ...query }, access)))).slice(1)
  const all = await lines(hall.office)
  expect(all.map((line) => line[2])).toEqual(['云岭精工有限公司', '云岭精工有限公司北山分公司', '举报人（身份保密）'])
  expect((await lines(hall.officer, { q: '海关扣留' })).map((line) => line[0])).toEqual([all[0]?.[0]])
  expect((await lines(other.actor)).map((line) => line[2])).toEqual(['云岭精工有限公司北山分公司'])
  const log = await transaction(db, (tx) =>
    tx.selectFrom('access_log').select(['actor', 'subject']).where('what', '=', 'cases.export').orderBy('id').execute(),
  )
  expect(log.map(({ subject }) => subject)).toEqual(['全部事项', '全部事项 · 查找“海关扣留”'])
})

test('the index made anew from events is the one that the acts left', async () => {
  const before = await texts()
  expect(before.length).toBeGreaterThan(3)
  expect(await rebuildSearch(app.engine, 'all')).toBe(3)
  expect(await texts()).toEqual(before)
  await transaction(db, (tx) => tx.deleteFrom('case_text').where('case_id', '=', asked.id).execute())
  expect(await found(hall.officer, '海关扣留')).toEqual([])
  expect(await rebuildSearch(app.engine, 'missing')).toBe(1)
  expect(await rebuildSearch(app.engine, 'missing')).toBe(0)
  expect(await texts()).toEqual(before)
})
