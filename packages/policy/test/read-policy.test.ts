import { describe, expect, it } from 'vitest'
import { plainSource, readPolicy } from '../src/index.ts'
import { samplePlan } from './sample-plan.ts'

const reading = readPolicy(plainSource(samplePlan), { today: '2025-06-01' })
const clause = (path: string) => reading.clauses.find((candidate) => candidate.path === path)
const codes = (code: string) => reading.findings.filter((finding) => finding.code === code)

describe('the fields of a document', () => {
  it('takes the title from the notice and the plan from its annex', () => {
    expect(reading.document).toMatchObject({
      title: '云海市人民政府关于印发《云海市知识产权强市建设三年方案》的通知',
      number: '云政〔2025〕18号',
      issuer: '云海市人民政府',
      issuedOn: '2025-03-02',
      printedOn: '2025-03-05',
      attachment: '云海市知识产权强市建设三年方案',
      sponsor: '市市场监管局',
      copiedTo: ['市委各部门', '市人大常委会办公室', '市法院', '市检察院'],
      genre: 'plan',
      horizon: { years: [2027], last: 2027 },
    })
    expect(reading.document.openness?.mode).toBe('open')
  })

  it('lists what the plan rests on with the numbers given', () => {
    expect(reading.document.basis.map(({ title, number }) => ({ title, number }))).toEqual([
      { title: '国家知识产权强国纲要', number: '国发〔2021〕20号' },
      { title: '清江省知识产权强省纲要', number: null },
    ])
  })

  it('sees a mark of secrecy in the head but not the words 商业秘密 in the text', () => {
    const marked = readPolicy(plainSource(`机密★3年\n${samplePlan}`))
    expect(marked.document.secrecy?.level).toBe('机密')
    const harmless = readPolicy(plainSource(samplePlan.replace('坚持创新引领', '保护商业秘密')))
    expect(harmless.document.secrecy).toBeNull()
  })
})

describe('the outline', () => {
  it('keeps the numbering of the document and tells the kinds apart', () => {
    expect(reading.clauses.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      '一 section',
      '一/(一) guiding',
      '一/(二) goal',
      '二 section',
      '二/(一) section',
      '二/(一)/1 task',
      '二/(一)/2 task',
      '二/(二) section',
      '二/(二)/3 task',
      '二/(二)/4 task',
      '三 section',
      '三/(一) safeguard',
      '三/(二) safeguard',
    ])
    expect(reading.clauses.filter(({ isTask }) => isTask)).toHaveLength(6)
  })

  it('finds headings in a text that lost all its line ends', () => {
    const flat =
      '一、指导思想以新思想为指导，坚持创新。二、基本原则（一）政府引导，市场主导。继续发挥作用。（二）强化监管。规范秩序。三、扩大消费（一）强化采购。组织活动。（市商务局、市财政局和各县区政府具体负责）（二）加强对接。拓宽渠道。四、保障措施（一）强化领导。落实责任。云海市人民政府2024年5月6日（此件公开发布）'
    const read = readPolicy(plainSource(flat))
    expect(read.clauses.map(({ path, heading }) => `${path} ${heading}`)).toEqual([
      '一 指导思想',
      '二 基本原则',
      '二/(一) 政府引导，市场主导',
      '二/(二) 强化监管',
      '三 扩大消费',
      '三/(一) 强化采购',
      '三/(二) 加强对接',
      '四 保障措施',
      '四/(一) 强化领导',
    ])
    expect(read.clauses[5]?.units).toEqual(['市商务局', '市财政局', '各县区政府'])
    expect(read.document.issuedOn).toBe('2024-05-06')
  })

  it('gives the paths of two attached plans their annex', () => {
    const two =
      '附件1\n甲方案\n一、任务\n（一）做甲。完成甲事。\n二、保障措施\n抓好甲。\n附件2\n乙方案\n一、任务\n（一）做乙。完成乙事。\n'
    expect(readPolicy(plainSource(two)).clauses.map(({ path }) => path)).toEqual([
      '附件1:一',
      '附件1:一/(一)',
      '附件1:二',
      '附件2:一',
      '附件2:一/(一)',
    ])
  })
})

