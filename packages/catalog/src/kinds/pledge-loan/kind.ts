import { defineKind, field, listIn, type Thing, t } from '@zhiqiang/kernel'
import { answerStates, answerSteps } from '../../presets/matching.ts'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'
import { rightsField } from '../../shared/pledge-finance/rights.ts'

const day = (zh: string, en: string) => field.date(t(zh, en))
const amount = (zh: string, en: string) => field.money(t(zh, en), { min: 1 })
const rate = field.number(t('年利率（%）', 'Yearly rate (%)'), { min: 0, max: 24 })
const months = field.number(t('期限（个月）', 'Term (months)'), { min: 1, max: 360, whole: true })

/** 质押贷款: a need as one bank has it, from its answer to the release of the pledge. Other banks see nothing of it. */
export const pledgeLoan = defineKind({
  kind: 'pledge-loan',
  version: 1,
  title: t('质押贷款', 'Pledge loan'),
  read: 'loan.read',
  onDue: 'fallDue',
  states: {
    ...answerStates,
    diligence: { label: t('尽职调查', 'Due diligence'), tone: 'busy' },
    granted: { label: t('已签合同，待放款', 'Signed, to be lent'), tone: 'busy' },
    lent: { label: t('已放款', 'Lent'), tone: 'good' },
    defaulted: { label: t('逾期', 'In default'), tone: 'bad' },
    repaid: { label: t('已还清，待解除质押', 'Repaid, pledge to be released'), tone: 'good' },
    freed: { label: t('已解除质押', 'Pledge released'), final: true, tone: 'good' },
    declined: { label: t('没有授信', 'Not granted'), final: true, tone: 'bad' },
    realised: { label: t('已处置质物', 'Pledge realised'), final: true, tone: 'plain' },
  },
  steps: {
    ...answerSteps(
      {
        amount: amount('可贷金额（元）', 'Amount (yuan)'),
        rate,
        months,
        conditions: field.optional(field.longText(t('条件', 'Conditions'), { max: 1000 })),
      },
      'diligence',
    ),
    examine: {
      from: ['diligence'],
      to: 'stay',
      can: 'case.partner',
      label: t('登记尽职调查', 'Record due diligence'),
      consequence: t('申请人和承办单位看得到进展', 'The applicant and the unit see how it goes'),
      form: {
        on: day('日期', 'On'),
        found: field.longText(t('情况', 'What was found'), { max: 2000 }),
        value: field.optional(amount('知识产权评估值（元）', 'Value of the rights (yuan)')),
      },
      does: 'examine',
      tells: [tellApplicant(t('银行登记了尽职调查情况', 'The bank recorded its due diligence'))],
    },
    decline: {
      from: ['diligence', 'granted'],
      to: 'declined',
      can: 'case.partner',
      label: t('不予授信', 'Do not grant it'),
      consequence: t('告知申请人理由，需求可以再次对接', 'The applicant is told why; the need may go to others'),
      form: { ground: field.longText(t('理由', 'Ground'), { max: 2000 }) },
      does: 'decline',
      tells: [
        tellApplicant(t('银行没有授信', 'The bank did not grant the loan'), 'ground'),
        tellUnit(t('银行没有授信', 'A loan was not granted'), 'ground'),
      ],
    },
    grant: {
      from: ['diligence'],
      to: 'granted',
      can: 'case.partner',
      label: t('签订合同', 'Sign the contract'),
      consequence: t('质押登记以后可以放款', 'It may be lent once the pledge is registered'),
      form: {
        contractNo: field.text(t('借款合同编号', 'Number of the contract'), { max: 60 }),
        signedOn: day('签订日期', 'Signed on'),
        amount: amount('合同金额（元）', 'Amount (yuan)'),
        rate,
        months,
        rights: rightsField,
      },
      does: 'grant',
      tells: [tellApplicant(t('借款合同已签订', 'The contract was signed'))],
    },
    pledge: {
      from: ['granted', 'lent'],
      to: 'stay',
      can: 'case.partner',
      label: t('填写质押登记号', 'Enter the registered pledge'),
      consequence: t('登记号随贷款保存，申请人看得到', 'The number stays with the loan; the applicant sees it'),
      form: {
        number: field.text(t('质押登记号', 'Number of the pledge'), { max: 60 }),
        on: day('登记日期', 'Registered on'),
      },
      does: 'pledge',
      tells: [tellApplicant(t('质押已登记', 'The pledge was registered'))],
    },
    lend: {
      from: ['granted'],
      to: 'lent',
      can: 'case.partner',
      label: t('放款', 'Lend'),
      consequence: t('计入本市质押融资金额和家次', 'It counts in the city’s loans against rights'),
      form: {
        amount: amount('放款金额（元）', 'Amount lent (yuan)'),
        on: day('放款日期', 'Lent on'),
        until: day('到期日', 'To be repaid by'),
      },
      refuses: ({ data }: Pick<Thing, 'data'>) =>
        listIn(data.pledges).length === 0
          ? t('质押还没有登记，登记质押登记号以后再放款', 'Enter the registered pledge first')
          : null,
      does: 'lend',
      tells: [
        tellApplicant(t('银行已放款', 'The bank has lent')),
        tellUnit(t('一笔质押贷款已放款', 'A loan was lent')),
      ],
    },
    repay: {
      from: ['lent', 'defaulted'],
      to: 'stay',
      or: ['repaid'],
      can: 'case.partner',
      label: t('登记还款', 'Enter a repayment'),
      consequence: t('本金还清后转入解除质押', 'Once all is repaid the pledge is to be released'),
      form: { amount: amount('归还本金（元）', 'Principal repaid (yuan)'), on: day('还款日期', 'Repaid on') },
      does: 'repay',
      tells: [tellApplicant(t('还款已登记', 'A repayment was entered'))],
    },
    fail: {
      from: ['lent'],
      to: 'defaulted',
      can: 'case.partner',
      label: t('登记逾期', 'Enter a default'),
      consequence: t('承办单位随即得知', 'The unit is told at once'),
      form: {
        on: day('逾期日期', 'Since'),
        amount: amount('逾期本金（元）', 'Principal overdue (yuan)'),
        ground: field.text(t('情况', 'What happened'), { max: 500 }),
      },
      does: 'fail',
      tells: [
        tellApplicant(t('贷款登记为逾期', 'The loan is in default'), 'ground'),
        tellUnit(t('一笔质押贷款逾期', 'A loan is in default'), 'ground'),
      ],
    },
    realise: {
      from: ['defaulted'],
      to: 'realised',
      can: 'case.partner',
      label: t('处置质物', 'Realise the pledge'),
      consequence: t('办结，权利不再出质', 'Closes it; the rights are in pledge no more'),
      form: {
        on: day('处置日期', 'On'),
        amount: field.money(t('处置所得（元）', 'Proceeds (yuan)'), { min: 0 }),
        ground: field.text(t('处置方式', 'How'), { max: 500 }),
      },
      does: 'realise',
      tells: [
        tellApplicant(t('质物已处置', 'The pledge was realised'), 'ground'),
        tellUnit(t('一笔质押贷款的质物已处置', 'A pledge was realised')),
      ],
    },
    free: {
      from: ['repaid'],
      to: 'freed',
      can: 'case.partner',
      label: t('解除质押', 'Release the pledge'),
      consequence: t('办结，权利可以再次出质或者许可', 'Closes it; the rights may be pledged or licensed again'),
      form: {
        number: field.text(t('注销登记通知书号', 'Number of the notice of release'), { max: 60 }),
        on: day('解除日期', 'Released on'),
      },
      does: 'free',
      tells: [
        tellApplicant(t('质押已解除', 'The pledge was released')),
        tellUnit(t('一笔质押已解除', 'A pledge was released')),
      ],
    },
  },
})
