import { readFileSync } from 'node:fs'

/** What stands in tests/fixtures/lanchuan-plan.txt, with the counts its screens must show. */
export const fixturePlan = {
  title: (year: number): string => `澜川市专利转化运用行动方案（${year}—${year + 2}年）`,
  tasks: 6,
  /** Numbers with a unit; the goals are a rank and a coverage. */
  targets: 3,
  goals: 2,
} as const

/** The invented plan of the fixtures, beginning in a given year, so that its horizon is always ahead. */
export function fixturePlanText(year: number): string {
  const text = readFileSync(new URL('../fixtures/lanchuan-plan.txt', import.meta.url), 'utf8')
  return text.replaceAll('{{A}}', String(year)).replaceAll('{{C}}', String(year + 2))
}
