import { fail, membersIn, ok, problem, type Result, refuseAct, refuseInput, type ThingData, t } from '@zhiqiang/kernel'
import { policyIn } from '../shared/funding/read.ts'
import type { SupportPolicy } from '../shared/funding/rules.ts'
import type { Stage } from '../shared/funding/stages.ts'
import type { PanelRule } from '../shared/panel/marks.ts'
import type { Asked, Done } from './asked.server.ts'
import { type FundedItem, fundedEffects } from './funded.server.ts'
import { judged, panelEffects, releasePanel } from './panel.server.ts'

/** What an item says of money that is granted by grades. */
interface Graded {
  readonly matters: FundedItem['matters']
  /** The stage whose rules are the grades. */
  readonly stage: Stage
  /** What the sum is paid for, of the answers. */
  readonly label: (answers: ThingData) => string
}

/** The effects of the graded course: experts judge by the rule of the round's policy, and the head chooses a grade of it. */
export function gradedEffects({ matters, stage, label }: Graded) {
  const course = fundedEffects({
    matters,
    ready: [judged],
    sum: ({ thing, answers }, policy) =>
      sumOfGrade(policy, stage, { grade: String(answers.grade), label: label(membersIn(thing.data.answers)) }),
  })
  return {
    ...course,
    ...panelEffects({ opens: 'askScore', rule: ruleOf }),
    async close(asked: Asked): Done {
      const done = await course.close(asked)
      return done.ok ? ok({ ...done.value, follow: await releasePanel(asked) }) : done
    },
    async upholdObjection(asked: Asked): Done {
      const done = await course.upholdObjection(asked)
      if (!done.ok) return done
      return ok({ ...done.value, follow: [...(done.value.follow ?? []), ...(await releasePanel(asked))] })
    },
  }
}

/** What the policy pays for a grade; its codes are told to whoever names another. */
function sumOfGrade(policy: SupportPolicy, stage: Stage, of: { readonly grade: string; readonly label: string }) {
  const grades = policy.rules.filter((rule) => rule.stage === stage)
  const rule = grades.find(({ code }) => code === of.grade.trim())
  if (rule) {
    const lines = [{ label: of.label, rule: `${rule.code} ${rule.name}`, amount: rule.sum }]
    return ok({ total: rule.sum, lines })
  }
  const known = grades.map(({ code, name }) => `${code} ${name}`).join('、')
  return refuseInput(
    t(`政策里的等次有：${known}`, `the policy knows the codes ${grades.map(({ code }) => code).join(', ')}`),
  )
}

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
