import { defineKind, field, ratingLevels, t } from '@zhiqiang/kernel'
import { recountStep } from '../../presets/recount.ts'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'

const words = field.optional(field.longText(t('想说的话', 'In your words'), { max: 1000 }))
const late = t('差评超过期限没有回访', 'A bad rating was not followed up in time')

/** 好差评: what whoever applied thinks of how a case was handled; a bad one is followed up in time. */
export const rating = defineKind({
  kind: 'rating',
  version: 1,
  title: t('服务评价', 'Rating of a service'),
  read: 'rating.read',
  ofCases: true,
  states: {
    given: { label: t('已评价', 'Given'), final: true, tone: 'good' },
    toFollow: { label: t('差评待回访', 'To be followed up'), tone: 'bad' },
    followed: { label: t('已回访', 'Followed up'), tone: 'good' },
    over: { label: t('回访后已再评', 'Rated again'), final: true, tone: 'plain' },
  },
  clocks: {
    followUp: {
      label: t('差评回访期限', 'Time to follow up'),
      duty: 'office',
      term: 'rating.followUp',
      runsIn: ['toFollow'],
      onExpiry: 'overdue',
    },
  },
  steps: {
    rate: {
      from: [],
      to: 'given',
      or: ['toFollow'],
      can: 'rating.give',
      label: t('评价服务', 'Rate the service'),
      consequence: t(
        '承办单位看得到，不能修改或者删除；不满意的由承办单位限时回访',
        'The unit sees it and cannot change it; a bad one is followed up in time',
      ),
      form: {
        level: field.choice(t('您对这次办事', 'How was it'), ratingLevels),
        reasons: field.optional(
          field.multiChoice(t('主要因为', 'Mostly because of'), {
            time: t('办理时间', 'the time it took'),
            clarity: t('告知和说明', 'what was explained'),
            attitude: t('服务态度', 'how I was met'),
            materials: t('材料和手续', 'papers and formalities'),
            result: t('办理结果', 'what came of it'),
            system: t('网上办事', 'the online service'),
          }),
        ),
        words,
      },
      does: 'rate',
    },
    followUp: {
      from: ['toFollow'],
      to: 'followed',
      can: 'case.handle',
      label: t('登记回访', 'Record the follow-up'),
      consequence: t('评价人看到核实和整改情况，可以再评一次', 'Whoever rated sees it and may rate once more'),
      form: {
        on: field.date(t('回访日期', 'Followed up on')),
        found: field.longText(t('核实情况', 'What was found'), { max: 2000 }),
        done: field.longText(t('整改和答复', 'What was done about it'), { max: 2000 }),
      },
      does: 'followUp',
      tells: [tellApplicant(t('您的评价已回访', 'Your rating was followed up'), 'done')],
    },
    again: {
      from: ['followed'],
      to: 'over',
      can: 'rating.give',
      label: t('回访后再评一次', 'Rate once more'),
      consequence: t('原来的评价保留，统计按原来的评价', 'What was said before stays and is what is counted'),
      form: { level: field.choice(t('现在您对这次办事', 'How is it now'), ratingLevels), words },
      does: 'again',
      tells: [tellUnit(t('回访后再次评价', 'Rated again after the follow-up'))],
    },
    overdue: {
      from: ['toFollow'],
      to: 'stay',
      can: 'case.handle',
      label: t('超期未回访', 'Not followed up in time'),
      consequence: t('告知承办单位和联席会议办公室', 'The unit and the office are told'),
      form: {},
      internal: true,
      tells: [
        { to: { parts: ['lead'] }, words: late, urgent: true },
        { to: { role: 'office' }, words: late, urgent: true },
      ],
    },
    ...recountStep(['toFollow']),
  },
})
