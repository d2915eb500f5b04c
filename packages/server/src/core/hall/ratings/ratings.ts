import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { can, membersIn, ok, type RatingLevel, type Result, type Thing, type ThingData } from '@zhiqiang/kernel'
import type { LawInForce } from '../../law/in-force.ts'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing, viewOf } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { clockViews } from '../cases/clock-view.ts'
import { clocksOfCase } from '../cases/store.ts'
import { pageOfRatings, ratingUnder } from './store.ts'

type RatingRow = CallOutput<'ratings.list'>['rows'][number]
type CaseRating = CallOutput<'cases.get'>['rating']

/** `ratings.list`: ratings of the city, of a unit's cases, or an applicant's own. */
export async function listRatings(
  deps: ReadDeps,
  query: HandlerInput<'ratings.list'>['query'],
): Promise<Result<Page<RatingRow>>> {
  const page = await pageOfRatings(deps, query)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  return ok({ ...page.value, rows: rows.flatMap((row, at) => ratingRow(deps, row, page.value.rows[at]?.data)) })
}

function ratingRow(
  { catalogue }: ReadDeps,
  row: Awaited<ReturnType<typeof rowsOf>>[number],
  said: unknown,
): RatingRow[] {
  const data = membersIn(said as ThingData)
  const item = catalogue.kinds.get(String(data.item))
  if (!item || row.parentId === null) return []
  return [
    {
      ...row,
      no: String(data.no),
      caseId: row.parentId,
      item: item.kind,
      itemTitle: item.title,
      level: levelIn(data) ?? 'fair',
      again: levelIn(membersIn(data.again)),
      words: typeof data.words === 'string' ? data.words : '',
    },
  ]
}

/** The level that a rating, or the second one after the follow-up, gives. */
function levelIn(data: ThingData): RatingLevel | null {
  // The engine has checked it by the form of the step.
  return typeof data.level === 'string' ? (data.level as RatingLevel) : null
}

/** What a case was rated, as far as the reader may see it, and whether the reader may rate it now. */
export async function ratingOfCase(
  deps: ReadDeps,
  thing: Thing,
  { closed, law }: { readonly closed: boolean; readonly law: LawInForce },
): Promise<CaseRating> {
  const found = await ratingUnder(deps.tx, thing.id)
  if (!found) return { may: closed && can(deps.actor, 'rating.give', thing) !== null, given: null }
  const rating = await readableThing(deps, found.id, 'rating')
  const kind = deps.catalogue.kinds.get('rating')
  if (!rating.ok || !kind) return { may: false, given: null }
  const clocks = clockViews(kind, await clocksOfCase(deps.tx, found.id), law, deps.today)
  return { may: false, given: { ...(await viewOf(deps, rating.value)), clocks } }
}

/** The same for whoever holds number and code of the case. */
export async function ratingShown(
  { tx, catalogue }: ReadDeps,
  caseId: string,
  closed: boolean,
): Promise<CallOutput<'cases.progress'>['rating']> {
  const found = await ratingUnder(tx, caseId)
  if (!found) return { may: closed ? 'rate' : null, level: null, stateLabel: null, dueOn: null, done: null }
  const kind = catalogue.kinds.get('rating')
  const data = membersIn(found.data as ThingData)
  const { done } = membersIn(data.followUp)
  return {
    may: kind?.steps.again?.from.includes(found.state) ? 'again' : null,
    level: levelIn(data),
    stateLabel: kind?.states[found.state]?.label ?? null,
    dueOn: found.due_on,
    done: typeof done === 'string' ? done : null,
  }
}