describe('responsible units', () => {
  it('reads lists after 责任单位 and in brackets, and keeps 和 inside a name', () => {
    expect(clause('二/(一)/1')?.units).toEqual(['市市场监管局', '市科技局', '市农业农村局'])
    expect(clause('二/(一)/2')).toMatchObject({
      units: ['市市场监管局', '市财政局', '市工业和信息化局'],
      lead: '市市场监管局',
    })
    expect(clause('二/(二)/3')).toMatchObject({ units: ['市市场监管局', '市司法局'], lead: null })
  })

  it('never invents one', () => {
    expect(clause('三/(二)')?.units).toEqual([])
  })
})

describe('targets', () => {
  it('reads number, unit, comparator and year', () => {
    expect(
      reading.targets.map(({ path, indicator, operator, value, unit, period }) => [
        path,
        indicator,
        operator,
        value,
        unit,
        period,
      ]),
    ).toEqual([
      ['一/(二)', '全市有效发明专利拥有量', '>=', 24000, '件', '2027'],
      ['一/(二)', '年专利申请量', '>', 9000, '件', '2027'],
      ['一/(二)', '年专利授权量', '>', 5000, '件', '2027'],
      ['一/(二)', '知识产权优势企业', '=', 30, '家', '2027'],
      ['一/(二)', '专利密集型产业增加值占地区生产总值比重', '>=', 16, '%', '2027'],
      ['一/(二)', '知识产权质押融资额', 'cumulative>=', 50, '亿元', '2027'],
      ['一/(二)', '商标注册量全省排名', '<=', 3, '名', '2027'],
      ['二/(一)/1', '产业集群开展导航', 'each-year', { min: 2, max: 3 }, '个', 'annual'],
      ['二/(一)/1', '专利导航服务基地', '>=', 4, '个', null],
    ])
  })

  it('takes a condition for a reward for no target', () => {
    expect(reading.targets.some(({ quote }) => quote.includes('500万元'))).toBe(false)
  })

  it('lists goals without a number with their kind', () => {
    expect(reading.goals.map(({ type, rank, direction }) => [type, rank?.within ?? direction ?? null])).toEqual([
      ['rank', 3],
      ['rank', null],
      ['direction', 'down'],
      ['coverage', null],
    ])
  })
})

describe('duties and terms', () => {
  it('reads how often a duty comes back', () => {
    expect(reading.cadences.map(({ path, every, rule }) => [path, every, rule])).toEqual([
      ['二/(一)/1', 'year', { unit: 'year', n: 1 }],
      ['二/(一)/2', 'regular', { unit: 'unset', n: 1 }],
      ['三/(一)', 'half-year', { unit: 'half-year', n: 1 }],
      ['三/(一)', '3 years', { unit: 'year', n: 3 }],
    ])
  })

  it('reads by when, and from when', () => {
    expect(reading.deadlines.map(({ path, by, mode }) => [path, by, mode])).toEqual([
      ['二/(二)/3', '2026-06', 'before'],
      ['三/(二)', '2026', 'from'],
    ])
  })
})

describe('tables of tasks', () => {
  const table =
    '序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t培育高价值专利\t市市场监管局\t市商务局\t2026年\n2\t培育标准化服务机构5家以上\t市科技局\t市工信局、市教育局\t2026年12月底\n'
  const read = readPolicy(plainSource(`${samplePlan}\n附件\n重点任务分工表\n${table}`))

  it('gives each row a task with units and term by the columns', () => {
    const row = read.clauses.find(({ path }) => path === '表1/2')
    expect(row).toMatchObject({ heading: '培育标准化服务机构5家以上', kind: 'task', isTask: true, lead: '市科技局' })
    expect(row?.units).toEqual(['市科技局', '市工信局', '市教育局'])
    expect(read.deadlines.find(({ path }) => path === '表1/2')?.by).toBe('2026-12')
    expect(read.targets.find(({ path }) => path === '表1/2')).toMatchObject({ value: 5, period: '2026' })
  })

  it('adds what a row says to the clause that it repeats', () => {
    expect(read.clauses.some(({ path }) => path === '表1/1')).toBe(false)
    expect(read.deadlines.some(({ path, by }) => path === '二/(一)/1' && by === '2026')).toBe(true)
  })
})

