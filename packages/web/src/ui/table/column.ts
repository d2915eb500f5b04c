import type { Text } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'

/** A column of a ledger table. The first one stays in place and cannot be hidden. */
export interface Column<R> {
  readonly key: string
  readonly title: Text
  readonly cell: (row: R) => ReactNode
  /** CSS pixels. */
  readonly width?: number
  readonly numeric?: boolean
  /** Hidden until somebody asks for it. */
  readonly extra?: boolean
  /** Shown whatever was chosen: it answers what was just asked for. */
  readonly always?: boolean
}

/** How somebody wants a table to look; kept on this machine. */
export interface TableChoice {
  /** Keys of the columns shown, without the first. */
  readonly shown: readonly string[]
  readonly dense: boolean
}

/** The choice before anybody chose. */
function firstChoice<R>(columns: readonly Column<R>[]): TableChoice {
  return { shown: columns.slice(1).flatMap((column) => (column.extra ? [] : [column.key])), dense: true }
}

/** A kept choice without columns that no longer exist; nonsense gives the first choice. */
export function readChoice<R>(kept: string | null, columns: readonly Column<R>[]): TableChoice {
  const first = firstChoice(columns)
  try {
    const value: unknown = JSON.parse(kept ?? 'null')
    if (typeof value !== 'object' || value === null || !('shown' in value) || !Array.isArray(value.shown)) return first
    const keys = value.shown.filter((key) => columns.some((column) => column.key === key))
    return { shown: keys, dense: !('dense' in value) || value.dense !== false }
  } catch {
    return first
  }
}

/** The width below which a table scrolls inside itself: a column without a width counts as a middling one. */
export function widthOf<R>(columns: readonly Column<R>[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? 120), 0)
}

/** The columns to draw, in the table's own order. */
export function columnsOf<R>(columns: readonly Column<R>[], choice: TableChoice): readonly Column<R>[] {
  return columns.filter((column, at) => at === 0 || column.always || choice.shown.includes(column.key))
}
