import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const rule = article('pledge-measures')
const start = '2021-11-15'
const memory = t('凭记忆录入，尚未核对', 'entered from memory; the article has not been read')

/** 专利权质押登记. */
export const pledges = defineLaw({
  area: 'pledges',
  title: t('专利权质押登记', 'Registration of patent pledges'),
  instruments: [
    {
      id: 'pledge-measures',
      title: t('专利权质押登记办法', 'Measures on the Registration of Patent Pledges'),
      versions: [
        {
          id: '2010',
          from: '2010-10-01',
          to: '2021-11-14',
          number: null,
          mark: 'unconfirmed',
          note: t('施行日期尚未核对', 'the day it came into force has not been checked'),
        },
        { id: '2021', from: start, number: '国家知识产权局公告第461号', mark: 'unconfirmed' },
      ],
      articles: {},
    },
  ],
  terms: [
    {
      id: 'pledge.examine',
      what: t('审查质押登记申请', 'Examine the registration of a pledge'),
      since: t('受理申请', 'the request is accepted'),
      versions: [
        {
          from: '2010-10-01',
          to: '2021-11-14',
          ...lasts(7, 'day'),
          basis: rule,
          mark: 'unconfirmed',
          note: t(
            '读自二手资料；工作日还是自然日尚未核对',
            'read in a secondary source; whether working days has not been checked',
          ),
        },
        { from: start, ...lasts(5, 'workday'), basis: rule, mark: 'unconfirmed', note: memory },
      ],
    },
    {
      id: 'pledge.examine-online',
      what: t('审查在线提交的质押登记申请', 'Examine a registration of a pledge asked for on line'),
      since: t('受理申请', 'the request is accepted'),
      versions: [{ from: start, ...lasts(2, 'workday'), basis: rule, mark: 'unconfirmed', note: memory }],
    },
  ],
})
