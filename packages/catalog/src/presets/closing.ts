import { type Form, field, type Text, t } from '@zhiqiang/kernel'
import { tellApplicant, tellUnit } from './tells.ts'

/** What granting is called in an item, and what comes of it. */
export interface Grant {
  readonly label: Text
  readonly consequence: Text
  readonly state: Text
}

/** Granting, refusing with the ground, and the applicant's own way out. */
export function closingSteps<const D extends Form>(decision: D, grant: Grant) {
  return {
    grant: {
      from: ['accepted'],
      to: 'granted',
      can: 'case.decide',
      label: grant.label,
      consequence: grant.consequence,
      form: decision,
      does: 'grant',
      letter: 'granted',
      tells: [tellApplicant(t('申请已有决定', 'Your application was decided'))],
    },
    refuse: {
      from: ['accepted'],
      to: 'refused',
      can: 'case.decide',
      label: t('不予通过', 'Refuse'),
      consequence: t('告知申请人理由和救济渠道，办结', 'The applicant is told why and what can be done about it'),
      form: {
        ground: field.longText(t('理由和依据', 'Ground'), { max: 2000 }),
        remedy: field.optional(
          field.text(t('其他途径', 'Other ways'), {
            max: 300,
            hint: t(
              '法定的复议和诉讼期限由系统写进决定书',
              'Remedies of law and their terms stand in the letter by themselves',
            ),
          }),
        ),
      },
      does: 'close',
      letter: 'refused',
      tells: [tellApplicant(t('申请不予通过', 'Your application was refused'), 'ground')],
    },
    withdraw: {
      from: ['submitted', 'correcting', 'accepted', 'suspended'],
      to: 'withdrawn',
      can: 'case.pursue',
      label: t('撤回申请', 'Withdraw'),
      consequence: t('办结，可以重新申请', 'Closes it; you may apply again'),
      form: { why: field.optional(field.text(t('理由', 'Reason'), { max: 300 })) },
      does: 'close',
      tells: [tellUnit(t('申请人撤回了申请', 'The application was withdrawn'))],
    },
  } as const
}

/** The states that {@link closingSteps} lead to. */
export function closingStates(grant: Grant) {
  return {
    granted: { label: grant.state, final: true, tone: 'good' },
    refused: { label: t('不予通过', 'Refused'), final: true, tone: 'bad' },
    withdrawn: { label: t('已撤回', 'Withdrawn'), final: true, tone: 'plain' },
  } as const
}

/**
 * The clocks between acceptance and decision.
 * @param term the term of law to decide within, where there is one; the city's promise limits the time besides
 */
export function closingClocks(term?: string, label: Text = t('办理期限', 'Time to decide')) {
  return {
    decide: {
      label,
      duty: 'office',
      ...(term === undefined ? {} : { term }),
      promised: 'decide',
      runsIn: ['accepted'],
      standsIn: ['suspended'],
      why: t('中止办理', 'suspended'),
      onExpiry: 'overdue',
    },
    lacking: {
      label: t('补齐材料期限', 'Time to hand in what is lacking'),
      duty: 'applicant',
      runsIn: [],
      standsIn: ['accepted', 'suspended'],
      onExpiry: 'overdue',
    },
  } as const
}
