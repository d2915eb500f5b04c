import writeXlsx, { type Cell, type Row } from 'write-excel-file/node'

/** A table to be written as a spreadsheet. */
export interface SheetTable {
  readonly name: string
  /** A line above the header, such as which list with which filter. */
  readonly title?: string
  readonly columns: readonly { readonly title: string; readonly width?: number }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The media type of what {@link writeSheet} makes. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An .xlsx with a header that stays in sight; texts are texts (nothing runs as a formula), numbers are numbers. */
export async function writeSheet(table: SheetTable): Promise<Buffer> {
  const head: Row = table.columns.map(({ title }) => ({ value: title, type: String, ...headStyle }))
  const above: Row[] = table.title ? [[{ value: table.title, type: String, fontWeight: 'bold' }]] : []
  return writeXlsx([...above, head, ...table.rows.map((row) => row.map(cell))], {
    sheet: sheetName(table.name),
    columns: table.columns.map(({ title, width }) => ({ width: width ?? Math.max(10, title.length * 2 + 2) })),
    stickyRowsCount: above.length + 1,
  }).toBuffer()
}

const headStyle = { fontWeight: 'bold', backgroundColor: '#e8eef0', borderStyle: 'thin', wrap: true } as const

function cell(value: string | number | null): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  return { value: printable(value), type: String, wrap: true, alignVertical: 'top' }
}

/** A cell holds 32,767 characters, and none that XML cannot say. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32_767)
}

function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}
