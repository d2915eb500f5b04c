import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const memory = t('凭记忆录入，尚未核对', 'entered from memory; the article has not been read')

/** 知识产权服务机构: licences of agencies and their yearly reports. Entered from memory. */
export const serviceBodies = defineLaw({
  area: 'service-bodies',
  title: t('知识产权服务机构', 'IP service bodies'),
  instruments: [
    {
      id: 'patent-agency-regulations',
      title: t('专利代理条例', 'Regulations on Patent Agency'),
      versions: [{ id: '2018', from: '2019-03-01', number: '国务院令第706号', mark: 'unconfirmed', note: memory }],
      articles: {},
    },
    {
      id: 'enterprise-publicity',
      title: t('企业信息公示暂行条例', 'Interim Regulations on Enterprise Information'),
      versions: [{ id: '2014', from: '2014-10-01', number: '国务院令第654号', mark: 'unconfirmed', note: memory }],
      articles: { '8': t('年度报告', 'yearly reports') },
    },
  ],
  terms: [
    {
      id: 'service-body.report',
      what: t('提交上一年度的年度报告', 'Hand in the report of the year before'),
      since: t('报告年度的最后一日', 'the last day of the year reported'),
      versions: [
        {
          from: '2014-10-01',
          ...lasts(6, 'month'),
          basis: article('enterprise-publicity', '8'),
          mark: 'unconfirmed',
          note: t(
            '比照企业年报，1月1日至6月30日；条文尚未核对',
            'as yearly reports of firms: 1 January to 30 June; not read',
          ),
        },
      ],
    },
  ],
})
