import { defineKind, field, t } from '@zhiqiang/kernel'

/** 填报轮次: the office asks units and counties for the figures of a year, until it locks them. */
export const round = defineKind({
  kind: 'round',
  version: 1,
  title: t('填报轮次', 'Data round'),
  read: 'round.read',
  states: {
    open: { label: t('填报中', 'Open'), tone: 'busy' },
    locked: { label: t('已锁定', 'Locked'), final: true, tone: 'good' },
  },
  steps: {
    launch: {
      from: [],
      to: 'open',
      can: 'round.run',
      label: t('发起填报', 'Open a round'),
      consequence: t('每个填报单位收到一张填报表', 'Each unit asked receives a sheet'),
      form: {
        name: field.text(t('轮次名称', 'Name'), { max: 100, hint: t('如：2025年度指标填报', 'e.g. figures of 2025') }),
        period: field.text(t('年度', 'Year'), { max: 4, hint: t('如 2025', 'e.g. 2025') }),
        indicators: field.data(t('指标', 'Indicators')),
        reporters: field.units(t('填报单位', 'Units asked'), {
          hint: t('可选集合单位（如各县区政府），自动展开到成员', 'A collective unit is opened to its members'),
        }),
        closesOn: field.date(t('截止日期', 'Closing day')),
      },
      does: 'launch',
    },
    extend: {
      from: ['open'],
      to: 'stay',
      can: 'round.run',
      label: t('调整截止日期', 'Move the closing day'),
      consequence: t('未报的填报表随之顺延，原日期留痕', 'Sheets not yet sent move along; the old day stays on record'),
      form: {
        closesOn: field.date(t('新截止日期', 'New closing day')),
        why: field.text(t('理由', 'Reason'), { max: 500 }),
      },
      does: 'extend',
    },
    lock: {
      from: ['open'],
      to: 'locked',
      can: 'round.run',
      label: t('锁定', 'Lock'),
      consequence: t(
        '之后只能逐数更正，更正前后的数都保留；未报的记为缺报',
        'After it single figures may be corrected only, both values kept; what was not sent counts as missing',
      ),
      form: { note: field.optional(field.text(t('说明', 'Note'), { max: 500 })) },
      does: 'lock',
    },
  },
})
