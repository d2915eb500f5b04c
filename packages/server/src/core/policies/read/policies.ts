import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type Result, type Thing, type ThingData } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { type Access, type FoundFile, fetched, readableThing, viewOf } from '../../ledger/things/get-thing.ts'
import { filesOf, unitRefs } from '../../ledger/things/store.ts'
import { thingRow } from '../../ledger/things/thing-row.ts'
import { correctionsIn, decisionsIn, type PolicyRow, policyRow } from './policy-row.ts'
import { listPlans } from './store.ts'

type PolicyView = CallOutput<'policies.get'>

/** `policies.list`: the plans the caller may see. */
export async function listPolicies(
  deps: ReadDeps,
  query: HandlerInput<'policies.list'>['query'],
): Promise<Result<Page<PolicyRow>>> {
  const page = await listPlans(deps, query, query)
  if (!page.ok) return page
  const units = await unitRefs(
    deps.tx,
    page.value.rows.map((row) => row.id),
  )
  const rows = page.value.rows.map((record) =>
    policyRow(thingRow(deps.catalogue, deps.today, record, units.get(record.id) ?? []), record.data as ThingData),
  )
  return ok({ ...page.value, rows })
}

/** `policies.get`: a plan with what was corrected and decided, and its public page where it has one. */
export async function getPolicy(deps: ReadDeps, input: { readonly id: string }): Promise<Result<PolicyView>> {
  const found = await readableThing(deps, input.id, 'policy')
  if (!found.ok) return found
  const thing = found.value
  const view = await viewOf(deps, thing)
  const { data: _, files: __, abilities: ___, ...row } = view
  return ok({
    ...view,
    policy: policyRow(row, thing.data),
    corrections: correctionsIn(thing.data),
    decisions: decisionsIn(thing.data),
    publicLink: publicLink(thing),
  })
}

/** The address of a plan's public page; null while the plan is not public. */
function publicLink(thing: Pick<Thing, 'id' | 'city' | 'visibility'>): string | null {
  return thing.visibility === 2 ? `/c/${thing.city}/plans/${thing.id}` : null
}

/** `policies.original`: the n-th file of a readable plan as it was imported, counted from 0; the fetch is noted. */
export async function originalOf(
  deps: ReadDeps,
  input: { readonly id: string; readonly n: number },
  access: Access,
): Promise<Result<FoundFile>> {
  const found = await readableThing(deps, input.id, 'policy')
  if (!found.ok) return found
  const files = await filesOf(deps.tx, found.value.id)
  return fetched(deps, found.value, files[input.n], access)
}
