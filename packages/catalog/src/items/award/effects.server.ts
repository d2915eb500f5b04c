import { type EffectsOf, fail, membersIn, ok, problem, type Result, refuseAct, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { Asked, Done } from '../../presets/asked.server.ts'
import { fundedEffects } from '../../presets/funded.server.ts'
import { judged, panelEffects, releasePanel } from '../../presets/panel.server.ts'
import { policyIn } from '../../shared/funding/read.ts'
import type { PanelRule } from '../../shared/panel/marks.ts'
import type { award } from './item.ts'
import { mattersOf, prizeOf } from './rules.ts'

const course = fundedEffects({
  matters: mattersOf,
  ready: [judged],
  sum: ({ thing, answers }, policy) => {
    const { number } = membersIn(membersIn(thing.data.answers).number)
    return prizeOf(policy, String(answers.grade), `ZL${String(number)}`)
  },
})

/** How the policy of the round lets experts judge. */
async function ruleOf({ thing, ports }: Asked): Promise<Result<PanelRule>> {
  const { id } = membersIn(thing.data.round)
  const round = typeof id === 'string' ? await ports.things.get(id) : null
  const policy = round ? await ports.things.get(String(round.data.policy)) : null
  if (!policy) return fail(problem('E_NOT_FOUND'))
  const { panel, title } = policyIn(policy.id, policy.title, policy.data)
  if (panel) return ok(panel)
  return refuseAct(
    t(`“${title}”没有写明专家评审人数。`, 'The policy does not say how many experts judge.'),
    t('请登记写明评审规则的政策。', 'Record a policy that does.'),
  )
}

const judging = panelEffects({ opens: 'askScore', rule: ruleOf })

export const effects: EffectsOf<typeof award, Ports> = {
  ...course,
  ...judging,
  async close(asked: Asked): Done {
    const done = await course.close(asked)
    return done.ok ? ok({ ...done.value, follow: await releasePanel(asked) }) : done
  },
}
