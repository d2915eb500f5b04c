import { defineKind, field, t } from '@zhiqiang/kernel'

const ground = field.longText(t('理由和依据', 'Ground'), { max: 2000 })
const unit = { to: { parts: ['lead'] } } as const

/**
 * 公示异议: anybody objects to what is on a list that is shown to the public, on the public page and without an account. Taken
 * up, it makes the case stand; it is answered with the case, and no list is settled before.
 */
export const publicObjection = defineKind({
  kind: 'public-objection',
  version: 1,
  title: t('公示异议', 'Objection to a list'),
  read: 'case.read',
  under: 'support-round',
  states: {
    received: { label: t('已收到，待核对', 'Received'), tone: 'wait' },
    taken: { label: t('核查中', 'Being looked into'), tone: 'busy' },
    upheld: { label: t('成立', 'Upheld'), final: true, tone: 'good' },
    dismissed: { label: t('不成立', 'Dismissed'), final: true, tone: 'plain' },
    declined: { label: t('不予受理', 'Declined'), final: true, tone: 'plain' },
  },
  clocks: {
    answer: {
      label: t('答复异议的期限', 'Time to answer'),
      duty: 'office',
      runsIn: ['received', 'taken'],
      onExpiry: 'overdue',
    },
  },
  steps: {
    raise: {
      from: [],
      to: 'received',
      can: 'publicity.object',
      label: t('提出异议', 'Object'),
      consequence: t('承办单位核查后答复；答复之前不能确定名单', 'The unit answers; the list is not settled before'),
      form: {
        no: field.text(t('名单上的受理编号', 'Number on the list'), { max: 60 }),
        who: field.text(t('异议人姓名或者单位名称', 'Name of whoever objects'), { max: 100 }),
        contact: field.text(t('联系方式', 'How to reach them'), { max: 100 }),
        claim: field.longText(t('异议内容、理由和线索', 'What is objected, why, and what shows it'), { max: 3000 }),
      },
      does: 'raise',
      tells: [{ ...unit, words: t('公示名单收到异议', 'Somebody objects to a list'), quote: 'claim', urgent: true }],
    },
    take: {
      from: ['received'],
      to: 'taken',
      can: 'case.handle',
      label: t('受理异议', 'Take it up'),
      consequence: t('该件暂停，核查后在办件页面认定', 'The case stands; it is decided on its page'),
      form: {},
      does: 'take',
    },
    decline: {
      from: ['received'],
      to: 'declined',
      can: 'case.decide',
      label: t('不予受理', 'Decline'),
      consequence: t(
        '按联系方式答复异议人；理由显示在查询页面',
        'Whoever objected is answered; the ground stands on their page',
      ),
      form: { ground },
      does: 'answer',
    },
    answered: {
      from: ['taken'],
      to: 'dismissed',
      or: ['upheld'],
      can: 'case.decide',
      label: t('认定异议', 'Answered'),
      consequence: t('认定结果显示在查询页面', 'The finding stands on the page of whoever objected'),
      form: { upheld: field.yesNo(t('成立', 'Upheld')), ground },
      does: 'answer',
      internal: true,
      tells: [
        {
          ...unit,
          words: t('异议已认定，请按联系方式答复异议人', 'An objection was decided: answer whoever raised it'),
        },
      ],
    },
    overdue: {
      from: ['received', 'taken'],
      to: 'stay',
      can: 'case.handle',
      label: t('异议没有按期答复', 'Not answered in time'),
      consequence: t('告知承办单位和联席会议办公室', 'The unit and the office are told'),
      form: {},
      does: 'overdue',
      internal: true,
      tells: [
        { ...unit, words: t('公示异议没有按期答复', 'An objection was not answered in time'), urgent: true },
        {
          to: { role: 'office' },
          words: t('公示异议没有按期答复', 'An objection was not answered in time'),
          urgent: true,
        },
      ],
    },
  },
})
