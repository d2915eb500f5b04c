import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fail, listIn, ok, problem, type Result, type ThingData } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../ledger/read-deps.ts'
import { visibleChildren } from '../ledger/things/children/store.ts'
import { readableThing, recordOf } from '../ledger/things/get-thing.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { type ListedThing, listThings, readThing, textIn } from '../ledger/things/store.ts'
import { waitingCounts } from './store.ts'
import { unitNames } from './unit-names.ts'

export type MeetingRow = CallOutput<'meetings.list'>['rows'][number]
type MeetingView = CallOutput<'meetings.get'>

interface Seat {
  readonly unitId: string
  readonly rank: string
  readonly person: string | null
}

interface Decision {
  readonly n: number
  readonly text: string
  readonly lead: string
  readonly co: readonly string[]
  readonly dueOn: string | null
}

/** `meetings.list`: the meetings the caller may see, the latest first. */
export async function listMeetings(
  deps: ReadDeps,
  query: HandlerInput<'meetings.list'>['query'],
): Promise<Result<Page<MeetingRow>>> {
  const filter = { q: query.q, parent: query.body, sort: 'moved' as const }
  const page = await listThings(deps, 'meeting', 'meeting.read', filter, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await meetingRows(deps, page.value.rows) })
}

async function meetingRows(deps: ReadDeps, things: readonly ListedThing[]): Promise<MeetingRow[]> {
  const rows = await rowsOf(deps, things)
  const waiting = await waitingCounts(
    deps.tx,
    rows.map((row) => row.id),
  )
  return rows.map((row, i) => {
    const data = things[i]?.data ?? {}
    return {
      ...row,
      on: textIn(data, 'on'),
      place: textIn(data, 'place'),
      number: textIn(data, 'number') || null,
      present: listIn((data as ThingData).present).length,
      absent: listIn((data as ThingData).absent).length,
      decisions: listIn((data as ThingData).decisions).length,
      waiting: waiting.get(row.id) ?? 0,
    }
  })
}

/** `meetings.get`: a meeting with who was there, what was decided and the task that came of it, who acknowledged. */
export async function getMeeting(deps: ReadDeps, input: { readonly id: string }): Promise<Result<MeetingView>> {
  const found = await readableThing(deps, input.id, 'meeting')
  if (!found.ok) return found
  const { city, data } = found.value
  const [row] = await meetingRows(deps, [{ ...recordOf(found.value), city, data }])
  const body = found.value.parentId === null ? null : await readThing(deps.tx, found.value.parentId)
  if (!row || !body) return fail(problem('E_NOT_FOUND'))
  const tasks = await visibleChildren(deps, input.id, 'task', 'task.read')
  const taskRows = await rowsOf(deps, tasks)
  const asked = await visibleChildren(deps, input.id, 'acknowledgement', 'meeting.read')
  const askedRows = await rowsOf(deps, asked)
  const called = listIn<Seat>(data.called)
  const decisions = listIn<Decision>(data.decisions)
  const ids = [...called.map((s) => s.unitId), ...decisions.flatMap((d) => [d.lead, ...d.co])]
  const name = await unitNames(deps.tx, ids)
  const named = (id: string) => ({ id, name: name(id) })
  const present = listIn<string>(data.present)
  const absent = listIn<string>(data.absent)
  return ok({
    ...row,
    body: { id: body.id, title: body.title },
    agenda: listIn<string>(data.agenda),
    minutes: textIn(data, 'minutes'),
    others: textIn(data, 'others'),
    issuedOn: textIn(data, 'issuedOn') || null,
    attendance: called.map((seat) => ({
      ...seat,
      unitName: name(seat.unitId),
      was: wasThere(seat.unitId, present, absent),
      acknowledgement: askedRows.find((_, i) => textIn(asked[i]?.data ?? {}, 'unitId') === seat.unitId) ?? null,
    })),
    decided: decisions.map((one) => ({
      n: one.n,
      text: one.text,
      lead: named(one.lead),
      co: one.co.map(named),
      dueOn: one.dueOn,
      task: taskRows.find((_, i) => decisionOf(tasks[i]) === one.n) ?? null,
    })),
  })
}

function wasThere(id: string, present: readonly string[], absent: readonly string[]) {
  if (present.includes(id)) return 'present'
  return absent.includes(id) ? 'absent' : 'called'
}

/** The number of the decision a task came of. */
function decisionOf(task: ListedThing | undefined): number | null {
  const from = ((task?.data ?? {}) as ThingData).from as ThingData | undefined
  return typeof from?.n === 'number' ? from.n : null
}
