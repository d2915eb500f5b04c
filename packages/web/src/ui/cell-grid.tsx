import type { ReactNode } from 'react'
import { cellKey, filled, type GridValues, numberIn } from './cell-values.ts'
import './cell-grid.css'

interface Line {
  readonly key: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  readonly values: GridValues
  readonly onChange: (values: GridValues) => void
  /** What stands above the first column. */
  readonly corner: string
  /** A line below the cells, such as sums. */
  readonly foot?: ReactNode
}

/** A grid of numbers to type in or to paste into from a spreadsheet; empty means missing, never zero. */
export function CellGrid({ label, rows, columns, values, onChange, corner, foot }: Props) {
  return (
    <div className="zq-scroll">
      <table className="zq-grid" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row" lang="zh-CN">
                {row.label}
              </th>
              {columns.map((column, c) => {
                const typed = values[cellKey(row.key, column.key)] ?? ''
                return (
                  <td key={column.key}>
                    <input
                      aria-label={`${row.label} ${column.label}`}
                      inputMode="decimal"
                      autoComplete="off"
                      value={typed}
                      aria-invalid={numberIn(typed) === undefined}
                      onChange={(event) => onChange({ ...values, [cellKey(row.key, column.key)]: event.target.value })}
                      onPaste={(event) => {
                        const text = event.clipboardData.getData('text')
                        if (!/[\t\n]/.test(text.trim())) return
                        event.preventDefault()
                        onChange(filled(values, rows, columns, { r, c }, text))
                      }}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  )
}
