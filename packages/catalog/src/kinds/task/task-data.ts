import { type Json, listIn, type PlainDate, type Thing, type ThingData } from '@zhiqiang/kernel'

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
  return listIn(data.milestones)
}

/** The extension that waits for the office, as askExtension wrote it. */
export function extensionOf(thing: Thing) {
  const asked = thing.data.extension
  if (typeof asked !== 'object' || asked === null) return null
  return asked as { readonly dueOn: PlainDate; readonly ground: string; readonly [key: string]: Json }
}
