import { addMonths, type LawLibrary, type PlainDate, type ReckonPorts, type RecordValues } from '@zhiqiang/kernel'
import { groundOfRight, lastDayOfRight } from '../../shared/term-of-right.ts'
import { type Status, statusSaid } from './status.ts'

const termOf: Readonly<Record<string, string>> = {
  invention: 'patent.invention',
  utility: 'patent.utility-model',
  design: 'patent.design',
}

/**
 * What follows from what sources say of a patent: the last day of the right by the term of law in force on its filing day,
 * how it stands today, where its first address lies. Only rights of the national office have a term here.
 */
export function reckon(values: RecordValues, { law, today, placeOf }: ReckonPorts): RecordValues {
  const { filed_on: filed, published_on: published, granted_on: granted, kind, office, address } = values
  const expires =
    office === 'CN' && granted && typeof filed === 'string' ? lastDayOfRight(law, termOf[String(kind)], filed) : null
  return {
    dated_on: filed ?? published ?? null,
    expires_on: expires,
    status: statusOf(values, expires, today),
    region: typeof address === 'string' ? placeOf(address) : null,
  }
}

/** The rule that gave the last day of the right. */
export function grounds({ filed_on: filed, kind, expires_on: expires }: RecordValues, law: LawLibrary) {
  const ground =
    typeof filed === 'string' && typeof expires === 'string' ? groundOfRight(law, termOf[String(kind)], filed) : null
  return ground ? { expires_on: ground } : {}
}

/**
 * How it stands: what the source says of an end; a right past its last day has expired; a granted one is in force as far as
 * is known; an application that was published and of which nothing else is known is pending while it may still be.
 */
function statusOf(values: RecordValues, expires: PlainDate | null, today: PlainDate): Status {
  const said = typeof values.status_said === 'string' ? statusSaid(values.status_said) : null
  if (said !== null && said !== 'valid' && said !== 'pending') return said
  if (values.ended_on) return 'lapsed'
  if (expires !== null && expires < today) return 'expired'
  if (said !== null) return said
  if (values.granted_on) return 'valid'
  const { published_on: published } = values
  return typeof published === 'string' && addMonths(published, examined) > today ? 'pending' : 'unknown'
}

/** Months after which a published application of which nothing more is heard is taken to be decided, unknown how. */
const examined = 72
