import { field, membersIn, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'

const why = {
  none: t('还没有核定奖励', 'No reward was set'),
  paid: t('奖励已经领取', 'The reward was collected already'),
}

function standing({ data }: Thing) {
  if (typeof data.reward !== 'object' || data.reward === null) return 'none'
  return membersIn(data.reward).paid === undefined ? 'set' : 'paid'
}

const toCollect = (thing: Thing) => {
  const now = standing(thing)
  return now === 'set' ? null : why[now]
}

/** 举报奖励: reckoned by rule once a penalty was decided, collected by a code; whoever pays it learns no name. */
export const rewardSteps = {
  setReward: {
    from: ['filedTold'],
    to: 'stay',
    can: 'case.decide',
    label: t('核定举报奖励', 'Set the reward'),
    consequence: t('按规定计算金额；举报人凭领奖码领取', 'The sum follows from the rule; it is collected by code'),
    form: {
      paper: field.text(t('行政处罚决定书文号', 'Number of the penalty decision'), { max: 100 }),
      fined: field.money(t('罚没款金额（元）', 'Fined and confiscated (yuan)'), {
        hint: t('没有罚没款的填 0', '0 where nothing was'),
      }),
      grade: field.choice(t('举报等级', 'Grade of the report'), {
        first: t('一级：提供详细事实和直接证据', 'First: full facts and direct proof'),
        second: t('二级：提供事实和部分证据', 'Second: facts and some proof'),
        third: t('三级：提供线索', 'Third: clues'),
      }),
    },
    refuses: (thing: Thing) => (standing(thing) === 'paid' ? why.paid : null),
    does: 'setReward',
    tells: [tellApplicant(t('举报奖励已核定，请在办件里取得领奖码', 'Your reward was set: get the code in your case'))],
  },
  takeCode: {
    from: ['filedTold'],
    to: 'stay',
    can: 'case.pursue',
    label: t('取得领奖码', 'Get the code'),
    consequence: t('只显示一次；再取一次，前一个作废', 'Shown once; getting another one ends the first'),
    form: {},
    refuses: toCollect,
    does: 'takeCode',
  },
  payReward: {
    from: ['filedTold'],
    to: 'stay',
    can: 'case.handle',
    label: t('凭码发放奖励', 'Pay the reward by its code'),
    consequence: t('核对领奖码，不问姓名', 'The code is compared; no name is asked'),
    form: {
      code: field.text(t('领奖码', 'Code'), { max: 20, secret: true }),
      how: field.choice(t('发放方式', 'How'), {
        cash: t('现金', 'Cash'),
        card: t('转入来人出示的账户', 'To an account the bearer shows'),
      }),
      voucher: field.text(t('付款凭证号', 'Payment voucher'), { max: 60 }),
    },
    refuses: toCollect,
    does: 'payReward',
    tells: [
      tellApplicant(t('举报奖励已领取', 'Your reward was collected')),
      tellUnit(t('举报奖励已发放', 'A reward was paid')),
    ],
  },
} as const
