import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { holds, listIn, ok, type PlainDate, type Result, type ThingData, yearOf } from '@zhiqiang/kernel'
import { unitNames } from '../bodies/unit-names.ts'
import { sliced } from '../ledger/paging/sliced.ts'
import type { ReadDeps } from '../ledger/read-deps.ts'
import { readableThing } from '../ledger/things/get-thing.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { type ListedThing, textIn } from '../ledger/things/store.ts'
import { currentPlans, placesOf, visibleBodies, visibleRecords } from './store.ts'

export type CountyRow = CallOutput<'counties.list'>['rows'][number]
type Lack = CountyRow['lacks'][number]
type BodyView = CountyRow['bodies'][number]

const lacks: readonly Lack[] = ['record', 'body', 'meeting', 'plan', 'subsidy', 'budget', 'person']

/** `counties.list`: every county the caller may see with what it has of its own and what it lacks. */
export async function listCounties(
  deps: ReadDeps,
  query: HandlerInput<'counties.list'>['query'],
): Promise<Result<CallOutput<'counties.list'>>> {
  const all = await countyRows(deps)
  const counts = Object.fromEntries([
    ['all', all.length],
    ...lacks.map((lack) => [lack, all.filter((row) => row.lacks.includes(lack)).length] as const),
  ])
  const { lack } = query
  const rows = lack === undefined ? all : all.filter((row) => row.lacks.includes(lack))
  const page = sliced(rows, query)
  return page.ok ? ok({ ...page.value, counts }) : page
}

/** `counties.get`: one county by its record. */
export async function getCounty(
  deps: ReadDeps,
  input: { readonly id: string },
): Promise<Result<CallOutput<'counties.get'>>> {
  const found = await readableThing(deps, input.id, 'county')
  if (!found.ok) return found
  const row = (await countyRows(deps)).find((one) => one.record?.id === input.id)
  if (!row) throw new Error(`county ${input.id} vanished inside its transaction`)
  return ok(row)
}

/** The counties in the order of their codes; whoever oversees all also sees those that are not on record. */
async function countyRows(deps: ReadDeps): Promise<CountyRow[]> {
  const records = await visibleRecords(deps)
  const rows = await rowsOf(deps, records)
  const read = await currentPlans(
    deps.tx,
    records.map((one) => one.id),
  )
  const bodies = await bodiesByRegion(deps)
  const places = await placesOf(deps)
  return places.flatMap(({ code, name }) => {
    const at = records.findIndex((one) => one.region === code)
    const record = records[at]
    if (!record && !holds(deps.actor, 'county.oversee')) return []
    const data = (record?.data ?? {}) as ThingData
    const row: Omit<CountyRow, 'lacks'> = {
      code,
      name,
      record: rows[at] ?? null,
      bodies: bodies.get(code) ?? [],
      plan: valueIn<NonNullable<CountyRow['plan']>>(data, 'plan'),
      planRead: record !== undefined && read.has(record.id),
      subsidy: valueIn<NonNullable<CountyRow['subsidy']>>(data, 'subsidy'),
      budgets: listIn<CountyRow['budgets'][number]>(data.budgets),
      person: valueIn<NonNullable<CountyRow['person']>>(data, 'person'),
      reminders: listIn<CountyRow['reminders'][number]>(data.reminders),
    }
    return [{ ...row, lacks: lacksOf(row, deps.today) }]
  })
}

/** What a county lacks on a day; a subsidy policy past its last day counts as none, and so does another year's money. */
function lacksOf(row: Omit<CountyRow, 'lacks'>, today: PlainDate): Lack[] {
  const { subsidy } = row
  const found: Readonly<Record<Lack, boolean>> = {
    record: row.record === null,
    body: row.bodies.length === 0,
    meeting: row.bodies.some((body) => body.overdue),
    plan: row.plan === null,
    subsidy: subsidy === null || (subsidy.until !== null && subsidy.until < today),
    budget: !row.budgets.some((budget) => budget.year === yearOf(today)),
    person: row.person === null,
  }
  return lacks.filter((lack) => found[lack])
}

async function bodiesByRegion(deps: ReadDeps): Promise<ReadonlyMap<string, BodyView[]>> {
  const things = await visibleBodies(deps)
  const chairs = things.map((one) => chairOf(one, deps.today))
  const name = await unitNames(
    deps.tx,
    chairs.flatMap((one) => (one ? [one.unitId] : [])),
  )
  const bodies = new Map<string, BodyView[]>()
  for (const [i, thing] of things.entries()) {
    const chair = chairs[i]
    const list = bodies.get(thing.region) ?? []
    bodies.set(thing.region, list)
    list.push({
      id: thing.id,
      title: thing.title,
      chair: chair ? [name(chair.unitId), chair.person].filter((one) => one).join(' ') : null,
      every: textIn(thing.data, 'every'),
      lastMetOn: textIn(thing.data, 'lastMetOn') || null,
      dueOn: thing.due_on,
      overdue: thing.due_on !== null && thing.due_on < deps.today,
    })
  }
  return bodies
}

interface Seat {
  readonly unitId: string
  readonly rank: string
  readonly person: string | null
  readonly from: PlainDate
  readonly to: PlainDate | null
}

function chairOf(body: ListedThing, on: PlainDate): Seat | undefined {
  return listIn<Seat>((body.data as ThingData).seats).find(
    (seat) => seat.rank === 'chair' && seat.from <= on && (seat.to === null || seat.to >= on),
  )
}

/** A member of a thing's data that the kind's own effect wrote there, or null. */
function valueIn<T>(data: ThingData, name: string): T | null {
  const value: unknown = data[name]
  return typeof value === 'object' && value !== null ? (value as T) : null
}
