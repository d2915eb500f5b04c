import { ok, refuseInput, t } from '@zhiqiang/kernel'
import { getAssessment, listAssessments } from '../../core/ledger/assessments/assessments.ts'
import { listDuties } from '../../core/ledger/duties/list-duties.ts'
import { dueEvaluations, getEvaluation, listEvaluations } from '../../core/ledger/evaluations/evaluations.ts'
import { indicatorsCsv } from '../../core/ledger/export/indicator-export.ts'
import { tasksCsv, tasksXlsx } from '../../core/ledger/export/task-export.ts'
import { homeWork } from '../../core/ledger/home/home-work.ts'
import { getIndicator } from '../../core/ledger/indicators/get-indicator.ts'
import { listIndicators } from '../../core/ledger/indicators/list-indicators.ts'
import { listPopulations } from '../../core/ledger/indicators/list-populations.ts'
import { proposeBreakdown } from '../../core/ledger/indicators/propose-breakdown.ts'
import { whatMustHappen } from '../../core/ledger/indicators/what-must-happen.ts'
import { listReports } from '../../core/ledger/reports/list-reports.ts'
import { getRound, getSheet, listRounds } from '../../core/ledger/rounds/rounds.ts'
import { importTaskList } from '../../core/ledger/tasks/list-file/import-task-list.ts'
import { taskListTemplate } from '../../core/ledger/tasks/list-file/task-list.ts'
import { listTasks } from '../../core/ledger/tasks/list-tasks.ts'
import { figureRows, listFigures } from '../../core/measures/measures.ts'
import type { Handlers } from '../api.ts'
import { csv, xlsx } from '../file-answers.ts'
import { fieldOf, handedFile, idForm } from '../parts.ts'
import { exporting, reading } from '../reading.ts'

export const ledger = {
  'tasks.list': (app, caller, { query }) => reading(app, caller, (deps) => listTasks(deps, query)),
  'tasks.export': async (app, caller, { query }) =>
    csv(tasksCsv(app.engine.db, exporting(app, caller), query), 'tasks'),
  'tasks.exportXlsx': async (app, caller, { query }) =>
    xlsx(await tasksXlsx(app.engine.db, exporting(app, caller), query), 'tasks'),
  'tasks.template': async () => xlsx(ok(await taskListTemplate()), 'task-list'),
  'tasks.import': async (app, caller, { parts }) => {
    const sheet = handedFile(parts)
    if (!sheet.ok) return sheet
    const policyId = fieldOf(parts, 'policy') ?? ''
    if (!idForm.test(policyId)) return refuseInput(t('没有选择规划', 'no plan was chosen'))
    return importTaskList(app.engine, caller.actor, caller.today, { ...sheet.value, policyId })
  },
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
  'rounds.list': (app, caller, { query }) => reading(app, caller, (deps) => listRounds(deps, query)),
  'rounds.get': (app, caller, { params }) => reading(app, caller, (deps) => getRound(deps, params)),
  'sheets.get': (app, caller, { params }) => reading(app, caller, (deps) => getSheet(deps, params)),
  'assessments.list': (app, caller, { query }) => reading(app, caller, (deps) => listAssessments(deps, query)),
  'evaluations.list': (app, caller, { query }) => reading(app, caller, (deps) => listEvaluations(deps, query)),
  'evaluations.due': (app, caller) => reading(app, caller, (deps) => dueEvaluations(deps)),
  'evaluations.get': (app, caller, { params }) => reading(app, caller, (deps) => getEvaluation(deps, params)),
  'assessments.get': (app, caller, { params }) => reading(app, caller, (deps) => getAssessment(deps, params)),
  'figures.list': (app, caller) => reading(app, caller, (deps) => listFigures(deps, app.measures)),
  'figures.rows': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => figureRows(deps, app.measures, { ...params, ...query })),
  'home.work': (app, caller) => reading(app, caller, (deps) => homeWork(deps)),
} satisfies Partial<Handlers>
