import { defineKind, field, t } from '@zhiqiang/kernel'

/** 意见: what a unit or somebody of the public says of a draft; each is answered before the draft moves on. */
export const ruleOpinion = defineKind({
  kind: 'rule-opinion',
  version: 1,
  title: t('对制度文件的意见', 'Opinion on a draft'),
  read: 'rule.hear',
  under: 'rule-project',
  states: {
    open: { label: t('待答复', 'To be answered'), tone: 'wait' },
    noted: { label: t('无意见', 'No objection'), final: true, tone: 'plain' },
    adopted: { label: t('采纳', 'Adopted'), final: true, tone: 'good' },
    partly: { label: t('部分采纳', 'Adopted in part'), final: true, tone: 'good' },
    declined: { label: t('不采纳', 'Not adopted'), final: true, tone: 'plain' },
  },
  steps: {
    give: {
      from: [],
      to: 'open',
      or: ['noted'],
      can: 'rule.opine',
      label: t('反馈意见', 'Give our opinion'),
      consequence: t('起草单位要逐条答复', 'The drafting unit answers each one'),
      form: {
        stance: field.choice(t('意见', 'Opinion'), {
          change: t('有修改意见', 'to be changed'),
          none: t('无意见', 'no objection'),
        }),
        article: field.optional(field.text(t('针对条款', 'On article'), { max: 60 })),
        text: field.optional(field.longText(t('修改意见和理由', 'What to change, and why'), { max: 3000 })),
        files: field.optional(field.files(t('附件', 'Files'))),
      },
      does: 'give',
    },
    record: {
      from: [],
      to: 'open',
      can: 'rule.draft',
      label: t('登记社会意见', 'Record an opinion of the public'),
      consequence: t('注明提出人和渠道；同样需要答复', 'With who and how; to be answered like the others'),
      form: {
        who: field.text(t('提出人', 'From whom'), { max: 100 }),
        channel: field.choice(t('渠道', 'By'), {
          web: t('网站', 'website'),
          letter: t('来信', 'letter'),
          mail: t('电子邮件', 'e-mail'),
          visit: t('来访、座谈', 'visit or hearing'),
        }),
        article: field.optional(field.text(t('针对条款', 'On article'), { max: 60 })),
        text: field.longText(t('意见', 'Opinion'), { max: 3000 }),
        files: field.optional(field.files(t('附件', 'Files'))),
      },
      does: 'record',
    },
    adopt: {
      from: ['open'],
      to: 'adopted',
      can: 'rule.draft',
      label: t('采纳', 'Adopt'),
      consequence: t('写入下一稿', 'Goes into the next draft'),
      form: { answer: field.optional(field.longText(t('说明', 'Note'), { max: 1000 })) },
      does: 'adopt',
    },
    adoptPartly: {
      from: ['open'],
      to: 'partly',
      can: 'rule.draft',
      label: t('部分采纳', 'Adopt in part'),
      consequence: t('写明哪些没有采纳和理由', 'Say what is not adopted, and why'),
      form: { answer: field.longText(t('理由', 'Reason'), { max: 1000 }) },
      does: 'answer',
    },
    decline: {
      from: ['open'],
      to: 'declined',
      can: 'rule.draft',
      label: t('不采纳', 'Do not adopt'),
      consequence: t('理由告知提出意见的单位', 'Whoever gave it reads the reason'),
      form: { answer: field.longText(t('理由', 'Reason'), { max: 1000 }) },
      does: 'answer',
    },
  },
})
