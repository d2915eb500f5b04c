import type { LawLibrary, ReckonPorts, RecordValues } from '@zhiqiang/kernel'
import { earliestDay, firstDay, regionOf } from '../../shared/records/reckoned.ts'
import { groundOfRight, lastDayOfRight } from '../../shared/term-of-right.ts'

const term = 'layout.validity'
const cap = 'layout.validity-cap'

/**
 * What follows from what sources say of a layout design: protected for a term from filing or first exploitation, whichever
 * came first, and never longer than another term from the day it was finished.
 */
export function reckon(values: RecordValues, ports: ReckonPorts): RecordValues {
  const { filed_on: filed, registered_on: registered, exploited_on: exploited } = values
  const expires = ends(values, ports.law)?.day ?? null
  return {
    status: statusOf(values, expires, ports.today),
    region: regionOf(values, ports),
    expires_on: expires,
    dated_on: firstDay(registered, filed, exploited),
  }
}

export function grounds(values: RecordValues, law: LawLibrary) {
  const end = ends(values, law)
  const ground = end && groundOfRight(law, end.term, end.from)
  return ground ? { expires_on: ground } : {}
}

function ends({ filed_on: filed, exploited_on: exploited, completed_on: completed }: RecordValues, law: LawLibrary) {
  const from = earliestDay(filed, exploited)
  const all = [
    ...(from === null ? [] : [{ term, from }]),
    ...(typeof completed === 'string' && from !== null ? [{ term: cap, from: completed }] : []),
  ].flatMap((one) => {
    const day = lastDayOfRight(law, one.term, one.from)
    return day === null ? [] : [{ ...one, day }]
  })
  return all.sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null
}

function statusOf(values: RecordValues, expires: string | null, today: string) {
  if (values.ended_on) return 'ended'
  if (expires !== null && expires < today) return 'expired'
  return values.registered_on ? 'registered' : 'pending'
}
