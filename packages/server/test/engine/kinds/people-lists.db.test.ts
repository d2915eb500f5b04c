import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import writeXlsx, { type SheetData } from 'write-excel-file/node'
import { importPeople } from '../../../src/core/people/list-file/import-people.ts'
import { peopleListTemplate } from '../../../src/core/people/list-file/people-list.ts'
import { verifyPassword } from '../../../src/core/people/password.ts'
import { readCells } from '../../../src/core/sheets/read-cells.ts'
import { transaction } from '../../../src/db/transaction.ts'
import { aWorld } from '../../ledger/world.ts'
import { must } from '../../support/must.ts'

const world = await aWorld()
const { engine, db, machine, person } = world
const code = '990100'
const county = await world.city(code, '云岭市')
await world.city('990200', '海晏市')
const first = await world.unit(code, '云岭市人民政府')
const admin = person(code, 'administrator', first)
const today = '2026-03-02'

const head = ['单位全称', '单位简称', '区划', '上级单位', '姓名', '用户名', '岗位', '角色', '自']
const good: SheetData = [
  [{ value: '云岭市知识产权工作人员名单', columnSpan: 9 }],
  head,
  [
    '云岭市市场监督管理局',
    '市市场监管局',
    null,
    '云岭市人民政府',
    '王敏',
    'wang.min',
    '保护科科长',
    '单位填报员',
    '2026年1月5日',
  ],
  ['云岭市市场监督管理局', null, null, null, '李青', 'li.qing', '分管副局长', '单位负责人', null],
  [
    '清溪县人民政府',
    '清溪县政府',
    '清溪县',
    '云岭市人民政府',
    '赵二',
    'zhao.er',
    '知识产权专员',
    '县（市、区）专员',
    null,
  ],
  ['云岭市科学技术局', '市科技局', '云岭市', null, null, null, null, null, null],
]
const goodBytes = await writeXlsx(good, { sheet: 's' }).toBuffer()
const given = async (data: SheetData, apply: boolean, requestId = randomUUID(), who = admin) =>
  importPeople(engine, who, today, {
    city: code,
    bytes: data === good ? goodBytes : await writeXlsx(data, { sheet: 's' }).toBuffer(),
    apply,
    requestId,
  })
const count = (table: 'unit' | 'account' | 'post' | 'event') =>
  transaction(db, async (tx) =>
    Number((await tx.selectFrom(table).select(tx.fn.countAll().as('n')).executeTakeFirstOrThrow()).n),
  )
const all = async () => [await count('unit'), await count('account'), await count('post'), await count('event')]

