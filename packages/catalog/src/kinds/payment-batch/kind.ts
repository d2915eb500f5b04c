import { defineKind, field, t } from '@zhiqiang/kernel'

/** 支付批次: what a round owes, drawn up by one, let out by another, closed by what the bank says of every payment. */
export const paymentBatch = defineKind({
  kind: 'payment-batch',
  version: 1,
  title: t('支付批次', 'Batch of payments'),
  read: 'fund.read',
  under: 'support-round',
  conceals: { members: ['account'], from: ['fund.manage', 'fund.approve'] },
  states: {
    drawn: { label: t('待批准', 'To be approved'), tone: 'wait' },
    sent: { label: t('已送银行', 'At the bank'), tone: 'busy' },
    done: { label: t('已完成', 'Done'), final: true, tone: 'good' },
    dropped: { label: t('已作废', 'Dropped'), final: true, tone: 'plain' },
  },
  steps: {
    draw: {
      from: [],
      to: 'drawn',
      can: 'fund.manage',
      label: t('编制', 'Draw up'),
      consequence: t('等待另一人批准', 'Waits for somebody else to let it out'),
      form: {},
      does: 'draw',
      internal: true,
    },
    approve: {
      from: ['drawn'],
      to: 'sent',
      can: 'fund.approve',
      label: t('批准拨付', 'Let it out'),
      consequence: t('送银行支付', 'It goes to the bank'),
      form: {},
      refuses: (thing, _as, _rules, actor) =>
        thing.data.drawnBy === actor.id
          ? t('编制人不能批准自己编制的批次', 'Whoever drew it up does not let it out')
          : null,
      does: 'approve',
    },
    drop: {
      from: ['drawn'],
      to: 'dropped',
      can: 'fund.approve',
      label: t('退回作废', 'Drop it'),
      consequence: t('各件回到待拨付', 'Everything in it is owed again'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'drop',
    },
    takeReturn: {
      from: ['sent'],
      to: 'stay',
      or: ['done'],
      can: 'fund.manage',
      label: t('录入银行回单', 'Take the bank’s answer'),
      consequence: t('成功的办结，退回的更正账户后重新拨付', 'What was paid is closed; what came back is paid again'),
      form: {
        returned: field.longText(t('回单', 'Answer'), {
          max: 200_000,
          hint: t(
            '每行一笔：编号,成功 或者 编号,失败,原因',
            'A line each: number, result, and the reason of a failure',
          ),
        }),
      },
      does: 'takeReturn',
    },
  },
})
