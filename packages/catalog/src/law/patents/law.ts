import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const law = (number: string) => article('patent-law', number)
const rules = (number: string) => article('patent-law-rules', number)
const lawStart = '2021-06-01'
const rulesStart = '2024-01-20'
const validity = t(
  '自申请日起算：期满日为相应日的前一日，读自审查指南，尚未核对',
  'from the filing date: the last day is the one before the day of the same number; read in the Examination Guidelines, unchecked',
)
const earlier = t(
  '修改前的专利法的规定，凭记忆录入，尚未核对原文',
  'from the law before its amendment, entered from memory and not yet checked against the text',
)

const highValue = article('high-value-definition')
const interview = t(
  '国家知识产权局2021年3月解读，读自二手资料；起算日没有查到',
  'an interview of the national office, March 2021, read in secondary sources; from which day it counts was not found',
)

/** 专利: validity, deadlines and sums of the Patent Law and its implementing regulations. */
export const patents = defineLaw({
  area: 'patents',
  title: t('专利', 'Patents'),
  instruments: [
    {
      id: 'high-value-definition',
      title: t('高价值发明专利统计口径', 'Definition of high-value invention patents'),
      versions: [{ id: '2021', from: '2021-03-01', number: null, mark: 'unconfirmed', note: interview }],
      articles: {},
    },
    {
      id: 'patent-law',
      title: t('中华人民共和国专利法', 'Patent Law'),
      versions: [
        { id: '2000', from: '2001-07-01', to: '2021-05-31', number: null, mark: 'unconfirmed', note: earlier },
        { id: '2020', from: lawStart, number: null, mark: 'confirmed' },
      ],
      articles: {
        '4': t('需要保密的发明创造', 'inventions to be kept secret'),
        '15': t('职务发明的奖励和报酬', 'rewards for service inventions'),
        '19': t('向外国申请前的保密审查', 'secrecy examination before filing abroad'),
        '42': t('专利权的期限', 'term of patents'),
        '50': t('开放许可声明', 'open licence declaration'),
        '51': t('开放许可的实施', 'use under an open licence'),
        '52': t('开放许可纠纷', 'disputes over open licences'),
        '53': t('强制许可', 'compulsory licence'),
        '65': t('侵权纠纷的处理', 'handling of infringement disputes'),
        '66': t('专利权评价报告', 'evaluation report'),
        '68': t('假冒专利的处罚', 'penalties for counterfeit patents'),
      },
    },
    {
      id: 'patent-law-rules',
      title: t('中华人民共和国专利法实施细则', 'Implementing Regulations of the Patent Law'),
      versions: [{ id: '2023', from: rulesStart, number: null, mark: 'confirmed' }],
      articles: {
        '5': t('期限的计算', 'how terms are counted'),
        '8': t('保密审查请求的方式', 'how secrecy examination is requested'),
        '11': t('诚实信用', 'good faith'),
        '13': t('职务发明', 'service inventions'),
        '85': t('开放许可声明', 'open licence declaration'),
        '86': t('不得开放许可的情形', 'bars to an open licence'),
        '87': t('开放许可备案', 'recording an open licence'),
        '88': t('开放许可的虚假材料', 'false material for an open licence'),
        '93': t('职务发明的奖金', 'prizes for service inventions'),
        '94': t('职务发明的报酬', 'remuneration of service inventions'),
        '95': t('可以处理专利纠纷的部门', 'who may handle patent disputes'),
        '97': t('专利纠纷的管辖', 'jurisdiction over patent disputes'),
        '98': t('处理的中止', 'suspension of a dispute'),
        '100': t('违反诚信的处罚', 'penalties for bad faith'),
        '101': t('假冒专利行为', 'counterfeit patent acts'),
        '102': t('可以调解的专利纠纷', 'patent disputes that may be mediated'),
      },
    },
    {
      id: 'patent-guidelines',
      title: t('专利审查指南', 'Patent Examination Guidelines'),
      versions: [{ id: '2026', from: '2026-01-01', number: '国家知识产权局令第84号', mark: 'unconfirmed' }],
      articles: {},
      note: t('这里只收录2026年的修改', 'only the amendment of 2026 is recorded here'),
    },
    {
      id: 'priority-examination',
      title: t('专利优先审查管理办法', 'Measures on Priority Examination of Patents'),
      versions: [{ id: '2026', from: '2026-09-01', number: null, mark: 'unconfirmed' }],
      articles: {},
    },
    {
      id: 'navigation-guide',
      title: t('专利导航指南', 'Guidelines for Patent Navigation'),
      versions: [{ id: '2020', from: '2021-06-01', number: 'GB/T 39551—2020', mark: 'unconfirmed' }],
      articles: {},
    },
    {
      id: 'filing-conduct',
      title: t('规范申请专利行为的规定', 'Provisions on the Conduct of Patent Filing'),
      versions: [{ id: '2023', from: rulesStart, number: '国家知识产权局令第77号', mark: 'unconfirmed' }],
      articles: {},
    },
  ],
  terms: [
    {
      id: 'patent.high-value-kept',
      what: t('高价值发明专利：维持年限超过', 'High-value invention patents: kept up for more than'),
      since: t('申请或者授权（两种理解）', 'filing or grant (two readings)'),
      versions: [{ from: '2021-03-01', ...lasts(10, 'year'), basis: highValue, mark: 'unconfirmed', note: interview }],
    },
    {
      id: 'patent.sue',
      what: t('不服侵权处理决定的，向法院起诉', 'Sue over a decision on infringement'),
      since: t('收到处理通知', 'the decision is received'),
      versions: [{ from: lawStart, ...lasts(15, 'day', 'next-workday'), basis: law('65'), mark: 'confirmed' }],
    },
    {
      id: 'patent.invention',
      what: t('发明专利权的期限', 'Term of an invention patent'),
      since: t('申请日', 'the filing date'),
      versions: [
        {
          from: '2001-07-01',
          to: '2021-05-31',
          ...lasts(20, 'year'),
          includesStart: true,
          basis: law('42'),
          mark: 'unconfirmed',
          note: earlier,
        },
        {
          from: lawStart,
          ...lasts(20, 'year'),
          includesStart: true,
          basis: law('42'),
          mark: 'confirmed',
          note: validity,
        },
      ],
    },
    {
      id: 'patent.utility-model',
      what: t('实用新型专利权的期限', 'Term of a utility model'),
      since: t('申请日', 'the filing date'),
      versions: [
        {
          from: '2001-07-01',
          to: '2021-05-31',
          ...lasts(10, 'year'),
          includesStart: true,
          basis: law('42'),
          mark: 'unconfirmed',
          note: earlier,
        },
        {
          from: lawStart,
          ...lasts(10, 'year'),
          includesStart: true,
          basis: law('42'),
          mark: 'confirmed',
          note: validity,
        },
      ],
    },
    {
      id: 'patent.design',
      what: t('外观设计专利权的期限', 'Term of a design'),
      since: t('申请日', 'the filing date'),
      versions: [
        {
          from: '2001-07-01',
          to: '2021-05-31',
          ...lasts(10, 'year'),
          includesStart: true,
          basis: law('42'),
          mark: 'unconfirmed',
          note: earlier,
        },
        {
          from: lawStart,
          ...lasts(15, 'year'),
          includesStart: true,
          basis: law('42'),
          mark: 'confirmed',
          note: validity,
        },
      ],
    },
    {
      id: 'patent.compulsory-from-grant',
      what: t(
        '未实施的，自授权起多久可申请强制许可（与自申请日起的期限同时满足）',
        'Wait after grant before a compulsory licence may be asked for (with the one from filing)',
      ),
      since: t('授予专利权', 'the grant'),
      versions: [{ from: lawStart, ...lasts(3, 'year'), basis: law('53'), mark: 'confirmed' }],
    },
    {
      id: 'patent.compulsory-from-filing',
      what: t(
        '未实施的，自申请起多久可申请强制许可（与自授权起的期限同时满足）',
        'Wait after filing before a compulsory licence may be asked for (with the one from grant)',
      ),
      since: t('申请日', 'the filing date'),
      versions: [{ from: lawStart, ...lasts(4, 'year'), basis: law('53'), mark: 'confirmed' }],
    },
  ],
  thresholds: [
    {
      id: 'patent.counterfeit-fine-times',
      what: t('假冒专利罚款（违法所得的倍数）', 'Fine for a counterfeit patent, as a multiple of the illegal gain'),
      sort: 'ceiling',
      versions: [{ from: lawStart, value: 5, unit: 'times', basis: law('68'), mark: 'confirmed' }],
    },
    {
      id: 'patent.counterfeit-fine',
      what: t(
        '假冒专利罚款（没有违法所得或者五万元以下）',
        'Fine for a counterfeit patent without illegal gain, or up to 50,000 yuan of it',
      ),
      sort: 'ceiling',
      versions: [{ from: lawStart, value: 250_000, unit: 'yuan', basis: law('68'), mark: 'confirmed' }],
    },
    {
      id: 'patent.bad-faith-fine',
      what: t(
        '违反诚实信用原则或者开放许可弄虚作假的罚款',
        'Fine for bad faith in filing, or false material for an open licence',
      ),
      sort: 'ceiling',
      versions: [{ from: rulesStart, value: 100_000, unit: 'yuan', basis: rules('100'), mark: 'confirmed' }],
    },
  ],
})
