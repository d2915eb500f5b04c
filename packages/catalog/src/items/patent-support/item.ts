import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { funded, payeeForm } from '../../presets/funded.ts'
import { fundedLetters } from '../../presets/funded-letters.ts'
import { stages } from '../../shared/funding/stages.ts'
import { requires } from './rules.ts'

const { prize: _, project: __, ...payable } = stages

const lifecycle = funded({
  form: {
    matters: field.group(
      t('申请资助的专利和事项', 'What money is asked for'),
      {
        number: field.ipNumber(t('专利号', 'Patent number'), { sorts: ['patent'] }),
        stage: field.choice(t('事项', 'Matter'), payable),
        on: field.date(t('事项发生日期', 'Happened on'), {
          hint: t(
            '合同生效、支付或者授权之日，按这一天的政策审核',
            'The day of contract, payment or grant: the policy of that day decides',
          ),
        }),
        spent: field.money(t('实际支出', 'Spent'), { min: 0 }),
      },
      { row: t('事项', 'Matter'), max: 20 },
    ),
    inForce: field.yesNo(t('所列专利是否都有效', 'Are they all in force')),
    abnormal: field.yesNo(t('是否有被认定为非正常申请的', 'Was any found to be an abnormal filing')),
    contract: field.files(t('实施、许可或者服务合同', 'Contract of use, licence or service'), { maxFiles: 10 }),
    receipts: field.files(t('支出凭证', 'Receipts'), { maxFiles: 20 }),
    ...payeeForm,
    truth: field.consent(
      t('真实性承诺', 'Declaration of truth'),
      t(
        '所填内容和材料真实，同一事项没有申请过其他财政资助。弄虚作假的，退回资助并承担责任。',
        'All of it is true and no other public money was asked for it. Money got by falsehood is paid back.',
      ),
      '1',
    ),
  },
  decision: { opinion: field.longText(t('审查意见', 'Opinion'), { max: 2000 }) },
})

/** 专利资助: public money for what came of patents, in rounds, by the policy of the day each matter happened. */
export const patentSupport = defineKind({
  kind: 'patent-support',
  version: 1,
  title: t('专利资助', 'Support for patents'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'use',
    words: ['资助', '补贴', '补助', '专利补贴', '转化补助', '保险补贴', '奖补', '申请费补贴'],
    guide: {
      summary: t(
        '专利转化实施、许可转让、保险和维权的支出，按政策给予财政资助，分批申报、公示、拨付。',
        'Public money for putting patents to use, licences, insurance and enforcement, granted and paid in rounds.',
      ),
      audience: ['person', 'firm', 'university', 'institute'],
      basis: [article('filing-discipline'), article('filing-conduct')],
      conditions: [
        t('申请人在本市登记', 'The applicant is registered in this city'),
        t('事项发生之日有生效的资助政策支持', 'A policy in force on the day of the matter pays for it'),
        t('同一专利的同一事项没有申请过其他财政资助', 'No other public money was asked for the same matter'),
        t('没有应退未退的财政资金', 'No public money is waiting to be paid back'),
        ...requires.map(({ words }) => words),
      ],
      materials: [
        {
          id: 'contract',
          name: t('实施、许可或者服务合同', 'Contract of use, licence or service'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('写明专利号、金额和日期，双方签章', 'With patent number, sum and date, signed by both'),
          basis: null,
        },
        {
          id: 'receipts',
          name: t('支出凭证', 'Receipts'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('发票和银行付款回单，付款人为申请人', 'Invoices and proof of payment by the applicant'),
          basis: null,
        },
      ],
      result: t('资助决定和拨付', 'Decision and payment'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('申请费、代理费和年费能资助吗？', 'Are filing, agents’ and annual fees paid for?'),
          answer: t(
            '不能。国家要求取消申请阶段的资助，也不得资助年费和代理费；系统会在提交前告知依据。',
            'No. The state forbids it; the rule is told before anything is handed in.',
          ),
        },
        {
          ask: t('同一项专利能拿两次资助吗？', 'May one patent be paid for twice?'),
          answer: t(
            '同一专利的同一事项只资助一次，换一个政策也不行；不同事项可以分别申请。',
            'The same matter of one patent is paid for once, under whatever policy; other matters may be asked for apart.',
          ),
        },
        {
          ask: t('什么情况下要退回？', 'When is it to be paid back?'),
          answer: t(
            '被认定为非正常申请、弄虚作假、重复领取，或者权利被宣告无效的，在规定期限内退回；还清之前不能再申请。',
            'After an abnormal filing, falsehood, double payment or invalidity; until it is paid back no new application is taken.',
          ),
        },
      ],
    },
    requires,
    apply: {
      step: 'submit',
      pages: [
        { title: t('专利和事项', 'Patents and matters'), fields: ['matters', 'inForce', 'abnormal'] },
        { title: t('证明材料', 'Proof'), fields: ['contract', 'receipts'] },
        { title: t('收款账户和承诺', 'Account and declaration'), fields: ['bank', 'account', 'truth'] },
      ],
    },
    letters: fundedLetters,
    series: '专资',
    archive: { years: 10, basis: null },
  },
  ...lifecycle,
})
