import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const law = (number: string | null) => article('trademark-law', number)
const start = '2019-11-01'
const until = '2026-12-31'
const since = '2027-01-01'
const carried = t(
  '2026年修订后的条文尚未核对，暂按2019年文本显示',
  'the article of the revision of 2026 has not been read; the term of 2019 is shown meanwhile',
)
const roll = 'next-workday'
const both = (terms: ReturnType<typeof lasts>, number: string, more: { readonly includesStart?: boolean } = {}) => [
  { from: start, to: until, ...terms, ...more, basis: law(number), mark: 'confirmed' as const },
  { from: since, ...terms, ...more, basis: law(null), mark: 'unconfirmed' as const, note: carried },
]

/** 商标: the law of 2019 and its revision, in force from 2027. */
export const trademarks = defineLaw({
  area: 'trademarks',
  title: t('商标', 'Trademarks'),
  instruments: [
    {
      id: 'trademark-law',
      title: t('中华人民共和国商标法', 'Trademark Law'),
      versions: [
        { id: '2019', from: start, to: until, number: null, mark: 'confirmed' },
        {
          id: '2026',
          from: since,
          number: null,
          mark: 'unconfirmed',
          note: t('2026年6月26日修订通过，共87条', 'revision adopted on 26 June 2026, 87 articles'),
        },
      ],
      articles: {
        '14': t('2026年：动态商标；2019年：驰名商标', '2026: motion marks; 2019: well-known marks'),
        '19': t('2026年：不以使用为目的且明显超出正常需要', '2026: not for use and clearly beyond normal need'),
        '28': t('审查期限', 'time of examination'),
        '33': t('异议', 'opposition'),
        '34': t('驳回复审', 'review of a refusal'),
        '39': t('注册商标的有效期', 'term of a registration'),
        '40': t('续展', 'renewal'),
        '49': t('连续三年不使用', 'three years without use'),
        '54': t('2026年：恶意申请的罚款', '2026: fine for filing in bad faith'),
        '56': t('2026年：误导性使用的罚款', '2026: fine for misleading use'),
      },
    },
    {
      id: 'trademark-law-rules',
      title: t('中华人民共和国商标法实施条例', 'Implementing Regulations of the Trademark Law'),
      versions: [{ id: '2014', from: '2014-05-01', number: '国务院令第651号', mark: 'confirmed' }],
      articles: { '12': t('期限的计算', 'how terms are counted') },
    },
  ],
  terms: [
    {
      id: 'trademark.examine',
      what: t('审查商标注册申请', 'Examine an application'),
      since: t('收到申请文件', 'the application arrives'),
      versions: both(lasts(9, 'month', roll), '28'),
    },
    {
      id: 'trademark.oppose',
      what: t('对初步审定的商标提出异议', 'Oppose a mark approved at first'),
      since: t('初步审定公告', 'the announcement of the first approval'),
      versions: both(lasts(3, 'month', roll), '33'),
    },
    {
      id: 'trademark.ask-review',
      what: t('对驳回决定申请复审', 'Ask for review of a refusal'),
      since: t('收到驳回通知', 'the refusal is received'),
      versions: both(lasts(15, 'day', roll), '34'),
    },
    {
      id: 'trademark.validity',
      what: t('注册商标的有效期', 'Term of a registration'),
      since: t('核准注册', 'the registration'),
      versions: both(lasts(10, 'year'), '39', { includesStart: true }),
    },
    {
      id: 'trademark.renew',
      what: t('可以办理续展的最早日期', 'First day on which a registration may be renewed'),
      since: t('有效期届满（向前计算）', 'the end of the term, counted back'),
      versions: both(lasts(12, 'month'), '40').map((v) => ({ ...v, direction: 'before' as const })),
    },
    {
      id: 'trademark.renew-grace',
      what: t('续展的宽展期', 'Grace time for renewal'),
      since: t('有效期届满', 'the end of the term'),
      versions: both(lasts(6, 'month', roll), '40'),
    },
    {
      id: 'trademark.non-use',
      what: t('连续不使用可被申请撤销', 'Time without use after which cancellation may be asked for'),
      since: t('停止使用', 'the last use'),
      versions: both(lasts(3, 'year'), '49'),
    },
  ],
  thresholds: [
    {
      id: 'trademark.bad-faith-fine',
      what: t('恶意申请商标注册的罚款', 'Fine for filing a mark in bad faith'),
      sort: 'ceiling',
      versions: [{ from: since, value: 100_000, unit: 'yuan', basis: law('54'), mark: 'unconfirmed' }],
    },
    {
      id: 'trademark.misleading-fine-times',
      what: t('误导性使用的罚款（违法经营额的倍数）', 'Fine for misleading use, as a multiple of the turnover'),
      sort: 'ceiling',
      versions: [{ from: since, value: 5, unit: 'times', basis: law('56'), mark: 'unconfirmed' }],
    },
    {
      id: 'trademark.misleading-fine',
      what: t('误导性使用的罚款（没有经营额或者较低的）', 'Fine for misleading use without, or with little, turnover'),
      sort: 'ceiling',
      versions: [{ from: since, value: 250_000, unit: 'yuan', basis: law('56'), mark: 'unconfirmed' }],
    },
  ],
})
