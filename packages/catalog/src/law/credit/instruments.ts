import { type Instrument, t } from '@zhiqiang/kernel'

/** The rules on credit. */
export const creditInstruments: readonly Instrument[] = [
  {
    id: 'henan-credit',
    title: t('河南省社会信用条例', 'Social Credit Regulations of Henan'),
    versions: [
      {
        id: '2019',
        from: '2020-05-01',
        number: null,
        mark: 'unconfirmed',
        note: t('施行日期尚未核对', 'the day it came into force has not been checked'),
      },
    ],
    articles: {
      '17': t('平台处理异议', 'objections handled by the platform'),
      '19': t('信息核查', 'checking of data'),
      '41': t('失信信息公开的时间', 'how long adverse data are shown'),
    },
  },
  {
    id: 'credit-repair',
    title: t('市场监督管理信用修复管理办法', 'Measures on Credit Repair in Market Regulation'),
    versions: [{ id: '2021', from: '2021-09-01', number: '国市监信规〔2021〕3号', mark: 'unconfirmed' }],
    articles: {},
  },
  {
    id: 'serious-breach-list',
    title: t('市场监督管理严重违法失信名单管理办法', 'Measures on the List of Serious Breaches in Market Regulation'),
    versions: [{ id: '2021', from: '2021-09-01', number: '国家市场监督管理总局令第44号', mark: 'unconfirmed' }],
    articles: {
      '9': t('知识产权领域的列入情形', 'breaches in intellectual property'),
    },
  },
  {
    id: 'ip-credit',
    title: t('国家知识产权局知识产权信用管理规定', 'Provisions of CNIPA on Credit in Intellectual Property'),
    versions: [{ id: '2022', from: '2022-01-24', number: null, mark: 'unconfirmed' }],
    articles: {},
    note: t('六类失信行为', 'six kinds of breach'),
  },
]
