import type { CallOutput } from '@zhiqiang/contract'
import {
  arithmeticOf,
  indicatorGoal,
  lastYearOf,
  limitOf,
  membersIn,
  ok,
  type PlaceTarget,
  type Result,
  satisfies,
  type ThingData,
  together,
  weighing,
} from '@zhiqiang/kernel'
import { codePointText, matchTargets, type PolicyReading, type Target, takenUp } from '@zhiqiang/policy'
import { surroundingsOf } from '../ledger/indicators/surroundings.ts'
import { cityAsked, type ReadDeps } from '../ledger/read-deps.ts'
import { readableThing } from '../ledger/things/get-thing.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { type ListedThing, textIn, thingsById } from '../ledger/things/store.ts'
import { clauseIdsByPath } from '../policies/read/store.ts'
import { publishedReading, readingOf, readingsOf } from '../policies/store.ts'
import { cityPlans, currentPlans, indicatorsOf, placesOf, visibleRecords } from './store.ts'

type Held = CallOutput<'counties.plan'>
type Clause = Held['clauses'][number]
type Sums = CallOutput<'counties.targets'>

/** `counties.plan`: a county's plan against the city's: which clauses it takes up, which targets of its own it sets. */
export async function countyPlan(
  deps: ReadDeps,
  input: { readonly id: string; readonly policy?: string | undefined },
): Promise<Result<Held>> {
  const record = await readableThing(deps, input.id, 'county')
  if (!record.ok) return record
  const policies = await cityPlans(deps, record.value.city)
  const policy = policies.find((one) => one.id === input.policy) ?? policies[0] ?? null
  const planId = (await currentPlans(deps.tx, [input.id])).get(input.id)
  const [thing] = planId === undefined ? [] : await thingsById(deps.tx, [planId])
  const [row] = thing ? await rowsOf(deps, [thing]) : []
  const own = thing ? await readingOf(deps.tx, thing.id) : null
  const city = policy ? await publishedReading(deps.tx, policy.id) : null
  const clauses = own && city && policy && thing ? await clausesOf(deps, policy.id, city, own, thing) : []
  const n = (verdict: Clause['verdict']) => clauses.filter((one) => one.verdict === verdict).length
  return ok({
    plan:
      row && thing
        ? {
            ...row,
            number: textIn(thing.data, 'number') || null,
            issuedOn: textIn(thing.data, 'issuedOn') || null,
          }
        : null,
    policy,
    policies,
    counts: { taken: n('taken'), lacking: n('lacking'), notOurs: n('notOurs') },
    clauses,
    targets: policy && own ? await targetsOf(deps, policy.id, own, record.value.region) : [],
  })
}

async function clausesOf(
  deps: ReadDeps,
  policyId: string,
  city: PolicyReading,
  own: PolicyReading,
  plan: ListedThing,
): Promise<Clause[]> {
  const links = await clauseIdsByPath(deps.tx, policyId)
  const cityLines = linesOf(city)
  const ownLines = linesOf(own)
  const said = saidIn(plan.data as ThingData)
  return takenUp(city, own).flatMap(({ clause, nearest, share, taken }) => {
    const lines = cityLines.get(clause)
    const id = links.get(lines?.path ?? '')
    if (!lines || id === undefined) return []
    const word = said.get(id)
    return [
      {
        ...lines,
        id,
        verdict: word?.verdict ?? (taken ? 'taken' : 'lacking'),
        share,
        nearest: ownLines.get(nearest ?? '') ?? null,
        said: word ? { why: word.why, by: word.by, at: word.at } : null,
      },
    ]
  })
}

function linesOf(reading: PolicyReading) {
  const text = codePointText(reading.source.text)
  return new Map(
    reading.clauses.map(({ id, path, heading, span }) => [id, { path, heading, text: text.slice(span).trim() }]),
  )
}

interface Said {
  readonly verdict: Clause['verdict']
  readonly why: string
  readonly by: string
  readonly at: string
}

/** What people settled, by clause, as the kind's own effect wrote it. */
function saidIn(data: ThingData): ReadonlyMap<string, Said> {
  return new Map(Object.entries(membersIn(data.said) as unknown as Readonly<Record<string, Said>>))
}

/** A goal of the city with a number. */
interface CityGoal {
  readonly thing: ListedThing
  readonly value: number
  readonly year: number | null
}

async function goalsOf(deps: ReadDeps, policyId: string): Promise<readonly CityGoal[]> {
  const things = await indicatorsOf(deps.tx, policyId)
  return things.flatMap((thing) => {
    const goal = indicatorGoal(thing.data as ThingData)
    if (goal.type !== 'number' || typeof goal.value !== 'number') return []
    return [{ thing, value: goal.value, year: lastYearOf(goal.period) }]
  })
}

function matched(goals: readonly CityGoal[], own: PolicyReading): ReadonlyMap<string, Target> {
  const named = goals.map(({ thing }) => {
    const { unit } = indicatorGoal(thing.data as ThingData)
    return { id: thing.id, name: thing.title, unit }
  })
  return matchTargets(named, own.targets)
}

