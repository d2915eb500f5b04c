import { defineKind, field, t } from '@zhiqiang/kernel'
import { queryField } from '../../shared/standing-search.ts'

const form = {
  title: field.text(t('专题名称', 'Name of the topic'), { max: 60 }),
  about: field.longText(t('说明', 'What it is about'), { max: 1000 }),
  q: queryField,
}

/** 专题数据库: a search of the registers that stands open to everybody and grows with every import. */
export const topic = defineKind({
  kind: 'topic',
  version: 1,
  title: t('专题数据库', 'Topic'),
  read: 'topic.read',
  states: {
    open: { label: t('公开', 'Open'), tone: 'good' },
    ended: { label: t('已停用', 'Ended'), final: true, tone: 'plain' },
  },
  steps: {
    begin: {
      from: [],
      to: 'open',
      can: 'topic.keep',
      label: t('建立专题', 'Begin a topic'),
      consequence: t('公众随即看到；以后导入的记录自动进入', 'Everybody sees it at once; later records join it'),
      form,
      does: 'say',
    },
    amend: {
      from: ['open'],
      to: 'stay',
      can: 'topic.keep',
      label: t('修改', 'Change'),
      consequence: t('按新的检索式重新统计；已记下的新增不变', 'Counted by the new query; what was noted as new stays'),
      form,
      does: 'say',
    },
    end: {
      from: ['open'],
      to: 'ended',
      can: 'topic.keep',
      label: t('停用', 'End'),
      consequence: t('公众不再看到', 'Nobody sees it any more'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'end',
    },
  },
})
