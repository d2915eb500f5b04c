import {
  type Benefit,
  type Form,
  field,
  type GivesBenefits,
  type PlainDate,
  type StandingCondition,
  standsBy,
  type Text,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import { policyIn, yuan } from './read.ts'
import type { SupportPolicy, SupportRule } from './rules.ts'
import { gradedStages, type Right, rights, type Stage, stages } from './stages.ts'

const { prize: _, project: __, application: ___, 'annual-fee': ____, 'agency-fee': _____, ...payable } = stages
const { any: ______, ...sorts } = rights

/** What must be known of a firm to tell which money it can get. */
export const benefitAsks = {
  done: field.multiChoice(t('已经做了哪些事', 'What was done'), payable),
  right: field.choice(t('涉及哪种专利', 'With which sort of patent'), sorts),
  on: field.date(t('事情发生的日期', 'On which day')),
} satisfies Form

interface Profile {
  readonly done?: readonly string[]
  readonly right?: Right
  readonly on?: PlainDate
}

/** What a policy pays for, a benefit for each stage, with how the profile stands to it. */
export const benefitsOf: GivesBenefits['of'] = ({ id, data }, profile, today) => {
  const policy = policyIn(id, '', data)
  const known: Profile = profile
  const asked = [...new Set(policy.rules.map(({ stage }) => stage))]
  return asked.map((stage): Benefit => {
    const rules = policy.rules.filter((rule) => rule.stage === stage)
    const graded = gradedStages.includes(stage)
    return {
      id: `${id}:${stage}`,
      item: policy.item,
      name: graded ? null : namesOf(rules),
      gives: rules.map((rule) => givesOf(rule, rules.length > 1)),
      conditions: [
        heldOn(policy, known.on ?? today),
        ...(graded ? [] : [doneOf(stage, known.done)]),
        ...rightOf(rules, known.right),
      ],
      matter: stage,
      apart: typeof data.apart === 'string' ? data.apart : null,
      fills: graded ? {} : { matters: [plainly({ stage, on: known.on })] },
    }
  })
}

function namesOf(rules: readonly SupportRule[]): Text {
  const names = [...new Set(rules.map(({ name }) => name))].join('、')
  return t(names, names)
}

function givesOf({ name, way, sum, percent = 0 }: SupportRule, several: boolean): Text {
  const zh = way === 'fixed' ? yuan(sum) : `支出的 ${percent}%，最多 ${yuan(sum)}`
  const en = way === 'fixed' ? yuan(sum) : `${percent}% of what was spent, at most ${yuan(sum)}`
  const plainEn = en.replace('元', 'yuan')
  return several ? t(`${name}：${zh}`, `${name}: ${plainEn}`) : t(zh, plainEn)
}

function heldOn({ from, to }: SupportPolicy, day: PlainDate): StandingCondition {
  const until = to === null ? t('起', 'on') : t(`至 ${to}`, `to ${to}`)
  return {
    words: t(
      `事情发生在政策有效期内（${from}${until.zh}）`,
      `it happened while the policy holds (${from} ${until.en})`,
    ),
    mend: t('按发生当日的政策办理', 'the policy of its own day decides'),
    basis: null,
    state: standsBy(from <= day && (to === null || day <= to)),
  }
}

function doneOf(stage: Stage, done: readonly string[] | undefined): StandingCondition {
  const { zh, en } = stages[stage]
  return {
    words: t(`已经发生：${zh}`, `done: ${en}`),
    mend: t('发生以后再申请', 'apply once it is done'),
    basis: null,
    state: standsBy(done?.includes(stage)),
  }
}

function rightOf(rules: readonly SupportRule[], right: Right | undefined): readonly StandingCondition[] {
  const wanted = rules.map((rule) => rule.right)
  if (wanted.includes('any')) return []
  const names = (lang: 'zh' | 'en') => wanted.map((one) => rights[one][lang]).join(lang === 'zh' ? '、' : ', ')
  return [
    {
      words: t(`专利类型为${names('zh')}`, `the patent is: ${names('en')}`),
      mend: t('其他类型的专利不在这项支持范围内', 'other sorts are not paid for'),
      basis: null,
      state: standsBy(right && wanted.includes(right)),
    },
  ]
}

function plainly(row: Readonly<Record<string, string | undefined>>): ThingData {
  return JSON.parse(JSON.stringify(row)) as ThingData
}
