import { type ClockWord, type Kind, type Outcome, ok, type PlainDate, type Thing } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { LawInForce } from '../../law/in-force.ts'
import { moveClocks } from './move.ts'
import { clocksOf } from './store.ts'

/** What an act does to the clocks that the kind declares; null for a kind without any. */
export async function clocksMoved(
  context: { readonly tx: Tx; readonly law: (city: string) => Promise<LawInForce> },
  kind: Kind,
  after: Thing,
  out: Outcome,
  today: PlainDate,
) {
  if (kind.clocks === undefined) return ok(null)
  const [law, open] = await Promise.all([
    context.law(after.city),
    after.revision > 1 ? clocksOf(context.tx, after.id) : [],
  ])
  return moveClocks(kind, after, open, {
    law,
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
