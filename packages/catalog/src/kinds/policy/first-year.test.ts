import { expect, test } from 'vitest'
import { firstYearOf } from './first-year.ts'

test.each([
  ['云岭市知识产权强市行动方案（2025—2027年）', 2025],
  ['知识产权强国建设纲要（2021－2035年）', 2021],
  ['某市实施方案(2022-2025年)', 2022],
  ['某市2023年至2025年工作计划', 2023],
  ['某市2025年知识产权工作要点', null],
  ['某市“十四五”知识产权规划', null],
])('%s starts in %s', (title, year) => {
  expect(firstYearOf(title)).toBe(year)
})
