import { defineKind, field, t } from '@zhiqiang/kernel'

/** 签阅: an absent member's word that it has read the minutes. */
export const acknowledgement = defineKind({
  kind: 'acknowledgement',
  version: 1,
  title: t('纪要签阅', 'Acknowledgement of minutes'),
  read: 'meeting.read',
  under: 'meeting',
  onDue: 'lapse',
  states: {
    open: { label: t('待签阅', 'To be acknowledged'), tone: 'wait' },
    signed: { label: t('已签阅', 'Acknowledged'), final: true, tone: 'good' },
  },
  steps: {
    ask: {
      from: [],
      to: 'open',
      can: 'meeting.hold',
      label: t('送签阅', 'Sent to be acknowledged'),
      consequence: t('等缺席单位签阅', 'Waits for the absent member'),
      form: {},
      internal: true,
    },
    sign: {
      from: ['open'],
      to: 'signed',
      can: 'meeting.acknowledge',
      label: t('签阅', 'Acknowledge'),
      consequence: t('表示本单位已知悉纪要和议定事项', 'Your unit knows the minutes and the decisions'),
      form: { note: field.optional(field.longText(t('意见', 'Remark'), { max: 1000 })) },
      does: 'keepNote',
    },
    lapse: {
      from: ['open'],
      to: 'stay',
      can: 'meeting.hold',
      label: t('到期没有签阅', 'Not acknowledged in time'),
      consequence: t('记为逾期', 'Counts as overdue'),
      form: {},
      does: 'lapse',
      internal: true,
    },
  },
})
