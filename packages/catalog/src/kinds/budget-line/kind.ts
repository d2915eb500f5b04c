import { defineKind, field, t } from '@zhiqiang/kernel'

/** 预算科目: the money of a year that rounds draw on. */
export const budgetLine = defineKind({
  kind: 'budget-line',
  version: 1,
  title: t('预算科目', 'Budget line'),
  read: 'fund.read',
  states: {
    open: { label: t('可使用', 'Open'), tone: 'good' },
    closed: { label: t('已结转', 'Closed'), final: true, tone: 'plain' },
  },
  steps: {
    enter: {
      from: [],
      to: 'open',
      can: 'fund.manage',
      label: t('登记预算', 'Enter a budget line'),
      consequence: t('申报批次可以从中列支', 'Rounds may draw on it'),
      form: {
        name: field.text(t('名称', 'Name'), { max: 100 }),
        code: field.text(t('科目编码', 'Code'), { max: 40 }),
        year: field.number(t('年度', 'Year'), { min: 2000, max: 2100, whole: true }),
        amount: field.money(t('预算金额', 'Amount'), { min: 1 }),
      },
      does: 'enter',
    },
    adjust: {
      from: ['open'],
      to: 'stay',
      can: 'fund.manage',
      label: t('调整预算', 'Adjust'),
      consequence: t('不能低于已经列支的金额', 'Never below what is drawn already'),
      form: {
        amount: field.money(t('调整后金额', 'New amount'), { min: 1 }),
        why: field.text(t('依据', 'Ground'), { max: 300 }),
      },
      does: 'adjust',
    },
    close: {
      from: ['open'],
      to: 'closed',
      can: 'fund.manage',
      label: t('结转', 'Close'),
      consequence: t('不再列支', 'Nothing more is drawn on it'),
      form: { why: field.text(t('说明', 'Note'), { max: 300 }) },
      does: 'close',
    },
  },
})
