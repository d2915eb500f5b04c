import writeXlsx, { type SheetData } from 'write-excel-file/node'

export type { SheetData }

/** An .xlsx as an office would send it: rows of cells, merged where they say so. */
export function spreadsheet(rows: SheetData, sheet = '表'): Promise<Buffer> {
  return writeXlsx(rows, { sheet }).toBuffer()
}
