import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { indicatorGoal, type Json, ok, type Result, type ThingData } from '@zhiqiang/kernel'
import { cityName, countiesOf, currentActuals } from '../indicators/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, listThings, textIn, thingsById } from '../things/store.ts'
import { sheetCounts, visibleSheets } from './store.ts'

type RoundView = CallOutput<'rounds.get'>
type SheetView = CallOutput<'sheets.get'>
type SheetRow = RoundView['rows'][number]
type Correction = RoundView['corrections'][number]

/** `rounds.list`: the rounds of the city, the latest first, with how far each has come. */
export async function listRounds(
  deps: ReadDeps,
  query: HandlerInput<'rounds.list'>['query'],
): Promise<Result<CallOutput<'rounds.list'>>> {
  const page = await listThings(deps, 'round', 'round.read', { sort: 'moved' }, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await roundRows(deps, page.value.rows) })
}

async function roundRows(deps: ReadDeps, things: readonly ListedThing[]) {
  const rows = await rowsOf(deps, things)
  const counts = await sheetCounts(
    deps.tx,
    things.map((thing) => thing.id),
    deps.today,
  )
  return rows.map((row, i) => {
    const none = { sheets: 0, sent: 0, accepted: 0, late: 0 }
    return { ...row, period: textIn(things[i]?.data ?? {}, 'period'), ...(counts.get(row.id) ?? none) }
  })
}

/** `rounds.get`: a round with every sheet the caller may see; late and missing figures by name. */
export async function getRound(deps: ReadDeps, input: { readonly id: string }): Promise<Result<RoundView>> {
  const found = await readableThing(deps, input.id, 'round')
  if (!found.ok) return found
  const things = await thingsById(deps.tx, [input.id])
  const [row] = await roundRows(deps, things)
  if (!row) throw new Error(`round ${input.id} vanished inside its transaction`)
  const ids = stringsIn(found.value.data.indicators)
  const indicators = await namesOf(deps, ids)
  const sheets = await visibleSheets(deps, input.id)
  const rows = await sheetRows(deps, sheets, indicators, found.value.city)
  return ok({
    ...row,
    indicators: ids.flatMap((id) => indicators.get(id) ?? []),
    rows,
    corrections: sheets.flatMap((sheet, i) => correctionsOf(sheet, rows[i]?.unitName ?? '', indicators)),
  })
}

/** `sheets.get`: a sheet with every figure asked, beside that of the year before. */
export async function getSheet(deps: ReadDeps, input: { readonly id: string }): Promise<Result<SheetView>> {
  const found = await readableThing(deps, input.id, 'sheet')
  if (!found.ok) return found
  const { data, city } = found.value
  const things = await thingsById(deps.tx, [input.id])
  const asked = cellsIn(data.asked)
  const indicators = await namesOf(deps, [...new Set(asked.map((one) => one.indicator))])
  const [row] = await sheetRows(deps, things, indicators, city)
  const [thing] = things
  if (!row || !thing) throw new Error(`sheet ${input.id} vanished inside its transaction`)
  const period = textIn(data as Json, 'period')
  const place = textIn(data as Json, 'place')
  const actuals = await currentActuals(deps.tx, [...indicators.keys()])
  const given = new Map(cellsIn(data.cells).map((one) => [`${one.indicator}.${one.part}`, one.value]))
  const sent = membersIn(data.sent)
  const returned = membersIn(data.returned)
  return ok({
    ...row,
    period,
    roundTitle: textIn(data as Json, 'round'),
    cells: asked.map(({ indicator, part }) => ({
      indicator,
      part: part === 'of' || part === 'twice' ? part : 'value',
      title: indicators.get(indicator)?.title ?? '',
      unit: indicators.get(indicator)?.unit ?? '',
      value: given.get(`${indicator}.${part}`) ?? null,
      before:
        actuals
          .get(indicator)
          ?.find(
            (one) =>
              one.level !== 'peer' &&
              one.place === place &&
              (one.part ?? 'value') === part &&
              one.period === String(Number(period) - 1),
          )?.value ?? null,
    })),
    source: sent ? textIn(sent, 'source') : null,
    returned: returned
      ? { ground: textIn(returned, 'ground'), by: textIn(returned, 'by'), at: textIn(returned, 'at') }
      : null,
    corrections: correctionsOf(thing, row.unitName, indicators),
  })
}

interface Named {
  readonly id: string
  readonly title: string
  readonly unit: string
}

async function namesOf(deps: ReadDeps, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const things = await thingsById(deps.tx, ids)
  return new Map(
    things.map((one) => {
      const goal = indicatorGoal(one.data as ThingData)
      return [one.id, { id: one.id, title: one.title, unit: goal.unit || (goal.proxy?.unit ?? '') }]
    }),
  )
}

async function sheetRows(
  deps: ReadDeps,
  sheets: readonly ListedThing[],
  indicators: ReadonlyMap<string, Named>,
  city: string,
): Promise<SheetRow[]> {
  const rows = await rowsOf(deps, sheets)
  const names = new Map((await countiesOf(deps.tx, [city])).map((one) => [one.code, one.name]))
  const own = await cityName(deps.tx, city)
  return rows.map((row, i) => {
    const data = sheets[i]?.data ?? {}
    const asked = cellsIn((data as ThingData).asked)
    const cells = cellsIn((data as ThingData).cells)
    const filled = new Set(cells.filter((one) => one.value !== null).map((one) => `${one.indicator}.${one.part}`))
    const lacking = asked.filter((one) => !filled.has(`${one.indicator}.${one.part}`))
    const sent = membersIn((data as ThingData).sent)
    const waiting = row.state === 'filling' || row.state === 'returned'
    const place = textIn(data, 'place')
    return {
      ...row,
      unitName: row.units[0]?.name ?? '',
      placeName: place === '' ? own : (names.get(place) ?? place),
      asked: asked.length,
      filled: asked.length - lacking.length,
      late: sent?.late === true || row.state === 'missing' || (waiting && row.overdue),
      sentOn: sent ? textIn(sent, 'on') : null,
      gap: sent && typeof sent.gap === 'string' ? sent.gap : null,
      missing: [...new Set(lacking.map((one) => indicators.get(one.indicator)?.title ?? ''))],
    }
  })
}

function correctionsOf(sheet: ListedThing, unitName: string, indicators: ReadonlyMap<string, Named>): Correction[] {
  const list = (sheet.data as ThingData).corrections
  if (!Array.isArray(list)) return []
  return (list as readonly Json[]).map((one) => {
    const made = membersIn(one) ?? {}
    return {
      sheetId: sheet.id,
      unitName,
      indicator: indicators.get(textIn(made, 'indicator'))?.title ?? '',
      part: textIn(made, 'part'),
      before: typeof made.before === 'number' ? made.before : null,
      after: typeof made.value === 'number' ? made.value : null,
      why: textIn(made, 'why'),
      by: textIn(made, 'by'),
      at: textIn(made, 'at'),
    }
  })
}

function cellsIn(value: Json | undefined) {
  if (!Array.isArray(value)) return []
  return (value as readonly Json[]).flatMap((one) => {
    const cell = membersIn(one)
    if (!cell) return []
    const number = typeof cell.value === 'number' ? cell.value : null
    return [{ indicator: textIn(cell, 'indicator'), part: textIn(cell, 'part'), value: number }]
  })
}

function membersIn(value: Json | undefined): { readonly [key: string]: Json } | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : null
}

function stringsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
