import type { Readable } from 'node:stream'
import { fail, ok, pick, problem, type Result, type Text } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { writeSheet } from '../../sheets/write-sheet.ts'
import type { Page, Paging, ReadDeps } from '../read-deps.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { streamed, streamInTransaction } from './stream-pages.ts'

export type Cell = string | number | null

/** A column of an export: its key in the address, its heading, its cell of a row. */
export interface ExportColumn<Row> {
  readonly key: string
  readonly title: Text
  readonly width?: number
  readonly of: (row: Row, say: (text: Text) => string) => Cell
}

/** What an export takes: the reads open transactions of their own. */
export type ExportDeps = Omit<ReadDeps, 'tx'>

type PageAt<Row> = (deps: ReadDeps, paging: Paging) => Promise<Result<Page<Row>>>

const pageSize = 200

/** Only the named columns, in the order named; all where none is, and none that is not there. */
export function columnsAsked<Row>(columns: readonly ExportColumn<Row>[], asked: string | undefined) {
  if (asked === undefined) return columns
  const chosen = asked.split(',').flatMap((key) => columns.find((column) => column.key === key) ?? [])
  return chosen.length > 0 ? chosen : columns
}

/** The rows of a list as CSV with a byte order mark; all pages are read in one transaction, so that none is lost or doubled. */
export function csvOf<Row>(
  db: Db,
  deps: ExportDeps,
  columns: readonly ExportColumn<Row>[],
  pageAt: PageAt<Row>,
): Readable {
  const say = (text: Text) => pick(text, deps.lang ?? 'zh')
  return streamInTransaction(db, async (tx, write) => {
    await write(byteOrderMark + csvLine(columns.map((column) => say(column.title))))
    let paging: Paging = { limit: pageSize }
    for (;;) {
      const page = await pageAt({ ...deps, tx }, paging)
      if (!page.ok) return page
      await write(page.value.rows.map((row) => csvLine(columns.map((column) => column.of(row, say)))).join(''))
      if (page.value.next === null) return streamed
      paging = { cursor: page.value.next, limit: pageSize }
    }
  })
}

/** More rows than this are no list a person reads in a spreadsheet; the .csv has no such limit. */
const mostRows = 20_000

/** The same rows as {@link csvOf}, as a spreadsheet. */
export async function xlsxOf<Row>(
  db: Db,
  deps: ExportDeps,
  table: { readonly name: Text; readonly columns: readonly ExportColumn<Row>[] },
  pageAt: PageAt<Row>,
): Promise<Result<Uint8Array>> {
  const say = (text: Text) => pick(text, deps.lang ?? 'zh')
  const rows = await transaction(db, (tx) => allRows({ ...deps, tx }, pageAt), {
    isolation: 'repeatable read',
    readOnly: true,
  })
  if (!rows.ok) return rows
  return ok(
    await writeSheet({
      name: say(table.name),
      columns: table.columns.map(({ title, width }) => ({ title: say(title), ...(width ? { width } : {}) })),
      rows: rows.value.map((row) => table.columns.map((column) => column.of(row, say))),
    }),
  )
}

const tooMany = fail(problem('E_TOO_LARGE', { limit: `${mostRows}` }))

async function allRows<Row>(deps: ReadDeps, pageAt: PageAt<Row>): Promise<Result<readonly Row[]>> {
  const rows: Row[] = []
  let paging: Paging = { limit: pageSize }
  for (;;) {
    const page = await pageAt(deps, paging)
    if (!page.ok) return page
    rows.push(...page.value.rows)
    // A long list does not count so far: its rows are.
    if (Math.max(page.value.total, rows.length) > mostRows) return tooMany
    if (page.value.next === null) return ok(rows)
    paging = { cursor: page.value.next, limit: pageSize }
  }
}
