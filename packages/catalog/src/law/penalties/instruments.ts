import { type Instrument, t } from '@zhiqiang/kernel'

const dayFromMemory = t('施行日期尚未核对', 'the day it came into force has not been checked')

/** The law on penalties and the rules under it. */
export const penaltyInstruments: readonly Instrument[] = [
  {
    id: 'penalty-law',
    title: t('中华人民共和国行政处罚法', 'Administrative Penalty Law'),
    versions: [{ id: '2021', from: '2021-07-15', number: null, mark: 'unconfirmed', note: dayFromMemory }],
    articles: {
      '36': t('追责时效', 'limitation'),
      '51': t('当场处罚', 'penalties on the spot'),
      '56': t('先行登记保存', 'evidence registered and kept'),
      '60': t('处罚决定的期限', 'time of the decision'),
      '61': t('送达', 'service'),
      '64': t('听证程序', 'hearing'),
      '72': t('加处罚款', 'additional fines'),
      '85': t('“二日”“三日”“五日”“七日”是工作日', 'terms of two, three, five and seven days are working days'),
    },
  },
  {
    id: 'penalty-procedure',
    title: t('市场监督管理行政处罚程序规定', 'Provisions on the Procedure of Penalties in Market Regulation'),
    versions: [{ id: '2021', from: '2021-07-15', number: null, mark: 'unconfirmed', note: dayFromMemory }],
    articles: { '64': t('办案期限', 'time of a case') },
    note: t('只读过流程图', 'read in flow charts only'),
  },
  {
    id: 'penalty-publicity',
    title: t('市场监督管理行政处罚信息公示规定', 'Provisions on the Publicity of Penalties in Market Regulation'),
    versions: [{ id: '2021', from: '2021-09-01', number: null, mark: 'unconfirmed', note: dayFromMemory }],
    articles: {
      '9': t('公示的期限', 'time to publish'),
      '10': t('跨省公示', 'publicity in another province'),
      '11': t('变更和撤回', 'change and withdrawal'),
      '12': t('公示的内容', 'what is published'),
      '13': t('公示多久', 'how long it is shown'),
    },
  },
]
