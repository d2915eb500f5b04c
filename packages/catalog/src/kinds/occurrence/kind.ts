import { defineKind, field, t } from '@zhiqiang/kernel'

/** 周期事项的一次: dated; missed when its day has passed. */
export const occurrence = defineKind({
  kind: 'occurrence',
  version: 1,
  title: t('周期事项（一次）', 'Occurrence of a duty'),
  read: 'duty.read',
  under: 'duty',
  onDue: 'lapse',
  states: {
    open: { label: t('待办', 'To do'), tone: 'wait' },
    late: { label: t('已逾期', 'Overdue'), tone: 'bad' },
    done: { label: t('已办', 'Done'), final: true, tone: 'good' },
    closed: { label: t('随文件到期', 'Closed with its plan'), tone: 'plain' },
  },
  steps: {
    date: {
      from: [],
      to: 'open',
      can: 'policy.publish',
      label: t('排定', 'Dated'),
      consequence: t('到期前办理', 'To be done by its date'),
      form: {},
      internal: true,
    },
    shelve: {
      from: [],
      to: 'closed',
      can: 'policy.publish',
      label: t('随已到期文件列入', 'Entered with a plan past its horizon'),
      consequence: t('只供评估', 'For evaluation only'),
      form: {},
      internal: true,
    },
    fulfil: {
      from: ['open', 'late', 'closed'],
      to: 'done',
      can: 'duty.fulfil',
      label: t('登记办理', 'Record as done'),
      consequence: t('本次办结，佐证留存', 'This occurrence is done; the evidence is kept'),
      form: {
        text: field.longText(t('办理情况', 'What was done')),
        files: field.optional(field.files(t('佐证材料', 'Evidence'))),
      },
      does: 'fulfil',
    },
    lapse: {
      from: ['open'],
      to: 'late',
      can: 'duty.set',
      label: t('到期未办', 'Missed'),
      consequence: t('记为逾期', 'Counts as overdue'),
      form: {},
      internal: true,
    },
    resume: {
      from: ['closed'],
      to: 'open',
      can: 'policy.publish',
      label: t('随文件恢复', 'Runs again with its plan'),
      consequence: t('恢复待办，过期的记为逾期', 'To do again; past dates count as overdue'),
      form: {},
      internal: true,
    },
  },
})
