import type { Text } from '../text.ts'
import type { ThingData } from '../thing-data.ts'
import type { PlainDate } from '../time/dates.ts'

/** A rule of a service as the city keeps it. */
export interface Setting {
  readonly kind: string
  readonly data: ThingData
}

/** Says that a kind holds rules of a service as data of the city (政策参数): from when on, by which paper. */
export interface SettingOf {
  readonly item: string
  /** What the guide heads them with; absent where they are rules. A thing of a section stands by its state, not by days. */
  readonly section?: Text
  /** What follows from it and from the other rules that hold on a day, besides what it says itself. */
  readonly tells?: (
    own: ThingData,
    holding: readonly Setting[],
    today: PlainDate,
  ) => readonly { readonly label: Text; readonly value: Text }[]
}

/** Whether what is dated from a day on, until a day or further notice, holds on a day. */
export function holdsOn({ from, to }: ThingData, day: PlainDate): boolean {
  return (typeof from !== 'string' || from <= day) && (typeof to !== 'string' || day <= to)
}
