import { describe, expect, it } from 'vitest'
import { plainSource, readPolicy } from '../src/index.ts'

function read(text: string) {
  return readPolicy(
    plainSource(
      `云海市人民政府关于做好若干工作的意见\n云政〔2022〕6号\n\n各县（市、区）人民政府：\n\n一、主要目标\n到2025年，示范站达到30个。\n\n二、重点任务\n\n（一）做好工作。${text}\n\n云海市人民政府\n2022年3月10日\n`,
    ),
  )
}
const terms = (text: string) =>
  read(text)
    .deadlines.filter(({ path }) => path === '二/(一)')
    .map(({ by, mode }) => `${by} ${mode}`)
const rhythms = (text: string) => read(text).cadences.map(({ every, quote }) => `${every} ${quote}`)

describe('terms', () => {
  it.each([
    ['自印发之日起3个月内制定方案。', '2022-06 before'],
    ['本意见印发后20日内制定方案。', '2022-03-30 before'],
    ['规划期满后6个月内完成总结。', '2026-06 before'],
    ['（11月取得明显成效，持续推进）', '2022-11 before'],
    ['责任单位：市科技局\n完成时限：2023年12月', '2023-12 before'],
    ['【责任单位】市科技局\n【完成时间】2024年底前', '2024 before'],
    ['2023年进行中期评估。', '2023 before'],
    ['自2022年6月1日起施行新标准。', '2022-06-01 from'],
  ])('%s', (text, wanted) => {
    expect(terms(text)).toEqual([wanted])
  })

  it('quote what they are set for', () => {
    expect(read('2023年6月底前，完成普查。').deadlines.at(-1)?.quote).toBe('2023年6月底前，完成普查')
  })

  it('are none where a thing comes back each year', () => {
    expect(terms('每年12月底前报告进展。')).toEqual([])
    expect(rhythms('每年12月底前报告进展。')).toEqual(['year 每年12月底前报告进展'])
  })

  it('are none where the years are a condition', () => {
    expect(terms('对在三年内未实施转化的成果另行处理。')).toEqual([])
  })
})

describe('duties that come back', () => {
  it('are told once where a week comes back each year by its nature', () => {
    expect(rhythms('办好宣传周活动。利用“4·26”宣传周等时点，每年集中宣传。')).toEqual(['year 每年集中宣传'])
    expect(rhythms('持续举办“4·26”宣传周活动。')).toHaveLength(1)
  })

  it('may be said as 一月一调度', () => {
    expect(rhythms('实行一月一调度、半年一小结。').map((line) => line.split(' ')[0])).toEqual(['month', 'half-year'])
  })

  it('are not made of the heading 年度目标', () => {
    const reading = readPolicy(plainSource('一、工作目标\n（一）年度目标。2022年，新增示范站5个。\n'))
    expect(reading.cadences).toEqual([])
  })
})
