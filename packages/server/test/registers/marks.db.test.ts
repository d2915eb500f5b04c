import { expect, test } from 'vitest'
import { similarMarks } from '../../src/core/marks/similar.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, takeFile, open, take, office, engine } = await registersOfACity()

const like = (name: string, classes?: string) =>
  transaction(engine.db, (tx) =>
    similarMarks({ tx, registers: app.data.registers, ...app.marks }, here, {
      name,
      limit: 10,
      ...(classes === undefined ? {} : { class: classes }),
    }),
  )
const titles = async (name: string, classes?: string) => must(await like(name, classes)).hits.map(({ title }) => title)

const head = '注册号,商标名称,国际分类,注册人\n'
await takeFile(`${head}1000001,云岭,9,甲\n1000002,芸领,9,乙\n1000003,雲嶺之風,30,丙\n1000004,石棠,30,丁\n`, {
  register: 'trademarks',
})

test('marks are told by sound, script and what they hold, each with why', async () => {
  const { hits, marks } = must(await like('云岭'))
  expect(marks).toBe(4)
  expect(hits.map(({ title, warning }) => [title, warning])).toEqual([
    ['云岭', true],
    ['芸领', true],
    ['雲嶺之風', false],
  ])
  expect(hits[1]?.reasons[0]?.zh).toContain('读音相同（yun ling）')
  expect(hits[0]).toMatchObject({ classes: ['09'], owners: ['甲'], score: 1 })
})

test('they are narrowed by class, and the classes that are compared besides are named', async () => {
  expect(await titles('云岭', '30')).toEqual(['雲嶺之風'])
  const { compared } = must(await like('云岭', '9'))
  expect(compared.find(({ other }) => other === '28')).toMatchObject({ class: '09' })
  expect((await like('云岭', '46')).ok).toBe(false)
})

test('a mark that comes in, changes or goes is told of at the next question', async () => {
  const made = await open(office, here, 'record-entry', 'enter', {
    register: 'trademarks',
    values: { registration_number: '1000009', name: '岭云', nice: '9' },
    why: '核对',
  })
  await app.takeFiles()
  expect(await titles('云岭', '9')).toEqual(['云岭', '岭云', '芸领'])
  await take(office, made.thing.id, 'withdraw', { why: '误录' })
  await app.takeFiles()
  expect(await titles('云岭', '9')).toEqual(['云岭', '芸领'])
})
