import type { Result } from '@zhiqiang/kernel'
import { getYear, listYears } from '../../core/law/calendar/calendar.ts'
import { impactOf, listChanges } from '../../core/law/changes/changes.ts'
import type { LawDeps } from '../../core/law/law-deps.ts'
import {
  calculate,
  findArticles,
  getInstrument,
  getTerm,
  listAreas,
  listInstruments,
  listTerms,
  listThresholds,
} from '../../core/law/library/library.ts'
import { importLawText } from '../../core/law/texts/import.ts'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import type { App, Caller, Handlers } from '../api.ts'
import { fieldOf, handedFile } from '../parts.ts'
import { reading } from '../reading.ts'

export const law = {
  'law.calendar': (app, caller, { query }) => underLaw(app, caller, query, listYears),
  'law.calendarYear': (app, caller, { params, query }) => underLaw(app, caller, query, (deps) => getYear(deps, params)),
  'law.areas': (app, caller, { query }) => underLaw(app, caller, query, async (deps) => listAreas(deps)),
  'law.instruments': (app, caller, { query }) => underLaw(app, caller, query, (deps) => listInstruments(deps, query)),
  'law.instrument': (app, caller, { params, query }) =>
    underLaw(app, caller, query, (deps) => getInstrument(deps, { ...params, ...query })),
  'law.articles': (app, caller, { query }) => underLaw(app, caller, query, (deps) => findArticles(deps, query)),
  'law.terms': (app, caller, { query }) => underLaw(app, caller, query, async (deps) => listTerms(deps, query)),
  'law.term': (app, caller, { params, query }) =>
    underLaw(app, caller, query, async (deps) => getTerm(deps, { ...params, ...query })),
  'law.thresholds': (app, caller, { query }) =>
    underLaw(app, caller, query, async (deps) => listThresholds(deps, query)),
  'law.deadline': (app, caller, { query }) => underLaw(app, caller, query, async (deps) => calculate(deps, query)),
  'law.changes': (app, caller, { query }) => reading(app, caller, (deps) => listChanges(deps, query)),
  'law.impact': (app, caller, { params }) => underLaw(app, caller, {}, (deps) => impactOf(deps, params)),
  'law.importText': async (app, caller, { parts }) => {
    const handed = handedFile(parts)
    if (!handed.ok) return handed
    const named = { instrument: fieldOf(parts, 'instrument'), version: fieldOf(parts, 'version') }
    return importLawText(app.engine, caller.actor, caller.city, { ...handed.value, ...named })
  },
} satisfies Partial<Handlers>

/** Reads under the law of the caller's city; of the one that is asked about where the caller has none. */
function underLaw<R>(
  app: App,
  caller: Caller,
  query: { readonly city?: string | undefined },
  work: (deps: LawDeps & Omit<ReadDeps, 'city'>) => Promise<Result<R>>,
): Promise<Result<R>> {
  const city = caller.city === '' ? (query.city ?? '') : caller.city
  return reading(app, caller, async (deps) => work({ ...deps, city, law: await app.engine.law(deps.tx, city) }))
}
