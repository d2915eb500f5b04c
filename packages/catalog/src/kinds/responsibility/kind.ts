import { defineKind, field, t } from '@zhiqiang/kernel'

const form = {
  name: field.text(t('名称', 'Name'), { max: 60 }),
  level: field.choice(t('承担层级', 'Levels that bear it'), {
    both: t('市、县两级', 'City and counties'),
    city: t('仅市级', 'City only'),
  }),
  content: field.optional(field.longText(t('职责内容', 'What it covers'), { max: 1000 })),
  basis: field.optional(
    field.text(t('职责依据', 'Basis'), { max: 300, hint: t('法律、规定或“三定”方案', 'A law, a rule, a mandate') }),
  ),
  clause: field.optional(field.record(t('规划条款', 'Clause of a plan'), 'clause')),
} as const

/** 保护责任: a duty of protecting rights (执法、裁决、审判 …) that somebody has to answer for at every level that bears it. */
export const responsibility = defineKind({
  kind: 'responsibility',
  version: 1,
  title: t('保护责任', 'Protection responsibility'),
  read: 'responsibility.read',
  states: {
    listed: { label: t('在列', 'Listed'), tone: 'good' },
    dropped: { label: t('已移出', 'Taken off'), final: true, tone: 'plain' },
  },
  steps: {
    list: {
      from: [],
      to: 'listed',
      can: 'responsibility.keep',
      label: t('列入保护责任', 'List a responsibility'),
      consequence: t(
        '市级和各县（市、区）分别落实，明确单位和责任人之前列为空缺',
        'City and counties get a cell each; it is a gap until a unit and a person are named',
      ),
      form,
      does: 'list',
    },
    amend: {
      from: ['listed'],
      to: 'stay',
      can: 'responsibility.keep',
      label: t('修改', 'Change'),
      consequence: t(
        '已明确的单位和责任人不变；新增的行政区划同步列入',
        'Units and persons stay; divisions that are new get their cells',
      ),
      form,
      does: 'amend',
    },
    drop: {
      from: ['listed'],
      to: 'dropped',
      can: 'responsibility.keep',
      label: t('移出', 'Take off the list'),
      consequence: t('不再统计空缺；经过和关联事项保留', 'Counts no more; history and cases stay'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'drop',
    },
  },
})
