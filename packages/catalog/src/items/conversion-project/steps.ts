import { field, t } from '@zhiqiang/kernel'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'

const ground = field.longText(t('理由和依据', 'Ground'), { max: 2000 })

/** How a project stands after its money was paid. */
export const projectStates = {
  paid: { label: t('项目实施中', 'Under way'), tone: 'busy' },
  late: { label: t('逾期未验收', 'Late for acceptance'), tone: 'bad' },
  delivered: { label: t('待验收', 'To be accepted'), tone: 'wait' },
  approved: { label: t('已验收，收入跟踪中', 'Accepted, income awaited'), tone: 'good' },
  concluded: { label: t('已结题', 'Concluded'), final: true, tone: 'good' },
  failed: { label: t('未通过验收', 'Not accepted'), tone: 'bad' },
} as const

/** When income is told after acceptance, and what was promised for it. */
export const incomeAfter = {
  one: { years: 1, label: t('验收后第一年', 'First year after acceptance') },
  three: { years: 3, label: t('验收后第三年', 'Third year after acceptance') },
} as const

/** Milestones, acceptance, and income held against what was promised. */
export const projectSteps = {
  milestone: {
    from: ['paid', 'late'],
    to: 'stay',
    can: 'case.pursue',
    label: t('报告节点完成', 'Report a milestone'),
    consequence: t('记入项目进展，承办单位看得到', 'Stands in the course of the project; the unit sees it'),
    form: {
      which: field.number(t('第几个节点', 'Which milestone'), { min: 1, max: 12, whole: true }),
      on: field.date(t('完成日期', 'Done on')),
      came: field.longText(t('完成情况', 'What was done'), { max: 2000 }),
      reached: field.files(t('证明材料', 'Proof'), { maxFiles: 5 }),
    },
    does: 'milestone',
    tells: [tellUnit(t('项目报告了节点完成情况', 'A milestone was reported'))],
  },
  prolong: {
    from: ['paid', 'late'],
    to: 'paid',
    can: 'case.decide',
    label: t('同意延期', 'Prolong'),
    consequence: t('验收期限改到新的日期', 'It is to be accepted until the new day'),
    form: { until: field.date(t('延期到', 'Until')), why: field.text(t('理由', 'Reason'), { max: 500 }) },
    does: 'prolong',
    tells: [tellApplicant(t('项目延期', 'Your project was prolonged'), 'why')],
  },
  late: {
    from: ['paid'],
    to: 'late',
    can: 'case.handle',
    label: t('逾期未申请验收', 'Late for acceptance'),
    consequence: t('验收之前不能再申请财政资金', 'No other public money until it is accepted'),
    form: {},
    internal: true,
    tells: [
      tellApplicant(t('项目逾期未申请验收', 'Your project is late for acceptance')),
      { to: { parts: ['lead'] }, words: t('项目逾期未申请验收', 'A project is late for acceptance'), urgent: true },
    ],
  },
  deliver: {
    from: ['paid', 'late'],
    to: 'delivered',
    can: 'case.pursue',
    label: t('申请验收', 'Ask for acceptance'),
    consequence: t('承办单位组织验收', 'The unit looks whether it came to what was promised'),
    form: {
      summary: field.longText(t('项目总结', 'What came of it'), { max: 3000 }),
      spent: field.money(t('资金使用合计', 'Spent in all'), { min: 0 }),
      report: field.files(t('总结报告和资金使用明细', 'Report and account of the money'), { maxFiles: 10 }),
    },
    does: 'deliver',
    tells: [tellUnit(t('项目申请验收', 'A project asks to be accepted'))],
  },
  sendBack: {
    from: ['delivered'],
    to: 'paid',
    can: 'case.handle',
    label: t('退回完善', 'Send back'),
    consequence: t('在期限内完善后重新申请验收', 'To be mended in time and handed in again'),
    form: {
      why: field.longText(t('需要完善的内容', 'What is lacking'), { max: 2000 }),
      until: field.date(t('期限', 'Until')),
    },
    does: 'prolong',
    tells: [tellApplicant(t('项目验收材料需要完善', 'Your project is to be mended before acceptance'), 'why')],
  },
  approve: {
    from: ['delivered'],
    to: 'approved',
    can: 'case.decide',
    label: t('通过验收', 'Accept'),
    consequence: t('可以申请新的项目；按年报告收入', 'A new project may be applied for; income is told later'),
    form: { opinion: field.longText(t('验收意见', 'Opinion'), { max: 2000 }) },
    does: 'approve',
    letter: 'approved',
    tells: [tellApplicant(t('项目通过验收', 'Your project was accepted'), 'opinion')],
  },
  fail: {
    from: ['delivered', 'late'],
    to: 'failed',
    can: 'case.decide',
    label: t('不通过验收', 'Do not accept'),
    consequence: t('不能再申请财政资金，可以决定追回', 'No other public money; what was paid may be taken back'),
    form: { ground },
    does: 'fail',
    letter: 'failed',
    tells: [tellApplicant(t('项目没有通过验收', 'Your project was not accepted'), 'ground')],
  },
  income: {
    from: ['approved'],
    to: 'stay',
    or: ['concluded'],
    can: 'case.pursue',
    label: t('报告收入', 'Tell the income'),
    consequence: t('和申报时的承诺对照；两次都报告后结题', 'Held against the promise; after both it is concluded'),
    form: {
      after: field.choice(t('哪一年', 'Which year'), { one: incomeAfter.one.label, three: incomeAfter.three.label }),
      sales: field.money(t('该年项目产品销售收入', 'Sales of its products in that year'), { min: 0 }),
      books: field.files(t('证明材料', 'Proof'), { maxFiles: 5 }),
    },
    does: 'income',
    tells: [tellUnit(t('项目报告了收入', 'Income of a project was told'))],
  },
  silent: {
    from: ['approved'],
    to: 'stay',
    can: 'case.handle',
    label: t('逾期未报告收入', 'Income was not told in time'),
    consequence: t('告知申请人和承办单位', 'The applicant and the unit are told'),
    form: {},
    does: 'overdue',
    internal: true,
    tells: [
      tellApplicant(t('请报告项目收入', 'Tell the income of your project')),
      tellUnit(t('项目逾期未报告收入', 'Income of a project was not told in time')),
    ],
  },
} as const

/** The clocks of a project. */
export const projectClocks = {
  finish: {
    label: t('申请验收期限', 'Time to finish'),
    duty: 'applicant',
    runsIn: ['paid'],
    onExpiry: 'late',
  },
  tellOne: telling('one'),
  tellThree: telling('three'),
} as const

function telling(after: keyof typeof incomeAfter) {
  const { zh, en } = incomeAfter[after].label
  return {
    label: t(`报告收入期限（${zh}）`, `Time to tell the income (${en})`),
    duty: 'applicant',
    runsIn: ['approved'],
    onExpiry: 'silent',
  } as const
}
