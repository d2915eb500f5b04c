import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  dayOfYear,
  fail,
  isPlainDate,
  ok,
  type PlainDate,
  problem,
  type RecordMeasure,
  type Register,
  type Result,
  refuseInput,
  t,
  testsTaken,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { type NationalPlaces, type Places, placesOf } from '../../search/places.ts'
import { divisionsOf, recordsOf } from '../../search/store.ts'
import * as store from './store.ts'

export interface FigureDeps {
  readonly tx: Tx
  readonly today: PlainDate
  readonly measures: readonly RecordMeasure[]
  readonly registers: ReadonlyMap<string, Register>
  readonly national: NationalPlaces
}

type MeasureView = CallOutput<'measures.list'>['rows'][number]
type Figure = CallOutput<'measures.figure'>
type FigureQuery = HandlerInput<'measures.figure'>['query']

/** Years whose numbers are shown beside the one that is asked for. */
const yearsShown = 8

/** `measures.list`: every measure with its number in the city today. */
export async function listMeasures(deps: FigureDeps, city: string): Promise<Result<CallOutput<'measures.list'>>> {
  const rows: CallOutput<'measures.list'>['rows'] = []
  for (const measure of deps.measures) {
    const facts = { city, measure, day: deps.today, tests: testsTaken(measure) }
    const value = await store.countWithin(deps.tx, facts, city)
    rows.push({ ...viewOf(measure), value, asOf: deps.today })
  }
  return ok({ rows })
}

/** `measures.figure`: one number by county, by year and by test, with the share that nobody can place. */
export async function figureOf(
  deps: FigureDeps,
  city: string,
  id: string,
  query: Omit<FigureQuery, 'city'>,
): Promise<Result<Figure>> {
  const asked = askedOf(deps, city, id, query)
  if (!asked.ok) return asked
  const { facts, measure } = asked.value
  const own = await divisionsOf(deps.tx, city)
  const codes = new Set(own.map(({ code }) => code))
  const { all, places: counted } = await store.countByPlace(deps.tx, facts)
  const value = await store.countWithin(deps.tx, facts, city)
  const inCity = new Map<string, number>()
  for (const { place, n } of counted) {
    const division = store.ownDivision(place, codes)
    if (division !== null) inCity.set(division, (inCity.get(division) ?? 0) + n)
  }
  const unplaced = counted.find(({ place }) => place === null)?.n ?? 0
  const byTest = measure.tests ? await store.countByTest(deps.tx, facts) : new Map<string, number>()
  return ok({
    ...viewOf(measure),
    value,
    asOf: facts.day,
    all,
    unplaced,
    elsewhere: Math.max(0, counted.reduce((sum, { n }) => sum + n, 0) - unplaced - sumOf(inCity)),
    taken: [...facts.tests],
    regions: own
      .filter(({ code }) => code !== city || inCity.has(city))
      .map(({ code, name }) => ({ code, name, n: inCity.get(code) ?? 0, whole: code === city }))
      .sort((a, b) => Number(a.whole) - Number(b.whole) || b.n - a.n || (a.code < b.code ? -1 : 1)),
    tests: Object.entries(measure.tests ?? {}).map(([test, declared]) => ({
      id: test,
      label: declared.label,
      reading: declared.reading ?? null,
      unconfirmed: declared.unconfirmed,
      n: byTest.get(test) ?? 0,
    })),
    years: await yearsOf(deps, city, facts),
  })
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, n) => sum + n, 0)
}

async function yearsOf(deps: FigureDeps, city: string, facts: store.FactsAsked): Promise<Figure['years']> {
  const last = Number(facts.day.slice(0, 4))
  const days = Array.from({ length: yearsShown }, (_, n) => last - yearsShown + 1 + n).flatMap((year) => {
    const day = year === last ? facts.day : dayOfYear(year, deps.today)
    return day === null ? [] : [{ year, day }]
  })
  const counts = await store.countOnDays(
    deps.tx,
    facts,
    city,
    days.map(({ day }) => day),
  )
  return days.map(({ year, day }) => ({ year, day, n: counts.get(day) ?? 0 }))
}

/** `measures.rows`: the records behind a number, each with why it counts. */
export async function figureRecords(
  deps: FigureDeps,
  city: string,
  id: string,
  query: Omit<HandlerInput<'measures.rows'>['query'], 'city'>,
): Promise<Result<CallOutput<'measures.rows'>>> {
  const asked = askedOf(deps, city, id, query)
  if (!asked.ok) return asked
  const { facts, measure } = asked.value
  const { offset, limit } = query
  const region = query.region === 'none' ? null : (query.region ?? city)
  const { total, lines } = await store.factLines(deps.tx, facts, { region, offset, limit })
  const register = deps.registers.get(measure.register)
  if (!register) return fail(problem('E_NOT_FOUND'))
  const places = await placesOf(deps.tx, city, deps.national)
  const records = await recordsOf(
    deps.tx,
    register,
    city,
    lines.map(({ key }) => key),
  )
  return ok({
    total,
    rows: lines.map(({ key, place, told }) => {
      const title = records.get(key)?.[register.heading]
      return {
        register: register.id,
        key,
        title: typeof title === 'string' ? title : key,
        place: nameOf(places, place),
        told: told.map(({ test, why }) => ({ label: measure.tests?.[test]?.label ?? null, why })),
      }
    }),
  })
}

function nameOf(places: Places, place: string | null): string | null {
  return place === null ? null : (places.nameOf(place) ?? place)
}

function askedOf(
  { measures, today }: FigureDeps,
  city: string,
  id: string,
  { day, tests }: { readonly day?: string | undefined; readonly tests?: string | undefined },
): Result<{ readonly measure: RecordMeasure; readonly facts: store.FactsAsked }> {
  const measure = measures.find((one) => one.id === id)
  if (!measure) return fail(problem('E_NOT_FOUND'))
  if (day !== undefined && !isPlainDate(day)) return refuseInput(t(`“${day}”不是日期`, `“${day}” is no date`))
  const chosen = tests?.split(',').filter((one) => one !== '') ?? testsTaken(measure)
  const unknown = chosen.find((one) => !(one in (measure.tests ?? {})))
  if (unknown !== undefined) return refuseInput(t(`没有“${unknown}”这项标准`, `there is no test ${unknown}`))
  const latest = day === undefined || day > today ? today : day
  return ok({ measure, facts: { city, measure, day: latest, tests: chosen } })
}

function viewOf({
  id,
  title,
  definition,
  version,
  unit,
  register,
  counts,
}: RecordMeasure): Omit<MeasureView, 'value' | 'asOf'> {
  return { id, title, definition, version, unit, register, counts }
}
