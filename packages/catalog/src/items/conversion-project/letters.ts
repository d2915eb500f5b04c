import type { Letter } from '@zhiqiang/kernel'
import { fundedLetters } from '../../presets/funded-letters.ts'

const opinion = (title: string, says: string): Letter => ({
  mark: '验',
  decides: true,
  title: () => title,
  body: ({ applicant, caseNo, answers }) => [
    `${applicant}承担的专利转化与产业化项目（编号：${caseNo}）经审查验收材料，${says}：`,
    { rows: answers },
  ],
})

/** What goes out in the course of a project. */
export const letters: Readonly<Record<string, Letter>> = {
  ...fundedLetters,
  approved: opinion('项目验收意见书', '通过验收，意见如下'),
  failed: opinion('项目验收意见书', '不予通过验收，理由如下'),
}
