import type { CallOutput } from '@zhiqiang/contract'
import { type CalendarYear, ok, type Result, yearOf } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { getThing } from '../../ledger/things/get-thing.ts'
import type { LawDeps } from '../law-deps.ts'
import { type OwnYear, ownYears } from './store.ts'

type Row = CallOutput<'law.calendar'>['years'][number]

/** Years after this one that a notice may be waited for. */
const ahead = 1

/** `law.calendar`: the years whose notices are known, and the next ones, which are estimates until theirs is out. */
export async function listYears(deps: LawDeps): Promise<Result<CallOutput<'law.calendar'>>> {
  const own = await ownYears(deps.tx, deps.city)
  const known = [...deps.law.calendar.years.keys()]
  const last = Math.max(yearOf(deps.today) + ahead, ...known)
  const first = Math.min(yearOf(deps.today), ...known)
  const years = Array.from({ length: last - first + 1 }, (_, i) => rowOf(deps, own, first + i))
  return ok({ years: years.toReversed() })
}

/** `law.calendarYear`: one year with the days its notices move. */
export async function getYear(
  deps: LawDeps & ReadDeps,
  { year }: { readonly year: number },
): Promise<Result<CallOutput<'law.calendarYear'>>> {
  const own = await ownYears(deps.tx, deps.city)
  const { years } = deps.law.calendar
  const id = own.find((one) => one.year.year === year)?.id
  const entry = id === undefined ? null : await getThing(deps, { id })
  const next = years.get(year + 1)?.moved.filter((moved) => yearOf(moved.day) === year) ?? []
  return ok({
    ...rowOf(deps, own, year),
    moved: [...(years.get(year)?.moved ?? [])],
    next,
    // Who may not read the entry still sees the days.
    entry: entry?.ok ? entry.value : null,
  })
}

function rowOf({ law }: LawDeps, own: readonly OwnYear[], year: number): Row {
  const known: CalendarYear | undefined = law.calendar.years.get(year)
  const rest = known?.moved.filter((day) => !day.works).length ?? 0
  return {
    year,
    source: sourceOf(known, own),
    notices: [...(known?.notices ?? [])],
    rest,
    madeUp: (known?.moved.length ?? 0) - rest,
  }
}

function sourceOf(known: CalendarYear | undefined, own: readonly OwnYear[]): Row['source'] {
  if (!known) return 'none'
  return own.some((one) => one.year.year === known.year) ? 'own' : 'shipped'
}
