import { listDuties } from '../../core/ledger/duties/list-duties.ts'
import { indicatorsCsv, tasksCsv } from '../../core/ledger/export/export.ts'
import { homeWork } from '../../core/ledger/home/home-work.ts'
import { getIndicator } from '../../core/ledger/indicators/get-indicator.ts'
import { listIndicators } from '../../core/ledger/indicators/list-indicators.ts'
import { listReports } from '../../core/ledger/reports/list-reports.ts'
import { listTasks } from '../../core/ledger/tasks/list-tasks.ts'
import { figureRows, listFigures } from '../../core/measures/measures.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const ledger = {
  'tasks.list': (app, caller, { query }) => reading(app, caller, (deps) => listTasks(deps, query)),
  'tasks.export': (app, caller, { query }) => tasksCsv(app, caller, query),
  'reports.list': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => listReports(deps, { ...params, ...query })),
  'duties.list': (app, caller, { query }) => reading(app, caller, (deps) => listDuties(deps, query)),
  'indicators.list': (app, caller, { query }) => reading(app, caller, (deps) => listIndicators(deps, query)),
  'indicators.export': (app, caller, { query }) => indicatorsCsv(app, caller, query),
  'indicators.get': (app, caller, { params }) => reading(app, caller, (deps) => getIndicator(deps, params)),
  'figures.list': (app, caller) => reading(app, caller, (deps) => listFigures(deps, app.measures)),
  'figures.rows': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => figureRows(deps, app.measures, { ...params, ...query })),
  'home.work': (app, caller) => reading(app, caller, (deps) => homeWork(deps)),
} satisfies Partial<Handlers>
