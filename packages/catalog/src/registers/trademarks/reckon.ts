import type { LawLibrary, ReckonPorts, RecordValues } from '@zhiqiang/kernel'
import { groundOfRight, lastDayOfRight } from '../../shared/term-of-right.ts'
import { type Status, statusSaid } from './status.ts'

const term = 'trademark.validity'

/** What follows from what sources say of a mark: its last day, how it stands today, where its owner's address lies. */
export function reckon(values: RecordValues, { law, today, placeOf }: ReckonPorts): RecordValues {
  const { filed_on: filed, published_on: published, registered_on: registered, address } = values
  const expires = lastDay(values, law)
  return {
    dated_on: filed ?? published ?? registered ?? null,
    expires_on: expires,
    status: statusOf(values, expires, today),
    region: typeof address === 'string' ? placeOf(address) : null,
  }
}

/** The day the source states, renewals included; else the first term from the registration. Only of the national office. */
function lastDay({ until_said: said, registered_on: registered, office }: RecordValues, law: LawLibrary) {
  if (typeof said === 'string') return said
  return office === 'CN' && typeof registered === 'string' ? lastDayOfRight(law, term, registered) : null
}

function statusOf(values: RecordValues, expires: string | null, today: string): Status {
  const said = typeof values.status_said === 'string' ? statusSaid(values.status_said) : null
  if (said !== null && said !== 'registered') return said
  if (values.ended_on) return 'cancelled'
  if (expires !== null && expires < today) return 'expired'
  return said ?? (values.registered_on ? 'registered' : 'unknown')
}

/** The rule that gave the last day; nothing where the source states it. */
export function grounds({ until_said: said, registered_on: registered }: RecordValues, law: LawLibrary) {
  const ground =
    typeof said !== 'string' && typeof registered === 'string' ? groundOfRight(law, term, registered) : null
  return ground ? { expires_on: ground } : {}
}
