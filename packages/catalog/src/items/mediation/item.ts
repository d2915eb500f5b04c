import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { closingStates, closingSteps } from '../../presets/closing.ts'
import { handlingSteps } from '../../presets/handling.ts'
import { intakeClocks, intakeStates, wholeIntakeSteps } from '../../presets/intake.ts'
import {
  confirmationSteps,
  mediationClocks,
  mediationStates,
  mediationSteps,
  performanceSteps,
} from '../../presets/mediation.ts'
import { partySteps } from '../../presets/parties.ts'
import { confirmationLetter } from './confirmation-letter.ts'

const entrusted = { field: 'source', is: 'court' } as const

const form = {
  source: field.choice(t('调解来源', 'Where it comes from'), {
    self: t('当事人申请', 'Applied for by a side'),
    court: t('人民法院委派、委托', 'Entrusted by a court'),
    office: t('行政机关移送', 'Sent by an authority'),
  }),
  court: field.when(entrusted, field.text(t('委托的法院', 'Which court'), { max: 100 })),
  courtNo: field.when(entrusted, field.text(t('法院案号', 'Its case number'), { max: 60 })),
  matter: field.choice(t('纠纷类型', 'Sort of dispute'), {
    infringement: t('侵权赔偿', 'Damages for infringement'),
    ownership: t('申请权、专利权归属', 'Ownership'),
    inventor: t('发明人、设计人资格', 'Inventorship'),
    reward: t('职务发明奖励报酬', 'Reward of employees'),
    contract: t('许可、转让合同', 'Licence or assignment'),
  }),
  respondent: field.party(t('对方当事人', 'The other side')),
  facts: field.longText(t('纠纷情况', 'What the dispute is'), { max: 3000 }),
  request: field.longText(t('调解请求', 'What you ask for'), { max: 1000 }),
  amount: field.optional(field.money(t('争议金额', 'Sum in dispute'))),
  evidence: field.files(t('权利证明和证据', 'Proof of the right and evidence'), { maxFiles: 10 }),
} as const

const grant = { label: t('', ''), consequence: t('', ''), state: t('', '') }
const { withdraw } = closingSteps({}, grant)
const intake = wholeIntakeSteps(form)
const {
  suspend: ___,
  resume: ____,
  transfer: _____,
  merge: ______,
  ...handling
} = handlingSteps(
  [
    'mediating',
    'submitted',
    'correcting',
    'accepted',
    'naming',
    'signing',
    'agreed',
    'windowOver',
    'confirming',
    'atCourt',
    'confirmed',
    'unconfirmed',
  ],
  ['failed', 'declined', 'lapsed'],
)

/** 知识产权纠纷调解: a mediator between two sides, an agreement both sign, its performance, and its confirmation by a court. */
export const mediation = defineKind({
  kind: 'mediation',
  version: 1,
  title: t('知识产权纠纷调解', 'Mediation of a dispute'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'mediation',
    words: ['调解', '和解', '纠纷', '司法确认', '赔偿', '诉前调解', '委派调解', '人民调解'],
    guide: {
      summary: t(
        '双方愿意协商的，由名册内的调解员调解；达成协议的，可以共同申请法院确认，不履行时强制执行。',
        'A mediator of the register helps both sides agree; a court may confirm the agreement so that it can be enforced.',
      ),
      audience: ['person', 'firm', 'university', 'institute'],
      basis: [
        article('patent-law-rules', '102'),
        article('civil-procedure-law', '205'),
        article('peoples-mediation-law', '33'),
      ],
      conditions: [
        t('有明确的对方当事人和调解请求', 'There is a clear other side and request'),
        t('双方自愿；一方不同意的终止', 'Both want it; if one does not, it ends'),
        t('纠纷或一方当事人在本市', 'The dispute or a side is in this city'),
        t('不属于开放许可实施纠纷', 'It is not about using an open licence'),
      ],
      materials: [
        {
          id: 'evidence',
          name: t('权利证明和证据', 'Proof of the right and evidence'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t(
            '证书、合同、侵权证据；委托调解的附委托函',
            'Certificate, contract, evidence; the court’s letter',
          ),
          basis: null,
        },
      ],
      result: t('调解协议书', 'Agreement'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('调解协议有什么效力？', 'What is an agreement worth?'),
          answer: t(
            '双方签署后生效。自生效之日起在规定期限内，双方可以共同申请人民法院确认；确认后一方不履行的，对方可以申请强制执行。期限在办件页面倒计时。',
            'It takes effect when both signed. Within the window the page counts down, both may ask a court to confirm it; then it can be enforced.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('来源和类型', 'Where it comes from'), fields: ['source', 'court', 'courtNo', 'matter'] },
        { title: t('对方当事人', 'The other side'), fields: ['respondent'] },
        { title: t('纠纷和请求', 'The dispute'), fields: ['facts', 'request', 'amount', 'evidence'] },
      ],
    },
    parties: { respondent: { label: t('对方当事人', 'Other side'), field: 'respondent' } },
    letters: { confirmation: confirmationLetter },
    remedies: [],
    helped: {
      label: t('调解组织', 'Mediating body'),
      good: ['agreed', 'windowOver', 'confirming', 'atCourt', 'confirmed', 'unconfirmed', 'performed'],
      bad: ['failed'],
      by: 'rate',
    },
    series: '知调',
    archive: { years: 30, basis: null },
  },
  states: {
    submitted: intakeStates.submitted,
    correcting: intakeStates.correcting,
    ...mediationStates,
    declined: intakeStates.declined,
    lapsed: intakeStates.lapsed,
    withdrawn: closingStates(grant).withdrawn,
  },
  steps: {
    ...intake,
    accept: { ...intake.accept, consequence: t('随即征求对方是否同意调解', 'The other side is asked for consent') },
    ...partySteps({ respondent: t('对方当事人', 'Other side') }, [
      'accepted',
      'naming',
      'mediating',
      'signing',
      'agreed',
      'windowOver',
      'confirmed',
    ]),
    ...mediationSteps,
    ...performanceSteps,
    ...confirmationSteps,
    withdraw: { ...withdraw, from: ['submitted', 'correcting', 'accepted', 'naming', 'mediating', 'signing'] },
    ...handling,
  },
  clocks: { ...intakeClocks(), ...mediationClocks },
})
