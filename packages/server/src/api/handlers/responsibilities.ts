import { chargesXlsx, getResponsibility, listCases, listCharges, matrixOf } from '../../core/ledger/charges/charges.ts'
import { findRecords } from '../../core/ledger/records/find-records.ts'
import type { Handlers } from '../api.ts'
import { xlsx } from '../file-answers.ts'
import { exporting, reading } from '../reading.ts'

export const responsibilities = {
  'responsibilities.matrix': (app, caller, { query }) => reading(app, caller, (deps) => matrixOf(deps, query)),
  'responsibilities.get': (app, caller, { params }) => reading(app, caller, (deps) => getResponsibility(deps, params)),
  'responsibilities.cases': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => listCases(deps, { ...params, ...query })),
  'charges.list': (app, caller, { query }) => reading(app, caller, (deps) => listCharges(deps, query)),
  'charges.export': async (app, caller, { query }) =>
    xlsx(await chargesXlsx(app.engine.db, exporting(app, caller), query), 'responsibilities'),
  'records.find': (app, caller, { query }) => reading(app, caller, (deps) => findRecords(deps, query)),
} satisfies Partial<Handlers>
