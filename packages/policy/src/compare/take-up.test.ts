import { describe, expect, test } from 'vitest'
import { readPolicy } from '../read-policy.ts'
import { plainSource } from '../source.ts'
import { matchTargets } from './match-targets.ts'
import { takenUp } from './take-up.ts'

const plan = (title: string, goals: string, tasks: readonly string[]) =>
  readPolicy(
    plainSource(`${title}

一、主要目标

${goals}

二、重点任务

${tasks.map((task, i) => `（${'一二三四五六'[i]}）${task}`).join('\n\n')}
`),
  )
const city = plan('云岭市知识产权强市行动方案（2025—2027年）', '到2027年，有效注册商标总量达到6万件以上。', [
  '强化行政执法。每年组织侵权假冒专项执法行动，加强展会和电子商务领域执法。（责任单位：市市场监管局、市公安局）',
  '健全纠纷调解。建立行业性专业性人民调解组织，就近化解知识产权纠纷。（责任单位：市司法局）',
  '推动质押融资。设立风险补偿资金，扩大知识产权质押融资规模。（责任单位：市财政局）',
])
const verdicts = (tasks: readonly string[], goals = '到2027年，有效注册商标总量达到2万件以上。') =>
  takenUp(city, plan('清溪县知识产权工作方案', goals, tasks)).map((one) => one.taken)

describe('a city’s clause is taken up by a county’s plan', () => {
  test('that says the same shorter, in its own order and with other units', () => {
    expect(
      verdicts([
        '推动质押融资。落实风险补偿，开展知识产权质押融资。（责任单位：县财政局）',
        '开展专项执法。组织侵权假冒专项执法行动。（责任单位：县公安局）',
      ]),
    ).toEqual([true, false, true])
  })
  test('also where one of its clauses gathers several', () => {
    const gathered = '综合保护。组织侵权假冒专项执法行动，建立人民调解组织化解知识产权纠纷。'
    expect(verdicts([gathered])).toEqual([true, true, false])
  })
  test('not by words that every clause has, by the units alone, or by a goal', () => {
    expect(verdicts(['加强宣传。广泛宣传知识产权知识。（责任单位：市司法局、市财政局）'])).toEqual([
      false,
      false,
      false,
    ])
    const goal = '到2027年，设立风险补偿资金，扩大知识产权质押融资规模。'
    expect(verdicts(['加强宣传。办好宣传周。'], goal)).toEqual([false, false, false])
  })
  test('by itself entirely', () => {
    expect(takenUp(city, city).map((one) => one.share)).toEqual([1, 1, 1])
  })
})

test('targets go together by name and unit, whosever figure they are; each at most once', () => {
  const { targets } = plan('清溪县方案', '到2027年，全县有效注册商标总量达到2万件以上；发明专利拥有量达到300件以上。', [
    '宣传。办好宣传周。',
  ])
  const found = matchTargets(
    [
      { id: 'a', name: '有效注册商标总量', unit: '件' },
      { id: 'b', name: '有效注册商标总量', unit: '家' },
      { id: 'c', name: '地理标志产品总数', unit: '件' },
    ],
    targets,
  )
  expect([...found].map(([id, target]) => [id, target.value])).toEqual([['a', 20000]])
})
