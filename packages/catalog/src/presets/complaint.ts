import { type Form, field, t } from '@zhiqiang/kernel'
import { handlingStates, handlingSteps } from './handling.ts'
import { intakeStates, intakeSteps } from './intake.ts'
import { jurisdictionClock, jurisdictionStates, jurisdictionSteps } from './jurisdiction.ts'
import { partySteps } from './parties.ts'
import { tellApplicant, tellParties, tellUnit } from './tells.ts'

/** What an item says of itself where its lifecycle is that of a complaint. */
interface Complaint<F extends Form, G extends Readonly<Record<string, { readonly zh: string; readonly en: string }>>> {
  readonly form: F
  /** Why one is not accepted; which of them hold on a day is the item's matter. */
  readonly grounds: G
  readonly terms: {
    readonly accept: string
    readonly mediate: string
    readonly tellEnd: string
  }
}

const on = (zh: string, en: string) => field.date(t(zh, en))

/**
 * The lifecycle of a complaint between two sides: taken up or refused within a term, sent to the unit in charge where it
 * is another, mediated within a term that stands while something is tested, and ended by agreement or without, which both
 * are told of within a term of its own.
 */
export function complaint<
  const F extends Form,
  const G extends Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
>({ form, grounds, terms }: Complaint<F, G>) {
  const { submit, file, accept } = intakeSteps(form)
  const {
    suspend: _,
    resume: __,
    transfer: ___,
    ...handling
  } = handlingSteps(['accepted', 'submitted', 'disputed', 'testing'], ['declined', 'settled', 'ended', 'withdrawn'])
  return {
    states: {
      submitted: intakeStates.submitted,
      ...jurisdictionStates,
      accepted: { label: t('调解中', 'Being mediated'), tone: 'busy' },
      testing: { label: t('检验鉴定中', 'Being tested'), tone: 'plain' },
      ending: { label: t('调解终止，待告知', 'Ended, parties to be told'), tone: 'wait' },
      settled: { label: t('达成协议', 'Settled'), final: true, tone: 'good' },
      ended: { label: t('调解终止', 'Ended without agreement'), final: true, tone: 'plain' },
      declined: intakeStates.declined,
      withdrawn: { label: t('已撤回', 'Withdrawn'), final: true, tone: 'plain' },
      merged: { ...handlingStates.merged, final: true },
    },
    steps: {
      submit: { ...submit, label: t('提交投诉', 'Hand in') },
      file,
      accept: {
        ...accept,
        consequence: t('调解期限从受理起算', 'The term of mediation begins'),
        tells: [
          tellApplicant(t('投诉已受理', 'Your complaint was accepted')),
          tellParties(t('有投诉请您应诉调解', 'A complaint names you')),
        ],
      },
      decline: {
        from: ['submitted'],
        to: 'declined',
        can: 'case.handle',
        label: t('不予受理', 'Do not accept'),
        consequence: t('告知投诉人理由和其他途径，办结', 'The complainant is told why and where else to go'),
        form: {
          legal: field.choice(t('不予受理的情形', 'Ground'), grounds),
          ground: field.longText(t('事实和理由', 'Facts and reasons'), { max: 2000 }),
          remedy: field.text(t('其他途径', 'Where else to go'), { max: 300 }),
        },
        does: 'decline',
        letter: 'declined',
        tells: [tellApplicant(t('投诉不予受理', 'Your complaint was not accepted'), 'ground')],
      },
      ...jurisdictionSteps,
      ...partySteps({ respondent: t('被投诉人', 'Respondent') }, ['submitted', 'accepted', 'testing']),
      respond: {
        from: ['accepted', 'testing'],
        to: 'stay',
        can: 'case.answer',
        label: t('被投诉人答复', 'Answer of the respondent'),
        consequence: t('投诉人和承办单位随即看到', 'The complainant and the unit see it at once'),
        form: {
          stand: field.choice(t('态度', 'Stand'), {
            agree: t('同意投诉人的请求', 'Agrees to what is asked'),
            talk: t('愿意调解', 'Willing to mediate'),
            refuse: t('拒绝调解', 'Refuses mediation'),
          }),
          words: field.longText(t('答复', 'Answer'), { max: 2000 }),
        },
        does: 'respond',
        tells: [
          tellUnit(t('被投诉人已答复', 'The respondent answered')),
          tellApplicant(t('被投诉人已答复', 'The respondent answered'), 'words'),
        ],
      },
      talk: {
        from: ['accepted'],
        to: 'stay',
        can: 'case.handle',
        label: t('记录调解', 'Record a mediation'),
        consequence: t('双方都看得到', 'Both sides see it'),
        form: {
          on: on('调解日期', 'When'),
          words: field.longText(t('调解经过和双方意见', 'What was said'), { max: 3000 }),
        },
        does: 'talk',
      },
      sendTest: {
        from: ['accepted'],
        to: 'testing',
        can: 'case.handle',
        label: t('委托检验鉴定', 'Send for a test'),
        consequence: t('检验鉴定的时间不计入调解期限', 'Its time does not count'),
        form: { what: field.text(t('检验鉴定什么', 'What'), { max: 300 }), body: field.text(t('机构', 'By whom')) },
        tells: [
          tellApplicant(t('调解期间委托检验鉴定', 'A test was ordered'), 'what'),
          tellParties(t('调解期间委托检验鉴定', 'A test was ordered'), 'what'),
        ],
      },
      testDone: {
        from: ['testing'],
        to: 'accepted',
        can: 'case.handle',
        label: t('检验鉴定完成', 'The test is done'),
        consequence: t('调解期限接着计算', 'The term runs on'),
        form: { result: field.longText(t('结论', 'Result'), { max: 2000 }) },
        tells: [tellApplicant(t('检验鉴定已有结论', 'The test is done'), 'result')],
      },
      settle: {
        from: ['accepted'],
        to: 'settled',
        can: 'case.handle',
        label: t('达成调解协议', 'Record the agreement'),
        consequence: t('办结，协议内容告知双方', 'Closed; both sides are told'),
        form: { terms: field.longText(t('协议内容', 'What was agreed'), { max: 3000 }) },
        does: 'close',
        letter: 'closed',
        tells: [
          tellApplicant(t('投诉已达成调解协议', 'Your complaint was settled'), 'terms'),
          tellParties(t('投诉已达成调解协议', 'The complaint was settled'), 'terms'),
        ],
      },
      terminate: {
        from: ['accepted', 'testing'],
        to: 'ending',
        can: 'case.handle',
        label: t('终止调解', 'End the mediation'),
        consequence: t('应在期限内告知双方', 'Both sides are to be told within the term'),
        form: {
          cause: field.choice(t('情形', 'Why'), {
            refused: t('一方不接受调解或者不参加', 'One side will not mediate'),
            noAgreement: t('期限内没有达成协议', 'No agreement within the term'),
            elsewhere: t('已向法院起诉或申请仲裁', 'Taken to court or arbitration'),
            notFound: t('无法联系被投诉人', 'The respondent cannot be reached'),
          }),
          words: field.longText(t('经过', 'What happened'), { max: 2000 }),
        },
        does: 'terminate',
      },
      tellEnd: {
        from: ['ending'],
        to: 'ended',
        can: 'case.handle',
        label: t('告知双方终止调解', 'Tell both sides'),
        consequence: t('办结', 'Closes it'),
        form: {
          words: field.longText(t('告知内容（含救济途径）', 'What they are told, with where else to go'), {
            max: 2000,
          }),
        },
        does: 'close',
        letter: 'closed',
        tells: [
          tellApplicant(t('投诉调解终止', 'The mediation of your complaint ended'), 'words'),
          tellParties(t('投诉调解终止', 'The mediation ended'), 'words'),
        ],
      },
      withdraw: {
        from: ['submitted', 'referred', 'disputed', 'accepted', 'testing'],
        to: 'withdrawn',
        can: 'case.pursue',
        label: t('撤回投诉', 'Withdraw'),
        consequence: t('办结', 'Closes it'),
        form: { why: field.optional(field.text(t('理由', 'Reason'), { max: 300 })) },
        does: 'close',
        tells: [tellUnit(t('投诉人撤回了投诉', 'The complaint was withdrawn'))],
      },
      ...handling,
    },
    clocks: {
      accept: {
        label: t('受理期限', 'Time to accept'),
        duty: 'office',
        term: terms.accept,
        promised: 'accept',
        runsIn: ['submitted', 'referred', 'disputed'],
        onExpiry: 'overdue',
      },
      jurisdiction: jurisdictionClock,
      mediate: {
        label: t('调解期限', 'Time to mediate'),
        duty: 'office',
        term: terms.mediate,
        runsIn: ['accepted'],
        standsIn: ['testing'],
        why: t('检验鉴定', 'test or appraisal'),
        onExpiry: 'overdue',
      },
      tellEnd: {
        label: t('告知终止调解的期限', 'Time to tell of the end'),
        duty: 'office',
        term: terms.tellEnd,
        runsIn: ['ending'],
        onExpiry: 'overdue',
      },
    },
  } as const
}
