import type { Text } from '../text.ts'
import { addDays, isPlainDate } from '../time/dates.ts'
import type { Basis, InForce, Instrument, LawArea, Mark } from './law.ts'

/**
 * What is wrong with the declared law that its types cannot say, one sentence a fault: ids used twice, versions with gaps
 * or overlaps, a basis that is not declared or not in force as long as what rests on it, missing words. Empty where all
 * is sound.
 */
export function lawFaults(areas: readonly LawArea[]): readonly string[] {
  const instruments = areas.flatMap((area) => area.instruments)
  const terms = areas.flatMap((area) => area.terms)
  const thresholds = areas.flatMap((area) => area.thresholds ?? [])
  const termIds = new Set(terms.map((term) => term.id))
  return [
    ...twice(
      'area',
      areas.map((area) => area.area),
    ),
    ...twice(
      'instrument',
      instruments.map((i) => i.id),
    ),
    ...twice(
      'term or threshold',
      [...terms, ...thresholds].map((x) => x.id),
    ),
    ...areas.flatMap((area) => textFaults(`area ${area.area}`, area.title)),
    ...instruments.flatMap(instrumentFaults),
    ...terms.flatMap((term) => [
      ...groundedFaults(`term ${term.id}`, term.versions, instruments),
      ...textFaults(`term ${term.id}`, term.what),
      ...textFaults(`the start of term ${term.id}`, term.since),
      ...(term.extends === undefined || termIds.has(term.extends)
        ? []
        : [`term ${term.id} extends ${term.extends}, which is not declared`]),
      ...term.versions.flatMap((v) =>
        Number.isInteger(v.amount) && v.amount > 0 ? [] : [`term ${term.id} of ${v.from} has no whole amount`],
      ),
    ]),
    ...thresholds.flatMap((threshold) => [
      ...groundedFaults(`threshold ${threshold.id}`, threshold.versions, instruments),
      ...textFaults(`threshold ${threshold.id}`, threshold.what),
    ]),
  ]
}

function instrumentFaults(instrument: Instrument): readonly string[] {
  const what = `instrument ${instrument.id}`
  return [
    ...versionFaults(what, instrument.versions),
    ...twice(
      `version of ${instrument.id}`,
      instrument.versions.map((v) => v.id),
    ),
    ...textFaults(what, instrument.title),
    ...noteFaults(what, instrument),
    ...instrument.versions.flatMap((v) => noteFaults(`${what} of ${v.id}`, v)),
    ...Object.entries(instrument.articles).flatMap(([article, about]) => [
      ...(/^\d+(-\d+)?$/.test(article) ? [] : [`${what} has an article ${article}`]),
      ...textFaults(`article ${article} of ${instrument.id}`, about),
    ]),
  ]
}

interface Rests extends InForce {
  readonly basis: Basis
  readonly mark: Mark
  readonly note?: Text
}

function groundedFaults(
  what: string,
  versions: readonly Rests[],
  instruments: readonly Instrument[],
): readonly string[] {
  return [
    ...versionFaults(what, versions),
    ...versions.flatMap((version) => [
      ...noteFaults(`${what} of ${version.from}`, version),
      ...basisFaults(`${what} of ${version.from}`, version, instruments),
    ]),
  ]
}

function basisFaults(what: string, version: Rests, instruments: readonly Instrument[]): readonly string[] {
  const { instrument: id, article } = version.basis
  const instrument = instruments.find((i) => i.id === id)
  if (!instrument) return [`${what} rests on ${id}, which is not declared`]
  const begins = instrument.versions[0]?.from
  const last = instrument.versions.at(-1)
  const outlives = last?.to !== undefined && (version.to === undefined || version.to > last.to)
  return [
    ...(article === null && version.note === undefined ? [`${what} names no article and no note says why`] : []),
    ...(article !== null && instrument.articles[article] === undefined
      ? [`${what} rests on article ${article} of ${id}, which is not declared`]
      : []),
    ...(begins !== undefined && version.from < begins ? [`${what} begins before ${id} does`] : []),
    ...(outlives ? [`${what} outlives ${id}`] : []),
  ]
}

function versionFaults(what: string, versions: readonly InForce[]): readonly string[] {
  if (versions.length === 0) return [`${what} has no version`]
  return versions.flatMap((version, i) => {
    const next = versions[i + 1]
    return [
      ...([version.from, version.to].every((day) => day === undefined || isPlainDate(day))
        ? []
        : [`${what} of ${version.from} has a day that is none`]),
      ...(version.to !== undefined && version.to < version.from
        ? [`${what} of ${version.from} ends before it begins`]
        : []),
      ...(next !== undefined && (version.to === undefined || addDays(version.to, 1) !== next.from)
        ? [`${what} has a gap or an overlap before ${next.from}`]
        : []),
    ]
  })
}

function twice(what: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${what} ${id} is declared twice`)
}

function noteFaults(what: string, { note }: { readonly note?: Text }): readonly string[] {
  return note === undefined ? [] : textFaults(`the note of ${what}`, note)
}

function textFaults(what: string, { zh, en }: Text): readonly string[] {
  return [
    ...(/\p{Script=Han}/u.test(zh) ? [] : [`${what} has no Chinese`]),
    ...(en.trim() !== '' && !/\p{Script=Han}/u.test(en) ? [] : [`${what} has no English`]),
  ]
}
