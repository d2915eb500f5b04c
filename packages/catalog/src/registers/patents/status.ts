import { type Text, t } from '@zhiqiang/kernel'

/** How a patent or an application stands, after the categories of WIPO ST.27 without its events. */
export const statuses = {
  pending: t('审中', 'Pending'),
  valid: t('有效', 'In force'),
  expired: t('期限届满', 'Expired'),
  lapsed: t('终止', 'Lapsed'),
  withdrawn: t('撤回', 'Withdrawn'),
  refused: t('驳回', 'Refused'),
  invalid: t('宣告无效', 'Declared invalid'),
  unknown: t('不明', 'Unknown'),
} as const satisfies Readonly<Record<string, Text>>

export type Status = keyof typeof statuses

/**
 * Wordings of sources, the first that fits: endings before what they end, as “专利权的终止” also holds 专利权. A wording
 * none of which fits says nothing.
 */
const wordings: readonly (readonly [RegExp, Status])[] = [
  [/届满|期满|expired?/i, 'expired'],
  [/部分无效/, 'valid'],
  [/无效|invalid|revoked/i, 'invalid'],
  [/终止|未缴年费|失效|lapsed?|ceased|discontinued/i, 'lapsed'],
  [/驳回|refus|reject/i, 'refused'],
  [/撤回|放弃|withdraw|abandon/i, 'withdrawn'],
  [/授权|有效|有权|专利权的转移|许可合同备案|质押|\b(granted|active|patented|in force)\b/i, 'valid'],
  [/实质审查|审查中|在审|审中|公开|公布|受理|pending|published|examin|application/i, 'pending'],
]

/** What a source's wording of the legal status says; null where it says nothing that is known. */
export function statusSaid(wording: string): Status | null {
  return wordings.find(([pattern]) => pattern.test(wording))?.[1] ?? null
}
