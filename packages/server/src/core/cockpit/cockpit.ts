import type { CallOutput } from '@zhiqiang/contract'
import { fail, holds, type Light, ok, problem, type Result, type Text, t, yearOf } from '@zhiqiang/kernel'
import { type IndicatorRow, indicatorRows, judge } from '../ledger/indicators/indicator-row.ts'
import { sliced } from '../ledger/paging/sliced.ts'
import { cityAsked, type Paging, type ReadDeps } from '../ledger/read-deps.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { textIn, thingsById } from '../ledger/things/store.ts'
import { mapInUse } from '../maps/store.ts'
import type { Facts, Item } from '../papers/facts/facts.ts'
import { readFacts } from '../papers/facts/read-facts.ts'
import { comingDue, standing } from '../papers/texts/parts.ts'
import { countiesOfCity, regionsOfThings } from './store.ts'

type Cockpit = CallOutput<'cockpit.get'>
type Figure = Cockpit['course']['total']

/** How many rows the cockpit names itself; every figure opens to all of its own. */
const named = 8
const lights: readonly Light[] = ['met', 'onTrack', 'behind', 'missed', 'incomplete', 'unknown']

interface Counted {
  readonly label: Text
  readonly rows: readonly string[]
}

/** The whole cockpit with, for each figure, the things it counted: one reading, so that figure and rows agree. */
interface Reading {
  readonly facts: Facts
  readonly view: Cockpit
  readonly counted: ReadonlyMap<string, Counted>
}

/** `cockpit.get`: are we on course, where is it stuck, what must happen next, within what the caller may see. */
export async function readCockpit(deps: ReadDeps): Promise<Result<Cockpit>> {
  const reading = await read(deps)
  return reading.ok ? ok(reading.value.view) : reading
}

/** `cockpit.rows`: the things a figure of the cockpit counted, a page at a time. */
export async function cockpitRows(
  deps: ReadDeps,
  input: { readonly figure: string } & Paging,
): Promise<Result<CallOutput<'cockpit.rows'>>> {
  const reading = await read(deps)
  if (!reading.ok) return reading
  const found = reading.value.counted.get(input.figure)
  if (!found) return fail(problem('E_NOT_FOUND'))
  const page = sliced(found.rows, input)
  if (!page.ok) return page
  const rows = await rowsOf(deps, await thingsById(deps.tx, page.value.rows))
  return ok({ ...page.value, label: found.label, rows })
}

async function read(deps: ReadDeps): Promise<Result<Reading>> {
  if (!holds(deps.actor, 'figure.read')) return fail(problem('E_FORBIDDEN'))
  const city = cityAsked(deps)
  const year = yearOf(deps.today)
  const asked = { from: `${year}-01-01`, to: `${year}-12-31`, policy: null }
  const found = await readFacts(deps, '', asked)
  if (!found.ok) return found
  const facts = found.value
  const all = standing(facts)
  const counted = new Map<string, Counted>()
  const count = (id: string, label: Text, things: readonly (Item | string)[]): Figure => {
    const rows = things.map((thing) => (typeof thing === 'string' ? thing : thing.id))
    counted.set(id, { label, rows })
    return { id, value: rows.length }
  }
  const { behind, comparable } = await goals(deps, facts)
  const month = comingDue(facts, 30)
  const oldest = [...all.late].sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
  const view: Cockpit = {
    asOf: facts.asOf,
    course: {
      total: count('goals', t('跟踪的目标', 'Goals followed'), ids(facts.indicators)),
      lights: lights.map((light) => ({
        light,
        figure: count(`light.${light}`, lightLabels[light], ids(facts.indicators.filter((i) => i.light === light))),
      })),
      years: [year - 2, year - 1, year].map((y) => yearOfWork(facts, y, count)),
      behind,
    },
    stuck: {
      late: count('late', t('逾期未办结', 'Overdue'), oldest),
      unsigned: count('unsigned', t('尚未签收', 'Not signed for'), all.unsigned),
      units: unitsStuck(all.late, all.unsigned, count),
      longest: await rowsOf(deps, await thingsById(deps.tx, ids(oldest.slice(0, named)))),
    },
    next: {
      month: count('next.month', t('三十天内到期', 'Due within thirty days'), month),
      quarter: count('next.quarter', t('九十天内到期', 'Due within ninety days'), comingDue(facts, 90)),
      rows: await rowsOf(deps, await thingsById(deps.tx, ids(month.slice(0, named)))),
    },
    map: city === null ? null : await mapInUse(deps.tx, city),
    counties: await countiesAt(deps, facts, all.late, count),
    comparable,
  }
  return ok({ facts, view, counted })
}

