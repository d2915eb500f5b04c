import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Json, listIn, ok, type PlainDate, type Result, type ThingData } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../ledger/read-deps.ts'
import { readableThing, recordOf } from '../ledger/things/get-thing.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { type ListedThing, listThings, textIn } from '../ledger/things/store.ts'
import { meetingCounts, regionNames } from './store.ts'
import { unitNames } from './unit-names.ts'

export type BodyRow = CallOutput<'bodies.list'>['rows'][number]
type SeatView = BodyRow['chair'] & {}

/** A seat as a body keeps it. */
interface Seat {
  readonly unitId: string
  readonly rank: string
  readonly person: string | null
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** `bodies.list`: the coordinating bodies the caller may see, those that have to meet soonest first. */
export async function listBodies(
  deps: ReadDeps,
  query: HandlerInput<'bodies.list'>['query'],
): Promise<Result<Page<BodyRow>>> {
  const page = await listThings(deps, 'body', 'body.read', { ...query, sort: 'due' }, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await bodyRows(deps, page.value.rows) })
}

/** `bodies.get`: a body with its seats over time, what it missed and the reminders it got. */
export async function getBody(
  deps: ReadDeps,
  input: { readonly id: string },
): Promise<Result<CallOutput<'bodies.get'>>> {
  const found = await readableThing(deps, input.id, 'body')
  if (!found.ok) return found
  const { city, data } = found.value
  const record = { ...recordOf(found.value), city, data: data as Json }
  const [row] = await bodyRows(deps, [record])
  if (!row) throw new Error(`body ${input.id} has no row`)
  const seats = seatsIn(data)
  const host = textIn(record.data, 'host')
  const name = await unitNames(deps.tx, [host, ...seats.map((seat) => seat.unitId)])
  return ok({
    ...row,
    ground: textIn(record.data, 'ground'),
    since: textIn(record.data, 'since'),
    host: { id: host, name: name(host) },
    seats: seats.map((seat) => ({ ...seat, unitName: name(seat.unitId) })),
    missed: listIn<PlainDate>(data.missed),
    reminders: listIn<CallOutput<'bodies.get'>['reminders'][number]>(data.reminders),
  })
}

/** Bodies as rows: seats of today, meetings and names in one query each. */
async function bodyRows(deps: ReadDeps, things: readonly ListedThing[]): Promise<BodyRow[]> {
  const rows = await rowsOf(deps, things)
  const held = await meetingCounts(
    deps.tx,
    rows.map((row) => row.id),
  )
  const regions = new Map<string, ReadonlyMap<string, string>>()
  for (const city of new Set(things.map((one) => one.city))) regions.set(city, await regionNames(deps.tx, city))
  const sitting = things.map((one) => seatsIn(one.data as ThingData).filter((seat) => inForce(seat, deps.today)))
  const name = await unitNames(
    deps.tx,
    sitting.flat().map((seat) => seat.unitId),
  )
  return rows.map((row, i) => {
    const data = things[i]?.data ?? {}
    const chair = sitting[i]?.find((seat) => seat.rank === 'chair')
    const view: SeatView | null = chair ? { ...chair, unitName: name(chair.unitId) } : null
    return {
      ...row,
      sort: textIn(data, 'sort'),
      every: textIn(data, 'every'),
      regionName: regions.get(things[i]?.city ?? '')?.get(row.region) ?? row.region,
      chair: view,
      members: sitting[i]?.length ?? 0,
      meetings: held.get(row.id) ?? 0,
      lastMetOn: textIn(data, 'lastMetOn') || null,
    }
  })
}

function inForce(seat: Seat, on: PlainDate): boolean {
  return seat.from <= on && (seat.to === null || seat.to >= on)
}

function seatsIn(data: ThingData): readonly Seat[] {
  return listIn<Seat>(data.seats)
}
