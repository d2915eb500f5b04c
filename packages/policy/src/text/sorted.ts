import type { Range } from './view.ts'

/** Index of the last item whose key is at most `value`, in a list sorted by that key; -1 if none. */
export function lastAtMost<T>(items: readonly T[], value: number, key: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && key(item) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The range of a sorted list without overlaps that holds `at`. */
export function rangeAt<T extends Range>(ranges: readonly T[], at: number): T | undefined {
  const range = ranges[lastAtMost(ranges, at, (item) => item.start)]
  return range !== undefined && at < range.end ? range : undefined
}

/** Whether a range meets one of a sorted list without overlaps. */
export function meets(ranges: readonly Range[], range: Range): boolean {
  const last = ranges[lastAtMost(ranges, range.end - 1, (item) => item.start)]
  return last !== undefined && last.end > range.start
}
