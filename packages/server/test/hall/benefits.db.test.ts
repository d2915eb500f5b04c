import { afterAll, expect, test } from 'vitest'
import { handlers } from '../../src/api/handlers.ts'
import { findBenefits } from '../../src/core/hall/benefits/benefits.ts'
import { createServer } from '../../src/http/server.ts'
import { wordsOf } from '../pages/site.ts'
import { must } from '../support/must.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, here, offer, open, staff, time } = hall
time.now = '2026-10-12T02:00:00.000Z'
const offering = await offer('patent-support')
await offer('award')
const rule = {
  code: 'A1',
  name: '转化实施补助',
  stage: 'use',
  right: 'invention',
  way: 'share',
  percent: 30,
  sum: 100_00,
}
const insurance = { code: 'A2', name: '保险保费补助', stage: 'insurance', right: 'any', way: 'fixed', sum: 50_00 }
const support = { title: '专项资金办法', number: '1号', item: 'patent-support', from: '2026-01-01', publicity: 5 }
const enact = (answers: object) => open(staff.office, here, 'support-policy', 'enact', answers)
const policy = (await enact({ ...support, rules: [rule, insurance] })).thing.id
const server = await createServer({ app, handlers, webFolder: '/nowhere' })
afterAll(() => server.close())

const all = { inForce: true, abnormal: false, inUse: true, disputed: false, done: ['use'], right: 'invention' }
const find = async (answers: Readonly<Record<string, unknown>>) => {
  const found = must(
    await hall.read(staff.office, '2026-10-12', (deps) => findBenefits(deps, { who: 'firm', answers })),
  )
  return {
    rows: found.rows,
    stands: Object.fromEntries(found.rows.map(({ name, stands }) => [name.zh, stands])),
    lacking: (name: string) =>
      found.rows
        .find((row) => row.name.zh === name)
        ?.conditions.flatMap(({ state, words }) => (state === 'met' ? [] : [words.zh])),
  }
}
const page = async (query: string) => {
  const { body } = await server.inject({ method: 'GET', url: `/c/${here}/benefits${query}` })
  return { body, words: wordsOf(body).replace(/\s+/g, ' ') }
}

test('what was not told is open, and nothing is promised on it', async () => {
  const { stands, lacking } = await find({})
  expect(stands).toEqual({ 转化实施补助: 'open', 保险保费补助: 'open' })
  expect(lacking('转化实施补助')).toEqual([
    '已经发生：专利转化实施',
    '专利类型为发明',
    '所列专利现在有效',
    '没有被认定为非正常申请的专利',
  ])
})

test('one fact changes the list, and the condition that is missing is named', async () => {
  expect((await find(all)).stands).toEqual({ 转化实施补助: 'met', 保险保费补助: 'unmet' })
  expect((await find(all)).lacking('保险保费补助')).toEqual(['已经发生：知识产权保险保费'])
  const design = await find({ ...all, right: 'design', done: ['insurance'] })
  expect(design.stands).toEqual({ 转化实施补助: 'unmet', 保险保费补助: 'met' })
  const before = await find({ ...all, on: '2025-12-31' })
  expect(before.lacking('转化实施补助')).toEqual(['事情发生在政策有效期内（2026-01-01起）'])
})

test('answers of another form than their question count as not told', async () => {
  const { stands } = await find({ ...all, inForce: '<script>', on: 'soon', nothing: 1 })
  expect(stands.转化实施补助).toBe('open')
})

test('two that exclude each other are a choice, and the way to apply takes the facts along', async () => {
  const prize = { code: 'J1', name: '一等奖', stage: 'prize', right: 'any', way: 'fixed', sum: 200_00 }
  await enact({ ...support, title: '奖励办法', item: 'award', apart: 'patent-support', rules: [prize] })
  const { rows } = await find(all)
  const award = rows.find(({ item }) => item === 'award')
  expect(award?.instead).toEqual([`${policy}:use`, `${policy}:insurance`])
  expect(rows.find(({ id }) => id === `${policy}:use`)?.instead).toEqual([award?.id])
  const query = '?asked=1&who=firm&inForce=yes&abnormal=no&inUse=yes&disputed=no&done-use=on&right=invention'
  const closed = await page(query)
  expect(closed.words).toContain('请选一项')
  expect(closed.words).toContain('现在没有开放的申报批次')
  expect(closed.body).not.toContain('fill')
  const line = { name: '专项资金', code: '1', year: 2026, amount: 100_000 }
  const lineId = (await open(staff.office, here, 'budget-line', 'enter', line)).thing.id
  const call = { title: '第一批', line: lineId, window: { from: '2026-10-12', to: '2026-10-30' } }
  await open(staff.office, here, 'support-round', 'call', call, policy)
  const { body, words } = await page(query)
  expect(words).toContain('正在申报：第一批')
  const known = { inForce: true, abnormal: false, matters: [{ stage: 'use' }] }
  const apply = `/app/services/${offering}/apply?fill=${encodeURIComponent(JSON.stringify(known))}`
  expect(body).toContain(`/sign-in?next=${encodeURIComponent(apply)}`)
})
