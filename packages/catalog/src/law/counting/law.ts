import { defineLaw, t } from '@zhiqiang/kernel'

/** 期间的计算: the rules that say how all terms are counted. */
export const counting = defineLaw({
  area: 'counting',
  title: t('期间的计算', 'How time is counted'),
  instruments: [
    {
      id: 'civil-code',
      title: t('中华人民共和国民法典', 'Civil Code'),
      versions: [
        {
          id: '2020',
          from: '2021-01-01',
          number: null,
          mark: 'unconfirmed',
          note: t('条文尚未核对', 'the articles have not been read'),
        },
      ],
      articles: {
        '843': t('技术合同的定义', 'what a technology contract is'),
        '845': t('技术合同的内容', 'what a technology contract says'),
        '201': t(
          '开始的当日不计入；按小时的自约定时间起算',
          'the first day is not counted; hours run from their moment',
        ),
        '202': t('到期月的对应日，没有对应日的为月末', 'the day of the same number, or the last of the month'),
        '203': t('最后一日是法定休假日的顺延', 'a last day that is a holiday moves'),
      },
    },
    {
      id: 'holidays-measures',
      title: t('全国年节及纪念日放假办法', 'Measures on National Holidays and Memorial Days'),
      versions: [
        {
          id: '2024',
          from: '2025-01-01',
          number: null,
          mark: 'unconfirmed',
          note: t(
            '各年的安排见国务院办公厅通知',
            'each year is set by a notice of the General Office of the State Council',
          ),
        },
      ],
      articles: {},
    },
  ],
  terms: [],
})
