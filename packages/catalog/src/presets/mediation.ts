import { field, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellParties, tellUnit } from './tells.ts'

/** A payment that an agreement sets, as a case keeps it. */
export interface Instalment {
  readonly on: string
  readonly amount: number
  readonly what?: string
  /** The day it was paid. */
  readonly paid?: string
}

/** The instalments a case keeps. */
export function instalmentsOf(data: Thing['data']): readonly Instalment[] {
  return (data.instalments ?? []) as unknown as readonly Instalment[]
}

const on = (zh: string, en: string) => field.date(t(zh, en))
const both = (zh: string, en: string, quote?: string) => [
  tellApplicant(t(zh, en), quote),
  tellParties(t(zh, en), quote),
]
const standing = ['agreed', 'windowOver', 'confirming', 'atCourt', 'confirmed', 'unconfirmed'] as const
const signedBy = (side: string, thing: Thing) =>
  typeof thing.data.signatures === 'object' && thing.data.signatures !== null && side in thing.data.signatures
    ? t('已经签署', 'It is signed already')
    : null
/** Signing by one side: the last to sign makes the agreement. */
const signing = (side: 'applicant' | 'party') =>
  ({
    from: ['signing'],
    to: 'stay',
    or: ['agreed'],
    consequence: t('双方都签署后协议生效', 'In effect when both signed'),
    form: { signature: field.signature(t('签名', 'Signature')) },
    refuses: (thing: Thing) => signedBy(side, thing),
  }) as const

