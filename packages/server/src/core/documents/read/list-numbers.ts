import { numeral } from './numerals.ts'

/** One level of a list, as Word keeps it: nine levels to a list, level 0 first. */
export interface ListLevel {
  readonly start: number
  /** A name of ST_NumberFormat, see {@link numeral}. */
  readonly format: string
  /** The pattern with `%1` for the number of level 0: `第%1条`, `%1.%2`. */
  readonly text: string
  /** The 1-based level whose next item restarts this one; 0 never; absent: any level above. */
  readonly restartAfter?: number
  /** All numbers of the pattern in decimal, whatever their own level says. */
  readonly legal: boolean
  /** True where Word puts a space or a tab between number and text. */
  readonly spaced: boolean
  readonly hidden: boolean
}

/** The list a paragraph is in: lists that share a `family` count on together. */
export interface ListUse {
  readonly family: string
  /** Names the list itself; its start overrides take effect at its first item. */
  readonly list: string
  readonly level: number
  readonly levels: readonly (ListLevel | undefined)[]
  /** Levels at which this list starts anew although its family has counted on. */
  readonly overrides: ReadonlyMap<number, number>
}

/** Counts the items of all lists of a document, asked in document order, and writes each item's number. */
export function listCounter(): (use: ListUse) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (use) => {
    const level = use.levels[use.level]
    if (level === undefined) return ''
    const counts = counters.get(use.family) ?? []
    counters.set(use.family, counts)
    const first = `${use.list}/${use.level}`
    const override = begun.has(first) ? undefined : use.overrides.get(use.level)
    begun.add(first)
    const last = counts[use.level]
    counts[use.level] = override ?? (last === undefined ? level.start : last + 1)
    restartBelow(use, counts)
    return level.hidden ? '' : written(use, level, counts)
  }
}

function restartBelow(use: ListUse, counts: (number | undefined)[]): void {
  for (let below = use.level + 1; below < Math.max(9, use.levels.length); below++) {
    const after = use.levels[below]?.restartAfter
    if (after === 0 || (after !== undefined && use.level > after - 1)) continue
    counts[below] = undefined
  }
}

function written(use: ListUse, level: ListLevel, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet' || level.format === 'none') {
    return /%\d/.test(level.text) || level.format === 'bullet' ? '' : level.text
  }
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const of = use.levels[at]
    const value = counts[at] ?? of?.start ?? 1
    return numeral(value, level.legal && of?.format !== 'none' ? 'decimal' : (of?.format ?? 'decimal'))
  })
  // `一、` and `1.` stand on their own; a bare `1` or `第一条` would run into the words that follow.
  return text !== '' && level.spaced && !/[、.．,，)）]$/.test(text) ? `${text} ` : text
}
