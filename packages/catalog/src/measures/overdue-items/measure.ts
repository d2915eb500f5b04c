import { defineMeasure, t } from '@zhiqiang/kernel'

/** 逾期事项: what should have been done by now. */
export const overdueItems = defineMeasure({
  id: 'overdue-items',
  title: t('逾期事项', 'Overdue items'),
  definition: t(
    '执行中的文件里有期限、还没有办结的任务和周期事项中，期限已过的项数。已到期待评估的文件不计。',
    'Of the dated tasks and occurrences of running plans that are not done, those whose date has passed. Plans past their horizon are left out.',
  ),
  unit: t('项', 'items'),
})
