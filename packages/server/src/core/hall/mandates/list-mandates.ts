import type { CallOutput } from '@zhiqiang/contract'
import { membersIn, ok, type Result, type ThingData, t } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { readThing } from '../../ledger/things/store.ts'
import { mandatesOf } from './store.ts'

type Listed = CallOutput<'mandates.list'>
type Mandate = Listed['given'][number]
type Row = Awaited<ReturnType<typeof mandatesOf>>[number]

/** `mandates.list`: who acts for the caller's subjects, and for whom these act as agencies. */
export async function listMandates(deps: ReadDeps): Promise<Result<Listed>> {
  const { tx, actor } = deps
  const own = actor.posts.filter(({ role, through }) => role === 'applicant' && !through)
  const subjects: Listed['subjects'] = []
  for (const { unitId: id, unitName: name } of own) {
    const thing = await readThing(tx, id)
    subjects.push({ id, name, manages: thing !== null && manages({ ...thing.data }, actor.id) })
  }
  const ids = subjects.map(({ id }) => id)
  const managed = new Set(subjects.filter((one) => one.manages).map(({ id }) => id))
  const view = (row: Row): Mandate => viewOf(deps, row, managed)
  const given = (await mandatesOf(tx, 'given', ids)).map(view)
  const held = (await mandatesOf(tx, 'held', ids)).map(view)
  return ok({ subjects, given, held: held.filter(({ holds }) => holds) })
}

/** Whether an account manages a subject; one from before there were several people is managed by whoever acts for it. */
export function manages(data: ThingData, account: string | null): boolean {
  const people = membersIn(data.people)
  return Object.keys(people).length === 0 || (account !== null && membersIn(people[account]).role === 'manager')
}

function viewOf({ catalogue, today, actor }: ReadDeps, row: Row, managed: ReadonlySet<string>): Mandate {
  const holds = row.valid_from <= today && (row.valid_to === null || row.valid_to >= today)
  return {
    id: row.id,
    subject: { id: row.subject_id, name: row.subject_name },
    role: roleOf(row),
    holder: {
      id: row.agency_id ?? row.account_id ?? row.id,
      name: row.agency_name ?? row.account_name ?? '',
    },
    items:
      row.items === null ? null : row.items.map((id) => ({ id, title: catalogue.kinds.get(id)?.title ?? t(id, id) })),
    from: row.valid_from,
    to: row.valid_to,
    holds,
    mayEnd: holds && managed.has(row.subject_id) && row.account_id !== actor.id,
  }
}

function roleOf({ agency_id: agency, sort }: Row): Mandate['role'] {
  if (agency !== null) return 'agency'
  return sort === 'holder' ? 'manager' : 'member'
}
