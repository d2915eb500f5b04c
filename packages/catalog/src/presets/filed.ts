import { type Form, field, t } from '@zhiqiang/kernel'
import { closingClocks, closingStates, closingSteps } from './closing.ts'
import { handlingStates, handlingSteps } from './handling.ts'
import { intakeClocks, intakeStates, intakeSteps } from './intake.ts'
import { tellApplicant, tellUnit } from './tells.ts'

/** What an item says of itself where its lifecycle is a filing. */
interface Filed<F extends Form, D extends Form> {
  /** What an applicant fills in. */
  readonly form: F
  /** What is filled in by whoever enters it. */
  readonly decision: D
  readonly terms?: { readonly accept?: string; readonly decide?: string }
}

const ground = (zh = '理由和依据', en = 'Ground') => field.longText(t(zh, en), { max: 2000 })

const entered = {
  label: t('予以登记', 'Enter in the register'),
  consequence: t('取得登记号，登入登记簿', 'It gets its number in the register'),
  state: t('登记有效', 'Entered'),
}

/**
 * The lifecycle of a filing (备案、登记): handed in, checked for completeness, corrected once, entered in a register or
 * refused. What is entered may be suspended, given up by its holder or struck out with its ground; its entry says so.
 */
export function filed<const F extends Form, const D extends Form>({ form, decision, terms }: Filed<F, D>) {
  const closing = closingSteps(decision, entered)
  const closed = closingStates(entered)
  return {
    states: {
      submitted: intakeStates.submitted,
      correcting: intakeStates.correcting,
      accepted: { label: t('核对中', 'Being checked'), tone: 'busy' },
      suspended: handlingStates.suspended,
      granted: { label: entered.state, tone: 'good' },
      flagged: { label: t('暂停', 'Suspended in the register'), tone: 'bad' },
      refused: closed.refused,
      withdrawn: closed.withdrawn,
      cancelled: { label: t('已注销', 'Given up'), final: true, tone: 'plain' },
      revoked: { label: t('已撤销', 'Struck out'), final: true, tone: 'bad' },
      declined: intakeStates.declined,
      lapsed: intakeStates.lapsed,
      merged: { ...handlingStates.merged, final: true },
    },
    steps: {
      ...intakeSteps(form),
      ...closing,
      grant: { ...closing.grant, does: 'enter' },
      flag: {
        from: ['granted'],
        to: 'flagged',
        can: 'case.decide',
        label: t('暂停登记', 'Suspend the entry'),
        consequence: t(
          '登记簿注明暂停和理由，恢复前不生效',
          'The register says so and why; it holds nothing meanwhile',
        ),
        form: { ground: ground() },
        does: 'flag',
        tells: [tellApplicant(t('登记被暂停', 'Your entry was suspended'), 'ground')],
      },
      unflag: {
        from: ['flagged'],
        to: 'granted',
        can: 'case.decide',
        label: t('恢复登记', 'Restore the entry'),
        consequence: t('登记簿恢复有效', 'It holds again'),
        form: { ground: ground() },
        does: 'unflag',
        tells: [tellApplicant(t('登记恢复有效', 'Your entry holds again'), 'ground')],
      },
      cancel: {
        from: ['granted', 'flagged'],
        to: 'cancelled',
        can: 'case.pursue',
        label: t('申请注销', 'Give it up'),
        consequence: t('登记簿注明已终止，需要时重新办理', 'The register says it ended; apply anew if you need it'),
        form: { ground: field.text(t('理由', 'Reason'), { max: 300 }) },
        does: 'cancel',
        tells: [tellUnit(t('登记已由申请人注销', 'An entry was given up by its holder'))],
      },
      revoke: {
        from: ['granted', 'flagged'],
        to: 'revoked',
        can: 'case.decide',
        label: t('撤销登记', 'Strike it out'),
        consequence: t(
          '登记簿注明已撤销，告知理由和救济渠道',
          'The register says so; the holder is told why and the remedy',
        ),
        form: {
          ground: ground(),
          remedy: field.text(t('救济渠道（机关和期限）', 'Remedy: to whom, within what time'), { max: 300 }),
        },
        does: 'revoke',
        letter: 'revoked',
        tells: [tellApplicant(t('登记被撤销', 'Your entry was struck out'), 'ground')],
      },
      ...handlingSteps(['accepted', 'submitted', 'correcting', 'suspended'], ['refused', 'declined', 'lapsed']),
    },
    clocks: {
      ...intakeClocks(terms?.accept),
      ...closingClocks(terms?.decide),
    },
  } as const
}

