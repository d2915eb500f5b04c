import {
  type Actor,
  type Actual,
  arithmeticOf,
  dayOfYear,
  type PlainDate,
  type RecordMeasure,
  type ThingData,
} from '@zhiqiang/kernel'
import { cityToday } from '../../../clock.ts'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { allCities } from '../../cities/store.ts'
import { contextOf, type Engine } from '../../engine/act.ts'
import { perform } from '../../engine/perform.ts'
import { lockToAct } from '../../engine/store.ts'
import { countiesOf, currentActuals } from '../../ledger/indicators/store.ts'
import * as store from './store.ts'

/** Who writes what was computed. */
const computing: Actor = { kind: 'clock', id: null, name: '登记库自动计算', city: null, posts: [] }
const tenThousand = 10_000
const step = 'measured'

/** How an indicator is bound, as its data say. */
interface Binding {
  readonly measure: RecordMeasure
  readonly tests: readonly string[]
  readonly per: number
  readonly since: number
}

interface Cell {
  readonly place: string
  readonly period: string
  readonly part: 'value'
  readonly value: number
}

/**
 * Writes the figures of every indicator that is computed from the registers, where they are others than those that stand.
 * Returns how many indicators changed.
 */
export async function refreshBound(engine: Engine, measures: readonly RecordMeasure[]): Promise<number> {
  const cities = await transaction(engine.db, allCities, { readOnly: true })
  let changed = 0
  for (const { code, daysAhead } of cities) {
    const ids = await transaction(engine.db, (tx) => store.boundIndicators(tx, code), { readOnly: true })
    const today = cityToday(engine.clock, daysAhead)
    for (const id of ids) if (await refreshOne(engine, measures, { id, city: code, daysAhead, today })) changed++
  }
  return changed
}

interface Bound {
  readonly id: string
  readonly city: string
  readonly daysAhead: number
  readonly today: PlainDate
}

/** One indicator in a transaction of its own; false where nothing is new. */
async function refreshOne(engine: Engine, measures: readonly RecordMeasure[], bound: Bound): Promise<boolean> {
  return transaction(engine.db, async (tx) => {
    const { thing, lastHash = '' } = (await lockToAct(tx, bound.id)) ?? {}
    const kind = thing ? engine.catalogue.kinds.get(thing.kind) : undefined
    const binding = thing ? bindingIn(thing.data, measures) : null
    if (!thing || !binding || !kind?.steps[step]?.from.includes(thing.state)) return false
    const cells = await cellsOf(tx, bound, binding, arithmeticOf(thing.data).from === 'city')
    const standing = (await currentActuals(tx, [bound.id])).get(bound.id) ?? []
    const fresh = cells.filter((cell) => !stands(standing, cell))
    if (fresh.length === 0) return false
    const source = `登记库：${binding.measure.title.zh}（口径第${binding.measure.version}版），${bound.today}`
    const done = await perform(contextOf(engine, tx, computing, bound.daysAhead, null), {
      kind,
      thing,
      step,
      answers: { cells: fresh.map((cell) => ({ ...cell })), source },
      allowed: { role: 'clock', postId: null, unitId: null },
      cause: null,
      lastHash,
    })
    return done.ok
  })
}

function bindingIn(data: ThingData, measures: readonly RecordMeasure[]): Binding | null {
  const said = data.measure
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null
  const { id, tests, scale, since } = said as ThingData
  const measure = measures.find((one) => one.id === id)
  if (!measure || typeof since !== 'number') return null
  const chosen = Array.isArray(tests) ? tests.filter((test) => typeof test === 'string') : []
  return { measure, tests: chosen, per: scale === 'tenThousand' ? tenThousand : 1, since }
}

/** The numbers of each county, and of the city where it is not made of its counties, for every year since. */
async function cellsOf(tx: Tx, bound: Bound, binding: Binding, ofCity: boolean): Promise<readonly Cell[]> {
  const counties = await countiesOf(tx, [bound.city])
  const codes = new Set(counties.map(({ code }) => code))
  const cells: Cell[] = []
  for (let year = binding.since; ; year++) {
    const day = dayOfYear(year, bound.today)
    if (day === null) return cells
    const facts = { city: bound.city, measure: binding.measure, day, tests: binding.tests }
    const cell = (place: string, n: number): Cell => ({
      place,
      period: String(year),
      part: 'value',
      value: n / binding.per,
    })
    const { places } = await store.countByPlace(tx, facts)
    const counts = new Map<string, number>()
    for (const { place, n } of places) {
      const county = store.ownDivision(place, codes)
      if (county !== null) counts.set(county, (counts.get(county) ?? 0) + n)
    }
    for (const code of codes) cells.push(cell(code, counts.get(code) ?? 0))
    if (ofCity) cells.push(cell('', await store.countWithin(tx, facts, bound.city)))
  }
}

function stands(standing: readonly Actual[], cell: Cell): boolean {
  const level = cell.place === '' ? 'city' : 'county'
  return standing.some(
    (one) =>
      one.place === cell.place &&
      (one.level ?? 'city') === level &&
      one.period === cell.period &&
      (one.part ?? 'value') === cell.part &&
      one.value === cell.value,
  )
}
