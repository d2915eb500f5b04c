import type { CallOutput } from '@zhiqiang/contract'
import {
  type Actual,
  type Computed,
  changesOf,
  indicatorGoal,
  type SchemeItem,
  type SeriesVersion,
  type Surroundings,
  schemeItems,
  shownIn,
  type ThingData,
  weighing,
} from '@zhiqiang/kernel'
import { surroundingsOf } from '../indicators/surroundings.ts'
import type { ReadDeps } from '../read-deps.ts'
import { type ListedThing, textIn, thingsById, unitRefs } from '../things/store.ts'
import { type Entry, entriesOfChanged, reasonsOf } from './store.ts'

/** One line of a scheme with what the ledger feeds into it. */
export type Line = CallOutput<'schemes.get'>['lines'][number]
type Correction = Line['corrections'][number]

/** What is known of one data point: its figures now, and how they stood after each event that touched them. */
interface DataPoint {
  readonly source: NonNullable<Line['source']>
  readonly series: readonly Computed[]
  readonly versions: readonly SeriesVersion[]
  readonly entries: ReadonlyMap<number, Entry>
}

/** The lines of many schemes by scheme; a handful of queries whatever their number. */
export async function linesOf(
  deps: ReadDeps,
  schemes: readonly ListedThing[],
): Promise<ReadonlyMap<string, readonly Line[]>> {
  const items = new Map(schemes.map((one) => [one.id, schemeItems((one.data as ThingData).items)]))
  const ids = new Set([...items.values()].flat().flatMap((item) => item.indicator ?? []))
  const points = await pointsOf(deps, [...ids])
  const drafts = schemes.map((scheme) => ({
    scheme,
    lines: (items.get(scheme.id) ?? []).map((item) => lineOf(item, scheme, points.get(item.indicator ?? ''))),
  }))
  const events = drafts.flatMap(({ lines }) =>
    lines.flatMap((line) => line.changed.map(({ seq }) => ({ thingId: line.source?.id ?? '', seq }))),
  )
  const reasons = await reasonsOf(deps.tx, events)
  return new Map(
    drafts.map(({ scheme, lines }) => [
      scheme.id,
      lines.map(({ changed, ...line }) => ({
        ...line,
        corrections: changed.map(({ seq, ...one }) => ({
          ...one,
          why: reasons.get(`${line.source?.id}|${seq}`) ?? one.why,
        })),
      })),
    ]),
  )
}

type Draft = Omit<Line, 'corrections'> & { readonly changed: readonly (Correction & { readonly seq: number })[] }

function lineOf(item: SchemeItem, scheme: ListedThing, point: DataPoint | undefined): Draft {
  const cutoff = textIn(scheme.data, 'cutoff')
  const shown = shownIn(item, point ? known(point.series) : [], cutoff)
  const computed = point?.series.find((one) => one.year === shown.year)
  const sent = sentIn(scheme.data as ThingData)
  const changes = point ? changesOf(item, point.versions, cutoff) : []
  const { indicator: _, ...words } = item
  return {
    ...words,
    source: point?.source ?? null,
    ...shown,
    how: computed && computed.value !== null ? computed.how : null,
    gap: gapOf(point, shown.value),
    sent: sent === null ? null : { value: sent.values.get(item.id) ?? null },
    changed: changes.flatMap((change) => {
      const entry = point?.entries.get(change.seq)
      if (!entry) return []
      return [
        {
          seq: change.seq,
          before: change.before.value,
          after: change.after.value,
          rawBefore: change.before.raw,
          rawAfter: change.after.raw,
          by: entry.entered_by,
          at: entry.at,
          why: entry.source,
          afterSending: sent !== null && entry.at > sent.at,
        },
      ]
    }),
  }
}

function gapOf(point: DataPoint | undefined, value: number | null): Line['gap'] {
  if (!point) return 'source'
  return value === null ? 'figure' : null
}

async function pointsOf(deps: ReadDeps, ids: readonly string[]): Promise<ReadonlyMap<string, DataPoint>> {
  if (ids.length === 0) return new Map()
  const things = await thingsById(deps.tx, ids)
  const surroundings = await surroundingsOf(deps.tx, things)
  const units = await unitRefs(deps.tx, ids)
  const entries = new Map<string, Entry[]>()
  for (const entry of await entriesOfChanged(deps.tx, ids)) {
    const list = entries.get(entry.indicator_id) ?? []
    list.push(entry)
    entries.set(entry.indicator_id, list)
  }
  return new Map(
    things.flatMap((thing, i) => {
      const at = surroundings[i]
      if (!at) return []
      const own = entries.get(thing.id) ?? []
      const goal = indicatorGoal(thing.data as ThingData)
      const point: DataPoint = {
        source: {
          id: thing.id,
          title: thing.title,
          unit: goal.unit || (goal.proxy?.unit ?? ''),
          units: [...(units.get(thing.id) ?? [])],
        },
        series: weighing(at.actuals, at.around).city,
        versions: versionsOf(own, at.around),
        entries: new Map(own.map((entry) => [entry.event_seq, entry])),
      }
      return [[thing.id, point] as const]
    }),
  )
}

/** How the city's figures stood after each event: a figure of many counties changes with any of them. */
function versionsOf(entries: readonly Entry[], around: Surroundings): readonly SeriesVersion[] {
  const standing = new Map<string, Actual>()
  const versions: SeriesVersion[] = []
  for (const [i, entry] of entries.entries()) {
    const { level, place, period, part, value } = entry
    const key = `${level}|${place}|${period}|${part}`
    if (value === null) standing.delete(key)
    else standing.set(key, { level, place, period, part, value: Number(value) })
    if (entries[i + 1]?.event_seq === entry.event_seq) continue
    versions.push({ seq: entry.event_seq, series: known(weighing([...standing.values()], around).city) })
  }
  return versions
}

function known(series: readonly Computed[]) {
  return series.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
}

/** What a scheme kept when it was sent in. */
export function sentIn(data: ThingData) {
  const { sent } = data
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return null
  const kept = sent as ThingData
  const values = (Array.isArray(kept.values) ? (kept.values as readonly unknown[]) : []).flatMap((one) => {
    if (typeof one !== 'object' || one === null) return []
    const value: unknown = Reflect.get(one, 'value')
    return [[String(Reflect.get(one, 'item')), typeof value === 'number' ? value : null] as const]
  })
  const gaps = textIn(sent, 'gaps')
  return {
    on: textIn(sent, 'on'),
    at: textIn(sent, 'at'),
    by: textIn(sent, 'by'),
    gaps: gaps === '' ? null : gaps,
    values: new Map(values),
  }
}
