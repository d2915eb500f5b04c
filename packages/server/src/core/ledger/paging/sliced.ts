import { ok, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { Page, Paging } from '../read-deps.ts'

/** A page of a list that is known whole: what a city has of counties, what a figure counted. */
export function sliced<T>(all: readonly T[], { cursor, limit }: Paging): Result<Page<T>> {
  const start = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(start) || start < 0) return refuseInput(t('翻页标记无效', 'the cursor is not valid'))
  const rows = all.slice(start, start + limit)
  const end = start + rows.length
  return ok({ rows, total: all.length, next: end < all.length ? String(end) : null })
}
