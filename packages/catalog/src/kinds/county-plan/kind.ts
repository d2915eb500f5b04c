import { defineKind, field, t } from '@zhiqiang/kernel'

/** 县级规划: the text of a county's own plan as the reader read it, held against the city's clause by clause. */
export const countyPlan = defineKind({
  kind: 'county-plan',
  version: 1,
  title: t('县级规划', 'Plan of a county'),
  read: 'county.read',
  under: 'county',
  states: {
    current: { label: t('现行', 'In force'), tone: 'good' },
    replaced: { label: t('已被新规划替代', 'Replaced by a newer one'), final: true, tone: 'plain' },
  },
  steps: {
    import: {
      from: [],
      to: 'current',
      can: 'county.keep',
      label: t('上传县级规划', 'Upload a county’s plan'),
      consequence: t('读出条款和指标，与市规划逐条对照', 'Clauses and targets are read and held against the city’s'),
      form: { document: field.data(t('文件', 'Document')) },
      does: 'keep',
      internal: true,
    },
    settle: {
      from: ['current'],
      to: 'stay',
      can: 'county.keep',
      label: t('人工认定', 'Settle a clause'),
      consequence: t('以人工认定代替系统比对的结果', 'What a person says takes the place of what the words suggest'),
      form: {
        clause: field.data(t('市规划条款', 'Clause of the city’s plan')),
        verdict: field.choice(t('认定', 'Verdict'), {
          taken: t('已承接', 'Taken up'),
          lacking: t('未承接', 'Not taken up'),
          notOurs: t('本地不涉及', 'Does not concern the county'),
        }),
        why: field.text(t('理由或对应条款', 'Reason, or the clause that does it'), { max: 500 }),
      },
      does: 'settle',
    },
    replace: {
      from: ['current'],
      to: 'replaced',
      can: 'county.keep',
      label: t('被新的规划替代', 'Replaced by a newer plan'),
      consequence: t('留作历史', 'Kept as history'),
      form: {},
      internal: true,
    },
  },
})
