import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { reviewed } from '../../presets/reviewed.ts'
import { requires, verified } from './rules.ts'

const lifecycle = reviewed({
  form: {
    number: field.ipNumber(t('专利号', 'Patent number'), { sorts: ['patent'] }),
    title: field.text(t('发明创造名称', 'Title'), { max: 200 }),
    sort: field.choice(t('专利类型', 'Sort of patent'), {
      invention: t('发明', 'Invention'),
      utility: t('实用新型', 'Utility model'),
      design: t('外观设计', 'Design'),
    }),
    filed: field.date(t('申请日', 'Filing date')),
    granted: field.date(t('授权公告日', 'Grant announced on')),
    shared: field.yesNo(t('是否有共有人', 'Is it owned by several')),
    ownersAgree: field.when({ field: 'shared', is: true }, field.yesNo(t('全体共有人是否同意', 'Do all owners agree'))),
    hasReport: field.when(
      { field: 'sort', in: ['utility', 'design'] },
      field.yesNo(t('是否已有专利权评价报告', 'Is there an evaluation report')),
    ),
    report: field.when(
      { field: 'hasReport', is: true },
      field.files(t('专利权评价报告', 'Evaluation report'), { maxFiles: 1 }),
    ),
    exclusive: field.yesNo(t('是否有在有效期内的独占或者排他许可', 'Is an exclusive or sole licence in force')),
    suspended: field.yesNo(
      t('是否因权属纠纷或者财产保全中止程序', 'Is a procedure suspended over ownership or preservation'),
    ),
    feesPaid: field.yesNo(t('年费是否按规定缴纳', 'Are the annual fees paid')),
    pledged: field.yesNo(t('是否已质押', 'Is it pledged')),
    pledgeeConsent: field.when(
      { field: 'pledged', is: true },
      field.yesNo(t('质权人是否书面同意', 'Does the pledgee agree in writing')),
    ),
    consent: field.when(
      { field: 'pledgeeConsent', is: true },
      field.files(t('质权人同意书', 'Consent of the pledgee'), { maxFiles: 3 }),
    ),
    otherBar: field.yesNo(t('是否有其他妨碍实施的情形', 'Does anything else stand in the way of its use')),
    way: field.choice(t('使用费支付方式', 'How the fee is paid'), {
      lump: t('一次总付', 'Lump sum'),
      royalty: t('按销售额提成', 'Share of sales'),
      piece: t('按件计', 'By the piece'),
      mixed: t('入门费加提成', 'Entry fee and share'),
      free: t('免费', 'Free of charge'),
    }),
    fee: field.text(t('使用费标准', 'The fee'), {
      max: 200,
      hint: t('写明数额或者比例，如：每年 3 万元；销售额的 2%', 'The sum or the share'),
    }),
    term: field.dateRange(t('许可期限', 'Term of the licence')),
    matters: field.optional(
      field.longText(t('其他需要明确的事项', 'Other matters'), {
        max: 1000,
        hint: t('不得出现商业性宣传用语', 'No advertising'),
      }),
    ),
    truth: field.consent(
      t('真实性声明', 'Declaration of truth'),
      t(
        '所填内容真实，没有隐瞒事实。以虚假材料作出开放许可声明或者获得年费减免的，依法承担责任。',
        'What is filled in is true and nothing is hidden. False material for an open licence or a fee reduction is punished by law.',
      ),
      '1',
    ),
  },
  decision: {
    extract: field.date(t('专利登记簿副本的出具日期', 'Date of the register extract')),
    verified: field.multiChoice(t('对照登记簿副本逐项核对', 'Compared with the extract, one by one'), verified, {
      min: Object.keys(verified).length,
    }),
    opinion: field.longText(t('预审意见', 'Opinion'), { max: 2000 }),
  },
  grant: {
    label: t('预审通过', 'Pass the pre-check'),
    consequence: t(
      '出具预审意见，申请人可以向国家知识产权局提交声明',
      'The applicant may hand the declaration in at the national office',
    ),
    state: t('预审通过', 'Passed'),
  },
})

/** 专利开放许可声明预审: before a declaration goes to the national office, whether one of the five bars stands against it. */
export const openLicence = defineKind({
  kind: 'open-licence',
  version: 1,
  title: t('专利开放许可声明预审', 'Pre-check of an open licence declaration'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'use',
    words: ['开放许可', '许可', '专利许可', '使用费', '转让专利', '盘活专利', '年费减免'],
    guide: {
      summary: t(
        '向国家知识产权局提交开放许可声明之前，先查有没有五种不得开放许可的情形。',
        'Whether one of the five bars stands against an open licence, before it is declared at the national office.',
      ),
      audience: ['person', 'firm', 'university', 'institute'],
      basis: [
        article('patent-law', '50'),
        article('patent-law-rules', '85'),
        article('patent-law-rules', '86'),
        article('patent-law-rules', '88'),
      ],
      conditions: [
        t('申请人是专利权人，专利已公告授权且有效', 'The applicant holds a patent that is granted and in force'),
        ...requires.map(({ words }) => words),
      ],
      materials: [
        {
          id: 'report',
          name: t('专利权评价报告', 'Evaluation report'),
          when: { field: 'hasReport', is: true },
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('国家知识产权局出具，专利号与声明一致', 'Of the national office, with the same number'),
          basis: article('patent-law', '50'),
        },
        {
          id: 'consent',
          name: t('质权人同意书', 'Consent of the pledgee'),
          when: { field: 'pledgeeConsent', is: true },
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('写明专利号、质押登记号，质权人签章', 'With patent and pledge numbers, signed by the pledgee'),
          basis: article('patent-law-rules', '86'),
        },
      ],
      result: t('专利开放许可声明预审意见', 'Opinion on the open licence declaration'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('预审通过就等于开放许可生效吗？', 'Is the licence open once the pre-check is passed?'),
          answer: t(
            '不是。声明由专利权人提交国家知识产权局，公告后生效。预审只核对有没有法定障碍。',
            'No. The holder hands the declaration in at the national office; it holds once it is announced.',
          ),
        },
        {
          ask: t('开放许可期间还能另行许可吗？', 'May other licences be given meanwhile?'),
          answer: t(
            '可以与被许可人协商普通许可，不得给予独占或者排他许可。',
            'Ordinary licences may be agreed on, exclusive or sole ones may not.',
          ),
        },
        {
          ask: t('开放许可发生纠纷，本市调解吗？', 'Does the city mediate a dispute over an open licence?'),
          answer: t(
            '由当事人协商；不愿协商或者协商不成的，请求国家知识产权局调解或者向法院起诉。',
            'The parties negotiate; else they ask the national office to mediate, or sue.',
          ),
        },
      ],
    },
    requires,
    apply: {
      step: 'submit',
      pages: [
        {
          title: t('专利', 'The patent'),
          fields: ['number', 'title', 'sort', 'filed', 'granted', 'shared', 'ownersAgree', 'hasReport', 'report'],
        },
        {
          title: t('自查五种情形', 'The five bars'),
          fields: ['exclusive', 'suspended', 'feesPaid', 'pledged', 'pledgeeConsent', 'consent', 'otherBar'],
        },
        { title: t('许可条件', 'Terms of the licence'), fields: ['way', 'fee', 'term', 'matters', 'truth'] },
      ],
    },
    series: '开许',
    archive: { years: 10, basis: null },
  },
  ...lifecycle,
})
