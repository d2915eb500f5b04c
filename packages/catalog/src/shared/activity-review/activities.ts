import { t } from '@zhiqiang/kernel'

/** What may have to be reviewed: the activities of the regulations, and those that plans add to them. */
export const activities = {
  plan: t('重大区域和产业规划', 'Regional or industrial plan'),
  investment: t('政府投资项目', 'Government investment project'),
  innovation: t('科技和自主创新项目', 'Technology or innovation project'),
  trade: t('技术引进或者出口', 'Import or export of technology'),
  merger: t('企业并购和资产重组', 'Merger or purchase of a firm'),
  talent: t('人才引进', 'Hiring of talent'),
  exhibition: t('参展办展', 'Fair or exhibition'),
} as const

export type Activity = keyof typeof activities

/** What a threshold is held against. */
export const yardsticks = {
  any: t('不论金额', 'Whatever the sum'),
  investment: t('总投资（交易额）达到', 'Investment or price reaches'),
  government: t('财政性资金和国有资本达到', 'Public money reaches'),
} as const

export type Yardstick = keyof typeof yardsticks
