import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { membersIn, ok, type Result, type Thing, t } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing, viewOf } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { listThings, readThing } from '../../ledger/things/store.ts'
import { underCase } from '../cases/store.ts'
import { itemOf } from '../offerings/offerings.ts'
import { isOutsider } from '../outsider.ts'
import { casesOfRound } from '../rounds/store.ts'
import { chargeOfLine, objectionsTo } from './store.ts'

type FundRow = CallOutput<'funds.list'>['rows'][number]
type FundView = CallOutput<'funds.get'>

/** `funds.list`: rounds, policies, budget lines or batches, as far as the caller may see them. */
export async function listFunds(
  deps: ReadDeps,
  query: HandlerInput<'funds.list'>['query'],
): Promise<Result<Page<FundRow>>> {
  const page = await listThings(deps, query.kind, 'fund.read', { sort: 'opened' }, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await rowsOf(deps, page.value.rows) })
}

/** `funds.get`: one of them with the money it bears and what hangs on it. */
export async function getFund(deps: ReadDeps, input: { readonly id: string }): Promise<Result<FundView>> {
  const found = await readableThing(deps, input.id)
  if (!found.ok) return found
  const thing = found.value
  const outside = isOutsider(deps.actor)
  const child = childOf[thing.kind]
  const children = child === undefined || outside ? [] : await underCase(deps.tx, thing.id, child)
  const raised = thing.kind === 'support-round' && !outside ? await objectionsTo(deps, thing.id) : []
  return ok({
    ...(await viewOf(deps, thing)),
    charge: outside ? null : await chargeView(deps, thing),
    cases: thing.kind === 'support-round' && !outside ? await roundCases(deps, thing.id) : [],
    under: await rowsOf(deps, children),
    objections: await rowsOf(deps, raised),
  })
}

const childOf: Readonly<Record<string, string>> = {
  'support-policy': 'support-round',
  'support-round': 'payment-batch',
}

async function chargeView(deps: ReadDeps, thing: Thing): Promise<FundView['charge']> {
  const id = thing.kind === 'budget-line' ? thing.id : thing.data.line
  const line = typeof id === 'string' ? await readThing(deps.tx, id) : null
  if (!line) return null
  const charge = await chargeOfLine(deps.tx, line.id)
  const amount = Number(line.data.amount)
  const left = amount - charge.owed - charge.paid
  return { line: { id: line.id, name: line.title }, amount, ...charge, left }
}

async function roundCases(deps: ReadDeps, id: string): Promise<FundView['cases']> {
  const rows = await casesOfRound(deps.tx, id)
  return rows.map(({ id: caseId, kind, no, applicant, state, data }) => {
    const declared = itemOf(deps, kind)?.states[state]
    const { total } = membersIn(data.support)
    const { mean } = membersIn(data.panel)
    return {
      id: caseId,
      no,
      applicant,
      stateLabel: declared?.label ?? t(state, state),
      tone: declared?.tone ?? 'plain',
      amount: typeof total === 'number' ? total : null,
      mean: typeof mean === 'number' ? mean : null,
    }
  })
}
