import { type Letter, listIn, membersIn } from '@zhiqiang/kernel'
import { yuan } from '../shared/funding/read.ts'

/** What goes out in the course of money granted in rounds, besides the standard documents. */
export const fundedLetters: Readonly<Record<string, Letter>> = {
  granted: {
    mark: '决',
    decides: true,
    title: ({ item }) => `${item}决定书`,
    body: ({ applicant, item, caseNo, data }) => {
      const support = membersIn(data.support)
      const lines = listIn<{ readonly label: string; readonly rule: string }>(support.lines)
      return [
        `${applicant}的“${item}”申请（编号：${caseNo}）经审查、公示，决定给予支持，金额 ${yuan(Number(support.total))}。`,
        ...(lines.length === 0 ? [] : [{ rows: lines.map(({ label, rule }) => [label, rule] as const) }]),
        '款项拨付到申请时填写的账户。有弄虚作假、重复领取等情形的，应当退回。',
      ]
    },
  },
  recovery: {
    mark: '追',
    decides: true,
    title: () => '财政资金追回决定书',
    body: ({ applicant, caseNo, data, answers }) => [
      `${applicant}（编号：${caseNo}）已领取财政资金 ${yuan(Number(membersIn(data.support).total))}，经查应当退回，决定如下：`,
      { rows: answers },
    ],
  },
}
