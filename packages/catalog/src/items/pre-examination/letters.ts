import { type Letter, letterLines } from '@zhiqiang/kernel'

/** The documents of pre-examination that say something of their own. */
export const letters: Readonly<Record<string, Letter>> = {
  opinion: {
    mark: '意',
    title: () => '专利预审意见通知书',
    body: ({ item, caseNo, said }) => [
      `你方的“${item}”申请（编号：${caseNo}）已经预审，需要克服的全部缺陷如下：`,
      ...letterLines(said.defects),
      '请在系统写明的期限内一次提交修改文件和逐条答复，修改期间不计入预审期限。逾期没有提交的，退出预审，可以按普通途径申请。',
    ],
  },
  granted: {
    mark: '合',
    title: () => '专利预审合格通知书',
    body: ({ item, caseNo, answers }) => [
      `你方的“${item}”申请（编号：${caseNo}）经预审合格。意见如下：`,
      { rows: answers },
      '请在系统写明的期限内向国家知识产权局提交与预审合格文件一致的申请并缴费，在本系统报告申请号。逾期没有提交的，预审结论失效。',
      '预审合格不代表国家知识产权局的审查结论。',
    ],
  },
  refused: {
    mark: '不合',
    title: () => '专利预审不合格通知书',
    body: ({ item, caseNo, said }) => [
      `你方的“${item}”申请（编号：${caseNo}）经预审不合格，不进入快速审查通道。理由如下：`,
      ...letterLines(said.ground),
      '本结论不影响你方按普通途径向国家知识产权局申请专利。',
    ],
  },
  unmarked: {
    mark: '不注',
    title: () => '不予加注快速审查标记通知书',
    body: ({ item, caseNo, said }) => [
      `你方的“${item}”申请（编号：${caseNo}）的正式申请不予加注快速审查标记，由国家知识产权局按普通途径审查。理由如下：`,
      ...letterLines(said.ground),
    ],
  },
  stopped: {
    mark: '停',
    title: () => '终止专利预审通知书',
    body: ({ item, caseNo, said }) => [
      `你方的“${item}”申请（编号：${caseNo}）被认定为非正常专利申请，现终止预审，并暂停你方的预审主体备案。理由如下：`,
      ...letterLines(said.ground),
      '可以在原备案办件中说明情况，请求恢复。',
    ],
  },
}
