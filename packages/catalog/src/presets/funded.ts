import { type Form, field, t } from '@zhiqiang/kernel'
import { closingClocks, closingSteps } from './closing.ts'
import { handlingStates, handlingSteps } from './handling.ts'
import { intakeClocks, intakeStates, intakeSteps } from './intake.ts'
import { tellApplicant, tellUnit } from './tells.ts'

/** Where money is paid to; every funded item asks it on a page of its own. */
export const payeeForm = {
  bank: field.text(t('开户银行', 'Bank'), { max: 60, hint: t('写到支行', 'With its branch') }),
  account: field.text(t('银行账号', 'Account number'), {
    max: 40,
    hint: t('户名须与申请人一致', 'In the applicant’s own name'),
  }),
}

/** What an item says of itself where money is granted in rounds. */
export interface Funded<F extends Form, D extends Form> {
  readonly form: F
  /** What is filled in by whoever proposes it. */
  readonly decision: D
  readonly terms?: { readonly accept?: string; readonly decide?: string }
}

const ground = field.longText(t('理由和依据', 'Ground'), { max: 2000 })

/**
 * The lifecycle of money that is granted in rounds: handed in while a round is open, examined, proposed with its sum, shown
 * to the public with the others of its round, paid in a batch, and taken back where the ground falls away. The round
 * shows, settles and pays; whoever objects makes the case stand.
 */
