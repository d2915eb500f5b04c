import { type Form, field, type Text, t } from '@zhiqiang/kernel'
import { closingClocks, closingStates, closingSteps } from './closing.ts'
import { handlingStates, handlingSteps } from './handling.ts'
import { intakeClocks, intakeStates, intakeSteps } from './intake.ts'
import { tellApplicant, tellUnit } from './tells.ts'

/** What an item says of itself where its lifecycle is the matching of a need with whoever can meet it. */
interface Matching<F extends Form> {
  /** What an applicant fills in: the need. */
  readonly form: F
  /** Whom the need is matched with, as a group: 银行. */
  readonly others: Text
  /** The state while what was agreed is performed, and the one at its end. */
  readonly performing: Text
  readonly done: Text
  readonly terms?: { readonly accept?: string; readonly decide?: string }
}

const ground = field.longText(t('理由', 'Ground'), { max: 2000 })

/**
 * The lifecycle of a need that others meet (撮合): handed in, checked, shown to those whose offers fit and whom its owner
 * agreed to, answered by each alone, one chosen by the owner, followed to its end. Each answer is a thing of its own
 * ({@link answerSteps}); it tells the case when it was chosen, fell through, began and ended.
 */
export function matching<const F extends Form>({ form, others, performing, done, terms }: Matching<F>) {
  const { refuse, withdraw } = closingSteps({}, closed(done))
  const { refused, withdrawn } = closingStates(closed(done))
  const handling = handlingSteps(
    ['accepted', 'submitted', 'correcting', 'suspended', 'matching', 'following', 'performing'],
    ['refused', 'declined', 'lapsed', 'unmatched', 'done'],
  )
  return {
    states: {
      submitted: intakeStates.submitted,
      correcting: intakeStates.correcting,
      accepted: { label: t('核对中', 'Being checked'), tone: 'busy' },
      suspended: handlingStates.suspended,
      matching: { label: t('对接中', 'Being matched'), tone: 'busy' },
      following: { label: t('已选定，落实中', 'Chosen, being settled'), tone: 'busy' },
      performing: { label: performing, tone: 'good' },
      done: { label: done, final: true, tone: 'good' },
      unmatched: { label: t('没有达成', 'Nothing came of it'), final: true, tone: 'plain' },
      refused,
      withdrawn,
      declined: intakeStates.declined,
      lapsed: intakeStates.lapsed,
      merged: { ...handlingStates.merged, final: true },
    },
    steps: {
      ...intakeSteps(form),
      rematch: {
        from: ['accepted', 'matching'],
        to: 'stay',
        can: 'case.handle',
        label: t('重新匹配', 'Match again'),
        consequence: t('按今天有效的产品逐条核对', 'Compared with what is held out today, condition by condition'),
        form: {},
        does: 'rematch',
        inside: true,
      },
      share: {
        from: ['accepted', 'matching'],
        to: 'matching',
        can: 'case.handle',
        label: t(`提供给${others.zh}`, `Show it to ${others.en}`),
        consequence: t(
          '只提供给申请人同意、条件符合的单位；各单位互相看不到对方的答复',
          'Only to those the applicant agreed to and whose offers fit; none sees another’s answer',
        ),
        form: {
          to: field.optional(
            field.units(t('提供给哪些单位', 'To whom'), {
              hint: t('不填为申请人同意的全部单位', 'Empty: everybody the applicant agreed to'),
            }),
          ),
          until: field.date(t('答复截止日', 'Answer by')),
        },
        does: 'share',
        tells: [tellApplicant(t(`您的需求已提供给${others.zh}`, `Your need was shown to ${others.en}`))],
      },
      chosen: {
        from: ['matching'],
        to: 'following',
        can: 'case.handle',
        label: t('申请人已选定', 'The applicant chose'),
        consequence: t('其他单位随即得知没有被选中', 'The others are told at once'),
        form: { who: field.text(t('选定的单位', 'Chosen'), { max: 200 }) },
        does: 'chosen',
        internal: true,
        tells: [tellUnit(t('申请人已选定对接单位', 'The applicant chose'))],
      },
      fellThrough: {
        from: ['following'],
        to: 'matching',
        can: 'case.handle',
        label: t('选定后没有落实', 'It fell through'),
        consequence: t('可以再次对接', 'It may be shown to others again'),
        form: {},
        does: 'fellThrough',
        internal: true,
        tells: [tellUnit(t('选定后没有落实，可以再次对接', 'It fell through: show it again'))],
      },
      began: {
        from: ['following'],
        to: 'performing',
        can: 'case.handle',
        label: t('已落实', 'Settled'),
        consequence: t('对接办结，履行情况继续记录', 'The matching is closed; what follows is kept with it'),
        form: {},
        does: 'began',
        internal: true,
        tells: [tellUnit(t('需求已落实', 'A need was met'))],
      },
      ended: {
        from: ['performing'],
        to: 'done',
        can: 'case.handle',
        label: t('履行结束', 'Ended'),
        consequence: t('全部办结', 'All of it is done'),
        form: {},
        internal: true,
        tells: [tellUnit(t('一件已履行结束', 'One was performed to its end'))],
      },
      giveUp: {
        from: ['matching'],
        to: 'unmatched',
        can: 'case.decide',
        label: t('对接不成，办结', 'Close it unmatched'),
        consequence: t('告知申请人理由，办结', 'The applicant is told why; it is closed'),
        form: { ground },
        does: 'giveUp',
        tells: [tellApplicant(t('您的需求没有对接成功', 'Nobody met your need'), 'ground')],
      },
      refuse,
      withdraw: { ...withdraw, from: [...withdraw.from, 'matching'], does: 'giveUp' },
      ...handling,
      merge: { ...handling.merge, from: ['accepted', 'submitted', 'correcting', 'suspended'] },
    },
    clocks: {
      ...intakeClocks(terms?.accept),
      ...closingClocks(terms?.decide, t('对接期限', 'Time to match')),
    },
  } as const
}

