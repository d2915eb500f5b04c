import { defineKind, field, t } from '@zhiqiang/kernel'

/** 法规原文: the text of one version of an instrument, as somebody imported it from a file. */
export const lawText = defineKind({
  kind: 'law-text',
  version: 1,
  title: t('法规原文', 'Text of an instrument'),
  read: 'law.read',
  states: {
    used: { label: t('在用', 'In use'), tone: 'good' },
    replaced: { label: t('已更换', 'Replaced'), final: true, tone: 'plain' },
    removed: { label: t('已撤下', 'Removed'), final: true, tone: 'plain' },
  },
  steps: {
    import: {
      from: [],
      to: 'used',
      can: 'law.keep',
      label: t('导入法规原文', 'Import the text'),
      consequence: t('条文在法规库里显示，可以查找', 'Its articles are shown in the law library and can be searched'),
      form: { text: field.data(t('原文', 'Text')) },
      does: 'import',
      internal: true,
    },
    replace: {
      from: ['used'],
      to: 'replaced',
      can: 'law.keep',
      label: t('由新导入的原文更换', 'Replaced by another import'),
      consequence: t('法规库改用新导入的原文', 'The library shows the new one'),
      form: {},
      does: 'end',
      internal: true,
    },
    remove: {
      from: ['used'],
      to: 'removed',
      can: 'law.keep',
      label: t('撤下原文', 'Remove the text'),
      consequence: t('法规库不再显示这些条文', 'The library shows these articles no more'),
      form: { why: field.optional(field.text(t('理由', 'Reason'), { max: 300 })) },
      does: 'end',
    },
  },
})
