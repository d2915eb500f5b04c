import { defineSpan, t } from '@zhiqiang/kernel'

/**
 * How long things take: calendar days from the first of some steps to the first of others after it. They are computed
 * from what happened, so that nobody can type one.
 */
export const spans = [
  defineSpan({
    id: 'task-signing',
    title: t('任务从交办到签收的天数', 'Days from handing out a task to signing for it'),
    kind: 'task',
    from: ['give', 'confirm', 'assign'],
    to: ['sign'],
  }),
  defineSpan({
    id: 'report-review',
    title: t('进展报告从报送到采纳的天数', 'Days from sending a report in to accepting it'),
    kind: 'report',
    from: ['submit'],
    to: ['accept'],
  }),
  defineSpan({
    id: 'order-handling',
    title: t('督办单从下达到办结的天数', 'Days from issuing a supervision order to closing it'),
    kind: 'order',
    from: ['issue'],
    to: ['close'],
  }),
  defineSpan({
    id: 'minutes',
    title: t('会议从召开到印发纪要的天数', 'Days from a meeting to its minutes'),
    kind: 'meeting',
    from: ['record'],
    to: ['issue'],
  }),
  defineSpan({
    id: 'rule-making',
    title: t('制度文件从立项到公布的天数', 'Days from taking a rule up to publishing it'),
    kind: 'rule-project',
    from: ['takeUp'],
    to: ['publish'],
  }),
] as const
