import { ok, type Result } from '@zhiqiang/kernel'
import { xlsxType } from '../core/sheets/write-sheet.ts'
import type { FileAnswer } from './api.ts'

/** A spreadsheet as an answer. */
export function xlsx(made: Result<Uint8Array>, name: string): Result<FileAnswer> {
  return made.ok ? ok({ file: made.value, name: `${name}.xlsx`, type: xlsxType }) : made
}

/** Lines of a table as an answer, written as they are read. */
export function csv(file: AsyncIterable<string>, name: string): Result<FileAnswer> {
  return ok({ file, name: `${name}.csv`, type: 'text/csv; charset=utf-8' })
}
