import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const unread = t('施行日期和条文尚未核对', 'neither the day it came into force nor its articles have been read')

/** Other national rules that the product refers to. */
export const nationalRules = defineLaw({
  area: 'national-rules',
  title: t('其他全国性规定', 'Other national rules'),
  instruments: [
    {
      id: 'foreign-disputes',
      title: t(
        '国务院关于涉外知识产权纠纷处理的规定',
        'Provisions of the State Council on Foreign-Related Disputes over Intellectual Property',
      ),
      versions: [{ id: '2025', from: '2025-05-01', number: null, mark: 'confirmed' }],
      articles: {},
    },
    {
      id: 'unfair-competition-law',
      title: t('中华人民共和国反不正当竞争法', 'Anti-Unfair Competition Law'),
      versions: [{ id: '2025', from: '2025-10-15', number: null, mark: 'unconfirmed', note: unread }],
      articles: {},
    },
    {
      id: 'network-security-law',
      title: t('中华人民共和国网络安全法', 'Cybersecurity Law'),
      versions: [
        {
          id: '2016',
          from: '2017-06-01',
          number: null,
          mark: 'unconfirmed',
          note: t('此后有修改，尚未核对', 'amended since; the amendment has not been read'),
        },
      ],
      articles: { '21': t('留存网络日志', 'keeping network logs') },
    },
    {
      id: 'electronic-signature-law',
      title: t('中华人民共和国电子签名法', 'Electronic Signature Law'),
      versions: [{ id: '2019', from: '2019-04-23', number: null, mark: 'unconfirmed', note: unread }],
      articles: {
        '13': t('可靠的电子签名', 'reliable electronic signatures'),
        '14': t('电子签名的效力', 'effect of electronic signatures'),
      },
    },
    {
      id: 'personal-information-law',
      title: t('中华人民共和国个人信息保护法', 'Personal Information Protection Law'),
      versions: [{ id: '2021', from: '2021-11-01', number: null, mark: 'unconfirmed', note: unread }],
      articles: {
        '29': t('敏感个人信息的单独同意', 'separate consent for sensitive data'),
        '45': t('个人查阅、复制和转移其个人信息', 'access to and transfer of one’s own data'),
        '54': t('合规审计', 'compliance audit'),
        '55': t('影响评估', 'impact assessment'),
      },
    },
  ],
  terms: [
    {
      id: 'logs.keep',
      what: t('留存网络日志的最短时间', 'Least time network logs are kept'),
      since: t('日志产生', 'the log is written'),
      versions: [
        { from: '2017-06-01', ...lasts(6, 'month'), basis: article('network-security-law', '21'), mark: 'confirmed' },
      ],
    },
  ],
})
