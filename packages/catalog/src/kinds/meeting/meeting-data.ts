import type { Json, PlainDate, ThingData } from '@zhiqiang/kernel'

/** What a meeting decided; `n` is its number in the minutes and never given twice. */
export interface Decision {
  readonly [key: string]: Json
  readonly n: number
  readonly text: string
  readonly lead: string
  readonly co: readonly string[]
  readonly dueOn: PlainDate | null
}

/** The decisions of a meeting in their order. */
export function decisionsOf(data: ThingData): readonly Decision[] {
  return Array.isArray(data.decisions) ? (data.decisions as unknown as readonly Decision[]) : []
}

/** Ids in a member of a thing's data. */
export function idsIn(data: ThingData, name: string): readonly string[] {
  const value = data[name]
  return Array.isArray(value) ? value.map(String) : []
}

/** The items of an agenda written one a line. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The first sentence of a decision, short enough for a title. */
export function titleOf(text: string): string {
  const first = /^[^。；;\n]+/u.exec(text.trim())?.[0] ?? text.trim()
  return [...first].length <= 60 ? first : `${[...first].slice(0, 59).join('')}…`
}
