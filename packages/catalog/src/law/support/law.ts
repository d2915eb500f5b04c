import { article, defineLaw, t } from '@zhiqiang/kernel'

const notice = article('filing-discipline')
const issued = '2021-01-27'
const memory = t('凭记忆录入，文号、日期和原文尚未核对', 'entered from memory; number, dates and text are unchecked')
const fees = { basis: notice, mark: 'unconfirmed', note: memory } as const

/** 财政资助: what public money may not pay for. */
export const support = defineLaw({
  area: 'support',
  title: t('专利财政资助', 'Public money for patents'),
  instruments: [
    {
      id: 'filing-discipline',
      title: t(
        '国家知识产权局关于进一步严格规范专利申请行为的通知',
        'Notice on Further Regulating the Conduct of Patent Filing',
      ),
      versions: [{ id: '2021', from: issued, number: '国知发保字〔2021〕1号', mark: 'unconfirmed', note: memory }],
      articles: {},
    },
  ],
  terms: [],
  thresholds: [
    {
      id: 'support.application',
      what: t('专利申请阶段的资助', 'Support at the stage of application'),
      sort: 'ceiling',
      versions: [{ from: '2021-07-01', value: 0, unit: 'yuan', ...fees }],
    },
    {
      id: 'support.grant',
      what: t('境内专利授权的资助', 'Support for domestic grants'),
      sort: 'ceiling',
      versions: [
        { from: issued, to: '2024-12-31', value: 50, unit: 'percent', ...fees },
        { from: '2025-01-01', value: 0, unit: 'yuan', ...fees },
      ],
    },
    {
      id: 'support.annual-fee',
      what: t('专利年费的资助', 'Support for annual fees'),
      sort: 'ceiling',
      versions: [{ from: issued, value: 0, unit: 'yuan', ...fees }],
    },
    {
      id: 'support.agency-fee',
      what: t('专利代理等中介服务费的资助', 'Support for agents’ fees'),
      sort: 'ceiling',
      versions: [{ from: issued, value: 0, unit: 'yuan', ...fees }],
    },
  ],
})
