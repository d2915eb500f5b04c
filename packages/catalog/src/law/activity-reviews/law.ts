import { defineLaw, t } from '@zhiqiang/kernel'

/** 重大经济科技活动知识产权分析评议. No law of the country lays down a threshold or a term: a city sets its own. */
export const activityReviews = defineLaw({
  area: 'activity-reviews',
  title: t('知识产权分析评议', 'Review of activities for intellectual property'),
  instruments: [
    {
      id: 'guangdong-ip-regulation',
      title: t('广东省知识产权保护条例', 'Intellectual Property Protection Regulations of Guangdong'),
      versions: [{ id: '2022', from: '2022-05-01', number: null, mark: 'confirmed' }],
      articles: { '11': t('重大经济科技活动的分析评议', 'review of major economic and technological activities') },
      note: t(
        '在广东省适用；其他省的城市以本省规定和本市文件为准',
        'holds in Guangdong; elsewhere the rules of the province and the city do',
      ),
    },
  ],
  terms: [],
})
