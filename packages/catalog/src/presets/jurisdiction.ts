import { field, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellUnit } from './tells.ts'

const why = field.text(t('理由', 'Reason'), { max: 500 })

/** Where a letter went that another unit is to handle, as a case keeps it. */
export interface Referral {
  /** The unit that sent it, to which it goes back. */
  readonly from: string
  readonly to: string
  readonly toName: string
  readonly why: string
  /** It was refused once; whoever gets it next may not refuse. */
  readonly refused?: string
}

/** The referral a case keeps; null where it was never sent on. */
export function referralOf(data: Thing['data']): Referral | null {
  return (data.referral ?? null) as unknown as Referral | null
}

/**
 * Sending a letter to the unit that has jurisdiction. It may refuse once, with its reason; then whoever sent it decides:
 * sends it where it may not be refused again, or keeps it. The terms of the letter run on all the while.
 */
export const jurisdictionSteps = {
  refer: {
    from: ['submitted', 'disputed'],
    to: 'referred',
    can: 'case.handle',
    label: t('移送有管辖权的单位', 'Send to the unit in charge'),
    consequence: t('对方接收或退回；期限不重新计算', 'It receives it or sends it back; the terms run on'),
    form: { unit: field.unit(t('移送到', 'To')), why },
    does: 'refer',
    tells: [tellUnit(t('收到移送的来信，请接收或退回', 'A letter was sent to you: receive or refuse it'), 'why')],
  },
  dispatch: {
    from: ['submitted', 'disputed', 'referred'],
    to: 'referred',
    can: 'case.oversee',
    label: t('指挥派单', 'Send it where it belongs'),
    consequence: t('对方接收或退回一次；期限不重新计算', 'It receives it or sends it back once; the terms run on'),
    form: { unit: field.unit(t('派往', 'To')), why },
    does: 'refer',
    tells: [tellUnit(t('收到派来的来信，请接收或退回', 'A letter was sent to you: receive or refuse it'), 'why')],
  },
  receive: {
    from: ['referred'],
    to: 'submitted',
    can: 'case.handle',
    label: t('接收', 'Receive'),
    consequence: t('由本单位办理', 'Your unit handles it'),
    form: {},
    tells: [
      { to: { parts: ['author'] }, words: t('移送的来信已被接收', 'A letter you sent was received') },
      tellApplicant(t('来信已转由有管辖权的单位办理', 'Your letter went to the unit in charge')),
    ],
  },
  turnBack: {
    from: ['referred'],
    to: 'disputed',
    can: 'case.handle',
    label: t('退回', 'Send back'),
    consequence: t('退回移送单位，由其决定；只能退回一次', 'Back to the sender, which decides; possible once'),
    form: { ground: field.longText(t('不属于本单位管辖的理由和依据', 'Why it is not yours'), { max: 1000 }) },
    refuses: (thing: Thing) =>
      referralOf(thing.data)?.refused === undefined
        ? null
        : t('已经退回过一次，不能再退回，请接收', 'It was sent back once already: receive it'),
    does: 'turnBack',
    tells: [
      { to: { parts: ['lead'] }, words: t('移送的来信被退回', 'A letter you sent was refused'), quote: 'ground' },
    ],
  },
  keep: {
    from: ['disputed'],
    to: 'submitted',
    can: 'case.handle',
    label: t('由本单位办理', 'Keep it'),
    consequence: t('管辖争议结束', 'The dispute over jurisdiction ends'),
    form: { why },
  },
} as const

/** The states of {@link jurisdictionSteps}. */
export const jurisdictionStates = {
  referred: { label: t('已移送，待接收', 'Sent on, to be received'), tone: 'wait' },
  disputed: { label: t('被退回，管辖待定', 'Sent back, jurisdiction open'), tone: 'wait' },
} as const

/** The time two units have to agree. */
export const jurisdictionClock = {
  label: t('协商管辖期限', 'Time to agree on jurisdiction'),
  duty: 'office',
  term: 'complaint.agree-jurisdiction',
  runsIn: ['disputed'],
  onExpiry: 'overdue',
} as const
