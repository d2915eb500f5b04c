import { article, type Basis, type InForce, type Mark, type PlainDate, type Text, t, versionOn } from '@zhiqiang/kernel'

/** A ground on which a complaint is not accepted, as long as the measures know it. */
interface Ground extends InForce {
  readonly label: Text
  readonly basis: Basis
  readonly mark: Mark
}

const old = article('complaint-interim-measures')
const now = article('complaint-measures')
const since2026 = '2026-04-15'

/** Known under both: unread in either text, hence unconfirmed. */
const both = (label: Text): readonly Ground[] => [
  { label, from: '2020-01-01', to: '2026-04-14', basis: old, mark: 'unconfirmed' },
  { label, from: since2026, basis: now, mark: 'unconfirmed' },
]
const added = (label: Text): readonly Ground[] => [{ label, from: since2026, basis: now, mark: 'unconfirmed' }]

/** Why a complaint is not accepted, by the version of the measures. */
export const grounds = {
  notOurs: both(t('不属于本部门的处理权限', 'Not a matter of this authority')),
  handled: both(
    t(
      '法院、仲裁机构、调解组织或其他部门已经处理同一纠纷',
      'The same dispute is or was before a court or another body',
    ),
  ),
  noInterest: both(t('不能证明与被投诉人之间存在权益争议', 'No dispute of the complainant’s own with the respondent')),
  unclear: both(t('没有明确的被投诉人或具体的请求', 'No clear respondent or request')),
  gain: added(t('滥用投诉牟取不正当利益（2026年4月15日起）', 'Complaining for improper gain (from 15 April 2026)')),
  identity: added(t('没有提供真实身份（2026年4月15日起）', 'No true identity was given (from 15 April 2026)')),
} as const

/** The ground as it holds on a day; null where the measures in force do not know it. */
export function groundOn(name: string, day: PlainDate): Ground | null {
  const found = Object.entries<readonly Ground[]>(grounds).find(([id]) => id === name)
  return found ? versionOn(found[1], day) : null
}
