import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const rule = article('layout-enforcement')
const regulation = article('layout-regulation', '12')
const regulated = '2001-10-01'
const recalled = t(
  '凭记忆录入，尚未核对原文；条例2026年修订',
  'entered from memory and not yet checked against the text; the regulation was revised in 2026',
)
const start = '2001-11-28'
const note = t(
  '条号没有收录；条例2026年修订，本办法可能随之修改',
  'the article is not recorded; the regulation was revised in 2026 and this may follow',
)

/** 集成电路布图设计. */
export const layoutDesigns = defineLaw({
  area: 'layout-designs',
  title: t('集成电路布图设计', 'Layout designs of integrated circuits'),
  instruments: [
    {
      id: 'layout-regulation',
      title: t('集成电路布图设计保护条例', 'Regulations on the Protection of Layout Designs'),
      versions: [{ id: '2001', from: regulated, number: '国务院令第300号', mark: 'unconfirmed' }],
      articles: { '12': t('专有权的保护期', 'term of the right') },
      note: t(
        '2026年修订已公布，施行日期没有查到',
        'a revision was published in 2026; the day it comes into force was not found',
      ),
    },
    {
      id: 'layout-enforcement',
      title: t('集成电路布图设计行政执法办法', 'Measures on the Administrative Enforcement of Layout Designs'),
      versions: [
        {
          id: '2001',
          from: start,
          number: null,
          mark: 'unconfirmed',
          note: t('施行日期尚未核对', 'the day it came into force has not been checked'),
        },
      ],
      articles: {},
    },
  ],
  terms: [
    {
      id: 'layout.validity',
      what: t('布图设计专有权的保护期', 'Term of the right in a layout design'),
      since: t(
        '登记申请或者首次投入商业利用（以较早者为准）',
        'the application or the first commercial exploitation, whichever is earlier',
      ),
      versions: [{ from: regulated, ...lasts(10, 'year'), basis: regulation, mark: 'unconfirmed', note: recalled }],
    },
    {
      id: 'layout.validity-cap',
      what: t('布图设计不再受保护', 'A layout design is protected no longer'),
      since: t('创作完成', 'the design was finished'),
      versions: [{ from: regulated, ...lasts(15, 'year'), basis: regulation, mark: 'unconfirmed', note: recalled }],
    },
    {
      id: 'layout.refuse',
      what: t('通知请求人不予受理', 'Tell the claimant that the case is refused'),
      since: t('收到请求书', 'the request arrives'),
      versions: [{ from: start, ...lasts(7, 'day'), basis: rule, mark: 'confirmed', note }],
    },
    {
      id: 'layout.defend',
      what: t('被请求人提交答辩书', 'The respondent hands in its defence'),
      since: t('收到请求书副本', 'the request is received'),
      versions: [{ from: start, ...lasts(15, 'day'), basis: rule, mark: 'confirmed', note }],
    },
    {
      id: 'layout.send-defence',
      what: t('向请求人发送答辩书副本', 'Send the defence to the claimant'),
      since: t('收到答辩书', 'the defence arrives'),
      versions: [{ from: start, ...lasts(7, 'day'), basis: rule, mark: 'confirmed', note }],
    },
  ],
})
