import { defineKind, field, holdGrounds, t } from '@zhiqiang/kernel'

/** 暂停销毁: the file of a closed case is held back because somebody needs it: a court, an audit, an inquiry. */
export const archiveHold = defineKind({
  kind: 'archive-hold',
  version: 1,
  title: t('暂停销毁', 'Hold of a file'),
  read: 'archive.read',
  states: {
    held: { label: t('暂停销毁', 'Held back'), tone: 'bad' },
    lifted: { label: t('已解除', 'Lifted'), final: true, tone: 'plain' },
  },
  steps: {
    hold: {
      from: [],
      to: 'held',
      can: 'archive.draw',
      label: t('暂停销毁', 'Hold a file back'),
      consequence: t('解除之前不列入销毁清册', 'It goes on no list of destruction until this is lifted'),
      form: {
        case: field.text(t('案件编号', 'Number of the case'), { max: 60 }),
        ground: field.choice(t('事由', 'Ground'), holdGrounds),
        why: field.longText(t('说明（案号、发函单位等）', 'Who asks, and for what'), { max: 500 }),
      },
      does: 'hold',
    },
    lift: {
      from: ['held'],
      to: 'lifted',
      can: 'archive.manage',
      label: t('解除暂停', 'Lift the hold'),
      consequence: t('保管期限届满的可以再列入清册', 'Once its time is over it may go on a list again'),
      form: { why: field.longText(t('解除理由', 'Why it may be lifted'), { max: 500 }) },
      does: 'lift',
    },
  },
})
