import { defineKind, field, t } from '@zhiqiang/kernel'
import { dated } from '../../presets/dated.ts'
import { activities, yardsticks } from '../../shared/activity-review/activities.ts'

/** 评议标准: which activities have to be reviewed from a day on, and how many experts a panel has at least. */
export const reviewThreshold = defineKind({
  kind: 'review-threshold',
  version: 1,
  title: t('评议标准', 'Threshold of review'),
  settingOf: { item: 'activity-review' },
  ...dated(
    {
      sorts: field.multiChoice(t('活动类型', 'Sorts of activity'), activities, { min: 1 }),
      by: field.choice(t('标准', 'Held against'), yardsticks),
      least: field.when(
        { field: 'by', in: ['investment', 'government'] },
        field.money(t('金额', 'Sum'), {
          min: 1,
          hint: t('达到或者超过的应当评议', 'reached or passed: to be reviewed'),
        }),
      ),
      quorum: field.number(t('评审专家至少几人', 'Experts, at least'), { min: 1, max: 15, whole: true }),
    },
    t('公布评议标准', 'Publish a threshold'),
  ),
})
