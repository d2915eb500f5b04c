import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const note = t('条号没有收录', 'the number of the article is not recorded')

/** 特殊标志、奥林匹克标志. */
export const specialSigns = defineLaw({
  area: 'special-signs',
  title: t('特殊标志和奥林匹克标志', 'Special and Olympic signs'),
  instruments: [
    {
      id: 'special-signs',
      title: t('特殊标志管理条例', 'Regulations on Special Signs'),
      versions: [{ id: '1996', from: '1996-07-13', number: '国务院令第202号', mark: 'unconfirmed' }],
      articles: {},
    },
    {
      id: 'olympic-signs',
      title: t('奥林匹克标志保护条例', 'Regulations on the Protection of Olympic Signs'),
      versions: [{ id: '2018', from: '2018-07-31', number: '国务院令第699号', mark: 'unconfirmed' }],
      articles: {},
    },
  ],
  terms: [
    {
      id: 'special-sign.validity',
      what: t('特殊标志的有效期', 'Term of a special sign'),
      since: t('核准登记', 'the registration'),
      versions: [
        {
          from: '1996-07-13',
          ...lasts(4, 'year'),
          includesStart: true,
          basis: article('special-signs'),
          mark: 'confirmed',
          note,
        },
      ],
    },
    {
      id: 'olympic-sign.validity',
      what: t('奥林匹克标志的有效期', 'Term of an Olympic sign'),
      since: t('公告', 'the announcement'),
      versions: [
        {
          from: '2018-07-31',
          ...lasts(10, 'year'),
          includesStart: true,
          basis: article('olympic-signs'),
          mark: 'confirmed',
          note,
        },
      ],
    },
  ],
})