function numberOf(target: Target | undefined): number | null {
  return typeof target?.value === 'number' ? target.value : null
}

async function targetsOf(
  deps: ReadDeps,
  policyId: string,
  own: PolicyReading,
  region: string,
): Promise<Held['targets']> {
  const goals = await goalsOf(deps, policyId)
  const found = matched(goals, own)
  const around = await surroundingsOf(
    deps.tx,
    goals.map(({ thing }) => thing),
  )
  return goals.map(({ thing, value, year }, i) => {
    const goal = indicatorGoal(thing.data as ThingData)
    const target = found.get(thing.id)
    const shares = around[i]?.around.targets ?? []
    return {
      indicator: { id: thing.id, title: thing.title },
      unit: goal.unit,
      period: goal.period,
      city: value,
      own: numberOf(target),
      ownPeriod: target?.period ?? null,
      quote: target?.quote ?? null,
      share: shares.find((one) => one.place === region && one.year === year)?.value ?? null,
    }
  })
}

/** `counties.targets`: of each numeric goal of the city, what the counties' own plans set, and whether together it is enough. */
export async function countyTargets(
  deps: ReadDeps,
  input: { readonly policy?: string | undefined },
): Promise<Result<Sums>> {
  const city = cityAsked(deps)
  const policies = city === null ? [] : await cityPlans(deps, city)
  const policy = policies.find((one) => one.id === input.policy) ?? policies[0] ?? null
  if (!policy) return ok({ policy, policies, rows: [] })
  const goals = await goalsOf(deps, policy.id)
  const places = await placesOf(deps)
  const records = await visibleRecords(deps)
  const plans = await currentPlans(
    deps.tx,
    records.map((one) => one.id),
  )
  const readings = await readingsOf(deps.tx, [...plans.values()])
  const own = new Map(
    records.flatMap(({ id, region }) => {
      const reading = readings.get(plans.get(id) ?? '')
      return reading ? [[region, matched(goals, reading)] as const] : []
    }),
  )
  const around = await surroundingsOf(
    deps.tx,
    goals.map(({ thing }) => thing),
  )
  const rows = goals.flatMap((goal, i) => {
    const at = around[i]
    const counties = places.flatMap(({ code, name }) => {
      const target = own.get(code)?.get(goal.thing.id)
      const value = numberOf(target)
      return value === null ? [] : [{ code, name, value, period: target?.period ?? null }]
    })
    return at && counties.length > 0 ? [sumRow(goal, at, places, counties)] : []
  })
  return ok({ policy, policies, rows })
}

type SumRow = Sums['rows'][number]

function sumRow(
  { thing, value, year }: CityGoal,
  at: Awaited<ReturnType<typeof surroundingsOf>>[number],
  places: readonly { readonly code: string; readonly name: string }[],
  counties: SumRow['counties'],
): SumRow {
  const goal = indicatorGoal(thing.data as ThingData)
  const arithmetic = arithmeticOf(thing.data as ThingData)
  const { weights, doubles } = weighing(at.actuals, at.around)
  const declared = arithmetic.from !== 'city'
  const how = putTogether(declared, declared && weights !== null, goal.unit, thing.title)
  const forYear = counties.filter((one) => year === null || one.period === null || one.period === String(year))
  const there = new Set(forYear.map((one) => one.code))
  const missing = places.filter((one) => !there.has(one.code)).map((one) => one.name)
  const targets = forYear.map((one): PlaceTarget => ({ place: one.code, year: year ?? 0, value: one.value }))
  const known = { city: thing.city, counties: forYear.map((one) => one.code) }
  const total =
    how === 'none' || targets.length === 0
      ? null
      : together(targets, year ?? 0, known, how === 'mean' ? weights : null, how === 'sum' && declared ? doubles : 0)
  const limit = limitOf({ operator: goal.operator ?? '>=', value, direction: goal.direction })
  return {
    indicator: { id: thing.id, title: thing.title },
    unit: goal.unit,
    period: goal.period,
    city: value,
    direction: goal.direction,
    how,
    total,
    missing,
    verdict: verdictOf(total, how, missing.length, (sum) => satisfies(limit, sum)),
    counties,
  }
}

/** Counted things add up; what is per head, a share, a time or a place in a ranking does not, unless the office said how. */
function putTogether(declared: boolean, weighs: boolean, unit: string, title: string): SumRow['how'] {
  if (declared) return weighs ? 'mean' : 'sum'
  const counted = !/[%％‰/位名天日]/u.test(unit) && !/每万|平均|比重|比例|率$/u.test(title)
  return counted ? 'sum' : 'none'
}

function verdictOf(
  total: number | null,
  how: SumRow['how'],
  missing: number,
  enough: (sum: number) => boolean,
): SumRow['verdict'] {
  if (how === 'none' || total === null) return how === 'none' ? 'apart' : 'incomplete'
  // A sum that is enough without everybody is enough; one that is not may still become so.
  if (missing > 0) return how === 'sum' && enough(total) ? 'enough' : 'incomplete'
  return enough(total) ? 'enough' : 'short'
}
