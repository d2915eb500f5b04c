import { ok, type Result, refuseInput, t } from '@zhiqiang/kernel'
import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { LongPage, Page, Paging } from '../read-deps.ts'
import { type KeyType, readCursor, writeCursor } from './cursor.ts'

/** A total order of a list: the last key is unique, and no key is null. */
export interface Order {
  readonly name: string
  readonly keys: readonly { readonly by: RawBuilder<unknown>; readonly type: KeyType }[]
  readonly descending?: boolean
}

const casts: Readonly<Record<KeyType, RawBuilder<unknown>>> = {
  uuid: sql`uuid`,
  int: sql`integer`,
  day: sql`date`,
  instant: sql`timestamptz`,
  code: sql`text`,
}

/** Rows of a long list are counted so far and no further: nobody turns more pages, and counting all reads all. */
export const mostCounted = 1000

/**
 * One page of a query by keyset: rows after the cursor, the exact total of the filter, the next cursor.
 * @param query filters and columns, without order or limit
 */
export async function pageOfQuery<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  order: Order,
  paging: Paging,
): Promise<Result<Page<O>>> {
  const page = await rowsOfQuery(query, order, paging)
  if (!page.ok) return page
  if (isWhole(paging, page.value)) return ok({ ...page.value, total: page.value.rows.length })
  const counted = await query.clearSelect().select(countAll).executeTakeFirstOrThrow()
  return ok({ ...page.value, total: (counted as { readonly n: number }).n })
}

/** {@link pageOfQuery} for lists that grow for years: the total goes up to {@link mostCounted}, and more is told. */
export async function longPageOfQuery<DB, TB extends keyof DB, O>(
  tx: Tx,
  query: SelectQueryBuilder<DB, TB, O>,
  order: Order,
  paging: Paging,
): Promise<Result<LongPage<O>>> {
  const page = await rowsOfQuery(query, order, paging)
  if (!page.ok) return page
  if (isWhole(paging, page.value)) return ok({ ...page.value, total: page.value.rows.length, atLeast: false })
  const first = query
    .clearSelect()
    .select(sql`1`.as('one'))
    .limit(mostCounted + 1)
  const counted = await sql<{ readonly n: number }>`select count(*) as n from (${first}) as first`.execute(tx)
  const n = counted.rows[0]?.n ?? 0
  return ok({ ...page.value, total: Math.min(n, mostCounted), atLeast: n > mostCounted })
}

/** A first page after which nothing comes is its own count. */
function isWhole({ cursor }: Paging, { next }: Pick<Page<unknown>, 'next'>): boolean {
  return cursor === undefined && next === null
}

async function rowsOfQuery<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  order: Order,
  paging: Paging,
): Promise<Result<Pick<Page<O>, 'rows' | 'next'>>> {
  const types = order.keys.map((key) => key.type)
  const after = paging.cursor === undefined ? [] : readCursor(paging.cursor, order.name, types)
  if (after === null) return refuseInput(t('翻页标记无效', 'the cursor is not valid'))
  const rows = await sorted(paging.cursor === undefined ? query : query.where(beyond(order, after)), order)
    .select(sql<string[]>`array[${sql.join(order.keys.map((key) => sql`(${key.by})::text`))}]`.as('cursor_keys'))
    .limit(paging.limit + 1)
    .execute()
  const shown = rows.slice(0, paging.limit)
  const last = rows.length > paging.limit ? shown.at(-1) : undefined
  const keys = (last as { readonly cursor_keys: readonly string[] } | undefined)?.cursor_keys
  return ok({ rows: shown as O[], next: keys ? writeCursor(order.name, keys) : null })
}

const countAll = sql<number>`count(*)`.as('n')

function sorted<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>, order: Order) {
  const way = order.descending ? 'desc' : 'asc'
  return order.keys.reduce((q, key) => q.orderBy(key.by, way), query)
}

function beyond(order: Order, after: readonly string[]): RawBuilder<SqlBool> {
  const keys = sql.join(order.keys.map((key) => key.by))
  const values = sql.join(order.keys.map((key, i) => sql`${after[i]}::${casts[key.type]}`))
  return order.descending ? sql`(${keys}) < (${values})` : sql`(${keys}) > (${values})`
}
