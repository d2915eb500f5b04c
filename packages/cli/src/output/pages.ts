import { ok, type Problem, type Result, t } from '@zhiqiang/kernel'
import type { Cli } from '../cli.ts'
import { printJson, printTable, refuse, say } from './print.ts'
import type { Column } from './table.ts'

/** A page of a list as the contract answers it. */
export interface Page<R> {
  readonly rows: readonly R[]
  readonly total: number
  /** There are more than the total. */
  readonly atLeast?: boolean
  readonly next: string | null
}

/** How much of a list is asked for. */
export interface PageOptions {
  readonly limit?: string
  readonly all?: boolean
}

/** The first page of a list, or with `all` every page as one. */
export async function readPages<R>(
  { limit, all }: PageOptions,
  read: (paging: { limit: number; cursor?: string }) => Promise<Result<Page<R>, Problem>>,
): Promise<Result<Page<R>, Problem>> {
  const size = all ? 200 : Number(limit ?? 50)
  const first = await read({ limit: size })
  if (!first.ok || !all) return first
  const rows = [...first.value.rows]
  for (let next = first.value.next; next !== null; ) {
    const page = await read({ limit: size, cursor: next })
    if (!page.ok) return page
    rows.push(...page.value.rows)
    next = page.value.next
  }
  return ok({ rows, total: rows.length, next: null })
}

/** Prints a page as a table with how many rows there are in all, or raw. */
export function printPage<R>(cli: Cli, page: Result<Page<R>, Problem>, columns: readonly Column<R>[]): number {
  if (!page.ok) return refuse(cli, page.problem)
  const { rows, total, atLeast } = page.value
  if (cli.json) return printJson(cli, page.value)
  const code = printTable(cli, columns, rows)
  if (rows.length < total) {
    const more = t(
      `共 ${total} 行${atLeast ? '以上' : ''}，这里是前 ${rows.length} 行；--all 列出全部。`,
      `${rows.length} of ${atLeast ? 'more than ' : ''}${total} rows; --all lists all.`,
    )
    cli.out(say(cli, more))
  }
  return code
}
