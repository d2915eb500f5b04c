import type { CallOutput } from '@zhiqiang/contract'
import { can, listIn, membersIn, ok, type Result, t } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing, viewOf } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { underCase } from '../cases/store.ts'
import { itemOf } from '../offerings/offerings.ts'
import { casesOfRound } from '../rounds/store.ts'

type ClassView = CallOutput<'classes.get'>
type Enrolment = ClassView['people'][number]

/** States in which an enrolment holds no place: it waits, or gave it back, or never had one. */
const placeless: ReadonlySet<string> = new Set(['waiting', 'unplaced', 'withdrawn', 'calledOff'])

/** `classes.get`: a class; its lessons with their codes, and who enrolled, for the unit that runs it and who oversees it. */
export async function getClass(deps: ReadDeps, input: { readonly id: string }): Promise<Result<ClassView>> {
  const found = await readableThing(deps, input.id, 'training-class')
  if (!found.ok) return found
  const thing = found.value
  const inside = can(deps.actor, 'training.read', thing) !== null
  const people = (await casesOfRound(deps.tx, thing.id)).map(enrolmentOf(deps))
  const attended = people.flatMap((one) => one.sessions)
  const lessons = inside ? await underCase(deps.tx, thing.id, 'training-session') : []
  const rows = await rowsOf(deps, lessons)
  return ok({
    ...(await viewOf(deps, thing)),
    taken: people.filter(({ state }) => !placeless.has(state)).length,
    waiting: people.filter(({ state }) => state === 'waiting').length,
    inside,
    lessons: rows.map((row, at) => {
      const { label, on, hours, code } = membersIn(lessons[at]?.data)
      const present = attended.filter((session) => session === row.id).length
      return { ...row, label: String(label), on: String(on), hours: Number(hours), code: String(code), present }
    }),
    people: inside ? people.map(({ sessions: _, ...one }) => one) : [],
  })
}

function enrolmentOf(deps: ReadDeps) {
  return (
    one: Awaited<ReturnType<typeof casesOfRound>>[number],
  ): Enrolment & { readonly sessions: readonly string[] } => {
    const { id, no, applicant, state, data, kind } = one
    const declared = itemOf(deps, kind)?.states[state]
    const attended = listIn<{ readonly session: string; readonly hours: number }>(data.attended)
    return {
      ...{ id, no, applicant, state },
      trainee: String(membersIn(data.answers).trainee),
      stateLabel: declared?.label ?? t(state, state),
      tone: declared?.tone ?? 'plain',
      hours: attended.reduce((all, { hours }) => all + hours, 0),
      mark: typeof data.mark === 'number' ? data.mark : null,
      sessions: attended.map(({ session }) => session),
    }
  }
}
