import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const rule = article('plant-varieties')
const old = t('条号没有收录', 'the number of the article is not recorded')
const now = t('读自二手资料，条文尚未核对', 'read in a secondary source; the article has not been read')

/** 植物新品种. */
export const plantVarieties = defineLaw({
  area: 'plant-varieties',
  title: t('植物新品种', 'Plant varieties'),
  instruments: [
    {
      id: 'plant-varieties',
      title: t('中华人民共和国植物新品种保护条例', 'Regulations on the Protection of Plant Varieties'),
      versions: [
        { id: '2014', from: '2014-07-29', to: '2025-05-31', number: null, mark: 'unconfirmed' },
        { id: '2025', from: '2025-06-01', number: null, mark: 'unconfirmed' },
      ],
      articles: {},
    },
  ],
  terms: [
    {
      id: 'plant-variety.woody',
      what: t('木本、藤本植物品种权的期限', 'Term of a right in woody plants and vines'),
      since: t('授权', 'the grant'),
      versions: [
        { from: '2014-07-29', to: '2025-05-31', ...lasts(20, 'year'), basis: rule, mark: 'confirmed', note: old },
        { from: '2025-06-01', ...lasts(25, 'year'), basis: rule, mark: 'unconfirmed', note: now },
      ],
    },
    {
      id: 'plant-variety.other',
      what: t('其他植物品种权的期限', 'Term of a right in other plants'),
      since: t('授权', 'the grant'),
      versions: [
        { from: '2014-07-29', to: '2025-05-31', ...lasts(15, 'year'), basis: rule, mark: 'confirmed', note: old },
        { from: '2025-06-01', ...lasts(20, 'year'), basis: rule, mark: 'unconfirmed', note: now },
      ],
    },
  ],
})
