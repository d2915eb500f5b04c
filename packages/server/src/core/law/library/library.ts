import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  answerDeadline,
  fail,
  type Instrument,
  ok,
  problem,
  type Result,
  type Term,
  type Text,
  versionOn,
} from '@zhiqiang/kernel'
import { sliced } from '../../ledger/paging/sliced.ts'
import type { Page } from '../../ledger/read-deps.ts'
import type { LawDeps } from '../law-deps.ts'
import { articlesOf, articlesWith, type TextInUse, textsInUse } from '../texts/store.ts'
import {
  type InstrumentView,
  instrumentView,
  type TermView,
  type ThresholdView,
  termView,
  textView,
  thresholdView,
} from './views.ts'

interface Sought {
  readonly q?: string | undefined
  readonly area?: string | undefined
}

/** `law.areas`: the areas of law with what each holds. */
export function listAreas({ law }: LawDeps): Result<CallOutput<'law.areas'>> {
  const areas = law.library.areas.map(({ area, title, terms, instruments }) => ({
    id: area,
    title,
    terms: terms.length,
    instruments: instruments.length,
  }))
  return ok({ areas })
}

/** `law.instruments`: declared instruments by area, then texts that were imported beside them. */
export async function listInstruments(
  deps: LawDeps,
  query: HandlerInput<'law.instruments'>['query'],
): Promise<Result<Page<InstrumentView>>> {
  const { library } = deps.law
  const texts = await textsInUse(deps.tx, deps.city)
  const day = query.on ?? deps.today
  const declared = [...library.instruments.values()].map((one) => instrumentView(library, one, day, texts))
  const others = texts.filter(({ instrument }) => !library.instruments.has(instrument)).map(textView)
  const rows = [...declared, ...others].filter(
    (one) => inArea(one, query) && contains(query.q, one.id, one.title, ...numbers(one)),
  )
  return sliced(rows, query)
}

const numbers = ({ versions }: InstrumentView) => versions.map(({ number }) => number ?? '')

function inArea({ area }: { readonly area: string }, sought: Sought): boolean {
  return sought.area === undefined || area === sought.area
}

function contains(q: string | undefined, ...texts: readonly (Text | string)[]): boolean {
  const all = texts.map((text) => (typeof text === 'string' ? text : `${text.zh} ${text.en}`)).join(' ')
  return (q ?? '').split(/\s+/u).every((word) => all.toLowerCase().includes(word.toLowerCase()))
}

/** `law.instrument`: one instrument with the articles of a version: their text, or what they are about. */
export async function getInstrument(
  deps: LawDeps,
  { id, version }: { readonly id: string; readonly version?: string | undefined },
): Promise<Result<CallOutput<'law.instrument'>>> {
  const { library } = deps.law
  const texts = await textsInUse(deps.tx, deps.city)
  const own = texts.filter((text) => text.instrument === id)
  const instrument = library.instruments.get(id)
  const only = own.at(-1)
  if (!instrument && !only) return fail(problem('E_NOT_FOUND'))
  const view = instrument ? instrumentView(library, instrument, deps.today, texts) : textView(only ?? noText)
  const shown = version ?? shownVersion(instrument, own, deps.today)
  if (instrument && version !== undefined && !instrument.versions.some((v) => v.id === version)) {
    return fail(problem('E_NOT_FOUND'))
  }
  const text = own.find((one) => one.version === shown)
  const rests = (term: Term) => term.versions.some(({ basis }) => basis.instrument === id)
  return ok({
    ...view,
    version: shown,
    articles: await articles(deps, instrument, text),
    resting: [...library.terms.values()].filter(rests).map((term) => termView(library, term, deps.today)),
  })
}

const noText: TextInUse = { id: '', instrument: '', title: '', version: '', head: '', articles: 0 }

function shownVersion(instrument: Instrument | undefined, texts: readonly TextInUse[], today: string): string {
  const inForce = instrument && (versionOn(instrument.versions, today) ?? instrument.versions.at(-1))
  return inForce?.id ?? texts.at(-1)?.version ?? ''
}

async function articles(deps: LawDeps, instrument: Instrument | undefined, text: TextInUse | undefined) {
  const about = new Map(Object.entries(instrument?.articles ?? {}))
  if (text) {
    const rows = await articlesOf(deps.tx, text.id)
    return rows.map((row) => ({ ...row, about: about.get(row.article) ?? null }))
  }
  return [...about].map(([article, words]) => ({ article, heading: '', about: words, text: null }))
}

/** `law.articles`: articles of imported texts that hold all words. */
export function findArticles(deps: LawDeps, query: HandlerInput<'law.articles'>['query']) {
  return articlesWith(deps.tx, deps.city, query.q, query)
}

/** `law.terms`: terms by area. */
export function listTerms(
  { law: { library }, today }: LawDeps,
  query: HandlerInput<'law.terms'>['query'],
): Result<Page<TermView>> {
  const day = query.on ?? today
  const rows = [...library.terms.values()]
    .map((term) => termView(library, term, day))
    .filter((term) => inArea(term, query) && (query.on === undefined || term.on !== null))
    .filter(({ id, what, since, versions }) =>
      contains(query.q, id, what, since, ...versions.map(({ basis }) => basis.title)),
    )
    .filter((term) => query.mark === undefined || shownOf(term)?.mark === query.mark)
  return sliced(rows, query)
}

/** The version a list shows of something: the one in force, else the last. */
export function shownOf<V>({ versions, on }: { readonly versions: readonly V[]; readonly on: number | null }) {
  return versions[on ?? versions.length - 1]
}

/** `law.term`: one term with its versions. */
export function getTerm(
  { law: { library }, today }: LawDeps,
  { id, on }: { readonly id: string; readonly on?: string | undefined },
): Result<TermView> {
  const term = library.terms.get(id)
  return term ? ok(termView(library, term, on ?? today)) : fail(problem('E_NOT_FOUND'))
}

/** `law.thresholds`: sums, shares and fees by area. */
export function listThresholds(
  { law: { library }, today }: LawDeps,
  query: HandlerInput<'law.thresholds'>['query'],
): Result<Page<ThresholdView>> {
  const day = query.on ?? today
  const rows = [...library.thresholds.values()]
    .map((one) => thresholdView(library, one, day))
    .filter((one) => inArea(one, query) && (query.on === undefined || one.on !== null))
    .filter(({ id, what, versions }) => contains(query.q, id, what, ...versions.map(({ basis }) => basis.title)))
  return sliced(rows, query)
}

/** `law.deadline`: when a term ends, and how every day on the way was counted. */
export function calculate(
  { law: { library, calendar } }: LawDeps,
  { city: _, ...question }: HandlerInput<'law.deadline'>['query'],
): Result<CallOutput<'law.deadline'>> {
  const found = answerDeadline(library, calendar, question)
  if (!found.ok) return found
  return ok({ ...found.value, derivation: [...found.value.derivation] })
}
