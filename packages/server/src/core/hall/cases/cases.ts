import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fail, type Json, membersIn, ok, problem, type Result } from '@zhiqiang/kernel'
import type { LongPage, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { wordsIn } from '../../ledger/things/store.ts'
import { itemOf, itemsOf } from '../offerings/offerings.ts'
import { isOutsider } from '../outsider.ts'
import { ratingShown } from '../ratings/ratings.ts'
import { foundIn } from '../search/found.ts'
import { caseByCode, ownSubjects, pageOfCases, stepsOf } from './store.ts'

export type CaseRow = CallOutput<'cases.list'>['rows'][number]

/** `cases.list`: the cases the caller may see: an applicant's own, a unit's queue, all of a city for its office. */
export async function listCases(
  deps: ReadDeps,
  query: HandlerInput<'cases.list'>['query'],
): Promise<Result<LongPage<CaseRow>>> {
  const items = itemsOf(deps)
  const nameless = items.flatMap((item) => (item.service.withholds ? [item.kind] : []))
  const own = ownSubjects(deps.actor)
  const outside = isOutsider(deps.actor)
  const page = await pageOfCases(
    deps,
    items.map((item) => item.kind),
    nameless,
    query,
  )
  if (!page.ok) return page
  const rows = (await rowsOf(deps, page.value.rows)).flatMap((row, i): CaseRow[] => {
    const found = page.value.rows[i]
    const item = found ? itemOf(deps, found.kind) : undefined
    if (!found || !item || found.no === null || found.channel === null) return []
    const { no, channel, accepted_at: acceptedAt, closed_at: closedAt } = found
    const { withholds } = item.service
    const { subject_id: id, subject_name: name } = found
    const shown = !withholds || own.includes(id ?? '')
    const subject = shown ? { id, name: name ?? '（已销毁）' } : { id: null, name: withholds.zh }
    const handler = outside ? null : handlerIn(found.data)
    const standIn = deps.actor.standsInFor?.some((one) => one.id === handler?.id) ?? false
    const named = { no, item: item.kind, itemTitle: item.title, subject, channel, handler, standIn }
    return [{ ...row, ...named, acceptedAt, closedAt, found: null }]
  })
  const words = wordsIn(query.q)
  if (words.length === 0) return ok({ ...page.value, rows })
  const found = await foundIn(deps, rows, words)
  return ok({ ...page.value, rows: rows.map((row) => ({ ...row, found: found.get(row.id) ?? null })) })
}

/** Whom a case was given to, by its data. */
export function handlerIn(data: Json): CaseRow['handler'] {
  const { id, name } = membersIn(membersIn(data).handler)
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null
}

/**
 * `cases.progress`: how far a case is, for whoever holds its number and code. A wrong number and a wrong code answer
 * alike. Nothing of who applied or what for is told.
 */
export async function progressOf(
  deps: ReadDeps,
  { city, no, code }: HandlerInput<'cases.progress'>['body'],
): Promise<Result<CallOutput<'cases.progress'>>> {
  const found = await caseByCode(deps.tx, city, no, code.toUpperCase())
  const item = found ? itemOf(deps, found.item) : undefined
  const state = found ? item?.states[found.state] : undefined
  if (!found || !item || !state) return fail(problem('E_NOT_FOUND'))
  const steps = await stepsOf(deps.tx, found.id)
  return ok({
    no: found.no,
    itemTitle: item.title,
    stateLabel: state.label,
    tone: state.tone ?? 'plain',
    steps: steps.flatMap(({ type, at }) => {
      const step = item.steps[type]
      return step && !step.inside ? [{ label: step.label, at }] : []
    }),
    rating: await ratingShown(deps, found.id, found.closed_at !== null),
  })
}
