import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { badLevels, ok, type PlainDate, type Result, t } from '@zhiqiang/kernel'
import { cityAsked, type Page, type ReadDeps } from '../../ledger/read-deps.ts'
import { charterPeriod } from '../charter/period.ts'
import { itemOf } from '../offerings/offerings.ts'
import { readableCases } from '../registers/store.ts'
import { pageOfRated, ratingsByItem } from './store.ts'

type CharterRating = CallOutput<'charter.get'>['ratings'][number]

/** How each service of a city was rated within a period, and which bad ratings wait for their follow-up. */
export async function ratedServices(
  deps: ReadDeps,
  city: string,
  period: { readonly since: PlainDate; readonly until: PlainDate },
): Promise<readonly CharterRating[]> {
  const rows = await ratingsByItem(deps.tx, city, { ...period, bad: badLevels })
  const lines = rows.flatMap(({ oldest, ...row }): CharterRating[] => {
    const item = itemOf(deps, row.item)
    const satisfied = row.rated - row.bad
    if (!item || row.rated + row.open === 0) return []
    return [
      {
        ...row,
        itemTitle: item.title,
        satisfied,
        share: row.rated === 0 ? null : Math.round((satisfied * 1000) / row.rated) / 10,
        oldest,
        light: lightOf(row),
      },
    ]
  })
  return lines.sort((a, b) => (a.item < b.item ? -1 : 1))
}

function lightOf({ open, overdue }: { readonly open: number; readonly overdue: number }): CharterRating['light'] {
  if (overdue > 0) return 'bad'
  return open > 0 ? 'wait' : 'good'
}

/** `charter.ratings`: the ratings behind one number of the charter, the latest first; a case is named to its readers alone. */
export async function charterRatings(
  deps: ReadDeps,
  query: HandlerInput<'charter.ratings'>['query'],
): Promise<Result<Page<CallOutput<'charter.ratings'>['rows'][number]>>> {
  const city = cityAsked({ ...deps, city: deps.city ?? query.city ?? null })
  if (city === null) return ok({ rows: [], total: 0, next: null })
  const asked = { ...query, ...charterPeriod(deps.today), city, bad: badLevels }
  const page = await pageOfRated(deps.tx, asked, query)
  if (!page.ok) return page
  const { rows } = page.value
  const ids = rows.flatMap(({ parent_id: id }) => (id === null ? [] : [id]))
  const readable = await readableCases(deps.tx, deps.actor, ids)
  const states = deps.catalogue.kinds.get('rating')?.states
  return ok({
    ...page.value,
    rows: rows.map((row) => {
      const id = row.parent_id !== null && readable.has(row.parent_id) ? row.parent_id : null
      return {
        on: row.day,
        level: row.level,
        stateLabel: states?.[row.state]?.label ?? t(row.state, row.state),
        dueOn: row.due_on,
        overdue: row.overdue,
        followedOn: row.followed_on,
        again: row.again,
        no: id === null ? null : row.no,
        caseId: id,
      }
    }),
  })
}
