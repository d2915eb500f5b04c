import { describe, expect, it } from 'vitest'
import { plainSource, readPolicy } from '../src/index.ts'

/** The reading of one task's text in a plan issued on 10 March 2022. */
function read(text: string, heading = '二、重点任务') {
  return readPolicy(
    plainSource(
      `云海市人民政府关于做好若干工作的意见\n云政〔2022〕6号\n\n各县（市、区）人民政府：\n\n${heading}\n\n（一）做好工作。${text}\n\n云海市人民政府\n2022年3月10日\n`,
    ),
  )
}

const targets = (text: string, heading?: string) =>
  read(text, heading).targets.map(({ indicator, operator, value, unit, period }) =>
    [indicator, operator, typeof value === 'number' ? value : `${value.min}-${value.max}`, unit, period].join(' '),
  )

describe('what is measured', () => {
  it.each([
    ['市财政每年安排扶持专项资金不少于800万元。', '扶持专项资金 each-year 800 万元 annual'],
    ['围绕重点产业每年发布不少于3份导航报告。', '导航报告 each-year 3 份 annual'],
    ['累计培训护理人员900人次。', '护理人员 cumulative>= 900 人次 '],
    ['每个街道至少建有1所养老服务中心。', '养老服务中心 >= 1 所 '],
    ['①建设嵌入式机构5个以上。', '嵌入式机构 >= 5 个 '],
    ['完成贯标企业60家。', '贯标企业 = 60 家 '],
    ['引进世界500强项目1个。', '世界500强项目 = 1 个 '],
    ['全市粮食产量保持在1.2万亿斤以上。', '全市粮食产量 >= 1200000000000 斤 '],
    ['设备能效值降至1.3以下。', '设备能效值 <= 1.3  '],
    ['进水浓度达到90毫克/升。', '进水浓度 >= 90 毫克/升 '],
    ['确保科研时间不少于工作时间的六分之五。', '科研时间 >= 83.33 % '],
  ])('%s', (text, wanted) => {
    expect(targets(text)).toEqual([wanted])
  })

  it('is given to each of a list, with what stands around the list for all', () => {
    expect(targets('健康建档率、家庭签约率、专项救治率分别达到90%、80%、100%。')).toEqual([
      '健康建档率 >= 90 % ',
      '家庭签约率 >= 80 % ',
      '专项救治率 >= 100 % ',
    ])
    expect(targets('单位工业增加值能耗、水耗分别下降16%、20%。')).toEqual([
      '单位工业增加值能耗下降 >= 16 % ',
      '单位工业增加值水耗下降 >= 20 % ',
    ])
    expect(targets('县、乡、村道养护资金每公里分别不低于9000元、5000元、3000元。')).toEqual([
      '县道养护资金每公里 >= 9000 元 ',
      '乡道养护资金每公里 >= 5000 元 ',
      '村道养护资金每公里 >= 3000 元 ',
    ])
    expect(targets('打造精品线路10条、打卡点20处。')).toEqual(['精品线路 = 10 条 ', '打卡点 = 20 处 '])
    expect(targets('每个领域评选1个标杆案例和2个典型案例。')).toEqual(['标杆案例 = 1 个 ', '典型案例 = 2 个 '])
  })

  it('may say which ones by a number of its own', () => {
    expect(targets('培育营业收入超百亿元企业2家、超十亿元企业20家。')).toEqual([
      '营业收入超百亿元企业 = 2 家 ',
      '超十亿元企业 = 20 家 ',
    ])
  })

  it('is taken from the words before where a piece names nothing', () => {
    expect(targets('每年实施改造项目100个以上，三年累计完成300个。')).toEqual([
      '改造项目 each-year 100 个 annual',
      '改造项目 cumulative>= 300 个 ',
    ])
    expect(targets('组织不少于2次技能培训，每次不少于50人。')).toEqual(['技能培训 >= 2 次 ', '技能培训每次 >= 50 人 '])
    expect(targets('数字产业增加值突破80亿元，占生产总值比重超过9%，年均增速15%左右。')[2]).toBe(
      '数字产业增加值增速 growth>= 15 % ',
    )
  })

  it('goes on each year for what is done anew each year, not for what is built', () => {
    expect(targets('每年举办培训班4期以上，培训人员400人次。')[1]).toBe('培训人员 each-year 400 人次 annual')
    expect(targets('每年举办培训班4场以上，建设基地5个。')[1]).toBe('基地 = 5 个 ')
  })
})

describe('the year of a target', () => {
  it.each([
    ['2023年6月底前建成示范站30个。', '示范站 = 30 个 2023'],
    ['2024年新建示范站30个。', '示范站 = 30 个 2024'],
    ['三年内，建成示范站30个。', '示范站 = 30 个 2025'],
    ['建成示范站30个。完成时限：2024年底', '示范站 = 30 个 2024'],
  ])('%s', (text, wanted) => {
    expect(targets(text)).toEqual([wanted])
  })

  it('is shared out where as many years as numbers are named', () => {
    expect(targets('2023年、2024年分别新建食堂20个、30个。')).toEqual(['食堂 = 20 个 2023', '食堂 = 30 个 2024'])
    expect(targets('2023年，新增平台3个；2024年，新增5个。')).toEqual(['平台 = 3 个 2023', '平台 = 5 个 2024'])
  })

  it('does not go past the sentence that a term was set for', () => {
    expect(targets('2023年底前实现网络联通。机架数达到5000架。')).toEqual(['机架数 >= 5000 架 '])
  })

  it('is that of what a number goes to, not of where it comes from', () => {
    expect(targets('到2025年，成交额占比由2021年的1.5%提高到2.5%。')).toEqual(['成交额占比 >= 2.5 % 2025'])
  })
})

describe('numbers that set nothing', () => {
  it.each([
    '对卷叶率达到10%以上的田块及时防治。',
    '在卷叶率达5%以上时，及时防治。',
    '考评分值=日常监测（60%）+实地调研（40%）',
    '规划投资需求约1.5万亿元。',
    '按照财政部等4部门要求办理。',
  ])('%s', (text) => {
    const reading = read(text)
    expect(reading.targets).toEqual([])
    expect(reading.numbers.filter((number) => number.class === 'unread')).toEqual([])
  })

  it('a goal of direction is named whole: 行为 keeps its end, a second word of how stays outside', () => {
    const { goals } = read(
      '司法保护体系更加科学、合理。侵权行为显着减少，群体性侵权等行为得到有效遏制，环境得到明显改善。',
      '一、主要目标',
    )
    expect(goals.map(({ indicator, direction }) => [indicator, direction])).toEqual([
      ['司法保护体系', 'up'],
      ['侵权行为', 'down'],
      ['群体性侵权等行为', 'down'],
      ['环境', 'up'],
    ])
  })

  it('a place among the first is a target and a rank goal, and says so', () => {
    const { targets: found, goals } = read('综合实力进入全省前5位。', '一、主要目标')
    expect(found.map(({ value, goal }) => [value, goal])).toEqual([[5, goals[0]?.id]])
    expect(goals[0]?.type).toBe('rank')
  })
})
