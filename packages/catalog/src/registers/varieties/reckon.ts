import type { LawLibrary, ReckonPorts, RecordValues } from '@zhiqiang/kernel'
import { firstDay, regionOf } from '../../shared/records/reckoned.ts'
import { groundOfRight, lastDayOfRight } from '../../shared/term-of-right.ts'

/** What follows from what sources say of a variety: its last day by the class of plant and the day of grant. */
export function reckon(values: RecordValues, ports: ReckonPorts): RecordValues {
  const { granted_on: granted, filed_on: filed } = values
  const term = termOf(values)
  const expires = term && typeof granted === 'string' ? lastDayOfRight(ports.law, term, granted) : null
  return {
    status: statusOf(values, expires, ports.today),
    region: regionOf(values, ports),
    expires_on: expires,
    dated_on: firstDay(granted, filed),
  }
}

export function grounds(values: RecordValues, law: LawLibrary) {
  const { granted_on: granted } = values
  const term = termOf(values)
  const ground = term && typeof granted === 'string' ? groundOfRight(law, term, granted) : null
  return ground ? { expires_on: ground } : {}
}

/** Without the class of the plant no term is reckoned: the classes differ by five years. */
function termOf({ plant_class: of }: RecordValues): string | null {
  return typeof of === 'string' ? `plant-variety.${of}` : null
}

function statusOf(values: RecordValues, expires: string | null, today: string) {
  const said = typeof values.status_said === 'string' ? values.status_said : ''
  if (values.ended_on || /终止|放弃|无效/.test(said)) return 'ended'
  if (/驳回|撤回|视为/.test(said)) return 'refused'
  if (expires !== null && expires < today) return 'expired'
  if (values.granted_on || /授权|有效/.test(said)) return 'granted'
  return values.filed_on || values.application_number ? 'pending' : 'reserve'
}
