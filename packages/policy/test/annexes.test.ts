import { describe, expect, it } from 'vitest'
import { plainSource, readPolicy } from '../src/index.ts'
import { samplePlan } from './sample-plan.ts'

const imprint =
  '\n公开方式：依申请公开\n\n抄送：市委各部门，市法院、市检察院，部、省属有关单位。\n\n云海市人民政府办公室\n\n2025年3月5日印发\n'
const body = samplePlan.slice(0, samplePlan.indexOf('公开方式'))

describe('an imprint behind an annex', () => {
  const table =
    '附件\n重点任务分工表\n序号\t重点任务\t牵头单位\t完成时限\n1\t培育高价值专利\t市市场监管局\t每年3月底前\n9\t县域服务全覆盖\t市司法局\t2026年\n'
  const reading = readPolicy(plainSource(`${body}${table}${imprint}`))

  it('bars the public page and gives the other fields', () => {
    expect(reading.document.openness?.mode).toBe('on-request')
    expect(reading.document.printedOn).toBe('2025-03-05')
    expect(reading.document.copiedTo).toEqual(['市委各部门', '市法院', '市检察院', '部、省属有关单位'])
  })

  it('leaves the numbers of the rows alone, and takes 每年3月底前 for a rhythm', () => {
    expect(reading.numbers.filter((number) => number.class === 'unread')).toEqual([])
    expect(reading.deadlines.filter(({ quote }) => quote.includes('3月底'))).toEqual([])
    expect(reading.cadences.some(({ quote }) => quote === '每年3月底前')).toBe(true)
  })
})

describe('a table of tasks whose cells stand one under the other', () => {
  const cells = [
    ...['序号', '工作事项', '主要内容', '牵头单位', '配合单位', '内部处室'],
    ...['1', '培育高价值专利。', '选择产业集群开展导航。', '市科技局', '市财政局、市司法局', '一处'],
    ...['2', '加大财政投入。', '将专项资金列入预算。', '市财政局', '/', '二处'],
    ...['落实减免政策，培训人员30人。', '市税务局', '市司法局', '/'],
    ...['3', '另建新的服务窗口。', '在大厅设立窗口。', '市政务局', '市财政局', '/'],
  ]
  const annex = `附件\n重点任务分工表\n${cells.join('\n')}\n`
  const reading = readPolicy(
    plainSource(
      `${body.replace('1.培育高价值专利。每年', '1.培育高价值专利。').replace(/（责任单位：市市场监管局、市科技局、市农业农村局）/, '')}${annex}`,
    ),
  )
  const clause = (path: string) => reading.clauses.find((candidate) => candidate.path === path)

  it('gives its units to the clauses that it repeats', () => {
    expect(clause('二/(一)/1')).toMatchObject({ units: ['市科技局', '市财政局', '市司法局'], lead: '市科技局' })
    expect(clause('三/(二)')).toMatchObject({ units: ['市财政局', '市税务局', '市司法局'], lead: '市财政局' })
  })

  it('makes a task of a row that the text does not hold', () => {
    expect(clause('表1/4')).toMatchObject({ units: ['市政务局', '市财政局'], isTask: true })
  })
})

describe('a table of indicators', () => {
  it('gives the values of the years to come, each once', () => {
    const table =
      '指标名称\t单位\t2024年\t2027年目标\t属性\n专利密集型产业增加值占地区生产总值比重\t%\t12\t16\t预期性\n有效商标量\t万件\t8\t≥12\t预期性\n融资额\t亿元\t20\t60（累计）\t约束性\n'
    const reading = readPolicy(plainSource(samplePlan.replace('二、重点任务', `${table}\n二、重点任务`)))
    const rows = reading.targets.filter(({ quote }) => quote.includes('性') === false && / \d/.test(quote))
    expect(
      rows.map(({ path, indicator, operator, value, unit, period }) => [
        path,
        indicator,
        operator,
        value,
        unit,
        period,
      ]),
    ).toEqual([
      ['一/(二)', '有效商标量', '>=', 120000, '件', '2027'],
      ['一/(二)', '融资额', 'cumulative>=', 60, '亿元', '2027'],
    ])
    expect(rows[0]?.quote).toBe('有效商标量 万件 8 ≥12')
  })
})

describe('a table flattened to a line', () => {
  it('is pointed out once, not number by number', () => {
    const flat = '专栏1：主要指标 序号 指标 2020年 2025年 1排放量2551件2347件 2次数264次238次\n'
    const reading = readPolicy(plainSource(samplePlan.replace('二、重点任务', `${flat}\n二、重点任务`)))
    expect(reading.findings.filter(({ code }) => code === 'unread-number')).toHaveLength(1)
  })
})
