import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { importItems } from '../../src/core/ledger/schemes/items-file/import-items.ts'
import { itemListTemplate } from '../../src/core/ledger/schemes/items-file/item-list.ts'
import { getScheme } from '../../src/core/ledger/schemes/schemes.ts'
import { aTown, here, planOf } from '../engine/kinds/town.ts'
import { must } from '../support/must.ts'
import { type SheetData, spreadsheet } from '../support/spreadsheet.ts'

const town = await aTown()
const { office, take, engine, read, open, on, units, person } = town
const today = '2026-04-01'
on(today)
const plan = await town.published(planOf('2025—2026', '2025年3月9日'))
const [patents, marks] = await town.things(plan, 'indicator')
const frame = { sort: 'business', by: '省发展改革委', cutoff: '2025-12-31', ground: '通知' }
const make = async (name: string) => (await open(office, here, 'scheme', 'make', { ...frame, name })).thing.id
const scheme = await make('营商环境评价')
await take(office, marks?.id ?? '', 'enterActual', { period: '2025', value: 58600, source: '区域统计' })
const look = async (id = scheme) => must(await read(office, today, (deps) => getScheme(deps, { id })))

/** As the province sent it: a title, the unit that fills it in, headings over two lines, a section, totals, a note. */
const sent = (more: SheetData = []): SheetData => [
  [{ value: '2026年营商环境评价知识产权指标表', columnSpan: 7 }],
  ['填报单位：云岭市知识产权局'],
  [
    { value: '一级指标', rowSpan: 2 },
    { value: '序号', rowSpan: 2 },
    { value: '三级指标', rowSpan: 2 },
    { value: '数据', columnSpan: 2 },
    null,
    { value: '台账数据来源', rowSpan: 2 },
    { value: '换算系数', rowSpan: 2 },
  ],
  [null, null, null, '计量单位', '数据来源', null, null],
  [{ value: '一、知识产权创造', columnSpan: 7 }],
  [{ value: '创造', rowSpan: 2 }, '1.1', '注册商标存量', '万件', '国家局', marks?.title ?? '', '０．０００１'],
  [null, 1.2, '发明专利', '件', '国家局', patents?.title ?? '', 1],
  ['运用', '2.1', '专利密集型产业统计人员', '人', '市统计局', '—', null],
  ['合计', null, '3项', null, null, null, null],
  ['注：数据截至2025年12月31日。'],
  ...more,
]
const given = async (
  data: SheetData,
  apply: boolean,
  more: { id?: string; requestId?: string; by?: typeof office } = {},
) =>
  importItems(engine, more.by ?? office, today, {
    schemeId: more.id ?? scheme,
    name: '指标表.xlsx',
    bytes: await spreadsheet(data),
    apply,
    requestId: more.requestId ?? randomUUID(),
  })

describe('a table of items as the assessment was sent with', () => {
  test('is first only read: what each row does and takes its figure from, and nothing is written', async () => {
    const answer = must(await given(sent(), false))
    expect(
      answer.rows.map(({ no, item, source, factor, does }) => [no, item.no, item.name, source, factor, does]),
    ).toEqual([
      [6, '1.1', '注册商标存量', marks?.title, 0.0001, 'add'],
      [7, '1.2', '发明专利', patents?.title, 1, 'add'],
      [8, '2.1', '专利密集型产业统计人员', '', 1, 'add'],
    ])
    expect(answer.skipped.map((row) => row.is)).toEqual(['section', 'total', 'note'])
    expect(answer.others).toEqual(['一级指标', '数据/数据来源'])
    expect(answer.counts).toEqual({ add: 3, change: 0, nothing: 0, wrong: 0, gaps: 1 })
    expect(answer.applied).toBe(false)
    expect((await look()).items).toBe(0)
  })

  test('is not written while a row is wrong, and says which and why', async () => {
    const wrong: SheetData = [[null, '1.1', '另一项', '件', null, '没有的指标', null]]
    const answer = must(await given(sent(wrong), true))
    expect(answer.applied).toBe(false)
    expect(answer.rows.filter((row) => row.does === 'wrong').map((row) => [row.no, row.why.length])).toEqual([[11, 2]])
    expect((await look()).items).toBe(0)
  })

  test('is written as one act that the history tells, and a second time changes nothing', async () => {
    expect(must(await given(sent(), true)).applied).toBe(true)
    const { lines, gaps, revision } = await look()
    expect(lines.map((line) => [line.no, line.unit, line.value, line.gap])).toEqual([
      ['1.1', '万件', 5.86, null],
      ['1.2', '件', null, 'figure'],
      ['2.1', '人', null, 'source'],
    ])
    expect([gaps, revision]).toEqual([2, 2])
    for (const apply of [false, true]) {
      const again = must(await given(sent(), apply))
      expect(again.counts).toMatchObject({ add: 0, change: 0, nothing: 3, wrong: 0 })
    }
    expect((await look()).revision).toBe(revision)
  })

  test('changes what it says otherwise, and leaves what it does not name', async () => {
    const next: SheetData = [
      ['序号', '项目', '单位'],
      ['1.2', '有效发明专利', '件'],
      ['1.3', '注册商标存量', '万件'],
    ]
    const answer = must(await given(next, true))
    expect(answer.rows.map((row) => [row.does, row.changes.map((text) => text.zh)])).toEqual([
      ['change', ['表述：原“发明专利”']],
      ['change', ['序号：原“1.1”']],
    ])
    expect(answer.absent).toEqual(['2.1 专利密集型产业统计人员'])
    expect((await look()).lines.map((line) => [line.no, line.name, line.source?.id])).toEqual([
      ['1.3', '注册商标存量', marks?.id],
      ['1.2', '有效发明专利', patents?.id],
      ['2.1', '专利密集型产业统计人员', undefined],
    ])
  })

  test('sent twice under one request id is taken once', async () => {
    const requestId = randomUUID()
    const data: SheetData = [['项目'], ['新的一项']]
    const first = must(await given(data, true, { requestId }))
    expect(must(await given(data, true, { requestId }))).toMatchObject(first)
    expect((await look()).lines.filter((line) => line.name === '新的一项')).toHaveLength(1)
  })

  test('is refused by name where the template’s column is missing; the template itself is read', async () => {
    const none = await given([['甲'], ['乙']], false)
    expect(none.ok ? '' : none.problem.message.zh).toContain('“项目”')
    const empty = must(
      await importItems(engine, office, today, {
        ...{ schemeId: scheme, name: '模板.xlsx', apply: false, requestId: randomUUID() },
        bytes: await itemListTemplate(),
      }),
    )
    expect([Object.keys(empty.found).length, empty.rows]).toEqual([7, []])
  })

  test('is taken only while the assessment is compiled, and from nobody but the office', async () => {
    const reporter = person(here, 'reporter', units.scj)
    const refused = await given(sent(), false, { by: reporter })
    expect(refused.ok ? '' : refused.problem.code).toBe('E_FORBIDDEN')
    const other = await make('已报出的考评')
    must(await given([['项目'], ['甲']], true, { id: other }))
    await take(office, other, 'send', { gaps: '会后补报' })
    for (const apply of [false, true]) {
      const late = await given(sent(), apply, { id: other })
      expect(late.ok ? '' : late.problem.code).toBe('E_NOT_OFFERED')
    }
  })
})
