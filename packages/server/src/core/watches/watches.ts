import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type Register, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../ledger/read-deps.ts'
import { readableThing } from '../ledger/things/get-thing.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { listThings } from '../ledger/things/store.ts'
import { growthOf, hitsOf } from './store.ts'
import { toldHits } from './told-hits.ts'
import { nextAfter, offsetIn } from './topics.ts'

const kind = 'search-watch'

type Watch = CallOutput<'watches.list'>['rows'][number]
type Found = CallOutput<'watches.found'>['rows'][number]

/** `watches.list`: the searches the caller keeps, the newest first. */
export async function listWatches(
  deps: ReadDeps,
  query: HandlerInput<'watches.list'>['query'],
): Promise<Result<Page<Watch>>> {
  const page = await listThings(deps, kind, 'watch.read', { state: query.state, sort: 'moved' }, query)
  if (!page.ok) return page
  const growth = await growthOf(
    deps.tx,
    page.value.rows.map(({ id }) => id),
  )
  const rows = (await rowsOf(deps, page.value.rows)).map((row, n): Watch => {
    const own = growth.filter(({ thing }) => thing === row.id)
    const data = page.value.rows[n]?.data as { q?: unknown } | undefined
    return {
      ...row,
      q: String(data?.q ?? ''),
      joined: own.reduce((sum, one) => sum + one.n, 0),
      lastOn: own.at(-1)?.last ?? null,
    }
  })
  return ok({ ...page.value, rows })
}

/** `watches.found`: what came in since a search is kept, the newest first; records that are no more are left out. */
export async function foundBy(
  deps: ReadDeps,
  registers: ReadonlyMap<string, Register>,
  id: string,
  { cursor, limit }: HandlerInput<'watches.found'>['query'],
): Promise<Result<Page<Found>>> {
  const watch = await readableThing(deps, id, kind)
  if (!watch.ok) return watch
  const { city } = watch.value
  const offset = offsetIn(cursor)
  if (offset === null) return refuseInput(t('页码标记不对', 'the mark of the page is wrong'))
  const { rows: hits, total } = await hitsOf(deps.tx, id, { offset, limit })
  const rows = await toldHits(deps.tx, registers, city, hits)
  return ok({ rows, total, next: nextAfter(offset + hits.length, total) })
}
