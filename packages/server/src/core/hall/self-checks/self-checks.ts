import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Actor, fail, ok, problem, type Result } from '@zhiqiang/kernel'
import { checkAnswers } from '../../engine/answers.ts'
import type { Page, Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { itemOf } from '../offerings/offerings.ts'
import { rulesInForce } from '../offerings/settings.ts'
import { dropSelfCheck, putSelfCheck, selfCheck, selfChecksOf } from './store.ts'

type View = CallOutput<'selfChecks.run'>
type Row = NonNullable<Awaited<ReturnType<typeof selfCheck>>>

/** `selfChecks.list`: those of the subjects the caller acts for today; nobody else's, whatever posts they hold. */
export async function listSelfChecks({ tx, actor }: ReadDeps, paging: Paging): Promise<Result<Page<View>>> {
  const page = await selfChecksOf(tx, ownSubjects(actor), paging)
  return page.ok ? ok({ ...page.value, rows: page.value.rows.map(viewOf) }) : page
}

/** `selfChecks.run`: looks at the answers as a case would be looked at, and keeps it for the subject alone. */
export async function runSelfCheck(
  deps: ReadDeps,
  body: HandlerInput<'selfChecks.run'>['body'],
  at: string,
): Promise<Result<View>> {
  const { tx, actor, today } = deps
  const { requestId: id, subject, item } = body
  const checks = itemOf(deps, item)?.service.selfCheck
  const { id: account, city } = actor
  if (!checks || account === null || city === null || !ownSubjects(actor).includes(subject)) {
    return fail(problem('E_NOT_FOUND'))
  }
  const answers = checkAnswers(checks, body.answers)
  if (!answers.ok) return answers
  const lines = checks.weigh(answers.value, await rulesInForce(deps, city, item, checks.rules))
  const title = String(answers.value[checks.title])
  await putSelfCheck(tx, { id, city, subject, account, item, title, answers: answers.value, lines, on: today, at })
  const kept = await selfCheck(tx, [subject], id)
  // The id is another's: nothing was kept, and nothing of theirs is told.
  return kept ? ok(viewOf(kept)) : fail(problem('E_REQUEST_REUSED'))
}

/** `selfChecks.remove`: gone for good; whoever acts for the subject may. */
export async function removeSelfCheck(
  { tx, actor }: ReadDeps,
  { id }: { readonly id: string },
): Promise<Result<{ readonly removed: boolean }>> {
  const removed = await dropSelfCheck(tx, ownSubjects(actor), id)
  return removed ? ok({ removed }) : fail(problem('E_NOT_FOUND'))
}

/** The subjects somebody holds a mandate of at first hand: an agency sees no self-check of whom it acts for. */
function ownSubjects({ posts }: Actor): readonly string[] {
  return posts.flatMap(({ role, unitId, through }) => (role === 'applicant' && !through ? [unitId] : []))
}

function viewOf(row: Row): View {
  return {
    id: row.id,
    subject: { id: row.subject_id, name: row.subject_name },
    item: row.item,
    title: row.title,
    answers: row.answers as View['answers'],
    lines: row.lines as View['lines'],
    checkedOn: row.checked_on,
    by: row.by,
    savedAt: row.saved_at,
  }
}
