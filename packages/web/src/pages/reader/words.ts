import { type Text, t } from '@zhiqiang/kernel'
import type { Tab } from './entries.ts'
import type { MarkKind } from './marks.ts'

export const tabNames: Readonly<Record<Tab, Text>> = {
  all: t('对照', 'Side by side'),
  tasks: t('任务', 'Tasks'),
  targets: t('指标', 'Targets'),
  goals: t('无数字目标', 'Goals'),
  cadences: t('周期', 'Cadences'),
  deadlines: t('期限', 'Deadlines'),
  named_systems: t('机制', 'Mechanisms'),
  numbers: t('数字', 'Numbers'),
  findings: t('发现', 'Findings'),
  corrections: t('改正', 'Corrections'),
}

/** What an empty tab says. */
export const tabEmpty: Readonly<Record<Exclude<Tab, 'all'>, Text>> = {
  tasks: t(
    '没有读到任务。末级条款的性质改为“任务”或“保障措施”，就会出现在这里。',
    'No tasks were read. Give a last-level clause the kind “task” or “safeguard” and it stands here.',
  ),
  targets: t(
    '没有读到带数字的指标。在原文中选中一句话，可以补充。',
    'No targets with a number were read. Select words in the source to add one.',
  ),
  goals: t(
    '没有读到不带数字的目标。在原文中选中一句话，可以补充。',
    'No goals without a number were read. Select words in the source to add one.',
  ),
  cadences: t(
    '没有读到周期性要求。在原文中选中“每年”一类的字样，可以补充。',
    'No recurring duties were read. Select words like 每年 in the source to add one.',
  ),
  deadlines: t(
    '没有读到期限。在原文中选中时间，可以补充。',
    'No deadlines were read. Select a time in the source to add one.',
  ),
  named_systems: t(
    '没有读到要建立的机制、平台或清单。在原文中选中名称，可以补充。',
    'No mechanism, platform or list was read. Select a name in the source to add one.',
  ),
  numbers: t('目标和任务条款中的数字都已是指标。', 'Every number in the goal and task clauses is a target.'),
  findings: t('没有需要核对的发现。', 'There is nothing to check.'),
  corrections: t('还没有改正。改动会记在这里，并可撤销。', 'No corrections yet. They are kept here and can be undone.'),
}

export const markNames: Readonly<Record<MarkKind, Text>> = {
  target: t('指标', 'Target'),
  number: t('指标的数字', 'Number of a target'),
  goal: t('无数字目标', 'Goal without a number'),
  cadence: t('周期', 'Cadence'),
  deadline: t('期限', 'Deadline'),
  units: t('责任单位', 'Units'),
  mechanism: t('机制', 'Mechanism'),
  strength: t('力度', 'Strength of a verb'),
  heading: t('条款标题', 'Heading'),
  meta: t('文件信息', 'Document data'),
  finding: t('待核对', 'To check'),
  unread: t('未读懂的数字', 'Unread number'),
}

/** Words of the reader that stand in several of its parts. */
export const words = {
  source: t('原文', 'Source'),
  extraction: t('读到的内容', 'What was read'),
  views: t('按内容查看', 'View by content'),
  legend: t('图例', 'Legend'),
  keys: t('快捷键', 'Keys'),
  remove: t('删去', 'Remove'),
  save: t('保存改正', 'Save correction'),
  cancel: t('取消', 'Cancel'),
  why: t('理由', 'Reason'),
  whyHint: t('写给以后查看的人', 'For whoever looks at it later'),
  toSource: t('看原文', 'See the source'),
  accept: t('采纳', 'Accept'),
  dismiss: t('忽略', 'Dismiss'),
  none: t('无', 'None'),
} as const

/** Short reasons a reviewer can take with one press. */
export const reasons = {
  correct: [
    t('解析有误', 'Misread'),
    t('原文有误', 'Error in the source'),
    t('口径统一', 'Made uniform'),
    t('与主办单位核实', 'Confirmed with the sponsor'),
  ],
  add: [t('解析遗漏', 'Missed by the reader'), t('与主办单位核实', 'Confirmed with the sponsor')],
  remove: [t('误读，不是这一类', 'Misread, not of this kind'), t('重复', 'Duplicate')],
  dismiss: [t('核对无误', 'Checked, it is right'), t('不影响台账', 'No effect on the ledger')],
} as const satisfies Readonly<Record<string, readonly Text[]>>
