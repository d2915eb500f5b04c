import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const rule = (number: string) => article('crime-transfer', number)
const start = '2020-08-07'
const calendarDays = t('按自然日计算的读法尚未核对', 'that these are calendar days has not been checked')

/** 移送涉嫌犯罪案件: cases that a bureau hands to the police. */
export const policeTransfers = defineLaw({
  area: 'police-transfers',
  title: t('移送涉嫌犯罪案件', 'Transfer of suspected crimes'),
  instruments: [
    {
      id: 'crime-transfer',
      title: t(
        '行政执法机关移送涉嫌犯罪案件的规定',
        'Provisions on the Transfer of Suspected Crimes by Administrative Bodies',
      ),
      versions: [
        {
          id: '2020',
          from: start,
          number: '国务院令第310号',
          mark: 'unconfirmed',
          note: t('施行日期尚未核对', 'the day it came into force has not been checked'),
        },
      ],
      articles: {
        '3': t('移送的条件', 'when to transfer'),
        '5': t('批准和移送', 'approval and transfer'),
        '8': t('公安机关审查', 'decision of the police'),
        '9': t('提请复议', 'reconsideration'),
        '12': t('移交物品', 'handing over property'),
      },
    },
  ],
  terms: [
    {
      id: 'transfer.approve',
      what: t('负责人决定是否移送', 'The head decides whether to transfer'),
      since: t('收到移送报告', 'the written report'),
      versions: [{ from: start, ...lasts(3, 'day'), basis: rule('5'), mark: 'confirmed', note: calendarDays }],
    },
    {
      id: 'transfer.send',
      what: t('向公安机关移送', 'Transfer the case to the police'),
      since: t('批准移送', 'the approval'),
      versions: [{ from: start, ...lasts(24, 'hour'), basis: rule('5'), mark: 'confirmed' }],
    },
    {
      id: 'transfer.police-decide',
      what: t('公安机关决定是否立案', 'The police decide whether to file'),
      since: t('接受移送', 'the case arrives'),
      versions: [{ from: start, ...lasts(3, 'day'), basis: rule('8'), mark: 'confirmed', note: calendarDays }],
    },
    {
      id: 'transfer.ask-reconsideration',
      what: t('提请公安机关复议', 'Ask the police to reconsider'),
      since: t('接到不予立案通知', 'the notice that no case is filed'),
      versions: [{ from: start, ...lasts(3, 'day'), basis: rule('9'), mark: 'confirmed', note: calendarDays }],
    },
    {
      id: 'transfer.answer-reconsideration',
      what: t('公安机关作出复议决定', 'The police answer the request to reconsider'),
      since: t('收到复议申请', 'the request arrives'),
      versions: [{ from: start, ...lasts(3, 'day'), basis: rule('9'), mark: 'confirmed', note: calendarDays }],
    },
    {
      id: 'transfer.hand-over',
      what: t('移交涉案物品和材料', 'Hand over property and documents'),
      since: t('接到立案通知', 'the notice that a case is filed'),
      versions: [{ from: start, ...lasts(3, 'day'), basis: rule('12'), mark: 'confirmed', note: calendarDays }],
    },
  ],
})
