import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'
import { creditInstruments } from './instruments.ts'

const henan = (number: string) => article('henan-credit', number)
const henanStart = '2020-05-01'
const secondHand = t('读自二手资料，条文尚未核对', 'read in a secondary source; the article has not been read')
const memory = t('凭记忆录入，尚未核对', 'entered from memory; the article has not been read')

/** 信用: objections, repair and lists. */
export const credit = defineLaw({
  area: 'credit',
  title: t('信用管理', 'Credit'),
  instruments: creditInstruments,
  terms: [
    {
      id: 'henan.credit-objection-platform',
      what: t('河南：信用平台处理属于自身的异议', 'Henan: the platform handles its own part of an objection'),
      since: t('收到异议', 'the objection arrives'),
      versions: [{ from: henanStart, ...lasts(3, 'workday'), basis: henan('17'), mark: 'confirmed' }],
    },
    {
      id: 'henan.credit-check',
      what: t('河南：信息提供单位核查', 'Henan: whoever gave the data checks them'),
      since: t('收到转来的异议', 'the objection is passed on'),
      versions: [{ from: henanStart, ...lasts(5, 'workday'), basis: henan('19'), mark: 'confirmed' }],
    },
    {
      id: 'henan.credit-shown',
      what: t('河南：失信信息公开的最长时间', 'Henan: longest time adverse data are shown'),
      since: t('失信行为终止', 'the breach ends'),
      versions: [{ from: henanStart, ...lasts(5, 'year'), basis: henan('41'), mark: 'confirmed' }],
    },
    {
      id: 'credit.repair',
      what: t(
        '公示的处罚可以申请信用修复的最早日期',
        'First day on which repair of a published penalty may be asked for',
      ),
      since: t('公示', 'it is published'),
      versions: [
        {
          from: '2021-09-01',
          ...lasts(6, 'month'),
          basis: article('credit-repair'),
          mark: 'unconfirmed',
          note: t(
            '警告、通报批评和较低数额罚款除外；读自二手资料',
            'except warning, reprimand and small fines; read in a secondary source',
          ),
        },
      ],
    },
    {
      id: 'credit.repair-safety',
      what: t(
        '食品、药品、特种设备领域可以申请信用修复的最早日期',
        'First day on which repair may be asked for in food, drugs and special equipment',
      ),
      since: t('公示', 'it is published'),
      versions: [
        {
          from: '2021-09-01',
          ...lasts(1, 'year'),
          basis: article('credit-repair'),
          mark: 'unconfirmed',
          note: secondHand,
        },
      ],
    },
    {
      id: 'serious-breach.listed',
      what: t('列入严重违法失信名单的时间', 'Time on the list of serious breaches'),
      since: t('列入', 'the listing'),
      versions: [
        {
          from: '2021-09-01',
          ...lasts(3, 'year'),
          basis: article('serious-breach-list'),
          mark: 'unconfirmed',
          note: memory,
        },
      ],
    },
    {
      id: 'serious-breach.repair',
      what: t('可以申请移出严重违法失信名单的最早日期', 'First day on which removal from the list may be asked for'),
      since: t('列入', 'the listing'),
      versions: [
        {
          from: '2021-09-01',
          ...lasts(1, 'year'),
          basis: article('serious-breach-list'),
          mark: 'unconfirmed',
          note: memory,
        },
      ],
    },
    {
      id: 'ip-credit.listed',
      what: t('知识产权失信行为的管理期', 'Time of measures for a breach of credit in intellectual property'),
      since: t('认定失信', 'the finding'),
      versions: [
        {
          from: '2022-01-24',
          ...lasts(1, 'year'),
          basis: article('ip-credit'),
          mark: 'unconfirmed',
          note: t('读自征求意见稿，最长三年', 'read in a draft; three years at most'),
        },
      ],
    },
  ],
})
