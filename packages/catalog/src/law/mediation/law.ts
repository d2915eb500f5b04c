import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const dayFromMemory = t('施行日期尚未核对', 'the day it came into force has not been checked')
const roll = 'next-workday'

/** 调解与司法确认. */
export const mediation = defineLaw({
  area: 'mediation',
  title: t('调解与司法确认', 'Mediation and judicial confirmation'),
  instruments: [
    {
      id: 'civil-procedure-law',
      title: t('中华人民共和国民事诉讼法', 'Civil Procedure Law'),
      versions: [{ id: '2023', from: '2024-01-01', number: null, mark: 'unconfirmed', note: dayFromMemory }],
      articles: {
        '85': t('期间的计算', 'how time is counted'),
        '95': t('公告送达', 'service by public notice'),
        '205': t('申请司法确认', 'asking for judicial confirmation'),
        '206': t('司法确认的裁定', 'the ruling on confirmation'),
      },
    },
    {
      id: 'peoples-mediation-law',
      title: t('中华人民共和国人民调解法', "People's Mediation Law"),
      versions: [{ id: '2010', from: '2011-01-01', number: null, mark: 'unconfirmed', note: dayFromMemory }],
      articles: { '33': t('共同申请司法确认', 'joint request for judicial confirmation') },
    },
    {
      id: 'confirmation-interpretation',
      title: t(
        '最高人民法院关于人民调解协议司法确认程序的若干规定',
        'Provisions of the Supreme Court on the Judicial Confirmation of Mediation Agreements',
      ),
      versions: [
        { id: '2011', from: '2011-03-30', number: '法释〔2011〕5号', mark: 'unconfirmed', note: dayFromMemory },
      ],
      articles: {
        '4': t('是否受理', 'acceptance'),
        '5': t('作出决定的期限', 'time of the decision'),
      },
    },
    {
      id: 'court-online-mediation',
      title: t('人民法院在线调解规则', "On-line Mediation Rules of the People's Courts"),
      versions: [{ id: '2022', from: '2022-01-01', number: null, mark: 'unconfirmed', note: dayFromMemory }],
      articles: {},
    },
  ],
  terms: [
    {
      id: 'confirmation.ask',
      what: t('双方共同申请司法确认', 'Both parties ask a court to confirm the agreement'),
      since: t('调解协议生效', 'the agreement takes effect'),
      versions: [
        {
          from: '2024-01-01',
          ...lasts(30, 'day', roll),
          basis: article('civil-procedure-law', '205'),
          mark: 'confirmed',
        },
      ],
    },
    {
      id: 'confirmation.accept',
      what: t('法院决定是否受理司法确认', 'The court accepts the request'),
      since: t('收到申请', 'the request arrives'),
      versions: [
        {
          from: '2011-03-30',
          ...lasts(3, 'day', roll),
          basis: article('confirmation-interpretation', '4'),
          mark: 'confirmed',
        },
      ],
    },
    {
      id: 'confirmation.decide',
      what: t('法院决定是否确认', 'The court decides on confirmation'),
      since: t('受理申请', 'the request is accepted'),
      versions: [
        {
          from: '2011-03-30',
          ...lasts(15, 'day', roll),
          basis: article('confirmation-interpretation', '5'),
          mark: 'confirmed',
        },
      ],
    },
    {
      id: 'confirmation.decide.extension',
      extends: 'confirmation.decide',
      what: t('延长司法确认决定', 'Extend the decision on confirmation'),
      since: t('确认决定期限届满', 'the decision is due'),
      versions: [
        {
          from: '2011-03-30',
          ...lasts(10, 'day', roll),
          basis: article('confirmation-interpretation', '5'),
          mark: 'confirmed',
        },
      ],
    },
    {
      id: 'online-mediation.name-mediator',
      what: t('在线调解确定调解员', 'Name the mediator of an on-line mediation'),
      since: t('当事人同意调解', 'the parties agree to mediate'),
      versions: [
        {
          from: '2022-01-01',
          ...lasts(3, 'workday'),
          basis: article('court-online-mediation'),
          mark: 'confirmed',
          note: t('条号没有收录', 'the number of the article is not recorded'),
        },
      ],
    },
    {
      id: 'online-mediation.before-filing',
      what: t('立案前的在线调解', 'On-line mediation before a case is filed'),
      since: t('开始调解', 'mediation begins'),
      versions: [
        {
          from: '2022-01-01',
          ...lasts(30, 'day', roll),
          basis: article('court-online-mediation'),
          mark: 'confirmed',
          note: t('条号没有收录', 'the number of the article is not recorded'),
        },
      ],
    },
  ],
})
