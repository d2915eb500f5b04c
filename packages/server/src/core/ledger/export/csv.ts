/** Marks a file as UTF-8 for the spreadsheets that would read it as GBK. */
export const byteOrderMark = '\ufeff'

/**
 * One line of CSV as RFC 4180 writes it. A text that a spreadsheet would run as a formula (it begins with = + - @ or a
 * control character) gets an apostrophe in front; numbers are written as they are.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
