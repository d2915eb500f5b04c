import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { can, fail, ok, problem, type Result, uuidv7 } from '@zhiqiang/kernel'
import type { Page, Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { textIn } from '../../ledger/things/store.ts'
import { itemOf } from '../offerings/offerings.ts'
import { draftsOf, dropDraft, putDraft } from './store.ts'

type Draft = CallOutput<'drafts.list'>['rows'][number]

/** `drafts.save`: keeps what somebody has filled in so far; checked only when it is handed in. */
export async function saveDraft(
  deps: ReadDeps,
  body: HandlerInput<'drafts.save'>['body'],
  at: string,
): Promise<Result<CallOutput<'drafts.save'>>> {
  const { actor, tx } = deps
  const found = await readableThing(deps, body.offering, 'offering')
  if (!found.ok) return found
  if (actor.id === null) return fail(problem('E_SIGN_IN'))
  const { offering, answers, page, subject = null } = body
  // Whoever applies, and whoever files at the counter for somebody else.
  const fills = can(actor, 'case.apply', found.value) ?? can(actor, 'case.counter', found.value)
  if (!fills) return fail(problem('E_FORBIDDEN'))
  if (subject !== null && !actor.posts.some(({ unitId }) => unitId === subject)) return fail(problem('E_FORBIDDEN'))
  const fresh = { id: uuidv7(Date.parse(at)), city: found.value.city, accountId: actor.id }
  const id = await putDraft(tx, {
    ...fresh,
    offering,
    item: textIn(found.value.data, 'item'),
    answers,
    page,
    subject,
    at,
  })
  return ok({ id, savedAt: at })
}

/** `drafts.list`: the caller's own drafts, the last saved first. */
export async function listDrafts(deps: ReadDeps, paging: Paging): Promise<Result<Page<Draft>>> {
  const page = await draftsOf(deps.tx, deps.actor.id ?? '', paging)
  if (!page.ok) return page
  const rows = page.value.rows.flatMap((row): Draft[] => {
    const item = itemOf(deps, row.item)
    const answers = row.answers as Draft['answers']
    return item
      ? [
          {
            id: row.id,
            offering: row.offering_id,
            item: row.item,
            itemTitle: item.title,
            answers,
            page: row.page,
            subject: row.subject_id,
            savedAt: row.saved_at,
          },
        ]
      : []
  })
  return ok({ ...page.value, rows })
}

/** `drafts.remove`: drops a draft of the caller's own. */
export async function removeDraft(
  { tx, actor }: ReadDeps,
  { id }: { readonly id: string },
): Promise<Result<{ readonly removed: boolean }>> {
  const removed = await dropDraft(tx, actor.id ?? '', id)
  return removed ? ok({ removed }) : fail(problem('E_NOT_FOUND'))
}