function closed(state: Text) {
  return { label: state, consequence: state, state }
}

/** The states of an answer before it is chosen, and those in which it ends without. */
export const answerStates = {
  asked: { label: t('待答复', 'To be answered'), tone: 'wait' },
  offered: { label: t('已报方案', 'Offered'), tone: 'busy' },
  passed: { label: t('不承接', 'Passed'), final: true, tone: 'plain' },
  silent: { label: t('逾期未答复', 'Not answered in time'), final: true, tone: 'bad' },
  released: { label: t('未选中', 'Not chosen'), final: true, tone: 'plain' },
} as const

/**
 * What one of those who are asked may do with a need: offer, offer anew, pass; and its owner: choose. The kind of the answer
 * has the unit asked as `co`, the owner as `applicant`, the unit in charge as `lead`, and `fallDue` as its due step.
 * @param offer what an offer says besides until when it holds
 * @param chosen the state it goes on in once it is chosen
 */
export function answerSteps<const O extends Form, const S extends string>(offer: O, chosen: S) {
  return {
    ask: {
      from: [],
      to: 'asked',
      can: 'case.handle',
      label: t('请求答复', 'Ask'),
      consequence: t('对方的待办里出现', 'It stands in their list'),
      form: {},
      does: 'ask',
      internal: true,
      tells: [{ to: { parts: ['co'] }, words: t('有一项需求请您答复', 'A need waits for your answer') }],
    },
    offer: {
      from: ['asked', 'offered'],
      to: 'offered',
      can: 'case.partner',
      label: t('报方案', 'Make an offer'),
      consequence: t('申请人随即看到，选定之前可以重报', 'The applicant sees it at once; until chosen it may change'),
      form: { ...offer, validUntil: field.date(t('方案有效期至', 'Holds until')) },
      does: 'offer',
      tells: [
        tellApplicant(t('收到一份方案，请比较后选定', 'An offer came in: compare and choose')),
        tellUnit(t('一家已报方案', 'An offer came in')),
      ],
    },
    pass: {
      from: ['asked', 'offered'],
      to: 'passed',
      can: 'case.partner',
      label: t('不承接', 'Pass'),
      consequence: t('告知申请人，本单位不再对接', 'The applicant is told; you are out of it'),
      form: { ground },
      does: 'pass',
      tells: [
        tellApplicant(t('一家单位答复不承接', 'One of those asked passed'), 'ground'),
        tellUnit(t('一家答复不承接', 'One passed'), 'ground'),
      ],
    },
    choose: {
      from: ['offered'],
      to: chosen,
      can: 'case.pursue',
      label: t('选定', 'Choose this one'),
      consequence: t('双方开始落实，其他单位得知没有被选中', 'You go on with them; the others are told'),
      form: {},
      does: 'choose',
      tells: [{ to: { parts: ['co'] }, words: t('您的方案已被选定', 'Your offer was chosen') }],
    },
    release: {
      from: ['asked', 'offered'],
      to: 'released',
      can: 'case.handle',
      label: t('没有选中', 'Not chosen'),
      consequence: t('不再等待这一家', 'Nobody waits for this one any more'),
      form: {},
      does: 'release',
      internal: true,
      tells: [{ to: { parts: ['co'] }, words: t('一项需求不再需要您答复', 'A need waits for you no more') }],
    },
    fallDue: {
      from: ['asked'],
      to: 'silent',
      can: 'case.handle',
      label: t('逾期未答复', 'Not answered in time'),
      consequence: t('可以提供给其他单位', 'It may be shown to others'),
      form: {},
      internal: true,
      tells: [tellUnit(t('一家逾期没有答复', 'One did not answer in time'))],
    },
  } as const
}

/** One condition of an offer, and whether a need meets it. */
export interface Fit {
  readonly label: Text
  readonly good: boolean
  /** What stands against it; where it is met, what was compared. */
  readonly how: Text
}

/** What is held out by somebody, condition by condition, as a case keeps it. */
export interface Match {
  readonly product: string
  readonly title: string
  readonly holder: { readonly id: string; readonly name: string }
  readonly fits: readonly Fit[]
}

/** Whether every condition of what is held out is met. */
export function fitsAll({ fits }: Match): boolean {
  return fits.every(({ good }) => good)
}
