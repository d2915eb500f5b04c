import { type EffectContext, type Json, listIn, type Outcome, ok, type PlainDate, type Result } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'

/** A task's clause as a new version of the plan has it. */
interface Restated {
  readonly version: number
  readonly change: string
  readonly path: string
  readonly heading: string
  readonly policyTitle: string
  readonly written: readonly string[]
  readonly dueOn: PlainDate | null
  readonly dueFrom: Json
  readonly strength: Json
  readonly source: string
}

/**
 * The plan was amended: the task goes by its clause's new words. Who leads it and what was done stays; the units the new
 * text names are shown, never taken over unasked. A date moves only where its own clause was reworded and the office had
 * set no other.
 */
export async function restate({
  thing,
  answers,
  now,
}: EffectContext<{ readonly to: unknown }, Ports>): Promise<Result<Outcome>> {
  // Only publishing an amendment takes this step, with a value of this shape.
  const to = answers.to as Restated
  const { version, change, path, heading, policyTitle, written } = to
  const said = { version, change, path: thing.data.path ?? '', heading: thing.data.heading ?? '', at: now }
  const asPlanned = listIn(thing.data.dueHistory).length === 0
  const moves = change === 'reworded' && asPlanned && to.dueOn !== null && to.dueOn !== thing.dueOn
  const history = moves ? [{ dueOn: thing.dueOn, why: to.source, at: now }] : []
  return ok({
    title: heading,
    ...(moves ? { dueOn: to.dueOn } : {}),
    data: {
      path,
      heading,
      policyTitle,
      written: [...written],
      strength: to.strength,
      restated: [...listIn(thing.data.restated), said],
      ...(moves ? { dueHistory: history, dueFrom: to.dueFrom, lateSince: null } : {}),
    },
  })
}
