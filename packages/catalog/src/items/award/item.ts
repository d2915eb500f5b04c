import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { payeeForm } from '../../presets/funded.ts'
import { fundedLetters } from '../../presets/funded-letters.ts'
import { graded } from '../../presets/graded.ts'
import { requires } from './rules.ts'

const course = graded({
  form: {
    number: field.ipNumber(t('专利号', 'Patent number'), { sorts: ['patent'] }),
    title: field.text(t('专利名称', 'Title of the patent'), { max: 200 }),
    inventors: field.group(
      t('发明人、设计人', 'Inventors'),
      { name: field.text(t('姓名', 'Name'), { max: 40 }) },
      { row: t('发明人', 'Inventor'), max: 20 },
    ),
    inForce: field.yesNo(t('专利是否有效', 'Is it in force')),
    inUse: field.yesNo(t('是否已在本市实施', 'Is it put to use in this city')),
    disputed: field.yesNo(t('是否有权属或者侵权争议', 'Is there a dispute over it')),
    since: field.date(t('开始实施的日期', 'In use since')),
    sales: field.money(t('累计销售收入', 'Sales so far'), { min: 0, hint: t('由该专利产品产生的', 'Of its products') }),
    profit: field.money(t('累计利润', 'Profit so far'), { min: 0 }),
    merit: field.longText(t('创新点和保护情况', 'What is new, and how it is protected'), { max: 3000 }),
    effect: field.longText(t('经济和社会效益', 'What came of it'), { max: 3000 }),
    certificate: field.files(t('专利证书和登记簿副本', 'Certificate and register extract'), { maxFiles: 5 }),
    proof: field.files(t('实施和效益证明', 'Proof of use and effect'), { maxFiles: 20 }),
    ...payeeForm,
    truth: field.consent(
      t('真实性承诺', 'Declaration of truth'),
      t(
        '所填内容和材料真实。弄虚作假获得奖励的，撤销奖励、退回奖金并承担责任。',
        'All of it is true. A prize got by falsehood is taken back with its money.',
      ),
      '1',
    ),
  },
  decision: {
    grade: field.text(t('拟奖励等次', 'Grade'), { max: 20, hint: t('填政策里的编号', 'Its code in the policy') }),
    opinion: field.longText(t('审查意见', 'Opinion'), { max: 2000 }),
  },
})

/** 知识产权奖励: a yearly prize for patents put to use, judged by experts, shown to the public, paid. */
export const award = defineKind({
  kind: 'award',
  version: 1,
  title: t('知识产权奖励', 'Prize for intellectual property'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'use',
    words: ['奖励', '专利奖', '转化实施奖', '知识产权奖', '奖金', '评奖', '申报奖项'],
    guide: {
      summary: t(
        '对在本市实施、效益突出的专利给予奖励，每年一次，专家评审、公示后发放。',
        'A yearly prize for patents put to good use in the city, judged by experts, shown to the public, then paid.',
      ),
      audience: ['person', 'firm', 'university', 'institute'],
      basis: [article('henan-patent-regulation', '4')],
      conditions: [
        t('申请人在本市登记', 'The applicant is registered in this city'),
        t('当年申报批次正在开放', 'The round of the year is open'),
        t('同一专利没有得过市级奖励', 'The patent got no such prize before'),
        t('没有应退未退的财政资金', 'No public money is waiting to be paid back'),
        ...requires.map(({ words }) => words),
      ],
      materials: [
        {
          id: 'certificate',
          name: t('专利证书和登记簿副本', 'Certificate and register extract'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('登记簿副本能看出专利有效和权利人', 'The extract shows that it is in force and whose it is'),
          basis: null,
        },
        {
          id: 'proof',
          name: t('实施和效益证明', 'Proof of use and effect'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t(
            '销售合同、发票汇总或者专项审计报告，能看出由该专利产品产生',
            'Contracts, invoices or an audit that tell what its products earned',
          ),
          basis: null,
        },
      ],
      result: t('奖励决定和奖金', 'Prize and its money'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('专家是怎么选的？', 'How are the experts found?'),
          answer: t(
            '从专家名册抽取或者指定，有利害关系的不能参加；专家各自打分，互相看不到，评审结束后才汇总。',
            'From the register, nobody tied to an applicant among them; each gives marks alone, unseen until the end.',
          ),
        },
        {
          ask: t('对公示的名单有意见怎么办？', 'What if I object to the list?'),
          answer: t(
            '公示期内向公示写明的联系方式提出，写明理由和证据；该件暂停，核查后答复。',
            'Say so while it is shown, with reason and proof; that case stands until it is looked into.',
          ),
        },
        {
          ask: t('没有得奖，明年还能申报吗？', 'May I apply again next year?'),
          answer: t('可以，同一专利没有得过市级奖励就能再申报。', 'Yes, as long as the patent has not got the prize.'),
        },
      ],
    },
    requires,
    apply: {
      step: 'submit',
      pages: [
        {
          title: t('申报的专利', 'The patent'),
          fields: ['number', 'title', 'inventors', 'inForce', 'inUse', 'disputed'],
        },
        { title: t('实施和效益', 'Use and effect'), fields: ['since', 'sales', 'profit', 'merit', 'effect'] },
        { title: t('证明材料', 'Proof'), fields: ['certificate', 'proof'] },
        { title: t('收款账户和承诺', 'Account and declaration'), fields: ['bank', 'account', 'truth'] },
      ],
    },
    letters: fundedLetters,
    series: '知奖',
    archive: { years: 10, basis: null },
  },
  ...course,
})
