import type { ReckonPorts, RecordValues } from '@zhiqiang/kernel'
import type { Sort } from './fields.ts'

/** Issuer and sort of organisation, the first two characters of a credit code. */
const byCode: Readonly<Record<string, Sort>> = {
  '11': 'authority',
  '12': 'public',
  '51': 'association',
  '52': 'association',
  '53': 'association',
  '91': 'enterprise',
  '92': 'sole',
  '93': 'cooperative',
}

/** What follows from what sources say of an organisation: its sort and seat by its credit code, else by name and address. */
export function reckon(values: RecordValues, ports: ReckonPorts): RecordValues {
  return {
    sort: sortOf(values),
    status: values.ended_on ? 'ended' : 'active',
    region: regionOf(values, ports),
  }
}

function sortOf({ credit_code: code, sort_said: said, name }: RecordValues): Sort {
  if (typeof said === 'string') return said as Sort
  const text = String(name)
  const known = typeof code === 'string' ? byCode[code.slice(0, 2)] : undefined
  if (known === 'enterprise' || known === 'sole' || known === 'cooperative') return known
  if (/(大学|学院)$/.test(text)) return 'university'
  if (/(研究院|研究所|科学院)$/.test(text)) return 'institute'
  return known ?? 'other'
}

/** The division of the credit code, unless the address tells a county inside it; codes of nation and provinces tell no seat. */
function regionOf({ credit_code: code, address }: RecordValues, { placeOf }: ReckonPorts): string | null {
  const place = typeof address === 'string' ? placeOf(address) : null
  const division = typeof code === 'string' ? code.slice(2, 8) : ''
  if (!/^\d{6}$/.test(division) || division.endsWith('0000')) return place
  const deeper = division.endsWith('00') && place?.startsWith(division.slice(0, 4))
  return deeper ? place : division
}
