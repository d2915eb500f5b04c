import { describe, expect, it } from 'vitest'
import { unitSlips } from '../src/findings/unit-names.ts'
import { plainSource, readPolicy } from '../src/index.ts'

const clauses = (text: string) => readPolicy(plainSource(text)).clauses
const units = (text: string) =>
  clauses(`一、重点任务\n（一）做好工作。健全机制。${text}\n（二）做好服务。拓宽渠道。\n`).find(
    ({ path }) => path === '一/(一)',
  )

describe('units', () => {
  it.each([
    ['（市民政局牵头，市医保局等按职责分工负责，2023年6月底前完成）', '市民政局 市医保局', '市民政局'],
    ['（责任部门：市科技局、市财政局，完成时限：2025年12月）', '市科技局 市财政局', null],
    ['\n责任单位：市科技局、市财政局\n完成时限：2024年底', '市科技局 市财政局', null],
    ['\n【责任单位】市科技局、市财政局', '市科技局 市财政局', null],
    ['\n责任单位：市科技局（牵头），市财政局\n另有安排的从其规定。', '市科技局 市财政局', '市科技局'],
    ['由市林业局牵头，市公安局、市水利局配合。', '市林业局 市公安局 市水利局', '市林业局'],
    ['由市农业农村局会同市商务局负责。', '市农业农村局 市商务局', null],
    [
      '（司法部、市场监管总局等国务院相关部门及各地区按职责分工负责）',
      '司法部 市场监管总局 国务院相关部门 各地区',
      null,
    ],
    ['（市发展改革委等有关部门按职责分工负责）', '市发展改革委', null],
  ])('%s', (text, wanted, lead) => {
    expect(units(text)).toMatchObject({ units: wanted.split(' '), lead })
  })
})

describe('a slip of the pen in a unit', () => {
  it.each([
    ['市人设局', '市人社局'],
    ['市农村农业局', '市农业农村局'],
    ['县财攻局', '县财政局'],
  ])('%s is meant for %s', (name, meant) => {
    expect(unitSlips(new Map([[name, 1]])).get(name)).toBe(meant)
  })

  it('is not seen in names that merely look alike', () => {
    const names =
      '市科技局 市科协 市司法局 市财政局 市民政局 市教育局 市体育局 市水利局 市水务局 市工信局 市工商局 市卫健委 市文旅局 市农业局 市林业局 市公安局 市国安局 市发改委 县科商局 市文化旅游广电局'
    expect([...unitSlips(new Map(names.split(' ').map((name) => [name, 1])))]).toEqual([])
    expect([...unitSlips(new Map([['市财攻局', 3]]))]).toEqual([])
  })
})

describe('how binding a word is', () => {
  const words = (text: string) => units(text)?.strength.map(({ word }) => word)

  it('is not read from the names of bodies, documents and kinds', () => {
    expect(words('由战略实施工作联席会议审议《创新推进计划》，支持试点城市。')).toEqual(['支持'])
    expect(words('推进改革，探索试点。')).toEqual(['推进', '探索', '试点'])
  })
})

describe('numbering 1.1', () => {
  it('stands below the heading before it; a value at the start of a line is none', () => {
    const text =
      '一、重点任务\n1.1 健全体系\n完成建设。\n责任单位：市科技局\n1.2 加强执法\n开展检查。\n2.5万元以上的项目另行安排。\n'
    expect(clauses(text).map(({ path, units: named }) => [path, ...named])).toEqual([
      ['一'],
      ['一/1.1', '市科技局'],
      ['一/1.2'],
    ])
  })
})

describe('who issued a plan', () => {
  it('are the names signed together where the title names nobody', () => {
    const signed =
      '关于印发《林业发展实施方案》的通知\n云林发〔2021〕9号\n各乡镇人民政府：\n现将《林业发展实施方案》印发给你们。\n云海市林业局 云海市财政局\n2021年7月2日\n'
    const reading = readPolicy(plainSource(`${signed}林业发展实施方案\n一、重点任务\n（一）造林。完成造林。\n`))
    expect(reading.document).toMatchObject({ issuer: '云海市林业局、云海市财政局', issuedOn: '2021-07-02' })
  })
})
