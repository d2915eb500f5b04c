import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { changeSteps, filed } from '../../presets/filed.ts'

/** The classes of the Civil Code. */
const classes = {
  development: t('技术开发', 'Development'),
  transfer: t('技术转让', 'Transfer'),
  licence: t('技术许可', 'Licence'),
  consulting: t('技术咨询', 'Consulting'),
  service: t('技术服务', 'Services'),
} as const

const sums = {
  amount: field.money(t('合同成交金额（元）', 'Sum of the contract (yuan)'), { min: 1 }),
  technical: field.money(t('其中技术交易额（元）', 'Of it for technology (yuan)'), {
    min: 0,
    hint: t('不含设备、仪器等货物价款', 'Without equipment and other goods'),
  }),
  until: field.optional(field.date(t('履行期限至', 'Performed until'))),
}

const lifecycle = filed({
  form: {
    contractNo: field.text(t('合同编号', 'Number of the contract'), { max: 60 }),
    name: field.text(t('项目名称', 'Name of the project'), { max: 150 }),
    class: field.choice(t('合同类别', 'Class'), classes),
    signedOn: field.date(t('签订日期', 'Signed on')),
    seller: field.party(t('卖方（让与方、许可方、受托方）', 'Seller, licensor or contractor')),
    buyer: field.party(t('买方（受让方、被许可方、委托方）', 'Buyer, licensee or client')),
    patents: field.optional(
      field.group(
        t('涉及的专利', 'Patents concerned'),
        { number: field.ipNumber(t('专利号（申请号）', 'Number')) },
        { min: 1, max: 50, row: t('专利', 'Patent') },
      ),
    ),
    ...sums,
    contract: field.files(t('技术合同文本（全文，各方签章）', 'The whole contract, signed and sealed'), {
      maxFiles: 3,
    }),
    honest: field.consent(
      t('真实性承诺', 'Promise of truth'),
      t(
        '所交合同真实有效，没有在其他登记机构重复登记。',
        'The contract is genuine and in force and was registered nowhere else.',
      ),
      '2026-1',
    ),
  },
  decision: {
    statuses: field.optional(
      field.group(
        t('登记当日查得的专利状态', 'Status of the patents, as looked up on the day'),
        {
          number: field.ipNumber(t('专利号（申请号）', 'Number')),
          status: field.choice(t('法律状态', 'Status'), {
            pending: t('审查中', 'Pending'),
            valid: t('有效', 'In force'),
            lapsed: t('失效', 'Lapsed'),
            pledged: t('质押中', 'Pledged'),
          }),
        },
        { min: 1, max: 50, row: t('专利', 'Patent') },
      ),
    ),
    recognised: field.money(t('认定的技术交易额（元）', 'Recognised for technology (yuan)'), { min: 0 }),
  },
  terms: { decide: 'technology-contract.register' },
})

/** 技术合同认定登记: contracts by class, parties, patents and sums; the licence shows on the patent. */
export const technologyContract = defineKind({
  kind: 'technology-contract',
  version: 1,
  title: t('技术合同认定登记', 'Registering a technology contract'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'use',
    words: ['技术合同', '合同登记', '技术转让', '技术开发合同', '专利许可', '减免税', '认定登记'],
    guide: {
      summary: t(
        '技术合同经认定登记后，可以凭登记证明申报税收优惠和奖励。',
        'With the proof of registration of a technology contract, tax relief and rewards can be asked for.',
      ),
      audience: ['firm', 'university', 'institute', 'person'],
      basis: [article('technology-contract-registration'), article('civil-code', '843')],
      conditions: [
        t(
          '合同依法成立并已生效，属于技术开发、转让、许可、咨询或者服务',
          'The contract is in force and about development, transfer, licence, consulting or services',
        ),
        t('卖方在本市', 'The seller is of this city'),
        t('同一合同没有登记过', 'The same contract was not registered before'),
      ],
      materials: [
        {
          id: 'contract',
          name: t('技术合同文本', 'The contract'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t(
            '全文，标的、金额、期限明确，各方签章齐全',
            'Whole; object, sum and term clear; signed and sealed by all',
          ),
          basis: article('civil-code', '845'),
        },
      ],
      result: t('技术合同登记证明', 'Proof of registration'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('合同金额变更了怎么办？', 'The sum of the contract changed: what now?'),
          answer: t(
            '在原办件上申请变更，登记簿保留变更前的金额。',
            'Hand in a change on the same case; the register keeps the sum it was.',
          ),
        },
        {
          ask: t('为什么把技术交易额和成交金额分开？', 'Why is the sum for technology apart?'),
          answer: t('设备、仪器等货物价款不属于技术交易额。', 'Equipment and other goods are not technology.'),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('合同', 'The contract'), fields: ['contractNo', 'name', 'class', 'signedOn'] },
        { title: t('当事人', 'The parties'), fields: ['seller', 'buyer'] },
        { title: t('专利和金额', 'Patents and sums'), fields: ['patents', 'amount', 'technical', 'until'] },
        { title: t('材料和承诺', 'Materials and promise'), fields: ['contract', 'honest'] },
      ],
    },
    series: '技合',
    archive: { years: 30, basis: null },
  },
  register: {
    id: 'technology-contracts',
    title: t('技术合同登记簿', 'Register of technology contracts'),
    series: '技登',
    open: 'inside',
    facts: {
      contractNo: t('合同编号', 'Number of the contract'),
      signedOn: t('签订日期', 'Signed on'),
      seller: t('卖方', 'Seller'),
      buyer: t('买方', 'Buyer'),
      recognised: t('认定的技术交易额（元）', 'Recognised for technology (yuan)'),
      patents: t('登记当日的专利状态', 'Status of the patents on the day'),
    },
    classes,
    amount: t('成交金额', 'Sum'),
  },
  ...lifecycle,
  steps: { ...lifecycle.steps, ...changeSteps(sums) },
})
