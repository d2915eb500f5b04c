import { type Text, t } from '@zhiqiang/kernel'

/** How a mark or an application for one stands. */
export const statuses = {
  pending: t('申请中', 'Pending'),
  registered: t('已注册', 'Registered'),
  expired: t('期满未续展', 'Expired'),
  refused: t('驳回', 'Refused'),
  withdrawn: t('撤回', 'Withdrawn'),
  cancelled: t('撤销或注销', 'Cancelled'),
  invalid: t('宣告无效', 'Declared invalid'),
  unknown: t('不明', 'Unknown'),
} as const satisfies Readonly<Record<string, Text>>

export type Status = keyof typeof statuses

/** Wordings of sources, the first that fits; endings before what they end. */
const wordings: readonly (readonly [RegExp, Status])[] = [
  [/无效|invalid/i, 'invalid'],
  [/撤销|注销|cancel/i, 'cancelled'],
  [/期满|未续展|expired?/i, 'expired'],
  [/驳回|不予注册|refus|reject/i, 'refused'],
  [/撤回|放弃|withdraw|abandon/i, 'withdrawn'],
  [/已注册|注册公告|续展|核准|有效|registered|renewed|live/i, 'registered'],
  [/申请中|待审|初审|初步审定|受理|异议|pending|filed|published|opposition|application/i, 'pending'],
]

/** What a source's wording of the status says; null where it says nothing that is known. */
export function statusSaid(wording: string): Status | null {
  return wordings.find(([pattern]) => pattern.test(wording))?.[1] ?? null
}