describe('findings', () => {
  it('takes 市农村农业局 for a slip for 市农业农村局', () => {
    const [slip] = codes('unit-typo')
    expect(slip?.suggestion?.replacement).toBe('市农业农村局')
    expect(samplePlan.slice(slip?.span[0], slip?.span[1])).toBe('市农村农业局')
  })

  it('names collective units, tasks without a unit, and what a second finder sees', () => {
    expect(codes('collective-unit').map(({ path }) => path)).toEqual(['二/(二)/4'])
    expect(codes('no-unit').map(({ path }) => path)).toEqual(['三/(一)', '三/(二)'])
    expect(codes('second-finder').map(({ path }) => path)).toEqual(['二/(二)/3'])
  })

  it('sees numbering that leaves one out and text that begins in the middle of a word', () => {
    const broken = samplePlan.replace('4.强化行政执法', '5.强化行政执法').replace('鼓励企业牵头', '。\n\n持企业牵头')
    const found = readPolicy(plainSource(broken)).findings.map(({ code, path }) => `${code} ${path}`)
    expect(found).toContain('broken-numbering 二/(二)/5')
    expect(found).toContain('lost-text 二/(二)/3')
  })

  it('calls a horizon past only when told what day it is', () => {
    expect(codes('past-horizon')).toEqual([])
    const later = readPolicy(plainSource(samplePlan), { today: '2028-01-01' })
    expect(later.findings.some(({ code }) => code === 'past-horizon')).toBe(true)
  })

  it('reads no tasks from a law and says so once', () => {
    const law = Array.from(
      { length: 8 },
      (_, i) => `第${'一二三四五六七八'[i]}条 县级以上人民政府应当在30日内完成5件事。`,
    ).join('\n')
    const read = readPolicy(plainSource(`云海市专利条例\n\n${law}`))
    expect(read.document.genre).toBe('law')
    expect([read.clauses.length, read.targets.length, read.findings.map(({ code }) => code)]).toEqual([
      0,
      0,
      ['law-not-plan'],
    ])
  })
})

describe('numbers', () => {
  it('classifies every numeral and calls unread what has a measure word and no reading', () => {
    const strange = readPolicy(plainSource(samplePlan.replace('定期通报进展', '涉及7个环节，定期通报进展')))
    expect(strange.numbers.filter((number) => number.class === 'unread').map(({ quote }) => quote)).toEqual(['7'])
    expect(reading.numbers.filter((number) => number.class === 'unread')).toEqual([])
    const of = (quote: string) =>
      reading.numbers.filter((number) => number.quote === quote).map((number) => number.class)
    expect(of('2.4万')).toEqual(['target'])
    expect(of('18')).toEqual(['document number'])
    expect(of('500万')).toEqual(['other'])
  })
})

describe('a file that holds the whole text twice', () => {
  const body = samplePlan.slice(samplePlan.indexOf('为贯彻落实'), samplePlan.indexOf('公开方式'))

  it.each([
    ['line by line', body],
    ['in one line', body.replace(/\n/g, '')],
  ])('is read once, %s, and the copy is pointed out', (_, text) => {
    const once = readPolicy(plainSource(text))
    const twice = readPolicy(plainSource(`${text}云海市人民政府办公室2025年3月5日印发 ${text}`))
    expect(twice.clauses.map(({ path, heading }) => path + heading)).toEqual(
      once.clauses.map(({ path, heading }) => path + heading),
    )
    expect(twice.targets).toHaveLength(once.targets.length)
    expect(twice.findings.filter(({ code }) => code === 'repeated-text')).toHaveLength(1)
  })
})
