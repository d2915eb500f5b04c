import type { CallOutput } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { Page, Paging } from '../ledger/read-deps.ts'
import { findRecords, type SearchDeps } from '../search/find.ts'
import { growthOf, openTopic, openTopics } from './store.ts'

type Topic = CallOutput<'topics.list'>['rows'][number]

/** `topics.list`: the topics of a city that stand open, the newest first, with how many records joined each. */
export async function listTopics(tx: Tx, city: string, { cursor, limit }: Paging): Promise<Result<Page<Topic>>> {
  const offset = offsetIn(cursor)
  if (offset === null) return refuseInput(t('页码标记不对', 'the mark of the page is wrong'))
  const found = await openTopics(tx, city, { offset, limit })
  const growth = await growthOf(
    tx,
    found.map(({ id }) => id),
  )
  const total = found[0]?.total ?? 0
  return ok({
    rows: found.map((row) => topicOf(row, growth)),
    total,
    next: nextAfter(offset + found.length, total),
  })
}

/** `topics.get`: a topic with what it holds today, the newest records first. */
export async function topicNow(
  deps: SearchDeps,
  city: string,
  id: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<Result<CallOutput<'topics.get'>>> {
  const row = await openTopic(deps.tx, city, id)
  if (!row) return fail(problem('E_NOT_FOUND'))
  const growth = await growthOf(deps.tx, [id])
  const found = await findRecords(deps, city, { q: row.data.q, sort: 'newest', facets: 'true', ...page })
  if (!found.ok) return found
  return ok({
    topic: topicOf(row, growth),
    growth: growth.map(({ month, n }) => ({ month, n })),
    found: found.value,
  })
}

/** Where a page begins that a cursor tells; null where it tells nothing of the kind. */
export function offsetIn(cursor: string | undefined): number | null {
  const offset = cursor === undefined ? 0 : Number(cursor)
  return Number.isInteger(offset) && offset >= 0 ? offset : null
}

/** The cursor of the next page; null where all rows were given. */
export function nextAfter(given: number, total: number): string | null {
  return given < total && given > 0 ? String(given) : null
}

function topicOf(
  { id, title, data, opened_at }: NonNullable<Awaited<ReturnType<typeof openTopic>>>,
  growth: Awaited<ReturnType<typeof growthOf>>,
): Topic {
  const own = growth.filter(({ thing }) => thing === id)
  return {
    id,
    title,
    about: data.about,
    q: data.q,
    openedAt: opened_at,
    joined: own.reduce((sum, { n }) => sum + n, 0),
    lastOn: own.at(-1)?.last ?? null,
  }
}
