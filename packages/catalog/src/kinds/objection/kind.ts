import { defineKind, field, t } from '@zhiqiang/kernel'

/** 异议: somebody assessed disputes one score before the freeze. */
export const objection = defineKind({
  kind: 'objection',
  version: 1,
  title: t('考核异议', 'Objection'),
  read: 'objection.read',
  under: 'assessment',
  states: {
    open: { label: t('待认定', 'To be decided'), tone: 'wait' },
    upheld: { label: t('成立', 'Upheld'), final: true, tone: 'good' },
    rejected: { label: t('不成立', 'Rejected'), final: true, tone: 'plain' },
  },
  steps: {
    raise: {
      from: [],
      to: 'open',
      can: 'objection.raise',
      label: t('提出异议', 'Object'),
      consequence: t('由办公室认定；认定之前不能冻结', 'The office decides; nothing is frozen before'),
      form: {
        item: field.data(t('项目', 'Item')),
        claim: field.longText(t('异议和依据', 'What is wrong, and why'), { max: 2000 }),
        files: field.optional(field.files(t('佐证材料', 'Evidence'))),
      },
      does: 'raise',
    },
    uphold: {
      from: ['open'],
      to: 'upheld',
      can: 'assessment.run',
      label: t('认定成立', 'Uphold'),
      consequence: t('只改这一个分数，原分数保留', 'This one score changes; the old one stays'),
      form: {
        points: field.number(t('改为多少分', 'New points'), { min: 0 }),
        ground: field.text(t('认定理由', 'Ground'), { max: 500 }),
      },
      does: 'uphold',
    },
    reject: {
      from: ['open'],
      to: 'rejected',
      can: 'assessment.run',
      label: t('认定不成立', 'Reject'),
      consequence: t('分数不变，理由告知提出单位', 'The score stays; the unit is told why'),
      form: { ground: field.text(t('认定理由', 'Ground'), { max: 500 }) },
      does: 'reject',
    },
  },
})
