import { areas, defineKind, field, t } from '@zhiqiang/kernel'
import { sourceForm } from '../../shared/source.ts'
import { wordings } from '../../shared/wordings.ts'

const form = {
  topic: field.choice(t('领域', 'Area'), areas),
  question: field.text(t('问题', 'Question'), {
    max: 200,
    hint: t('一个问题，不写姓名和单位', 'One question, without names'),
  }),
  wordings,
  words: field.optional(
    field.text(t('白话词', 'Plain words'), {
      max: 100,
      hint: t('用顿号分开，如：打假、维权', 'Separated by commas or 、'),
    }),
  ),
  answer: field.longText(t('答复', 'Answer'), { max: 2000 }),
  ...sourceForm,
  from: field.date(t('自何时有效', 'Holds from')),
  to: field.optional(field.date(t('有效到何时', 'Holds until'))),
}

/** 知识库问答: a question that is answered once for all, with its source and the days it holds. */
export const knowledge = defineKind({
  kind: 'knowledge',
  version: 1,
  title: t('知识库问答', 'Known answer'),
  read: 'knowledge.read',
  states: {
    proposed: { label: t('待采纳', 'Proposed'), tone: 'wait' },
    published: { label: t('已发布', 'Published'), tone: 'good' },
    rejected: { label: t('未采纳', 'Not taken up'), final: true, tone: 'plain' },
    ended: { label: t('已撤下', 'Taken down'), final: true, tone: 'plain' },
  },
  steps: {
    write: {
      from: [],
      to: 'published',
      can: 'knowledge.keep',
      label: t('写一条问答', 'Write an answer'),
      consequence: t('有效期内公众随即查到', 'Everybody finds it while it holds'),
      form,
      does: 'write',
    },
    propose: {
      from: [],
      to: 'proposed',
      can: 'knowledge.keep',
      label: t('推荐入库', 'Propose'),
      consequence: t('由联席会议办公室决定是否采纳', 'The office decides on it'),
      form: {
        question: form.question,
        wordings: form.wordings,
        answer: form.answer,
        about: field.data(t('出处', 'Where it comes from')),
      },
      does: 'propose',
      internal: true,
      tells: [{ to: { role: 'office' }, words: t('有答复推荐进知识库', 'An answer is proposed for everybody') }],
    },
    accept: {
      from: ['proposed'],
      to: 'published',
      can: 'knowledge.keep',
      label: t('采纳并发布', 'Take up and publish'),
      consequence: t('有效期内公众随即查到', 'Everybody finds it while it holds'),
      form,
      does: 'write',
      tells: [{ to: { parts: ['author'] }, words: t('推荐的答复已进知识库', 'An answer of yours was taken up') }],
    },
    reject: {
      from: ['proposed'],
      to: 'rejected',
      can: 'knowledge.keep',
      label: t('不采纳', 'Do not take up'),
      consequence: t('告知推荐的单位', 'The unit that proposed it is told'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'note',
      tells: [
        { to: { parts: ['author'] }, words: t('推荐的答复没有采纳', 'An answer was not taken up'), quote: 'why' },
      ],
    },
    amend: {
      from: ['published'],
      to: 'stay',
      can: 'knowledge.keep',
      label: t('修改', 'Change'),
      consequence: t('公众随即看到新的内容，原来的留在历史里', 'Everybody sees it at once; history keeps the old'),
      form,
      does: 'write',
    },
    end: {
      from: ['published'],
      to: 'ended',
      can: 'knowledge.keep',
      label: t('撤下', 'Take down'),
      consequence: t('公众不再查到', 'Nobody finds it any more'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'end',
    },
  },
})
