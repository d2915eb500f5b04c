import type { CallOutput } from '@zhiqiang/contract'
import {
  type Basis,
  type InForce,
  type Instrument,
  type LawLibrary,
  lengthWords,
  type PlainDate,
  sumWords,
  type Term,
  type Threshold,
  t,
  versionOn,
} from '@zhiqiang/kernel'
import type { TextInUse } from '../texts/store.ts'

export type InstrumentView = CallOutput<'law.instruments'>['rows'][number]
export type TermView = CallOutput<'law.term'>
export type ThresholdView = CallOutput<'law.thresholds'>['rows'][number]

/** The area that an instrument, a term or a sum is declared in; empty where it is in none. */
function areaOf(library: LawLibrary, id: string): string {
  const holds = (all: readonly { readonly id: string }[]) => all.some((one) => one.id === id)
  return library.areas.find((a) => [a.instruments, a.terms, a.thresholds ?? []].some(holds))?.area ?? ''
}

const days = ({ from, to }: InForce) => ({ from, to: to ?? null })

function basisView(library: LawLibrary, { instrument, article }: Basis) {
  return { instrument, title: library.instruments.get(instrument)?.title ?? t(instrument, instrument), article }
}

function onDay(versions: readonly InForce[], day: PlainDate): number | null {
  const found = versionOn(versions, day)
  return found ? versions.indexOf(found) : null
}

/** A term with all its versions. */
export function termView(library: LawLibrary, term: Term, day: PlainDate): TermView {
  return {
    id: term.id,
    area: areaOf(library, term.id),
    what: term.what,
    since: term.since,
    extends: term.extends ?? null,
    versions: term.versions.map((v) => ({
      ...days(v),
      amount: v.amount,
      unit: v.unit,
      roll: v.roll,
      direction: v.direction ?? 'after',
      includesStart: v.includesStart ?? false,
      length: lengthWords(v),
      basis: basisView(library, v.basis),
      mark: v.mark,
      note: v.note ?? null,
    })),
    on: onDay(term.versions, day),
  }
}

/** A sum, share or fee with all its versions. */
export function thresholdView(library: LawLibrary, threshold: Threshold, day: PlainDate): ThresholdView {
  return {
    id: threshold.id,
    area: areaOf(library, threshold.id),
    what: threshold.what,
    sort: threshold.sort,
    versions: threshold.versions.map((v) => ({
      ...days(v),
      value: v.value,
      unit: v.unit,
      amount: sumWords(v),
      basis: basisView(library, v.basis),
      mark: v.mark,
      note: v.note ?? null,
    })),
    on: onDay(threshold.versions, day),
  }
}

/** An instrument with its versions, and how much of each was imported. */
export function instrumentView(
  library: LawLibrary,
  instrument: Instrument,
  day: PlainDate,
  texts: readonly TextInUse[],
): InstrumentView {
  const { id, title, versions, note } = instrument
  const rests = ({ basis }: { readonly basis: Basis }) => basis.instrument === id
  const resting = [...library.terms.values(), ...library.thresholds.values()].filter((one) => one.versions.some(rests))
  return {
    id,
    area: areaOf(library, id),
    title,
    force: forceOn(versions, day),
    versions: versions.map((v) => ({
      id: v.id,
      ...days(v),
      number: v.number,
      mark: v.mark,
      note: v.note ?? null,
      articles: texts.find((text) => text.instrument === id && text.version === v.id)?.articles ?? 0,
    })),
    terms: resting.length,
    note: note ?? null,
  }
}

function forceOn(versions: readonly InForce[], day: PlainDate): InstrumentView['force'] {
  if (versionOn(versions, day)) return 'in-force'
  return (versions[0]?.from ?? '') > day ? 'to-come' : 'repealed'
}

/** A text of an instrument that the product declares nothing about: its words, and no days. */
export function textView(text: TextInUse): InstrumentView {
  return {
    id: text.instrument,
    area: '',
    title: t(text.title, text.title),
    force: 'text-only',
    versions: [],
    terms: 0,
    note: null,
  }
}
