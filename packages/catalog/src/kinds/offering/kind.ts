import { defineKind, field, t } from '@zhiqiang/kernel'

const own = {
  unit: field.unit(t('实施主体（承办单位）', 'Unit that handles it')),
  place: field.optional(field.text(t('办理地点', 'Place'), { max: 200 })),
  hours: field.optional(
    field.text(t('办理时间', 'Hours'), {
      max: 100,
      hint: t('如：工作日 9:00—12:00、14:00—17:00', 'Working days and hours'),
    }),
  ),
  phone: field.optional(field.text(t('咨询电话', 'Telephone'), { max: 60 })),
  complaints: field.optional(field.text(t('监督投诉方式', 'Where to complain'), { max: 100 })),
  accept: field.optional(
    field.number(t('承诺受理时限（工作日）', 'Promised to accept within (working days)'), {
      min: 1,
      max: 60,
      whole: true,
    }),
  ),
  decide: field.optional(
    field.number(t('承诺办结时限（工作日）', 'Promised to decide within (working days)'), {
      min: 1,
      max: 250,
      whole: true,
    }),
  ),
}

/** 事项上架: one service item as one city offers it: by which unit, where, when. Applications hang on it. */
export const offering = defineKind({
  kind: 'offering',
  version: 1,
  title: t('服务事项', 'Service'),
  read: 'offering.read',
  states: {
    draft: { label: t('未发布', 'Not published'), tone: 'wait' },
    published: { label: t('已发布', 'Published'), tone: 'good' },
    suspended: { label: t('暂停办理', 'Suspended'), tone: 'bad' },
  },
  steps: {
    offer: {
      from: [],
      to: 'draft',
      can: 'offering.manage',
      label: t('开设事项', 'Offer a service'),
      consequence: t('先存为未发布，补齐要素后发布', 'Kept unpublished until every element is there'),
      form: { item: field.record(t('事项', 'Service'), 'item'), ...own },
      does: 'offer',
    },
    amend: {
      from: ['draft', 'published', 'suspended'],
      to: 'stay',
      can: 'offering.manage',
      label: t('修改', 'Change'),
      consequence: t('办事指南随即更新', 'The guide changes at once'),
      form: own,
      does: 'amend',
    },
    publish: {
      from: ['draft', 'suspended'],
      to: 'published',
      can: 'offering.manage',
      label: t('发布', 'Publish'),
      consequence: t('公众可以看到指南并申办', 'The public sees the guide and may apply'),
      form: {},
      does: 'publish',
    },
    suspend: {
      from: ['published'],
      to: 'suspended',
      can: 'offering.manage',
      label: t('暂停办理', 'Suspend'),
      consequence: t('不再收新申请，已收的照常办理', 'No new applications; those handed in go on'),
      form: { why: field.text(t('理由（对外公布）', 'Reason (shown to the public)'), { max: 300 }) },
      does: 'suspend',
    },
  },
})
