import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, type Verb } from '@zhiqiang/kernel'
import { indicatorRows, judge } from '../../ledger/indicators/indicator-row.ts'
import type { Page, Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { listThings, underClauses } from '../../ledger/things/store.ts'
import { type ClauseRecord, clauseById, clauseHistory, clauseIdsUnder, listClausesOf } from './store.ts'

type ClauseRow = CallOutput<'clauses.list'>['rows'][number]
type ClauseChain = CallOutput<'clauses.get'>

/** `clauses.list`: the clauses of a readable plan's newest version. */
export async function listClauses(
  deps: ReadDeps,
  input: { readonly id: string } & HandlerInput<'clauses.list'>['query'],
): Promise<Result<Page<ClauseRow>>> {
  const policy = await readableThing(deps, input.id, 'policy')
  if (!policy.ok) return policy
  const page = await listClausesOf(deps.tx, input.id, input)
  return page.ok ? ok({ ...page.value, rows: page.value.rows.map(clauseRow) }) : page
}

/** `clauses.get`: a clause and its chain: what it asked for and what came of it, each link as far as the caller may see. */
export async function getClause(deps: ReadDeps, input: { readonly id: string }): Promise<Result<ClauseChain>> {
  const clause = await clauseById(deps.tx, input.id)
  if (!clause) return fail(problem('E_NOT_FOUND'))
  const policy = await readableThing(deps, clause.policy_id, 'policy')
  if (!policy.ok) return policy
  const { title, data, visibility } = policy.value
  const ids = await clauseIdsUnder(deps.tx, clause)
  const history = await clauseHistory(deps.tx, clause)
  const links = async (kind: string, verb: Verb) => {
    const page = await listThings(deps, kind, verb, { also: [underClauses(ids)] }, mostLinks)
    return page.ok ? page.value.rows : []
  }
  const indicators = await links('indicator', 'indicator.read')
  return ok({
    ...clauseRow(clause),
    policy: {
      id: clause.policy_id,
      title,
      number: typeof data.number === 'string' ? data.number : null,
      version: clause.version,
      public: visibility === 2,
    },
    permanentLink: `/clause/${clause.id}`,
    versions: history.versions,
    droppedIn: history.newest > clause.version ? clause.version + 1 : null,
    tasks: await rowsOf(deps, await links('task', 'task.read')),
    reports: await rowsOf(deps, await links('report', 'report.read')),
    duties: await rowsOf(deps, await links('duty', 'duty.read')),
    indicators: await indicatorRows(deps, indicators, await judge(deps, indicators)),
  })
}

/** A chapter may have more; its plan's own lists show them all. */
const mostLinks: Paging = { limit: 200 }

function clauseRow(clause: ClauseRecord): ClauseRow {
  return {
    id: clause.id,
    path: clause.path,
    parent: clause.parent,
    level: clause.level,
    heading: clause.heading,
    kind: clause.kind,
    text: clause.text,
    span: [clause.span_start, clause.span_end],
  }
}
