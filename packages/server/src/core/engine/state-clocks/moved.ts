import { type ClockWord, type Kind, type Outcome, ok, type PlainDate, type Thing } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { LawInForce } from '../../law/in-force.ts'
import { moveClocks, type OpenClock } from './move.ts'
import { clocksOf } from './store.ts'

/** The law in force and the clocks of a thing before an act; null for a kind without any. */
export async function clocksBefore(
  context: { readonly tx: Tx; readonly law: (city: string) => Promise<LawInForce> },
  kind: Kind,
  thing: Thing,
): Promise<ClocksBefore | null> {
  if (kind.clocks === undefined) return null
  const [law, open] = await Promise.all([
    context.law(thing.city),
    thing.revision > 0 ? clocksOf(context.tx, thing.id) : [],
  ])
  return { law, open }
}

interface ClocksBefore {
  readonly law: LawInForce
  readonly open: readonly OpenClock[]
}

/** What an act does to the clocks that the kind declares; null for a kind without any. */
export function clocksMoved(kind: Kind, after: Thing, before: ClocksBefore | null, out: Outcome, today: PlainDate) {
  if (before === null) return ok(null)
  return moveClocks(kind, after, before.open, {
    law: before.law,
    today,
    words: { ...begun(kind, out), ...out.clocks },
    recount: out.recount ?? false,
  })
}

/** The clocks that waited for a letter to be served. */
function begun({ clocks = {} }: Kind, { served }: Outcome): Readonly<Record<string, ClockWord>> {
  if (served === undefined) return {}
  const waiting = Object.entries(clocks).filter(([, clock]) => clock.after === served.letter)
  return Object.fromEntries(waiting.map(([name]) => [name, { from: served.on }]))
}
