import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const rule = (number: string) => article('government-information', number)
const start = '2019-05-15'

/** 政府信息公开. */
export const openGovernment = defineLaw({
  area: 'open-government',
  title: t('政府信息公开', 'Open government information'),
  instruments: [
    {
      id: 'government-information',
      title: t('中华人民共和国政府信息公开条例', 'Regulations on Open Government Information'),
      versions: [
        {
          id: '2019',
          from: start,
          number: null,
          mark: 'unconfirmed',
          note: t('施行日期尚未核对', 'the day it came into force has not been checked'),
        },
      ],
      articles: {
        '26': t('主动公开的期限', 'time of proactive publication'),
        '30': t('补正', 'correction of a request'),
        '32': t('征求第三方意见', 'asking a third party'),
        '33': t('答复的期限', 'time of the answer'),
      },
    },
  ],
  terms: [
    {
      id: 'information.answer',
      what: t('答复政府信息公开申请', 'Answer a request for information'),
      since: t('收到申请', 'the request arrives'),
      versions: [{ from: start, ...lasts(20, 'workday'), basis: rule('33'), mark: 'confirmed' }],
    },
    {
      id: 'information.answer.extension',
      extends: 'information.answer',
      what: t('延长答复', 'Extend the answer'),
      since: t('答复期限届满', 'the answer is due'),
      versions: [{ from: start, ...lasts(20, 'workday'), basis: rule('33'), mark: 'unconfirmed' }],
    },
    {
      id: 'information.ask-correction',
      what: t('一次性告知补正', 'Ask for all corrections at once'),
      since: t('收到申请', 'the request arrives'),
      versions: [{ from: start, ...lasts(7, 'workday'), basis: rule('30'), mark: 'confirmed' }],
    },
    {
      id: 'information.third-party',
      what: t('第三方提出意见', 'A third party answers'),
      since: t('收到征求意见书', 'it is asked'),
      versions: [{ from: start, ...lasts(15, 'workday'), basis: rule('32'), mark: 'confirmed' }],
    },
    {
      id: 'information.publish',
      what: t('主动公开政府信息', 'Publish information unasked'),
      since: t('信息形成或者变更', 'the information is made or changed'),
      versions: [{ from: start, ...lasts(20, 'workday'), basis: rule('26'), mark: 'confirmed' }],
    },
  ],
})
