import { type Text, t } from '../text.ts'
import { addDays, type PlainDate } from '../time/dates.ts'
import type { InForce, Instrument, InstrumentVersion, LawArea, TermVersion, ThresholdVersion } from './law.ts'
import { type LawLibrary, lawLibrary } from './library.ts'

/** A change of law as a city records it over what ships: the version that holds from its day on. */
export type LawChange =
  | { readonly sort: 'term'; readonly target: string; readonly version: TermVersion }
  | { readonly sort: 'sum'; readonly target: string; readonly version: ThresholdVersion }
  | {
      readonly sort: 'instrument'
      readonly target: string
      /** Of an instrument that is declared nowhere yet. */
      readonly title: Text
      readonly version: InstrumentVersion
    }

/**
 * The library with the changes put in, in their order. Days before a change keep what held on them; a version of the same
 * first day is replaced, and one that begins later stays and ends the new one.
 */
export function amended(library: LawLibrary, changes: readonly LawChange[]): LawLibrary {
  return changes.reduce((before, change) => lawLibrary(areasWith(before, change)), library)
}

function areasWith(library: LawLibrary, change: LawChange): readonly LawArea[] {
  const { areas } = library
  switch (change.sort) {
    case 'term':
      return areas.map((area) => ({ ...area, terms: replaced(area.terms, change) }))
    case 'sum':
      return areas.map((area) => (area.thresholds ? { ...area, thresholds: replaced(area.thresholds, change) } : area))
    case 'instrument':
      if (library.instruments.has(change.target)) {
        return areas.map((area) => ({ ...area, instruments: replaced(area.instruments, change) }))
      }
      return withInstrument(areas, { id: change.target, title: change.title, versions: [change.version], articles: {} })
  }
}

interface Dated<V> {
  readonly id: string
  readonly versions: readonly V[]
}

function replaced<V extends InForce, T extends Dated<V>>(
  all: readonly T[],
  { target, version }: { readonly target: string; readonly version: V },
): readonly T[] {
  return all.map((one) => (one.id === target ? { ...one, versions: withVersion(one.versions, version) } : one))
}

/** Versions in order of their days, the new one among them. */
function withVersion<V extends InForce>(versions: readonly V[], version: V): readonly V[] {
  const dayBefore = (day: PlainDate) => addDays(day, -1)
  const earlier = versions.filter(({ from }) => from < version.from)
  const later = versions.filter(({ from }) => from > version.from)
  const ended = earlier.map((one) =>
    one.to === undefined || one.to >= version.from ? { ...one, to: dayBefore(version.from) } : one,
  )
  const [next] = later
  return [...ended, next ? { ...version, to: dayBefore(next.from) } : version, ...later]
}

const recorded = 'recorded'

/** An instrument that is declared nowhere stands in an area of its own. */
function withInstrument(areas: readonly LawArea[], instrument: Instrument): readonly LawArea[] {
  const own = areas.find(({ area }) => area === recorded)
  const empty: LawArea = { area: recorded, title: t('本市登记', 'Recorded here'), instruments: [], terms: [] }
  const { instruments, ...rest } = own ?? empty
  return [...areas.filter((area) => area !== own), { ...rest, instruments: [...instruments, instrument] }]
}