/** Mediation between two sides by a mediator of the register, up to an agreement both sign. */
export const mediationSteps = {
  consent: {
    from: ['accepted'],
    to: 'naming',
    can: 'case.answer',
    label: t('同意调解', 'Consent to mediation'),
    consequence: t('随即确定调解员', 'A mediator is named next'),
    form: { words: field.optional(field.longText(t('意见', 'Remarks'), { max: 1000 })) },
    tells: [tellUnit(t('对方同意调解，请确定调解员', 'The other side consents: name a mediator'))],
  },
  refuseConsent: {
    from: ['accepted', 'naming', 'mediating', 'signing'],
    to: 'failed',
    can: 'case.answer',
    label: t('不同意调解', 'Refuse mediation'),
    consequence: t('调解终止，双方可以起诉或申请仲裁', 'It ends; either side may go to court'),
    form: { ground: field.longText(t('理由', 'Reason'), { max: 1000 }) },
    does: 'close',
    tells: [
      tellUnit(t('对方不同意调解', 'The other side refuses')),
      tellApplicant(t('对方不同意调解', 'Refused'), 'ground'),
    ],
  },
  nameMediator: {
    from: ['naming'],
    to: 'mediating',
    can: 'case.assign',
    label: t('确定调解员', 'Name the mediator'),
    consequence: t('调解期限开始，双方和调解员收到通知', 'The term begins; both sides and the mediator are told'),
    form: { mediator: field.record(t('调解员（名册内）', 'Mediator of the register'), 'mediator') },
    does: 'nameMediator',
    tells: [
      ...both('调解员已确定', 'The mediator is named'),
      { to: { named: true }, words: t('您被确定为调解员', 'You were named as mediator') },
    ],
  },
  recuse: {
    from: ['mediating', 'signing'],
    to: 'naming',
    can: 'case.mediate',
    label: t('回避', 'Recuse myself'),
    consequence: t('另行确定调解员', 'Another mediator is named'),
    form: { why: field.text(t('利害关系或其他事由', 'The tie or other cause'), { max: 500 }) },
    does: 'recuse',
    tells: [tellUnit(t('调解员回避，请另行确定', 'The mediator withdrew: name another'), 'why')],
  },
  session: {
    from: ['mediating'],
    to: 'stay',
    can: 'case.mediate',
    label: t('记录调解', 'Record a session'),
    consequence: t('笔录归入本案，双方可查', 'The minutes stand in the case for both sides'),
    form: {
      on: on('调解日期', 'Held on'),
      present: field.text(t('参加人', 'Who was there'), { max: 300 }),
      minutes: field.longText(t('调解笔录', 'Minutes'), { max: 5000 }),
      files: field.optional(field.files(t('签字的笔录', 'Signed minutes'), { maxFiles: 5 })),
    },
    does: 'session',
    tells: both('调解笔录已归档', 'Minutes of a session are there'),
  },
  propose: {
    from: ['mediating'],
    to: 'signing',
    can: 'case.mediate',
    label: t('形成调解协议', 'Draw up the agreement'),
    consequence: t('双方签署后生效', 'It takes effect when both signed'),
    form: {
      terms: field.longText(t('协议内容', 'What is agreed'), { max: 5000 }),
      instalments: field.optional(
        field.group(
          t('分期履行', 'Instalments'),
          {
            on: on('付款期限', 'Due on'),
            amount: field.money(t('金额', 'Sum'), { min: 1 }),
            what: field.optional(field.text(t('说明', 'What for'), { max: 100 })),
          },
          { max: 6, row: t('一期', 'instalment') },
        ),
      ),
    },
    does: 'propose',
    tells: both('调解协议待签署', 'An agreement waits for your signature', 'terms'),
  },
  revise: {
    from: ['signing'],
    to: 'mediating',
    can: 'case.mediate',
    label: t('撤回协议稿', 'Take the draft back'),
    consequence: t('已有的签署作废，继续调解', 'Signatures lapse; mediation goes on'),
    form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
    does: 'revise',
    tells: both('协议稿已撤回', 'The draft was taken back', 'why'),
  },
  sign: {
    ...signing('applicant'),
    can: 'case.pursue',
    label: t('签署协议（申请方）', 'Sign, as applicant'),
    does: 'sign',
    tells: [
      tellUnit(t('申请方已签署协议', 'The applicant signed')),
      tellParties(t('申请方已签署协议', 'The applicant signed')),
    ],
  },
  signToo: {
    ...signing('party'),
    can: 'case.answer',
    label: t('签署协议（对方）', 'Sign, as the other side'),
    does: 'signToo',
    tells: [
      tellUnit(t('对方已签署协议', 'The other side signed')),
      tellApplicant(t('对方已签署协议', 'The other side signed')),
    ],
  },
  fail: {
    from: ['accepted', 'naming', 'mediating', 'signing', 'unconfirmed'],
    to: 'failed',
    can: 'case.handle',
    label: t('调解不成', 'End without agreement'),
    consequence: t('办结，双方可以起诉或申请仲裁', 'Closed; either side may go to court'),
    form: { ground: field.longText(t('经过和理由', 'What happened'), { max: 2000 }) },
    does: 'close',
    letter: 'closed',
    tells: both('调解不成，案件办结', 'Ended without agreement', 'ground'),
  },
  returnResult: {
    from: ['agreed', 'windowOver', 'confirmed', 'performed', 'failed'],
    to: 'stay',
    can: 'case.handle',
    label: t('向委托机关反馈结果', 'Return the result'),
    consequence: t('记明反馈的日期和内容', 'The day and the words stand in the case'),
    form: { on: on('反馈日期', 'Returned on'), words: field.longText(t('反馈内容', 'What was told'), { max: 2000 }) },
    refuses: (thing: Thing) => {
      const { source } = (thing.data.answers ?? {}) as { readonly source?: string }
      if (source !== 'court') return t('本案不是委托调解', 'It was not entrusted by a court')
      return thing.data.returned ? t('已经反馈', 'It was returned already') : null
    },
    does: 'returnResult',
  },
} as const