const ids = (things: readonly { readonly id: string }[]) => things.map((thing) => thing.id)

const lightLabels: Readonly<Record<Light, Text>> = {
  met: t('目标已达到', 'Goals met'),
  onTrack: t('目标按进度', 'Goals on course'),
  behind: t('目标落后', 'Goals behind'),
  missed: t('目标未达到', 'Goals missed'),
  incomplete: t('目标数据不全', 'Goals with figures missing'),
  unknown: t('目标无法评价', 'Goals not judged'),
}

type Count = (id: string, label: Text, things: readonly (Item | string)[]) => Figure

/** What fell due in one year, of it on time, and done at all by today. */
function yearOfWork(facts: Facts, year: number, count: Count): Cockpit['course']['years'][number] {
  const due = facts.items.filter(
    (i) => i.dueOn !== null && yearOf(i.dueOn) === year && (i.doneOn !== null || i.dueOn < facts.asOf),
  )
  const onTime = due.filter((i) => i.doneOn !== null && i.doneOn <= (i.dueOn ?? ''))
  return {
    year,
    due: count(`year.${year}.due`, t(`${year}年到期`, `Due in ${year}`), due),
    onTime: count(`year.${year}.onTime`, t(`${year}年到期、按期办结`, `Due in ${year}, done on time`), onTime),
    done: count(
      `year.${year}.done`,
      t(`${year}年到期、已办结`, `Due in ${year}, done`),
      due.filter((i) => i.doneOn !== null),
    ),
  }
}

/** Units with something overdue or unsigned, the heaviest first. */
function unitsStuck(late: readonly Item[], unsigned: readonly Item[], count: Count): Cockpit['stuck']['units'] {
  const names = [...new Set([...late, ...unsigned].flatMap((i) => i.unit ?? []))]
  const of = (items: readonly Item[], name: string) => items.filter((i) => i.unit === name)
  return names
    .map((name) => ({
      name,
      late: count(`unit.late.${name}`, t(`${name}：逾期未办结`, `${name}: overdue`), of(late, name)),
      unsigned: count(`unit.unsigned.${name}`, t(`${name}：尚未签收`, `${name}: not signed for`), of(unsigned, name)),
    }))
    .sort((a, b) => b.late.value - a.late.value || b.unsigned.value - a.unsigned.value)
    .slice(0, 12)
}

/** What the units of each county take part in. */
async function countiesAt(
  deps: ReadDeps,
  facts: Facts,
  late: readonly Item[],
  count: Count,
): Promise<Cockpit['counties']> {
  const city = cityAsked(deps)
  if (city === null) return []
  const counties = await countiesOfCity(deps.tx, city)
  const regions = await regionsOfThings(deps.tx, ids(facts.items))
  const lateIds = new Set(ids(late))
  return counties.map(({ code, name }) => {
    const own = facts.items.filter((item) => regions.get(item.id)?.includes(code))
    return {
      code,
      name,
      items: count(`county.${code}`, t(`${name}：参与的事项`, `${name}: takes part in`), own),
      done: count(
        `county.${code}.done`,
        t(`${name}：已办结`, `${name}: done`),
        own.filter((i) => i.doneOn !== null),
      ),
      late: count(
        `county.${code}.late`,
        t(`${name}：逾期未办结`, `${name}: overdue`),
        own.filter((i) => lateIds.has(i.id)),
      ),
    }
  })
}

/** Goals that lag, as the list of indicators shows them, and those with figures of counties to compare. */
async function goals(deps: ReadDeps, facts: Facts) {
  if (facts.indicators.length === 0) return { behind: [] as IndicatorRow[], comparable: [] }
  const inPlan = ids(facts.indicators)
  const things = await thingsById(deps.tx, inPlan)
  const judged = await judge(deps, things)
  const lagging = things.flatMap((thing, i) => {
    const course = judged[i]
    return course && (course.light === 'missed' || course.light === 'behind') ? [{ thing, course }] : []
  })
  const rows = await indicatorRows(
    deps,
    lagging.map((one) => one.thing),
    lagging.map((one) => one.course),
  )
  const behind = rows.sort((a, b) => Number(b.light === 'missed') - Number(a.light === 'missed')).slice(0, named)
  const comparable = things.flatMap((thing, i) => {
    const unit = facts.indicators.find((one) => one.id === thing.id)?.unit ?? ''
    return judged[i]?.comparable ? [{ id: thing.id, title: textIn(thing.data, 'name') || thing.title, unit }] : []
  })
  return { behind, comparable }
}
