import { defineKind, field, t } from '@zhiqiang/kernel'

/** 延期保管: an appraisal found that a file is worth keeping longer than its term. */
export const retentionExtension = defineKind({
  kind: 'retention-extension',
  version: 1,
  title: t('延期保管', 'Keeping longer'),
  read: 'archive.read',
  states: { extended: { label: t('已延期', 'Extended'), final: true, tone: 'good' } },
  steps: {
    extend: {
      from: [],
      to: 'extended',
      can: 'archive.draw',
      label: t('延期保管', 'Keep a file longer'),
      consequence: t('按新的日期保管，之前不列入销毁清册', 'It is kept until the new day and on no list before'),
      form: {
        case: field.text(t('案件编号', 'Number of the case'), { max: 60 }),
        until: field.date(t('保管至', 'Kept until')),
        why: field.longText(t('鉴定意见', 'What the appraisal found'), { max: 1000 }),
      },
      does: 'extend',
    },
  },
})
