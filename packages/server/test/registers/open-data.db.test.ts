import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { catalogueOf } from '../../src/core/open-data/catalogue.ts'
import { changesOf } from '../../src/core/open-data/changes/changes.ts'
import { recordSchema } from '../../src/core/open-data/open-record.ts'
import { exportRegister } from '../../src/core/registers/records/export.ts'
import { indexQueued } from '../../src/core/search/index-queued.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { here, registersOfACity } from './take-files.ts'

const { app, engine, office, takeFile, open, take } = await registersOfACity()
const { registers } = app.data

const head = '申请号,名称,申请人,发明人,申请日\n'
const patent = (n: number, title = `一种测试装置${n}`) => `,${title},云岭测试有限公司,王小明,2022-01-${10 + n}\n`
const file = (...titles: string[]) => head + titles.map((title, n) => `CN20231000000${n}${patent(n, title)}`).join('')

async function textOf(file: AsyncIterable<string> | Uint8Array): Promise<string> {
  if (file instanceof Uint8Array) return new TextDecoder().decode(file)
  let text = ''
  for await (const part of file) text += part
  return text
}

const download = async (register: string, format: 'json' | 'jsonl' | 'csv') =>
  textOf(must(await exportRegister(engine.db, registers, here, { register, format })).file)

const changes = async (register: string, after?: string, limit = 200) =>
  must(
    await transaction(engine.db, (tx) =>
      changesOf({ tx, registers }, here, { register, limit, ...(after === undefined ? {} : { after }) }),
    ),
  )

const catalogue = async () =>
  must(await transaction(engine.db, (tx) => catalogueOf({ tx, registers, today: '2026-03-02' }, '0.1.0', here, 12)))

test('a download is what the schema says, and the schema alone tells what each field is', async () => {
  await takeFile(file('一种甲装置', '一种乙装置', '一种丙装置'))
  await takeFile('名称,类型,产地\n云岭雪菊,地理标志产品,云岭市\n', { register: 'gi', fileName: '地理标志.csv' })
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
  for (const register of registers.values()) {
    const schema = recordSchema(register, `/api/data/registers/${register.id}/schema`)
    const fits = ajv.compile(schema)
    const records = JSON.parse(await download(register.id, 'json')) as unknown[]
    for (const record of records) expect([register.id, fits(record), fits.errors]).toEqual([register.id, true, null])
    const lines = (await download(register.id, 'jsonl')).split('\n').filter((line) => line !== '')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records)
    expect(fits({ key: '1', unheard: 'of' })).toBe(false)
  }
  const patents = JSON.parse(await download('patents', 'json')) as object[]
  expect(patents).toHaveLength(3)
  expect(JSON.stringify(patents)).not.toContain('王小明')
})

test('a spreadsheet of a register is taken in again as it is', async () => {
  const made = must(await exportRegister(engine.db, registers, here, { register: 'patents', format: 'xlsx' }))
  if (!(made.file instanceof Uint8Array)) throw new Error('no spreadsheet')
  const { run } = await takeFile(made.file, { source: '导出', fileName: '专利.xlsx', apply: false })
  expect([run.read, run.inserted, run.rejected]).toEqual([3, 0, 0])
})

test('changes followed from the start are the register, whatever the size of a portion', async () => {
  await indexQueued(app.data)
  const found = new Map<unknown, unknown>()
  let after: string | undefined
  for (let more = true; more; ) {
    const portion = await changes('patents', after, 2)
    for (const record of portion.records) found.set(record.key, record)
    expect(portion.records.length).toBeLessThanOrEqual(2)
    ;({ next: after, more } = portion)
  }
  const whole = JSON.parse(await download('patents', 'json')) as { key: string }[]
  expect([...found.values()].sort(byKey)).toEqual(whole.sort(byKey))
})

test('from where a reader stopped only what changed comes, and what is no more is told', async () => {
  const { next } = await changes('patents')
  expect(await changes('patents', next)).toMatchObject({ records: [], gone: [], more: false })
  await takeFile(file('一种甲装置', '一种改了名的装置', '一种丙装置'), { asOf: '2026-02-01' })
  await indexQueued(app.data)
  const changed = await changes('patents', next)
  expect(changed.records.map(({ title }) => title)).toEqual(['一种改了名的装置'])
  const domains = await changes('domains')
  const { thing } = await open(office, here, 'record-entry', 'enter', {
    register: 'domains',
    values: { domain_number: 'gone.example', owners: '甲' },
    why: '核对',
  })
  await indexQueued(app.data)
  const added = await changes('domains', domains.next)
  expect(added.records.map(({ key }) => key)).toEqual(['gone.example'])
  await take(office, thing.id, 'withdraw', { why: '误录' })
  await indexQueued(app.data)
  const after = await changes('domains', added.next)
  expect(after).toMatchObject({ records: [], gone: ['gone.example'] })
  expect(await changes('domains', after.next)).toMatchObject({ records: [], gone: [] })
})

test('a place of another database, or none at all, is refused with what to do', async () => {
  const { next } = await changes('patents')
  const other = Buffer.from(
    Buffer.from(next, 'base64url')
      .toString()
      .replace(/^\["[^"]+/, '["1-1'),
  ).toString('base64url')
  const database = String((JSON.parse(Buffer.from(next, 'base64url').toString()) as unknown[])[0])
  const marks = [
    '[1,2]',
    `["${database}","1",0,"1","\\x"]`,
    JSON.stringify([database, '99999999999999999999', 0, '1', '']),
    JSON.stringify([database, '1', 0, '1', '\0']),
  ]
  for (const after of [other, 'nonsense', ...marks.map((mark) => Buffer.from(mark).toString('base64url'))]) {
    const answer = await transaction(engine.db, (tx) =>
      changesOf({ tx, registers }, here, { register: 'patents', after, limit: 10 }),
    )
    expect(answer).toMatchObject({ ok: false, problem: { code: 'E_INPUT' } })
    if (!answer.ok) expect(JSON.stringify(answer.problem)).toContain('从头读起')
  }
})

test('the catalogue tells of each set its size, its source and how it was used', async () => {
  app.uses.note(here, 'patents', 'download')
  app.uses.note(here, 'patents', 'download')
  app.uses.note(here, '', 'search')
  await Promise.all([app.uses.keep(), app.uses.keep()])
  app.uses.note(here, 'patents', 'download')
  await app.uses.keep()
  const told = await catalogue()
  const patents = told.sets.find(({ register }) => register === 'patents')
  expect(patents).toMatchObject({ records: 3, sources: expect.arrayContaining([{ name: '甲', asOf: '2026-02-01' }]) })
  expect(patents?.uses).toEqual([{ month: expect.any(String), sort: 'download', n: 3 }])
  expect(told.everywhere).toMatchObject([{ sort: 'search', n: 1 }])
  expect(told.sets).toHaveLength(registers.size)
  expect(told.terms.says.zh).toContain('云岭市')
})

function byKey(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}
