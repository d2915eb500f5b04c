import type { CallOutput } from '@zhiqiang/contract'
import { fail, holds, type Measure, ok, problem, type Result, t } from '@zhiqiang/kernel'
import type { Paging, ReadDeps } from '../ledger/read-deps.ts'
import type { MeasureQuery } from './query/store.ts'
import { measureContext, pageOfMembers, totals } from './store.ts'

type Figure = CallOutput<'figures.list'>['figures'][number]
type FigureRows = CallOutput<'figures.rows'>

/** The measures of the catalogue with their queries; handed in, as the kinds are. */
export type MeasureRegistry = readonly { readonly measure: Measure; readonly query: MeasureQuery }[]

/** Joins declarations with their queries by id; a measure that nobody counts is a defect. */
export function measureRegistry(
  measures: readonly Measure[],
  queries: Readonly<Record<string, MeasureQuery>>,
): MeasureRegistry {
  return measures.map((measure) => {
    const query = queries[measure.id]
    if (!query) throw new Error(`measure ${measure.id} has no query`)
    return { measure, query }
  })
}

/** `figures.list`: every figure of what the caller may see, today. */
export async function listFigures(
  deps: ReadDeps,
  registry: MeasureRegistry,
): Promise<Result<CallOutput<'figures.list'>>> {
  if (!holds(deps.actor, 'figure.read')) return fail(problem('E_FORBIDDEN'))
  const figures: Figure[] = []
  for (const { measure, query } of registry) {
    const { members } = await query(measureContext(deps))
    figures.push(figureOf(measure, await totals(deps.tx, members), deps.today))
  }
  return ok({ figures })
}

/** `figures.rows`: the rows of a figure; those that count are as many as its value, all are as many as its whole. */
export async function figureRows(
  deps: ReadDeps,
  registry: MeasureRegistry,
  input: { readonly id: string } & Paging,
): Promise<Result<FigureRows>> {
  const entry = registry.find(({ measure }) => measure.id === input.id)
  if (!entry) return fail(problem('E_NOT_FOUND'))
  if (!holds(deps.actor, 'figure.read')) return fail(problem('E_FORBIDDEN'))
  const { members } = await entry.query(measureContext(deps))
  const page = await pageOfMembers(deps.tx, members, input)
  if (!page.ok) return page
  const rows = page.value.rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    counts: row.counts,
    state: deps.catalogue.kinds.get(row.kind)?.states[row.state]?.label ?? t(row.state, row.state),
    dueOn: row.due_on,
    clauseId: row.clause_id,
    clausePath: row.clause_path,
    policyTitle: row.policy_title,
  }))
  const figure = figureOf(entry.measure, await totals(deps.tx, members), deps.today)
  return ok({ figure, rows, total: page.value.total, next: page.value.next })
}

function figureOf(measure: Measure, { value, of }: { readonly value: number; readonly of: number }, asOf: string) {
  const { id, title, definition, unit } = measure
  return { id, title, definition, unit, value, of, asOf }
}
