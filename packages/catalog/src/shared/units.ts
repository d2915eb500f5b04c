import type { UnitPart } from '@zhiqiang/kernel'

/** A lead and its co-units, nobody twice. */
export function withCo(lead: string, co: readonly string[]): UnitPart[] {
  const others = [...new Set(co)].filter((id) => id !== lead)
  return [{ unitId: lead, part: 'lead' }, ...others.map((unitId) => ({ unitId, part: 'co' as const }))]
}

/** The parts after one unit took over another's: a lead stays a lead, and nobody has two parts. */
export function handedOver(units: readonly UnitPart[], from: string, to: string): UnitPart[] {
  const parts = units.map((u) => (u.unitId === from ? { ...u, unitId: to } : u))
  return parts.filter((u, i) => parts.findIndex((v) => v.unitId === u.unitId) === i)
}
