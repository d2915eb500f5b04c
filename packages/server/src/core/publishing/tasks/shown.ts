import type { Text, ThingData } from '@zhiqiang/kernel'

/** What the office may let the public see of each task. */
export type ShownPart = 'units' | 'state' | 'due' | 'reports'

const parts: readonly ShownPart[] = ['units', 'state', 'due', 'reports']

/** The office's choice as a plan's data keeps it; anything else in it shows nothing. */
export function shownOf(data: ThingData): ReadonlySet<ShownPart> {
  const kept: unknown = data.show
  return new Set(parts.filter((part) => Array.isArray(kept) && kept.includes(part)))
}

export interface PublicUnit {
  readonly name: string
  readonly nameEn: string | null
  readonly part: string
}

/** A task as the public page may show it. What the office did not choose is not there at all. */
export interface PublicTask {
  readonly id: string
  readonly title: string
  readonly clauseId: string | null
  readonly path: string
  readonly state: { readonly label: Text; readonly tone: string } | null
  readonly dueOn: string | null
  /** Leads first. Null: not shown. */
  readonly units: readonly PublicUnit[] | null
  /** Accepted reports, and the day the last one was accepted. Null: not shown. */
  readonly reports: { readonly accepted: number; readonly lastOn: string | null } | null
}

/** An accepted report, as the public page may show it; its evidence stays inside. */
export interface PublicReport {
  readonly id: string
  readonly acceptedOn: string
  readonly text: string
  readonly unit: PublicUnit | null
}
