import { fail, membersIn, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { sumOn } from '../../presets/guards.server.ts'

/** Fen in a yuan. */
const fen = 100

/** What the steps of the reward do. */
export const rewardEffects = {
  async setReward({ answers, actor, now, today, ports }: Asked): Done {
    const grade = String(answers.grade)
    const share = await sumOn(ports, `report.reward.${grade}.share`, today)
    const least = await sumOn(ports, `report.reward.${grade}.least`, today)
    const most = await sumOn(ports, 'report.reward.most', today)
    if (!share || !least || !most) return fail(noRule)
    const fined = Number(answers.fined)
    const part = Math.round((fined * share.value) / 100)
    const amount = Math.min(Math.max(part, least.value * fen), most.value * fen)
    const reward = {
      ...answers,
      amount,
      rule: t(
        `罚没款的 ${share.value}%，不低于 ${least.value} 元，不高于 ${most.value} 元（${share.place.zh}）`,
        `${share.value}% of what was fined, at least ${least.value}, at most ${most.value} yuan (${share.place.en})`,
      ),
      by: actor.name,
      at: now,
    }
    return ok({ data: plain({ reward }) })
  },
  async takeCode({ thing, ports }: Asked): Done {
    const { code, hash } = ports.cases.newCode(String(thing.data.no))
    return ok({ data: plain({ reward: { ...membersIn(thing.data.reward), seal: hash } }), reply: { rewardCode: code } })
  },
  async payReward({ thing, answers, today, ports }: Asked): Done {
    const reward = membersIn(thing.data.reward)
    if (ports.cases.hashOf(String(thing.data.no), String(answers.code)) !== reward.seal) {
      return refuseInput(
        t(
          '领奖码不对，请来人核对；举报人可以在办件里重新取码',
          'the code is wrong; the reporter may get another in the case',
        ),
      )
    }
    const { how, voucher } = answers
    return ok({ data: plain({ reward: { ...reward, seal: null, paid: { on: today, how, voucher } } }) })
  },
}

const noRule = problem('E_GUARD', {
  why: t('今天没有施行中的举报奖励规定。', 'No rule on rewards is in force today.'),
  how: t('请先在“法规与时限”录入奖励标准。', 'Enter the rule under laws and terms first.'),
})