describe('a list of units and persons', () => {
  test('is first only tried: what each row would add, and nothing is written', async () => {
    const before = await all()
    const answer = must(await given(good, false))
    expect(answer.rows.map((row) => [row.no, row.does.join('+')])).toEqual([
      [3, 'unit+person+post'],
      [4, 'person+post'],
      [5, 'unit+person+post'],
      [6, 'unit'],
    ])
    expect(answer).toMatchObject({ applied: false, reply: null, counts: { units: 3, persons: 3, posts: 3, wrong: 0 } })
    expect(await all()).toEqual(before)
  })

  test('is not written while a row is wrong, and says which and why', async () => {
    const before = await all()
    const wrong: SheetData = [
      ['云岭市审计局', null, '不存在县', null, null, null, null, null, null],
      ['云岭市财政局', null, null, '不存在的局', null, null, null, null, null],
      ['云岭市市场监督管理局', null, null, null, '孙三', 'S3', '岗', '填报员', null],
      ['云岭市市场监督管理局', null, null, null, '周四', 'zhou.si', '新岗', '皇帝', null],
      ['云岭市市场监督管理局', null, null, null, '周四', null, '新岗', '填报员', null],
      ['云岭市市场监督管理局', null, null, null, '吴五', 'wu.wu', '保护科科长', null, null],
      ['云岭市市场监督管理局', null, null, null, '郑六', 'wang.min', '新岗', '填报员', '尽快'],
    ]
    const answer = must(await given([...good, ...wrong], true))
    expect(answer.applied).toBe(false)
    expect(answer.counts.wrong).toBe(7)
    const why = answer.rows.filter((row) => row.why.length > 0).map((row) => [row.no, row.why[0]?.zh])
    expect(why[0]).toEqual([7, '本市没有区划“不存在县”'])
    expect(why[1]).toEqual([8, '没有上级单位“不存在的局”；请写在它前面的行'])
    expect(why[2]?.[1]).toContain('用户名要以小写字母开头')
    expect(why[3]).toEqual([10, '没有角色“皇帝”'])
    expect(why[4]).toEqual([11, '姓名和用户名要一起写'])
    expect(why[5]).toEqual([12, '岗位现由王敏担任，请办理交接'])
    expect(why[6]).toEqual([13, '看不懂日期“尽快”'])
    expect(await all()).toEqual(before)
  })

  test('is written in one go with first passwords that are shown once and kept nowhere', async () => {
    const id = randomUUID()
    const answer = must(await given(good, true, id))
    expect(answer.applied).toBe(true)
    const passwords = answer.reply?.passwords ?? []
    expect(passwords.map((one) => [one.login, one.name])).toEqual([
      ['wang.min', '王敏'],
      ['li.qing', '李青'],
      ['zhao.er', '赵二'],
    ])
    const rows = await transaction(db, (tx) => tx.selectFrom('account').select(['login', 'password_hash']).execute())
    for (const { login, password } of passwords) {
      const hash = rows.find((row) => row.login === login)?.password_hash ?? ''
      expect(await verifyPassword(password, hash)).toBe(true)
    }
    const kept = await transaction(db, async (tx) => [
      ...(await tx.selectFrom('request').select('answer').execute()).map((row) => JSON.stringify(row)),
      ...(await tx.selectFrom('event').select('payload').execute()).map((row) => JSON.stringify(row)),
    ])
    for (const { password } of passwords) expect(kept.some((text) => text.includes(password))).toBe(false)
    expect(must(await given(good, true, id))).toMatchObject({ applied: true, reply: null })
    const units = await transaction(db, (tx) => tx.selectFrom('unit').select(['name', 'region', 'parent_id']).execute())
    expect(units.find((unit) => unit.name === '清溪县人民政府')).toMatchObject({ region: county, parent_id: first })
  })

  test('changes nothing the second time, and fills a post that has become vacant', async () => {
    const before = await all()
    const again = must(await given(good, true))
    expect(again.counts).toEqual({ units: 0, persons: 0, posts: 0, handOvers: 0, unchanged: 4, wrong: 0 })
    expect(await all()).toEqual(before)
    const post = await transaction(db, (tx) =>
      tx.selectFrom('post').select('id').where('title', '=', '保护科科长').executeTakeFirstOrThrow(),
    )
    await world.take(machine, post.id, 'handOver', { on: today })
    const next: SheetData = [head, ['市市场监管局', null, null, null, '孙三', 'sun.san', '保护科科长', null, null]]
    expect(must(await given(next, true)).rows.map((row) => row.does)).toEqual([['person', 'handOver']])
  })

  test('leaves a user name of another city alone, and is for those who manage persons and units', async () => {
    const other = person('990200', 'administrator', first)
    const bytes = await writeXlsx(
      [head, ['海晏市科学技术局', null, null, null, '王敏', 'wang.min', '科长', '填报员', null]],
      {
        sheet: 's',
      },
    ).toBuffer()
    const there = { city: '990200', bytes, apply: true, requestId: randomUUID() }
    const refused = must(await importPeople(engine, other, today, there))
    expect(refused.rows[0]?.why[0]?.zh).toBe('用户名“wang.min”已被占用')
    const office = must(
      await given(
        [head, ['云岭市民政局', null, null, null, null, null, null, null, null]],
        true,
        randomUUID(),
        person(code, 'office', first),
      ),
    )
    expect([office.applied, office.counts.wrong]).toEqual([false, 1])
  })

  test('the template is read as it is given out', async () => {
    const [grid] = must(await readCells(await peopleListTemplate()))
    expect(grid?.rows[0]).toEqual(head)
  })
})
