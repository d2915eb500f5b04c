import type { PlainDate, RecordValues } from '@zhiqiang/kernel'
import { inForce } from './facts.ts'

/** The days in which an invention patent of the national office was in force; null for anything else. */
export function inventionInForce(
  values: RecordValues,
): { readonly from: PlainDate; readonly to: PlainDate | null } | null {
  const { kind, office, granted_on: granted } = values
  return kind === 'invention' && office === 'CN' ? inForce(values, granted) : null
}
