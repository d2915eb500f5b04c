import type { CallOutput } from '@zhiqiang/contract'
import { type Json, membersIn, ok, type Result } from '@zhiqiang/kernel'
import type { Page, Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { ownSubjects } from '../cases/store.ts'
import { consentEvents } from './kept/store.ts'

type Consent = CallOutput<'consents.list'>['rows'][number]

/** `consents.list`: every declaration the caller's subjects agreed to, the last on top; each says whether it can be ended by itself. */
export async function listConsents(deps: ReadDeps, paging: Paging): Promise<Result<Page<Consent>>> {
  const asked = [...deps.catalogue.kinds.values()].flatMap((kind) =>
    Object.entries(kind.steps).flatMap(([step, { label, form }]) =>
      Object.entries(form).flatMap(([name, field]) =>
        field.kind === 'consent' ? [{ kind: kind.kind, step, stepLabel: label, name, label: field.label }] : [],
      ),
    ),
  )
  const page = await consentEvents(deps.tx, ownSubjects(deps.actor), asked, paging)
  if (!page.ok) return page
  const things = await rowsOf(deps, page.value.rows)
  const rows = page.value.rows.flatMap((event, n): Consent[] => {
    const thing = things[n]
    const answers = membersIn(membersIn(event.payload as Json).answers)
    return asked.flatMap(({ kind, step, stepLabel, name, label }): Consent[] => {
      const given = membersIn(answers[name])
      if (!thing || kind !== thing.kind || step !== event.type || typeof given.at !== 'string') return []
      const { actor: by } = event
      return [
        {
          thing,
          step: stepLabel,
          label,
          text: String(given.text ?? ''),
          at: given.at,
          by,
          state: stateOf(event, given.at),
        },
      ]
    })
  })
  return ok({ ...page.value, rows })
}

/** What a subject agreed to by itself it ends by itself; what belongs to a case goes with the case. */
function stateOf(
  { kind, data, at }: { readonly kind: string; readonly data: Json; readonly at: string },
  given: string,
): Consent['state'] {
  if (kind !== 'subject') return 'case'
  const { eServiceSince: since } = membersIn(data)
  return typeof since === 'string' && since <= (given > at ? given : at).slice(0, 10) ? 'holds' : 'ended'
}
