import { type Text, t } from '@zhiqiang/kernel'

/** The kinds of the page, each a tab. */
export const fundKinds = ['support-round', 'support-policy', 'budget-line', 'payment-batch'] as const
export type FundKind = (typeof fundKinds)[number]

const fundWords = {
  rounds: t('申报批次', 'Rounds'),
  policies: t('资助政策', 'Policies'),
  lines: t('预算科目', 'Budget lines'),
  batches: t('支付批次', 'Payments'),
} as const

/** The tab of each kind. */
export const tabOf: Readonly<Record<FundKind, Text>> = {
  'support-round': fundWords.rounds,
  'support-policy': fundWords.policies,
  'budget-line': fundWords.lines,
  'payment-batch': fundWords.batches,
}
