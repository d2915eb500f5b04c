import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const rule = (number: string) => article('customs-regulation', number)
const start = '2018-03-19'

/** 知识产权海关保护. */
export const customs = defineLaw({
  area: 'customs',
  title: t('知识产权海关保护', 'Customs protection'),
  instruments: [
    {
      id: 'customs-regulation',
      title: t('中华人民共和国知识产权海关保护条例', 'Regulations on the Customs Protection of Intellectual Property'),
      versions: [
        {
          id: '2018',
          from: start,
          number: '国务院令第395号',
          mark: 'unconfirmed',
          note: t('2018年修订的施行日期尚未核对', 'the day the revision of 2018 came into force has not been checked'),
        },
      ],
      articles: {
        '8': t('备案决定', 'decision on recordation'),
        '10': t('备案的有效期和续展', 'term and renewal of a recordation'),
        '11': t('备案的变更和注销', 'change and cancellation of a recordation'),
        '16': t('海关通知后的扣留申请', 'request for detention after a notice'),
        '20': t('海关的调查认定', 'investigation by customs'),
        '24': t('放行', 'release'),
      },
    },
  ],
  terms: [
    {
      id: 'customs.decide-recordation',
      what: t('海关总署决定是否准予备案', 'Decide on a recordation'),
      since: t('收到全部申请文件', 'the complete request arrives'),
      versions: [{ from: start, ...lasts(30, 'workday'), basis: rule('8'), mark: 'confirmed' }],
    },
    {
      id: 'customs.recordation',
      what: t('海关备案的有效期', 'Term of a recordation'),
      since: t('准予备案', 'the recordation is granted'),
      versions: [{ from: start, ...lasts(10, 'year'), includesStart: true, basis: rule('10'), mark: 'confirmed' }],
    },
    {
      id: 'customs.renew',
      what: t('可以申请续展备案的最早日期', 'First day on which a recordation may be renewed'),
      since: t('备案有效期届满（向前计算）', 'the end of the recordation, counted back'),
      versions: [{ from: start, ...lasts(6, 'month'), direction: 'before', basis: rule('10'), mark: 'confirmed' }],
    },
    {
      id: 'customs.change',
      what: t('办理备案变更或者注销', 'Have a recordation changed or cancelled'),
      since: t('情况发生改变', 'the change'),
      versions: [{ from: start, ...lasts(30, 'workday'), basis: rule('11'), mark: 'confirmed' }],
    },
    {
      id: 'customs.ask-detention',
      what: t('权利人收到通知后提出扣留申请', 'The right holder asks for detention after a notice'),
      since: t('通知送达', 'the notice is served'),
      versions: [{ from: start, ...lasts(3, 'workday'), basis: rule('16'), mark: 'confirmed' }],
    },
    {
      id: 'customs.investigate',
      what: t('海关调查认定是否侵权', 'Customs investigate the infringement'),
      since: t('扣留货物', 'the detention'),
      versions: [{ from: start, ...lasts(30, 'workday'), basis: rule('20'), mark: 'confirmed' }],
    },
    {
      id: 'customs.release-on-request',
      what: t(
        '依申请扣留的，未收到法院协助执行通知即放行',
        'Release goods detained on request without a notice of a court',
      ),
      since: t('扣留货物', 'the detention'),
      versions: [{ from: start, ...lasts(20, 'workday'), basis: rule('24'), mark: 'confirmed' }],
    },
    {
      id: 'customs.release-ex-officio',
      what: t(
        '依职权扣留的，未收到法院协助执行通知且不能认定侵权即放行',
        'Release goods detained ex officio without a notice of a court, where infringement was not found',
      ),
      since: t('扣留货物', 'the detention'),
      versions: [{ from: start, ...lasts(50, 'workday'), basis: rule('24'), mark: 'confirmed' }],
    },
  ],
})