/** Performing an agreement by instalments; each has a clock of its own. */
export const performanceSteps = {
  pay: {
    from: standing,
    to: 'stay',
    can: 'case.handle',
    label: t('记录履行', 'Record a payment'),
    consequence: t('这一期的期限结清', 'The term of that instalment is settled'),
    form: {
      which: field.number(t('第几期', 'Which instalment'), { min: 1, max: 6, whole: true }),
      on: on('履行日期', 'Paid on'),
      words: field.optional(field.text(t('凭证或说明', 'Receipt'), { max: 300 })),
    },
    refuses: (thing: Thing) =>
      instalmentsOf(thing.data).length === 0 ? t('协议没有约定分期', 'The agreement has no instalments') : null,
    does: 'pay',
    tells: both('一期款项已履行', 'An instalment was paid'),
  },
  missed: {
    from: standing,
    to: 'stay',
    can: 'case.handle',
    label: t('逾期未履行', 'An instalment was missed'),
    consequence: t('提醒双方、调解员和承办单位', 'Both sides, the mediator and the unit are told'),
    form: {},
    does: 'missed',
    internal: true,
    tells: [
      { to: { parts: ['lead'] }, words: t('调解协议逾期未履行', 'An instalment was missed'), urgent: true },
      { to: { named: true }, words: t('调解协议逾期未履行', 'An instalment was missed'), urgent: true },
      ...both('调解协议逾期未履行', 'An instalment was missed'),
    ],
  },
  complete: {
    from: ['agreed', 'windowOver', 'confirmed'],
    to: 'performed',
    can: 'case.handle',
    label: t('履行完毕', 'All was performed'),
    consequence: t('办结', 'Closes it'),
    form: { words: field.text(t('履行情况', 'How'), { max: 500 }) },
    refuses: (thing: Thing) =>
      instalmentsOf(thing.data).some((one) => one.paid === undefined)
        ? t('还有分期没有履行', 'Instalments are still open')
        : null,
    does: 'close',
    tells: both('调解协议履行完毕', 'The agreement was performed'),
  },
} as const

/** 司法确认: both sides ask a court to confirm the agreement within its window. */
export const confirmationSteps = {
  pack: {
    from: ['agreed'],
    to: 'stay',
    can: 'case.handle',
    label: t('生成司法确认申请材料', 'Make the joint application'),
    consequence: t('生成双方共同申请书，可下载 docx 和 pdf', 'A joint application to download'),
    form: { court: field.text(t('向哪个法院申请', 'Which court'), { max: 100 }) },
    letter: 'confirmation',
  },
  windowOver: {
    from: ['agreed'],
    to: 'windowOver',
    can: 'case.handle',
    label: t('司法确认期限届满', 'The window has closed'),
    consequence: t('不能再申请司法确认', 'Confirmation can be asked for no more'),
    form: {},
    internal: true,
    tells: both('申请司法确认的期限已过', 'The time to ask for confirmation is over'),
  },
  askCourt: {
    from: ['agreed', 'windowOver'],
    to: 'confirming',
    can: 'case.handle',
    label: t('双方申请司法确认', 'Both ask the court'),
    consequence: t('等待法院决定是否受理', 'The court decides on acceptance'),
    form: { court: field.text(t('法院', 'Court'), { max: 100 }), on: on('提交日期', 'Handed in on') },
    refuses: (thing: Thing) =>
      thing.state === 'windowOver'
        ? t(
            '自协议生效之日起申请司法确认的期限已过（民事诉讼法第205条），可以就协议内容起诉',
            'The time since the agreement took effect is over (Civil Procedure Law art. 205); sue on the agreement',
          )
        : null,
    does: 'askCourt',
    tells: both('已向法院申请司法确认', 'The court was asked to confirm'),
  },
  courtAccepts: {
    from: ['confirming'],
    to: 'atCourt',
    can: 'case.handle',
    label: t('法院受理', 'The court accepts'),
    consequence: t('审查期限开始', 'The court’s term begins'),
    form: { no: field.text(t('案号', 'Case number'), { max: 60 }), on: on('受理日期', 'Accepted on') },
    does: 'courtAccepts',
  },
  courtExtends: {
    from: ['atCourt'],
    to: 'stay',
    can: 'case.handle',
    label: t('法院延长审查', 'The court takes longer'),
    consequence: t('审查期限延长一次', 'Its term is lengthened, once'),
    form: {},
    refuses: (thing: Thing) => (thing.data.courtExtended ? t('已经延长过一次', 'It was extended once already') : null),
    does: 'courtExtends',
  },
  courtConfirms: {
    from: ['atCourt'],
    to: 'confirmed',
    can: 'case.handle',
    label: t('法院裁定确认有效', 'The court confirms'),
    consequence: t('一方不履行的，对方可以申请强制执行', 'It can be enforced'),
    form: { no: field.text(t('裁定书案号', 'Number of the ruling'), { max: 60 }), on: on('裁定日期', 'Ruled on') },
    does: 'courtRuled',
    tells: both('法院裁定确认调解协议有效', 'The court confirmed the agreement'),
  },
  courtRefuses: {
    from: ['confirming', 'atCourt'],
    to: 'unconfirmed',
    can: 'case.handle',
    label: t('法院不予受理或驳回', 'The court refuses'),
    consequence: t('可以重新调解，或者起诉', 'Mediation or a suit is open again'),
    form: { why: field.longText(t('理由', 'Why'), { max: 1000 }), on: on('日期', 'On') },
    does: 'courtRuled',
    tells: both('法院没有确认调解协议', 'The court did not confirm', 'why'),
  },
  mediateAgain: {
    from: ['unconfirmed'],
    to: 'mediating',
    can: 'case.handle',
    label: t('变更协议或重新调解', 'Mediate again'),
    consequence: t('调解期限重新计算', 'The term begins anew'),
    form: {},
    does: 'revise',
    tells: both('重新调解', 'It is mediated again'),
  },
} as const

