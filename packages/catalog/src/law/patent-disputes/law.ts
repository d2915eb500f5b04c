import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const major = article('major-patent-cases', '10')
const measures = article('patent-disputes-measures')
const henan = (number: string) => article('henan-patent-regulation', number)
const translated = t('读自译文，原文尚未核对', 'read in a translation; the original has not been read')
const secondHand = t('读自二手资料，条文尚未核对', 'read in a secondary source; the article has not been read')

/** 专利侵权纠纷行政裁决. */
export const patentDisputes = defineLaw({
  area: 'patent-disputes',
  title: t('专利纠纷行政裁决和调解', 'Administrative rulings and mediation in patent disputes'),
  instruments: [
    {
      id: 'major-patent-cases',
      title: t(
        '重大专利侵权纠纷行政裁决办法',
        'Measures on Administrative Rulings in Major Patent Infringement Disputes',
      ),
      versions: [{ id: '2021', from: '2021-06-01', number: null, mark: 'unconfirmed' }],
      articles: { '10': t('答辩', 'the defence') },
    },
    {
      id: 'patent-disputes-measures',
      title: t('专利纠纷行政裁决和调解办法', 'Measures on Administrative Rulings and Mediation in Patent Disputes'),
      versions: [{ id: '2024', from: '2025-02-01', number: '国家知识产权局令第81号', mark: 'unconfirmed' }],
      articles: {},
      note: t('立案等程序的期限尚未核对', 'the times of filing and other steps have not been read'),
    },
    {
      id: 'henan-patent-regulation',
      title: t('河南省专利保护条例', 'Patent Protection Regulations of Henan'),
      versions: [{ id: '2005', from: '2006-03-01', number: null, mark: 'confirmed' }],
      articles: {
        '4': t('专利奖励', 'prizes for patents'),
        '20': t('通知答辩', 'notice and defence'),
        '29': t('查处假冒案件的期限', 'time of counterfeit cases'),
      },
    },
  ],
  terms: [
    {
      id: 'ruling.sue',
      what: t('不服行政裁决，向法院起诉', 'Sue against an administrative ruling'),
      since: t('收到裁决书', 'the ruling is received'),
      versions: [
        {
          from: '2021-06-01',
          ...lasts(15, 'day', 'next-workday'),
          basis: article('patent-law', '65'),
          mark: 'confirmed',
        },
      ],
    },
    {
      id: 'ruling.close',
      what: t('办结专利侵权纠纷', 'Close a patent infringement dispute'),
      since: t('立案', 'the case is filed'),
      versions: [{ from: '2025-02-01', ...lasts(3, 'month'), basis: measures, mark: 'unconfirmed', note: secondHand }],
    },
    {
      id: 'ruling.close.extension',
      extends: 'ruling.close',
      what: t('延长办结（合计最多五个月）', 'Extend the closing (five months in all at most)'),
      since: t('办结期限届满', 'the closing is due'),
      versions: [{ from: '2025-02-01', ...lasts(2, 'month'), basis: measures, mark: 'unconfirmed', note: secondHand }],
    },
    {
      id: 'major-ruling.send-request',
      what: t('重大案件：向被请求人发送请求书副本', 'Major case: send the request to the respondent'),
      since: t('立案', 'the case is filed'),
      versions: [{ from: '2021-06-01', ...lasts(5, 'workday'), basis: major, mark: 'unconfirmed', note: translated }],
    },
    {
      id: 'major-ruling.defend',
      what: t('重大案件：被请求人提交答辩书', 'Major case: the respondent hands in its defence'),
      since: t('收到请求书副本', 'the request is received'),
      versions: [{ from: '2021-06-01', ...lasts(15, 'day'), basis: major, mark: 'unconfirmed', note: translated }],
    },
    {
      id: 'major-ruling.send-defence',
      what: t('重大案件：向请求人发送答辩书副本', 'Major case: send the defence to the claimant'),
      since: t('收到答辩书', 'the defence arrives'),
      versions: [{ from: '2021-06-01', ...lasts(5, 'workday'), basis: major, mark: 'unconfirmed', note: translated }],
    },
    {
      id: 'henan.tell-respondent',
      what: t('河南：通知被请求人答辩', 'Henan: tell the respondent to defend'),
      since: t('立案', 'the case is filed'),
      versions: [{ from: '2006-03-01', ...lasts(7, 'day'), basis: henan('20'), mark: 'confirmed' }],
    },
    {
      id: 'henan.defend',
      what: t('河南：被请求人提交答辩书', 'Henan: the respondent hands in its defence'),
      since: t('收到答辩通知', 'the notice is received'),
      versions: [{ from: '2006-03-01', ...lasts(15, 'day'), basis: henan('20'), mark: 'confirmed' }],
    },
    {
      id: 'henan.counterfeit',
      what: t('河南：对假冒专利案件作出处理决定', 'Henan: decide a counterfeit patent case'),
      since: t('立案', 'the case is filed'),
      versions: [{ from: '2006-03-01', ...lasts(6, 'month'), basis: henan('29'), mark: 'confirmed' }],
    },
  ],
})
