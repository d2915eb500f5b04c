import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const byHeart = t('按通行文本录入，原文尚未核对', 'entered from common knowledge; the official text has not been read')

/** 行政复议 and 行政诉讼 against decisions, and when a document counts as served (送达). */
export const remedies = defineLaw({
  area: 'remedies',
  title: t('救济和送达', 'Remedies and service of documents'),
  instruments: [
    {
      id: 'reconsideration-law',
      title: t('中华人民共和国行政复议法', 'Administrative Reconsideration Law'),
      versions: [{ id: '2023', from: '2024-01-01', number: null, mark: 'unconfirmed', note: byHeart }],
      articles: {
        '20': t('申请行政复议的期限', 'time to ask for reconsideration'),
        '24': t('本级人民政府管辖', 'the government the office belongs to'),
      },
    },
    {
      id: 'administrative-procedure-law',
      title: t('中华人民共和国行政诉讼法', 'Administrative Procedure Law'),
      versions: [{ id: '2017', from: '2017-07-01', number: null, mark: 'unconfirmed', note: byHeart }],
      articles: { '46': t('起诉期限', 'time to sue') },
    },
  ],
  terms: [
    {
      id: 'remedy.reconsider',
      what: t('申请行政复议', 'Ask for administrative reconsideration'),
      since: t('知道行政行为（送达）', 'the decision is known (served)'),
      versions: [
        {
          from: '2024-01-01',
          ...lasts(60, 'day', 'next-workday'),
          basis: article('reconsideration-law', '20'),
          mark: 'unconfirmed',
          note: byHeart,
        },
      ],
    },
    {
      id: 'remedy.sue',
      what: t('提起行政诉讼', 'Sue before the administrative court'),
      since: t('知道行政行为（送达）', 'the decision is known (served)'),
      versions: [
        {
          from: '2017-07-01',
          ...lasts(6, 'month', 'next-workday'),
          basis: article('administrative-procedure-law', '46'),
          mark: 'unconfirmed',
          note: byHeart,
        },
      ],
    },
    {
      id: 'service.notice',
      what: t('公告送达视为送达', 'Service by public notice counts as done'),
      since: t('发出公告', 'the notice is published'),
      versions: [
        {
          from: '2024-01-01',
          ...lasts(30, 'day'),
          basis: article('civil-procedure-law', '95'),
          mark: 'unconfirmed',
          note: byHeart,
        },
      ],
    },
  ],
})
