import type { Letter } from '@zhiqiang/kernel'
import { fundedLetters } from '../../presets/funded-letters.ts'

const opinion = (mark: string, says: string): Letter => ({
  mark,
  decides: true,
  title: () => '项目验收意见书',
  body: ({ applicant, caseNo, answers }) => [
    `${applicant}承担的专利转化与产业化项目（编号：${caseNo}）经审查验收材料，${says}：`,
    { rows: answers },
  ],
})

/** What goes out in the course of a project. */
export const letters: Readonly<Record<string, Letter>> = {
  ...fundedLetters,
  approved: opinion('验', '通过验收，意见如下'),
  failed: opinion('未验', '不予通过验收，理由如下'),
}
