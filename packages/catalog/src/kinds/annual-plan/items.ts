import type { Json, PlainDate, ThingData } from '@zhiqiang/kernel'

/** What a unit does of one task in the year. */
export interface Item {
  readonly [key: string]: Json
  readonly taskId: string
  readonly title: string
  readonly what: string
  readonly by: PlainDate
  readonly result: string | null
}

/** The items of an annual plan. */
export function itemsOf(data: ThingData): readonly Item[] {
  return Array.isArray(data.items) ? (data.items as unknown as readonly Item[]) : []
}

/** A task as coverage asks about it. */
interface Task {
  readonly id: string
  readonly state: string
  readonly units: readonly { readonly unitId: string; readonly part: string }[]
}

const running = ['queued', 'proposed', 'assigned', 'active']

/** The tasks a unit leads that are still to be done: what its annual plan has to cover. */
export function toCover<T extends Task>(tasks: readonly T[], unitId: string): readonly T[] {
  return tasks.filter(
    (task) => running.includes(task.state) && task.units.some((u) => u.part === 'lead' && u.unitId === unitId),
  )
}
