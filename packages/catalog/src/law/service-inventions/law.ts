import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const rules = (number: string) => article('patent-law-rules', number)
const conversion = article('results-conversion-law', '45')
const start = '2024-01-20'
const otherwise = t(
  '没有约定也没有规章制度的，适用',
  'applies where neither an agreement nor rules of the employer say otherwise',
)

/** 职务发明: what an inventor gets where nothing was agreed. */
export const serviceInventions = defineLaw({
  area: 'service-inventions',
  title: t('职务发明奖酬', 'Rewards of service inventions'),
  instruments: [
    {
      id: 'results-conversion-law',
      title: t('中华人民共和国促进科技成果转化法', 'Law on Promoting the Conversion of Research Results'),
      versions: [
        {
          id: '2015',
          from: '2015-10-01',
          number: null,
          mark: 'unconfirmed',
          note: t('施行日期尚未核对', 'the day it came into force has not been checked'),
        },
      ],
      articles: { '45': t('奖励和报酬的最低标准', 'least rewards and remuneration') },
    },
  ],
  terms: [
    {
      id: 'service-invention.prize',
      what: t('发给发明人、设计人奖金', 'Pay the prize to inventors and designers'),
      since: t('公告授予专利权', 'the announcement of the grant'),
      versions: [
        { from: start, ...lasts(3, 'month', 'next-workday'), basis: rules('93'), mark: 'confirmed', note: otherwise },
      ],
    },
    {
      id: 'service-invention.former-employee',
      what: t('离职后作出的有关发明仍属职务发明', 'An invention after leaving that is still a service invention'),
      since: t('退休、调离或者劳动关系终止', 'the employment ends'),
      versions: [{ from: start, ...lasts(1, 'year'), basis: rules('13'), mark: 'confirmed' }],
    },
  ],
  thresholds: [
    {
      id: 'service-invention.prize-invention',
      what: t('一项发明专利的奖金', 'Prize for an invention patent'),
      sort: 'floor',
      versions: [{ from: start, value: 4000, unit: 'yuan', basis: rules('93'), mark: 'confirmed', note: otherwise }],
    },
    {
      id: 'service-invention.prize-other',
      what: t('一项实用新型或者外观设计专利的奖金', 'Prize for a utility model or a design'),
      sort: 'floor',
      versions: [{ from: start, value: 1500, unit: 'yuan', basis: rules('93'), mark: 'confirmed', note: otherwise }],
    },
    {
      id: 'service-invention.net-income',
      what: t('转让、许可净收入中的报酬比例', 'Share of the net income of a transfer or licence'),
      sort: 'floor',
      versions: [
        { from: '2015-10-01', value: 50, unit: 'percent', basis: conversion, mark: 'confirmed', note: otherwise },
      ],
    },
    {
      id: 'service-invention.shares',
      what: t('作价投资的股份或者出资中的比例', 'Share of stock where the right was invested'),
      sort: 'floor',
      versions: [
        { from: '2015-10-01', value: 50, unit: 'percent', basis: conversion, mark: 'confirmed', note: otherwise },
      ],
    },
    {
      id: 'service-invention.own-use',
      what: t(
        '自行实施的，三至五年内每年营业利润中的比例',
        'Share of the yearly operating profit of own use, for three to five years',
      ),
      sort: 'floor',
      versions: [
        { from: '2015-10-01', value: 5, unit: 'percent', basis: conversion, mark: 'confirmed', note: otherwise },
      ],
    },
  ],
})
