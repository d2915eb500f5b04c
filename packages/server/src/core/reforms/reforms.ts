import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  addMonths,
  type CaseSpan,
  type CityRules,
  dayBefore,
  daysBetween,
  fail,
  type Json,
  ok,
  problem,
  type Result,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import { unitNames } from '../bodies/unit-names.ts'
import { cityAsked, type Page, type Paging, type ReadDeps } from '../ledger/read-deps.ts'
import { citedTasks } from '../ledger/tasks/cited-tasks.ts'
import { readableThing, recordOf } from '../ledger/things/get-thing.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { type ListedThing, listThings, rulesOf, textIn, withIds } from '../ledger/things/store.ts'
import { citesTask } from '../rules/store.ts'
import { type Asked, type Measured, measured, pageOfCases, type Side, startedBy } from './store.ts'

type ReformRow = CallOutput<'reforms.list'>['rows'][number]
type ReformView = CallOutput<'reforms.get'>
type Cases = CallOutput<'reforms.cases'>

/** `reforms.list`: the reforms the caller may see with their effect, the last to move first. */
export async function listReforms(
  deps: ReadDeps,
  spans: readonly CaseSpan[],
  query: HandlerInput<'reforms.list'>['query'],
): Promise<Result<Page<ReformRow>>> {
  const { q, state, unit, task } = query
  const also = [
    ...(task === undefined ? [] : [citesTask(task)]),
    ...(query.silent === undefined ? [] : [withIds(await silentIds(deps, spans))]),
  ]
  const page = await listThings(deps, 'reform', 'reform.read', { q, state, unit, sort: 'moved', also }, query)
  return page.ok ? ok({ ...page.value, rows: await reformRows(deps, spans, page.value.rows) }) : page
}

/** How many reforms that are due to have an effect are looked at for silent ones; a city has some dozens. */
const most = 1000

/** Reforms that should have effect data by now and have none. */
async function silentIds(deps: ReadDeps, spans: readonly CaseSpan[]): Promise<readonly string[]> {
  const city = cityAsked(deps)
  const months = city === null ? null : (await rulesOf(deps.tx, city)).reformMonths
  const day = months === null ? deps.today : addMonths(deps.today, -months)
  const due = await listThings(
    deps,
    'reform',
    'reform.read',
    { sort: 'moved', also: [startedBy(day)] },
    { limit: most },
  )
  if (!due.ok) return []
  const rows = await reformRows(deps, spans, due.value.rows)
  return rows.filter((row) => row.silent).map((row) => row.id)
}

async function reformRows(
  deps: ReadDeps,
  spans: readonly CaseSpan[],
  things: readonly ListedThing[],
): Promise<ReformRow[]> {
  const rows = await rowsOf(deps, things)
  const rules = new Map<string, CityRules>()
  for (const city of new Set(things.map((thing) => thing.city))) rules.set(city, await rulesOf(deps.tx, city))
  const asked = things.map((thing) => askedOf(deps, spans, thing, rules.get(thing.city)?.reformMonths ?? 0))
  const effects = await measured(
    deps,
    asked.flatMap((one) => one ?? []),
  )
  const name = await unitNames(
    deps.tx,
    asked.flatMap((one) => one?.only ?? []),
  )
  return rows.flatMap((row, i) => {
    const [thing, about] = [things[i], asked[i]]
    const effect = effects.get(row.id)
    if (!thing || !about || !effect) return []
    const months = rules.get(thing.city)?.reformMonths ?? 0
    const checkOn = addMonths(about.startOn, months)
    const { before, after } = effect
    const told = before.median !== null && after.median !== null
    return [
      {
        ...row,
        span: { id: about.span.id, title: about.span.title },
        only: about.only === null ? null : { id: about.only, name: name(about.only) },
        startOn: about.startOn,
        endedOn: textIn(thing.data, 'endedOn') || null,
        before: { ...rounded(before), from: about.from, until: dayBefore(about.startOn) },
        after: { ...rounded(after), from: about.startOn, until: about.until },
        change: told ? tenth((after.median ?? 0) - (before.median ?? 0)) : null,
        checkOn,
        silent: row.state === 'running' && deps.today >= checkOn && !told,
      },
    ]
  })
}

/** What a reform's effect is asked for: its span, the time before, the time after up to its end or today. */
function askedOf(deps: ReadDeps, spans: readonly CaseSpan[], thing: ListedThing, months: number): Asked | null {
  const { effect: id, only } = thing.data as ThingData
  const span = spans.find((one) => one.id === id)
  const startOn = textIn(thing.data, 'startOn')
  if (!span || startOn === '') return null
  // A reform that starts later has no time after it yet.
  const [, until = startOn] = [startOn, textIn(thing.data, 'endedOn') || deps.today].toSorted()
  return {
    reformId: thing.id,
    city: thing.city,
    span,
    only: typeof only === 'string' ? only : null,
    from: addMonths(startOn, -months),
    startOn,
    until,
  }
}

/** `reforms.get`: a reform with both sides of its effect and the tasks it belongs to. */
export async function getReform(
  deps: ReadDeps,
  spans: readonly CaseSpan[],
  input: { readonly id: string },
): Promise<Result<ReformView>> {
  const found = await readableThing(deps, input.id, 'reform')
  if (!found.ok) return found
  const data = found.value.data as Json
  const [row] = await reformRows(deps, spans, [{ ...recordOf(found.value), city: found.value.city, data }])
  if (!row) return fail(unmeasured)
  return ok({
    ...row,
    what: textIn(data, 'what'),
    ground: textIn(data, 'ground'),
    outcome: textIn(data, 'outcome'),
    months: (await rulesOf(deps.tx, found.value.city)).reformMonths,
    tasks: await citedTasks(deps, found.value.data.tasks),
  })
}

/** `reforms.cases`: every case on one side, from the first step to the last; what the effect is computed from. */
export async function reformCases(
  deps: ReadDeps,
  spans: readonly CaseSpan[],
  input: { readonly id: string; readonly side: Side } & Paging,
): Promise<Result<Cases>> {
  const found = await readableThing(deps, input.id, 'reform')
  if (!found.ok) return found
  const { reformMonths } = await rulesOf(deps.tx, found.value.city)
  const listed = { ...recordOf(found.value), city: found.value.city, data: found.value.data as Json }
  const asked = askedOf(deps, spans, listed, reformMonths)
  if (!asked) return fail(unmeasured)
  const page = await pageOfCases(deps, asked, input.side, input)
  if (!page.ok) return page
  const rows = page.value.rows.map(({ id, kind, title, parent_id, began, ended }) => ({
    id,
    kind,
    title,
    parentId: parent_id,
    began,
    ended,
    days: ended === null ? null : daysBetween(began, ended),
  }))
  return ok({ ...page.value, rows })
}

const unmeasured = problem('E_INPUT', {
  what: t('这项改革的成效指标已不再测算', 'what this reform is measured by is measured no more'),
})

function rounded({ finished, open, median, mean }: Measured): Measured {
  return { finished, open, median: median === null ? null : tenth(median), mean: mean === null ? null : tenth(mean) }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
