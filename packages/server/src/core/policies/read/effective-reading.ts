import type { CallOutput } from '@zhiqiang/contract'
import { can, fail, ok, problem, type Result, type Thing } from '@zhiqiang/kernel'
import { applyCorrections, type PolicyReading } from '@zhiqiang/policy'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { findUnits } from '../../people/names/store.ts'
import { publishedReading, readingOf } from '../store.ts'
import { correctionsIn } from './policy-row.ts'

type ReadingView = CallOutput<'policies.reading'>

/** `policies.reading`: the reading in force for the caller, and which units its names mean today. */
export async function getReading(deps: ReadDeps, input: { readonly id: string }): Promise<Result<ReadingView>> {
  const found = await readableThing(deps, input.id, 'policy')
  if (!found.ok) return found
  const reading = await effectiveReading(deps, found.value)
  if (!reading.ok) return reading
  return ok({ reading: { ...reading.value }, units: await unitsNamed(deps, found.value.city, reading.value) })
}

/**
 * What was read, with the corrections made so far while the plan is in review; the published version afterwards. Whoever
 * does not review sees the published version of a plan that went back to review, so that nothing unfinished leaks.
 */
async function effectiveReading(deps: ReadDeps, thing: Thing): Promise<Result<PolicyReading>> {
  const mayReview = can(deps.actor, 'policy.review', thing) !== null
  const published = thing.state === 'review' && mayReview ? null : await publishedReading(deps.tx, thing.id)
  if (published) return ok(published)
  const read = await readingOf(deps.tx, thing.id)
  return read ? applyCorrections(read, correctionsIn(thing.data)) : fail(problem('E_NOT_FOUND'))
}

async function unitsNamed(deps: ReadDeps, city: string, reading: PolicyReading): Promise<ReadingView['units']> {
  const names = [...new Set(reading.clauses.flatMap((c) => (c.lead === null ? c.units : [...c.units, c.lead])))]
  const found = await findUnits(deps.tx, city, names, deps.today)
  return Object.fromEntries(
    names.map((name) => {
      const unit = found.get(name)
      return [
        name,
        {
          unitId: unit?.unitId ?? null,
          name: unit?.name ?? name,
          collective: unit?.collective ?? false,
          members: unit?.members.map((member) => member.name) ?? [],
        },
      ]
    }),
  )
}