/**
 * Changes of what is entered: the holder hands in what changed, the unit takes it over or does not. What the entry said
 * before stays beside it.
 * @param form the fields of the application that may be changed, under the same names
 */
export function changeSteps<const F extends Form>(form: F) {
  return {
    askChange: {
      from: ['granted'],
      to: 'stay',
      can: 'case.pursue',
      label: t('申请变更', 'Hand in a change'),
      consequence: t('核对后登记簿更新，变更前的内容保留', 'Taken over once checked; what it said before is kept'),
      form: { ...form, changeWhy: field.text(t('变更事由', 'What happened'), { max: 300 }) },
      does: 'askChange',
      tells: [tellUnit(t('收到变更申请', 'A change was handed in'), 'changeWhy')],
    },
    acceptChange: {
      from: ['granted'],
      to: 'stay',
      can: 'case.decide',
      label: t('准予变更', 'Take the change over'),
      consequence: t('登记簿随即更新，变更前的内容保留', 'The register changes at once; what it said is kept'),
      form: {},
      refuses: noChange,
      does: 'acceptChange',
      letter: 'changed',
      tells: [tellApplicant(t('变更已登记', 'Your change was entered'))],
    },
    refuseChange: {
      from: ['granted'],
      to: 'stay',
      can: 'case.decide',
      label: t('不予变更', 'Do not take it over'),
      consequence: t('登记簿不变，告知理由', 'The register stays; the holder is told why'),
      form: { ground: ground() },
      refuses: noChange,
      does: 'refuseChange',
      tells: [tellApplicant(t('变更没有通过', 'Your change was not taken over'), 'ground')],
    },
  } as const
}

function noChange({ data }: { readonly data: { readonly [key: string]: unknown } }) {
  return data.change === undefined || data.change === null
    ? t('没有待核对的变更申请', 'No change waits to be checked')
    : null
}

/** The yearly report of what is entered; without it the entry is suspended on its last day until it is handed in. */
export function reportSteps<const F extends Form>(form: F) {
  return {
    report: {
      from: ['granted', 'flagged'],
      to: 'stay',
      or: ['granted'],
      can: 'case.pursue',
      label: t('提交年度报告', 'Hand in the yearly report'),
      consequence: t('登记簿更新报告年度', 'The register says which year was reported'),
      form: { year: field.number(t('报告年度', 'Year reported'), { min: 2000, max: 2100, whole: true }), ...form },
      does: 'report',
      tells: [tellUnit(t('收到年度报告', 'A yearly report came in'))],
    },
    returnReport: {
      from: ['granted', 'flagged'],
      to: 'stay',
      can: 'case.handle',
      label: t('退回年度报告', 'Send the report back'),
      consequence: t('申请人应在原期限内重新提交', 'It is to be handed in again within the same term'),
      form: { ground: ground() },
      refuses: ({ data }: { readonly data: { readonly [key: string]: unknown } }) =>
        data.report === undefined || data.report === null ? t('还没有年度报告', 'There is no report yet') : null,
      does: 'returnReport',
      tells: [tellApplicant(t('年度报告被退回', 'Your yearly report was sent back'), 'ground')],
    },
    reportMissed: {
      from: ['granted', 'flagged'],
      to: 'flagged',
      can: 'case.handle',
      label: t('逾期未报年度报告', 'No yearly report in time'),
      consequence: t('登记簿注明暂停，补报后恢复', 'Suspended in the register until it is handed in'),
      form: {},
      does: 'reportMissed',
      internal: true,
      tells: [
        tellApplicant(t('没有按时提交年度报告，登记暂停', 'No yearly report in time: the entry is suspended')),
        tellUnit(t('一家没有按时提交年度报告', 'A yearly report did not come in')),
      ],
    },
  } as const
}

/** The clock of {@link reportSteps}; its term of law counts from the last day of the year reported. */
export function reportClocks(term: string) {
  return {
    report: {
      label: t('年度报告期限', 'Time for the yearly report'),
      duty: 'applicant',
      term,
      runsIn: ['granted', 'flagged'],
      onExpiry: 'reportMissed',
    },
  } as const
}