const instalment = (label: { readonly zh: string; readonly en: string }) =>
  ({ label, duty: 'party', runsIn: [], standsIn: standing, onExpiry: 'missed' }) as const

/** The clocks of mediation, of performing and of confirmation. */
export const mediationClocks = {
  name: {
    label: t('确定调解员期限', 'Time to name a mediator'),
    duty: 'office',
    term: 'online-mediation.name-mediator',
    runsIn: ['naming'],
    onExpiry: 'overdue',
  },
  mediate: {
    label: t('调解期限', 'Time to mediate'),
    duty: 'office',
    term: 'online-mediation.before-filing',
    runsIn: ['mediating', 'signing'],
    onExpiry: 'overdue',
  },
  confirm: {
    label: t('申请司法确认的期限', 'Time to ask for confirmation'),
    duty: 'applicant',
    term: 'confirmation.ask',
    runsIn: ['agreed'],
    onExpiry: 'windowOver',
  },
  courtAccept: {
    label: t('法院受理期限', 'The court’s time to accept'),
    duty: 'party',
    term: 'confirmation.accept',
    runsIn: ['confirming'],
    onExpiry: 'overdue',
  },
  courtDecide: {
    label: t('法院审查期限', 'The court’s time to rule'),
    duty: 'party',
    term: 'confirmation.decide',
    runsIn: ['atCourt'],
    onExpiry: 'overdue',
  },
  pay1: instalment(t('第一期履行', 'First instalment')),
  pay2: instalment(t('第二期履行', 'Second instalment')),
  pay3: instalment(t('第三期履行', 'Third instalment')),
  pay4: instalment(t('第四期履行', 'Fourth instalment')),
  pay5: instalment(t('第五期履行', 'Fifth instalment')),
  pay6: instalment(t('第六期履行', 'Sixth instalment')),
} as const

/** The states of mediation between acceptance and the end. */
export const mediationStates = {
  accepted: { label: t('待对方同意', 'Waiting for consent'), tone: 'wait' },
  naming: { label: t('待确定调解员', 'Mediator to be named'), tone: 'busy' },
  mediating: { label: t('调解中', 'Being mediated'), tone: 'busy' },
  signing: { label: t('协议待签署', 'To be signed'), tone: 'wait' },
  agreed: { label: t('协议生效，可申请司法确认', 'In effect, may be confirmed'), tone: 'good' },
  windowOver: { label: t('协议生效，确认期限已过', 'In effect, window closed'), tone: 'plain' },
  confirming: { label: t('已申请司法确认', 'Court asked to confirm'), tone: 'wait' },
  atCourt: { label: t('法院审查中', 'Before the court'), tone: 'wait' },
  confirmed: { label: t('法院已确认', 'Confirmed by the court'), tone: 'good' },
  unconfirmed: { label: t('法院未确认', 'Not confirmed'), tone: 'bad' },
  performed: { label: t('已履行完毕', 'Performed'), final: true, tone: 'good' },
  failed: { label: t('调解不成', 'No agreement'), final: true, tone: 'plain' },
} as const
