import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openThing } from '../../src/core/engine/act.ts'
import { exportRegister } from '../../src/core/registers/records/export.ts'
import { recordOf } from '../../src/core/registers/records/record.ts'
import { indexQueued } from '../../src/core/search/index-queued.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, engine, office, takeFile, take, open } = await registersOfACity()

type Values = Readonly<Record<string, string>>
const answersOf = (register: string, values: Values, key?: string) => ({
  register,
  ...(key === undefined ? {} : { key }),
  values,
  why: '核对证书原件',
})
const enter = (register: string, values: Values, key?: string) =>
  open(office, here, 'record-entry', 'enter', answersOf(register, values, key))
const refused = async (register: string, values: Values, key?: string) => {
  const answer = await openThing(engine, office, {
    kind: 'record-entry',
    step: 'enter',
    city: here,
    parentId: null,
    requestId: randomUUID(),
    answers: answersOf(register, values, key),
  })
  if (answer.ok) throw new Error('it was taken')
  return answer.problem
}
const read = (register: string, key: string) =>
  transaction(engine.db, (tx) =>
    recordOf(
      { tx, registers: app.data.registers, national: app.data.national, law: engine.law },
      here,
      { register, key },
      { imports: true, entries: true },
    ),
  )
const fieldOf = async (register: string, key: string, id: string) =>
  must(await read(register, key))
    .groups.flatMap((group) => group.fields)
    .find((field) => field.id === id)

const head = '申请号,名称,申请人,申请日\n'

test('one of each register can be entered by hand, and is found at once', async () => {
  const each: Readonly<Record<string, Values>> = {
    patents: {
      application_number: '202210003661.4',
      title: '一种隔膜',
      applicants: '云岭甲公司',
      filed_on: '2022-01-04',
    },
    trademarks: { registration_number: '12345678', name: '云岭', nice: '9；42', registered_on: '2020-03-14' },
    gi: { name: '云岭雪菊', kind: 'product', address: '云岭市' },
    copyright: { registration_number: '云作登字-2026-A-00000001', title: '云岭志', sort: 'literary' },
    software: { registration_number: '2026SR0000001', name: '云岭通', version: 'V1.0' },
    layouts: { registration_number: 'BS.265000001', name: '云芯一号', filed_on: '2026-01-05' },
    varieties: { name: '云麦1号', species: '普通小麦', plant_class: 'other' },
    'special-signs': { registration_number: 'T1', name: '云岭节会徽', registered_on: '2025-01-01' },
    heritage: { name: '云岭鼓书', category: '曲艺', level: 'city' },
    domains: { domain_number: 'yunling.example', owners: '云岭甲公司' },
    organisations: { name: '云岭甲公司', credit_code: '91110000600037341L' },
    agencies: { licence_number: '99001', name: '云岭事务所', services: '专利代理' },
  }
  expect(Object.keys(each).sort()).toEqual([...app.data.registers.keys()].sort())
  for (const [register, values] of Object.entries(each)) {
    const { reply } = await enter(register, values)
    const key = String(reply?.key)
    const record = must(await read(register, key))
    expect([register, record.sources.map(({ byHand }) => byHand)]).toEqual([register, [true]])
    expect(record.entries[0]).toMatchObject({ by: expect.any(String), why: '核对证书原件', withdrawn: false })
  }
  await indexQueued(app.data)
  const { n } = await transaction(engine.db, (tx) =>
    tx
      .selectFrom('search_doc')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  )
  expect(Number(n)).toBe(Object.keys(each).length)
})

test('a wrong check digit is refused with the right one', async () => {
  const problem = await refused('patents', { application_number: '202210003661.5', title: '一种隔膜' })
  expect(problem.message.zh).toContain('应为 202210003661.4')
})

test('what a file would only be told of is refused to a person', async () => {
  const problem = await refused('software', { registration_number: '2026SR9', name: '甲', registered_on: '去年' })
  expect(problem.fields?.registered_on?.zh).toContain('去年')
})

test('a number that another record has is refused with that record', async () => {
  const problem = await refused('trademarks', { registration_number: '12345678', name: '另一个' })
  expect(problem.message.zh).toContain('12345678')
})

test('a correction survives the next file of the same source, and what the file says stands beside it', async () => {
  const key = '202320135062.8'
  const file = `${head}${key},一种旧名,云岭丙公司,2023-01-02\n`
  await takeFile(file)
  await enter('patents', { title: '一种新名' }, key)
  const again = await takeFile(file, { asOf: '2026-02-20' })
  expect(again.run.inserted).toBe(0)
  const record = must(await read('patents', key))
  expect(record.title).toBe('一种新名')
  expect(record.versions[0]?.changes.map(({ after }) => after.zh)).toContain('一种新名')
  const [entry] = record.entries
  await take(office, entry?.thingId ?? '', 'withdraw', { why: '证书有误' })
  expect(must(await read('patents', key)).title).toBe('一种旧名')
})

test('two corrections stand together, the later over the earlier; a record that nobody speaks of any more is gone', async () => {
  const first = await enter('domains', { domain_number: 'two.example', owners: '甲' })
  const second = await enter('domains', { owners: '乙', site: '乙站' }, 'two.example')
  expect((await fieldOf('domains', 'two.example', 'owners'))?.text.zh).toBe('乙')
  await take(office, second.thing.id, 'withdraw', { why: '误录' })
  expect((await fieldOf('domains', 'two.example', 'owners'))?.text.zh).toBe('甲')
  await take(office, first.thing.id, 'withdraw', { why: '误录' })
  expect((await read('domains', 'two.example')).ok).toBe(false)
})

test('a number typed by mistake leads no later file here once it is taken back', async () => {
  const wrong = await enter('trademarks', { registration_number: '7000001', name: '误号', nice: '9' })
  const added = await enter('trademarks', { application_number: '7000002' }, '7000001')
  await take(office, added.thing.id, 'withdraw', { why: '号码录错' })
  const went = await takeFile('注册号,商标名称\n7000002,另一件\n', { register: 'trademarks', source: '公告' })
  expect(went.run.inserted).toBe(1)
  expect(must(await read('trademarks', '7000001')).title).toBe('误号')
  await take(office, wrong.thing.id, 'withdraw', { why: '误录' })
})

test('a whole register is exported as it holds, without persons, and taken in again as it is', async () => {
  const made = await exportRegister(engine.db, app.data.registers, here, { register: 'patents', format: 'csv' })
  let text = ''
  for await (const line of must(made).file) text += line
  expect(text.split('\r\n')[0]).not.toContain('发明人')
  expect(text).toContain('202210003661.4')
  const again = await takeFile(text, { source: '导出' })
  expect([again.run.read, again.run.inserted, again.run.rejected]).toEqual([text.trim().split('\r\n').length - 1, 0, 0])
  const lines = must(
    await exportRegister(engine.db, app.data.registers, here, { register: 'gi', format: 'jsonl' }),
  ).file
  for await (const part of lines) {
    for (const line of String(part).trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ name: '云岭雪菊' })
  }
})
