import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type ClockEvent, ok, type Result, type StateClock, workdaysTaken } from '@zhiqiang/kernel'
import type { LawOf } from '../../law/in-force.ts'
import { cityAsked, type Page, type ReadDeps } from '../../ledger/read-deps.ts'
import { itemsOf } from '../offerings/offerings.ts'
import { ratedServices } from '../ratings/charter.ts'
import { readableCases } from '../registers/store.ts'
import { charterPeriod } from './period.ts'
import { openRounds, pageOfRounds, promisesOf, type SettledRounds, settledRounds } from './store.ts'

type Charter = CallOutput<'charter.get'>
/** How one promise of one service is kept. */
export type CharterLine = Charter['rows'][number]

/**
 * `charter.get`: how the promises of the city's services were kept over the last year, reckoned from the clocks of the cases
 * themselves. Services of which nothing was asked yet stand there with their promise.
 */
export async function charterOf(
  deps: ReadDeps,
  lawOf: LawOf,
  query: { readonly city?: string | undefined },
): Promise<Result<Charter>> {
  const city = cityAsked({ ...deps, city: deps.city ?? query.city ?? null })
  const { since, until } = charterPeriod(deps.today)
  if (city === null) return ok({ since, until, rows: [], ratings: [] })
  const { calendar } = await lawOf(deps.tx, city)
  const settled = await settledRounds(deps.tx, city, since, until)
  const open = await openRounds(deps.tx, city, until)
  const promised = new Map((await promisesOf(deps.tx, city)).map((row) => [row.item, row]))
  const taken = (row: SettledRounds) =>
    workdaysTaken(
      calendar,
      row.events ?? [
        { type: 'start', on: row.started_on },
        { type: 'settle', on: row.settled_on },
      ],
    )
  const lines = itemsOf(deps).flatMap((item) =>
    Object.entries<StateClock>(item.clocks ?? {}).flatMap(([clock, { label, promised: by }]): CharterLine[] => {
      const offered = promised.get(item.kind)
      const own = settled.filter((row) => row.item === item.kind && row.name === clock)
      const running = open.find((row) => row.item === item.kind && row.name === clock)
      if (by === undefined || (!offered && own.length === 0 && !running)) return []
      const all = own.map((row) => ({ rounds: row.rounds, days: taken(row) }))
      const rounds = sum(all.map((one) => one.rounds))
      const late = sum(own.map((row) => row.late))
      const overdue = running?.overdue ?? 0
      return [
        {
          item: item.kind,
          itemTitle: item.title,
          clock,
          label,
          promise: offered?.[by] ?? null,
          settled: rounds,
          average: rounds === 0 ? null : Math.round((sum(all.map((one) => one.rounds * one.days)) * 10) / rounds) / 10,
          longest: rounds === 0 ? null : Math.max(...all.map((one) => one.days)),
          late,
          open: running?.rounds ?? 0,
          overdue,
          oldest: running?.oldest ?? null,
          light: lightOf(overdue, late),
        },
      ]
    }),
  )
  return ok({ since, until, rows: lines, ratings: [...(await ratedServices(deps, city, { since, until }))] })
}

/** `charter.rounds`: the rounds behind one number of the charter, the latest first; a case is named to those who may read it. */
export async function charterRounds(
  deps: ReadDeps,
  lawOf: LawOf,
  query: HandlerInput<'charter.rounds'>['query'],
): Promise<Result<Page<CallOutput<'charter.rounds'>['rows'][number]>>> {
  const city = cityAsked({ ...deps, city: deps.city ?? query.city ?? null })
  if (city === null) return ok({ rows: [], total: 0, next: null })
  const { calendar } = await lawOf(deps.tx, city)
  const { since, until } = charterPeriod(deps.today)
  const page = await pageOfRounds(deps.tx, { ...query, city, since, until }, query)
  if (!page.ok) return page
  const { rows } = page.value
  const ids = rows.map((row) => row.thing_id)
  const readable = await readableCases(deps.tx, deps.actor, ids)
  return ok({
    ...page.value,
    rows: rows.map((row) => ({
      startedOn: row.started_on,
      dueOn: row.due_on,
      settledOn: row.settled_on,
      days: row.settled_on === null ? null : workdaysTaken(calendar, row.events as readonly ClockEvent[]),
      late: row.late || row.breached_on !== null || (row.settled_on === null && (row.due_on ?? until) < until),
      no: readable.has(row.thing_id) ? row.no : null,
      thingId: readable.has(row.thing_id) ? row.thing_id : null,
    })),
  })
}

function lightOf(overdue: number, late: number): CharterLine['light'] {
  if (overdue > 0) return 'bad'
  return late > 0 ? 'wait' : 'good'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
