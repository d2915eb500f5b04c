import { reformsXlsx } from '../../core/reforms/reform-export.ts'
import { getReform, listReforms, reformCases } from '../../core/reforms/reforms.ts'
import type { Handlers } from '../api.ts'
import { xlsx } from '../file-answers.ts'
import { exporting, reading } from '../reading.ts'

export const reforms = {
  'reforms.list': (app, caller, { query }) => reading(app, caller, (deps) => listReforms(deps, app.spans, query)),
  'reforms.export': async (app, caller, { query }) =>
    xlsx(await reformsXlsx(app.engine.db, exporting(app, caller), app.spans, query), 'reforms'),
  'reforms.get': (app, caller, { params }) => reading(app, caller, (deps) => getReform(deps, app.spans, params)),
  'reforms.cases': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => reformCases(deps, app.spans, { ...params, ...query })),
} satisfies Partial<Handlers>