export function funded<const F extends Form, const D extends Form>({ form, decision, terms }: Funded<F, D>) {
  const {
    grant: _,
    refuse,
    withdraw,
  } = closingSteps(decision, {
    label: t('拟支持', 'Propose'),
    consequence: t('列入拟支持名单', 'Goes on the list'),
    state: t('拟支持', 'Proposed'),
  })
  const handling = handlingSteps(
    ['accepted', 'submitted', 'correcting', 'suspended'],
    ['refused', 'declined', 'lapsed'],
  )
  return {
    conceals: { members: ['account'], from: ['case.handle', 'fund.manage'] },
    states: {
      submitted: intakeStates.submitted,
      correcting: intakeStates.correcting,
      accepted: { label: t('审查中', 'Being examined'), tone: 'busy' },
      suspended: handlingStates.suspended,
      proposed: { label: t('拟支持', 'Proposed'), tone: 'busy' },
      shown: { label: t('公示中', 'Shown to the public'), tone: 'busy' },
      disputed: { label: t('异议核查中', 'Objected to'), tone: 'wait' },
      owed: { label: t('待拨付', 'To be paid'), tone: 'wait' },
      paid: { label: t('已拨付', 'Paid'), tone: 'good' },
      recovering: { label: t('追回中', 'To be paid back'), tone: 'bad' },
      recovered: { label: t('已追回', 'Paid back'), final: true, tone: 'plain' },
      refused: { label: t('不予支持', 'Refused'), final: true, tone: 'bad' },
      withdrawn: { label: t('已撤回', 'Withdrawn'), final: true, tone: 'plain' },
      declined: intakeStates.declined,
      lapsed: intakeStates.lapsed,
      merged: { ...handlingStates.merged, final: true },
    },
    steps: {
      ...intakeSteps(form),
      ...handling,
      served: { ...handling.served, from: [...handling.served.from, 'owed', 'paid', 'recovering'] },
      propose: {
        from: ['accepted'],
        to: 'proposed',
        can: 'case.decide',
        label: t('拟支持', 'Propose'),
        consequence: t(
          '按政策算出金额，列入本批拟支持名单',
          'Its sum is reckoned by the policy; it goes on the list of its round',
        ),
        form: decision,
        does: 'propose',
        inside: true,
      },
      takeBack: {
        from: ['proposed'],
        to: 'accepted',
        can: 'case.decide',
        label: t('退回审查', 'Back to examination'),
        consequence: t('从名单中撤下，重新审查', 'It leaves the list and is examined again'),
        form: { why: field.text(t('理由', 'Reason'), { max: 500 }) },
        inside: true,
      },
      show: {
        from: ['proposed'],
        to: 'shown',
        can: 'case.handle',
        label: t('公示', 'Show to the public'),
        consequence: t('公示期内可以提出异议', 'Anybody may object meanwhile'),
        form: {},
        internal: true,
        tells: [
          tellApplicant(t('申请列入拟支持名单，正在公示', 'Your application is on the list shown to the public')),
        ],
      },
      object: {
        from: ['shown'],
        to: 'disputed',
        can: 'case.handle',
        label: t('登记异议', 'Record an objection'),
        consequence: t(
          '本件暂停，核查后决定；其他申请不受影响',
          'This one stands until it is looked into; the others go on',
        ),
        form: {
          who: field.text(t('异议人', 'Who objects'), { max: 100 }),
          contact: field.text(t('联系方式', 'How to reach them'), { max: 100 }),
          claim: field.longText(t('异议内容', 'What is objected'), { max: 3000 }),
          proof: field.optional(field.files(t('证据', 'Evidence'), { maxFiles: 10 })),
        },
        does: 'object',
        inside: true,
      },
      dismissObjection: {
        from: ['disputed'],
        to: 'shown',
        can: 'case.decide',
        label: t('异议不成立', 'Dismiss the objection'),
        consequence: t('回到名单；答复异议人', 'It stays on the list; whoever objected is answered'),
        form: { ground },
        does: 'answerObjection',
        inside: true,
      },
      upholdObjection: {
        from: ['disputed'],
        to: 'refused',
        can: 'case.decide',
        label: t('异议成立，不予支持', 'Uphold the objection'),
        consequence: t(
          '从名单中撤下，告知申请人理由和救济渠道',
          'It leaves the list; the applicant is told why and what can be done',
        ),
        form: { ground, remedy: refuse.form.remedy },
        does: 'upholdObjection',
        letter: 'refused',
        tells: [tellApplicant(t('申请不予支持', 'Your application was refused'), 'ground')],
      },
      settle: {
        from: ['shown'],
        to: 'owed',
        can: 'case.handle',
        label: t('确定支持', 'Grant'),
        consequence: t('等待拨付', 'It will be paid'),
        form: {},
        does: 'settle',
        internal: true,
        letter: 'granted',
        tells: [tellApplicant(t('申请获得支持，等待拨付', 'Your application was granted; it will be paid'))],
      },
      changeAccount: {
        from: ['owed'],
        to: 'stay',
        can: 'case.pursue',
        label: t('更正收款账户', 'Change the account'),
        consequence: t('下一批按新账户拨付', 'The next batch pays there'),
        form: payeeForm,
        does: 'changeAccount',
        tells: [tellUnit(t('申请人更正了收款账户', 'The account was changed'))],
      },
      pay: {
        from: ['owed'],
        to: 'paid',
        can: 'case.handle',
        label: t('拨付到账', 'Paid'),
        consequence: t('办结', 'Closes it'),
        form: {},
        does: 'pay',
        internal: true,
        tells: [tellApplicant(t('款项已拨付', 'The money was paid'))],
      },
      bounce: {
        from: ['owed'],
        to: 'stay',
        can: 'case.handle',
        label: t('银行退回', 'Sent back by the bank'),
        consequence: t('更正账户后随下一批拨付', 'Paid with the next batch once the account is right'),
        form: { why: field.text(t('原因', 'Reason'), { max: 300 }) },
        does: 'bounce',
        internal: true,
        tells: [
          tellApplicant(t('款项被银行退回，请更正收款账户', 'The bank sent the money back: mend the account'), 'why'),
        ],
      },
      recover: {
        from: ['paid'],
        to: 'recovering',
        can: 'case.decide',
        label: t('决定追回', 'Take the money back'),
        consequence: t(
          '列入追回名单，还清之前不能再申请',
          'On the list of money to be paid back; no new application until it is',
        ),
        form: {
          cause: field.choice(t('事由', 'Cause'), {
            abnormal: t('认定为非正常申请', 'Found to be an abnormal filing'),
            false: t('弄虚作假', 'False material'),
            double: t('重复领取', 'Paid twice'),
            void: t('权利被宣告无效', 'The right was declared void'),
          }),
          ground,
          remedy: refuse.form.remedy,
          until: field.date(t('退款截止日', 'Pay back until')),
        },
        does: 'recover',
        letter: 'recovery',
        tells: [tellApplicant(t('请在期限内退回款项', 'Pay the money back in time'), 'ground')],
      },
      repay: {
        from: ['recovering'],
        to: 'recovered',
        can: 'case.handle',
        label: t('登记退款到账', 'Record the repayment'),
        consequence: t('从追回名单中移除', 'It leaves the list'),
        form: { on: field.date(t('到账日期', 'Received on')), proof: field.text(t('凭证号', 'Voucher'), { max: 60 }) },
        does: 'repay',
        tells: [tellApplicant(t('退款已到账', 'The repayment was received'))],
      },
      unpaid: {
        from: ['recovering'],
        to: 'stay',
        can: 'case.handle',
        label: t('逾期未退款', 'Not paid back in time'),
        consequence: t('告知承办单位', 'The unit is told'),
        form: {},
        does: 'overdue',
        internal: true,
        tells: [{ to: { parts: ['lead'] }, words: t('逾期没有退款', 'Money was not paid back in time'), urgent: true }],
      },
      refuse: { ...refuse, label: t('不予支持', 'Refuse') },
      withdraw: { ...withdraw, from: ['submitted', 'correcting', 'accepted', 'suspended', 'proposed', 'shown'] },
    },
    clocks: {
      ...intakeClocks(terms?.accept),
      ...closingClocks(terms?.decide, t('审查期限', 'Time to examine')),
      repay: {
        label: t('退款期限', 'Time to pay back'),
        duty: 'applicant',
        runsIn: ['recovering'],
        onExpiry: 'unpaid',
      },
    },
  } as const
}
