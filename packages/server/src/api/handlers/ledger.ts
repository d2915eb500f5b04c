import { ok } from '@zhiqiang/kernel'
import { listDuties } from '../../core/ledger/duties/list-duties.ts'
import { indicatorsCsv, tasksCsv } from '../../core/ledger/export/export.ts'
import { homeWork } from '../../core/ledger/home/home-work.ts'
import { getIndicator } from '../../core/ledger/indicators/get-indicator.ts'
import { listIndicators } from '../../core/ledger/indicators/list-indicators.ts'
import { listPopulations } from '../../core/ledger/indicators/list-populations.ts'
import { proposeBreakdown } from '../../core/ledger/indicators/propose-breakdown.ts'
import { whatMustHappen } from '../../core/ledger/indicators/what-must-happen.ts'
import { listReports } from '../../core/ledger/reports/list-reports.ts'
import { listTasks } from '../../core/ledger/tasks/list-tasks.ts'
import { figureRows, listFigures } from '../../core/measures/measures.ts'
import type { App, Caller, Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const ledger = {
  'tasks.list': (app, caller, { query }) => reading(app, caller, (deps) => listTasks(deps, query)),
  'tasks.export': async (app, caller, { query }) =>
    csv(tasksCsv(app.engine.db, exporting(app, caller), query), 'tasks'),
  'reports.list': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => listReports(deps, { ...params, ...query })),
  'duties.list': (app, caller, { query }) => reading(app, caller, (deps) => listDuties(deps, query)),
  'indicators.list': (app, caller, { query }) => reading(app, caller, (deps) => listIndicators(deps, query)),
  'indicators.export': async (app, caller, { query }) =>
    csv(indicatorsCsv(app.engine.db, exporting(app, caller), query), 'indicators'),
  'indicators.get': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => getIndicator(deps, { ...params, ...query })),
  'indicators.needed': (app, caller, { params }) => reading(app, caller, (deps) => whatMustHappen(deps, params)),
  'indicators.propose': (app, caller, { params }) => reading(app, caller, (deps) => proposeBreakdown(deps, params)),
  'populations.list': (app, caller, { query }) => reading(app, caller, (deps) => listPopulations(deps, query)),
  'figures.list': (app, caller) => reading(app, caller, (deps) => listFigures(deps, app.measures)),
  'figures.rows': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => figureRows(deps, app.measures, { ...params, ...query })),
  'home.work': (app, caller) => reading(app, caller, (deps) => homeWork(deps)),
} satisfies Partial<Handlers>

function exporting(app: App, caller: Caller) {
  return {
    catalogue: app.engine.catalogue,
    actor: caller.actor,
    today: caller.today,
    city: caller.city === '' ? null : caller.city,
  }
}

function csv(file: AsyncIterable<string>, name: string) {
  return ok({ file, name: `${name}.csv`, type: 'text/csv; charset=utf-8' })
}
