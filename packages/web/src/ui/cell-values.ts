/** What stands typed in a grid, by row and column. */
export type GridValues = Readonly<Record<string, string>>

/** The key of a cell. */
export function cellKey(row: string, column: string): string {
  return `${row}|${column}`
}

/** The number typed into a cell: null for an empty one, undefined for what is no number. */
export function numberIn(typed: string): number | null | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace(/[%万]$/, '')
  if (plain === '' || plain === '-' || plain === '—') return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

/** The grid after pasting lines and tabs at a cell; what lies beyond its edges is left out. */
export function filled(
  values: GridValues,
  rows: readonly { readonly key: string }[],
  columns: readonly { readonly key: string }[],
  at: { readonly r: number; readonly c: number },
  text: string,
): GridValues {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const pasted = lines.flatMap((line, i) =>
    line.split('\t').flatMap((cell, j) => {
      const [row, column] = [rows[at.r + i], columns[at.c + j]]
      return row && column ? [[cellKey(row.key, column.key), cell.trim()] as const] : []
    }),
  )
  return { ...values, ...Object.fromEntries(pasted) }
}

export interface ChangedCell {
  readonly row: string
  readonly column: string
  readonly value: number | null
}

/** The cells that differ from what stood there; null when one of them is no number. */
export function changedCells(before: GridValues, after: GridValues): readonly ChangedCell[] | null {
  const changed: ChangedCell[] = []
  for (const [key, typed] of Object.entries(after)) {
    const value = numberIn(typed)
    if (value === undefined) return null
    if (value === numberIn(before[key] ?? '')) continue
    const [row = '', column = ''] = key.split('|')
    changed.push({ row, column, value })
  }
  return changed
}
