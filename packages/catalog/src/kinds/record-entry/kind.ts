import { defineKind, field, t } from '@zhiqiang/kernel'

/** 人工录入、更正: what somebody says of a record of a register, over what files say, until it is taken back. */
export const recordEntry = defineKind({
  kind: 'record-entry',
  version: 1,
  title: t('登记记录的人工录入', 'Record entered by hand'),
  read: 'data.correct',
  states: {
    standing: { label: t('有效', 'Standing'), tone: 'good' },
    withdrawn: { label: t('已撤回', 'Taken back'), final: true, tone: 'plain' },
  },
  steps: {
    enter: {
      from: [],
      to: 'standing',
      can: 'data.correct',
      label: t('录入或更正', 'Enter or correct'),
      consequence: t(
        '优先于各来源的数据，以后导入也不会覆盖；来源的说法列在旁边',
        'Holds before what files say, also those still to come; what they say stands beside it',
      ),
      form: {
        register: field.text(t('登记库', 'Register'), { max: 40 }),
        key: field.optional(
          field.text(t('更正哪一条（号码）；新录入不填', 'Number of the record; none for a new one'), { max: 120 }),
        ),
        values: field.data(t('内容', 'Values')),
        why: field.longText(t('依据', 'Ground'), { max: 500 }),
      },
      does: 'enter',
    },
    withdraw: {
      from: ['standing'],
      to: 'withdrawn',
      can: 'data.correct',
      label: t('撤回', 'Take back'),
      consequence: t(
        '恢复为各来源的数据；只由人工录入的记录随之删除',
        'What files say holds again; a record that nobody else speaks of goes',
      ),
      form: { why: field.longText(t('理由', 'Reason'), { max: 500 }) },
      does: 'withdraw',
    },
  },
})
