import { defineKind, field, t } from '@zhiqiang/kernel'

/** 征求意见: a unit is asked about a case of the hall and answers by a day. Each unit has one of its own, side by side. */
export const consultation = defineKind({
  kind: 'consultation',
  version: 1,
  title: t('征求意见', 'Consultation'),
  read: 'case.read',
  onDue: 'fallDue',
  states: {
    asked: { label: t('待答复', 'Waiting for an answer'), tone: 'wait' },
    answered: { label: t('已答复', 'Answered'), final: true, tone: 'good' },
    silent: { label: t('逾期未答复', 'Not answered in time'), final: true, tone: 'bad' },
    withdrawn: { label: t('已撤回', 'Taken back'), final: true, tone: 'plain' },
  },
  steps: {
    ask: {
      from: [],
      to: 'asked',
      can: 'case.handle',
      label: t('征求意见', 'Ask'),
      consequence: t('对方单位的待办里出现', 'It stands in that unit’s list'),
      form: { question: field.longText(t('征求什么意见', 'What is asked'), { max: 2000 }) },
      does: 'ask',
      internal: true,
      tells: [
        {
          to: { parts: ['owner'] },
          words: t('有办件征求本单位意见', 'Your opinion on a case is asked'),
          quote: 'question',
        },
      ],
    },
    answer: {
      from: ['asked'],
      to: 'answered',
      can: 'case.consult',
      label: t('答复', 'Answer'),
      consequence: t('承办单位随即看到', 'The unit that asked sees it at once'),
      form: {
        stand: field.choice(t('意见', 'Opinion'), {
          agree: t('同意', 'Agree'),
          condition: t('附条件同意', 'Agree with conditions'),
          against: t('不同意', 'Against'),
          none: t('不属于本单位职责', 'Not our matter'),
        }),
        words: field.longText(t('理由和建议', 'Reasons and advice'), { max: 3000 }),
      },
      refuses: (thing, as) =>
        thing.units.some((u) => u.unitId === as.unitId && u.part === 'owner')
          ? null
          : t('由被征求的单位答复', 'The unit that was asked answers'),
      does: 'answer',
      tells: [{ to: { parts: ['author'] }, words: t('征求的意见已答复', 'An opinion you asked for is in') }],
    },
    takeBack: {
      from: ['asked'],
      to: 'withdrawn',
      can: 'case.consult',
      label: t('撤回', 'Take back'),
      consequence: t('不再等待这个单位', 'This unit is not waited for any more'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      refuses: (thing, as) =>
        thing.units.some((u) => u.unitId === as.unitId && u.part === 'author')
          ? null
          : t('由征求意见的单位撤回', 'The unit that asked takes it back'),
    },
    fallDue: {
      from: ['asked'],
      to: 'silent',
      can: 'case.handle',
      label: t('逾期未答复', 'Not answered in time'),
      consequence: t('承办单位可以继续办理', 'The unit that asked may go on'),
      form: {},
      internal: true,
    },
  },
})
