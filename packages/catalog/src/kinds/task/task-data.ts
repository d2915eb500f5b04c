import type { Json, PlainDate, Thing, ThingData, UnitPart } from '@zhiqiang/kernel'

/** A list in a thing's data; empty where there is none. */
export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

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

export interface Milestone {
  readonly no: number
  readonly name: string
  readonly on: PlainDate
  readonly doneOn: PlainDate | null
  readonly note: string
}

/** The milestones of a task as its own steps wrote them. */
export function milestonesOf(data: ThingData): readonly (Milestone & { readonly [key: string]: Json })[] {
  // Only addMilestone and its sisters write the member, in this shape.
  return list(data.milestones) as unknown as readonly (Milestone & { readonly [key: string]: Json })[]
}

/** The extension that waits for the office, as askExtension wrote it. */
export function extensionOf(thing: Thing) {
  const asked = thing.data.extension
  if (typeof asked !== 'object' || asked === null) return null
  return asked as { readonly dueOn: PlainDate; readonly ground: string; readonly [key: string]: Json }
}
