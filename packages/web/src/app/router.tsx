import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { MissingPage } from '../ui/error-page.tsx'
import { Frame, FrameError } from './frame.tsx'
import { day, flag, oneOf, present, type RawSearch, text } from './search.ts'

const root = createRootRoute({ component: Frame, errorComponent: FrameError, notFoundComponent: MissingPage })

const paperSearch = (raw: RawSearch) => ({
  sort: oneOf(raw, 'sort', ['supervision-notice', 'progress-report', 'annual-report', 'minutes']),
  from: text(raw, 'from'),
  to: text(raw, 'to'),
  policy: text(raw, 'policy'),
  meeting: text(raw, 'meeting'),
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (raw: RawSearch) => present({ group: text(raw, 'group') }),
  component: lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage'),
})
const figure = createRoute({
  getParentRoute: () => root,
  path: '/figures/$id',
  component: lazyRouteComponent(() => import('../pages/figure/figure-page.tsx'), 'FigurePage'),
})
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: (raw: RawSearch) =>
    present({
      q: text(raw, 'q'),
      state: text(raw, 'state'),
      unit: text(raw, 'unit'),
      policy: text(raw, 'policy'),
      overdue: flag(raw, 'overdue'),
      part: oneOf(raw, 'part', ['lead', 'co']),
      clause: text(raw, 'clause'),
      light: oneOf(raw, 'light', ['late', 'soon', 'running', 'undated', 'over']),
      from: day(raw, 'from'),
      to: day(raw, 'to'),
      sort: oneOf(raw, 'sort', ['due', 'moved']),
    }),
  component: lazyRouteComponent(() => import('../pages/tasks/tasks-page.tsx'), 'TasksPage'),
})
const task = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('../pages/task/task-page.tsx'), 'TaskPage'),
})
const taskImport = createRoute({
  getParentRoute: () => root,
  path: '/tasks/import',
  validateSearch: (raw: RawSearch) => present({ policy: text(raw, 'policy') }),
  component: lazyRouteComponent(() => import('../pages/tasks/import-page.tsx'), 'ImportPage'),
})
const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: (raw: RawSearch) =>
    present({
      q: text(raw, 'q'),
      state: text(raw, 'state'),
      unit: text(raw, 'unit'),
      part: oneOf(raw, 'part', ['lead', 'co']),
      urgency: oneOf(raw, 'urgency', ['usual', 'urgent', 'most']),
      overdue: flag(raw, 'overdue'),
      escalated: flag(raw, 'escalated'),
      sort: oneOf(raw, 'sort', ['due', 'moved']),
    }),
  component: lazyRouteComponent(() => import('../pages/orders/orders-page.tsx'), 'OrdersPage'),
})
const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$id',
  component: lazyRouteComponent(() => import('../pages/order/order-page.tsx'), 'OrderPage'),
})
const view = createRoute({
  getParentRoute: () => root,
  path: '/views/$id',
  component: lazyRouteComponent(() => import('../pages/view/view-page.tsx'), 'ViewPage'),
})
const thing = createRoute({
  getParentRoute: () => root,
  path: '/things/$id',
  component: lazyRouteComponent(() => import('../pages/thing/thing-page.tsx'), 'ThingPage'),
})
const assign = createRoute({
  getParentRoute: () => root,
  path: '/assign',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), policy: text(raw, 'policy') }),
  component: lazyRouteComponent(() => import('../pages/assign/assign-page.tsx'), 'AssignPage'),
})
const duties = createRoute({
  getParentRoute: () => root,
  path: '/duties',
  validateSearch: (raw: RawSearch) =>
    present({
      q: text(raw, 'q'),
      state: text(raw, 'state'),
      policy: text(raw, 'policy'),
      overdue: flag(raw, 'overdue'),
    }),
  component: lazyRouteComponent(() => import('../pages/duties/duties-page.tsx'), 'DutiesPage'),
})
const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  validateSearch: (raw: RawSearch) =>
    present({
      q: text(raw, 'q'),
      policy: text(raw, 'policy'),
      type: text(raw, 'type'),
      light: oneOf(raw, 'light', ['met', 'onTrack', 'behind', 'missed', 'incomplete', 'unknown']),
    }),
  component: lazyRouteComponent(() => import('../pages/indicators/indicators-page.tsx'), 'IndicatorsPage'),
})
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$id',
  validateSearch: (raw: RawSearch) => present({ asOf: text(raw, 'asOf'), known: text(raw, 'known') }),
  component: lazyRouteComponent(() => import('../pages/indicator/indicator-page.tsx'), 'IndicatorPage'),
})
const rounds = createRoute({
  getParentRoute: () => root,
  path: '/rounds',
  component: lazyRouteComponent(() => import('../pages/rounds/rounds-page.tsx'), 'RoundsPage'),
})
const round = createRoute({
  getParentRoute: () => root,
  path: '/rounds/$id',
  component: lazyRouteComponent(() => import('../pages/round/round-page.tsx'), 'RoundPage'),
})
const sheet = createRoute({
  getParentRoute: () => root,
  path: '/sheets/$id',
  component: lazyRouteComponent(() => import('../pages/sheet/sheet-page.tsx'), 'SheetPage'),
})
const assessments = createRoute({
  getParentRoute: () => root,
  path: '/assessments',
  component: lazyRouteComponent(() => import('../pages/assessments/assessments-page.tsx'), 'AssessmentsPage'),
})
const evaluations = createRoute({
  getParentRoute: () => root,
  path: '/evaluations',
  validateSearch: (raw: RawSearch) =>
    present({ state: text(raw, 'state'), policy: text(raw, 'policy'), occurrence: text(raw, 'occurrence') }),
  component: lazyRouteComponent(() => import('../pages/evaluations/evaluations-page.tsx'), 'EvaluationsPage'),
})
const evaluation = createRoute({
  getParentRoute: () => root,
  path: '/evaluations/$id',
  component: lazyRouteComponent(() => import('../pages/evaluation/evaluation-page.tsx'), 'EvaluationPage'),
})
const assessment = createRoute({
  getParentRoute: () => root,
  path: '/assessments/$id',
  component: lazyRouteComponent(() => import('../pages/assessment/assessment-page.tsx'), 'AssessmentPage'),
})
const schemes = createRoute({
  getParentRoute: () => root,
  path: '/schemes',
  validateSearch: (raw: RawSearch) =>
    present({ q: text(raw, 'q'), state: text(raw, 'state'), tab: oneOf(raw, 'tab', ['points']) }),
  component: lazyRouteComponent(() => import('../pages/schemes/schemes-page.tsx'), 'SchemesPage'),
})
const scheme = createRoute({
  getParentRoute: () => root,
  path: '/schemes/$id',
  validateSearch: (raw: RawSearch) =>
    present({ show: oneOf(raw, 'show', ['gaps', 'source', 'figure', 'corrections']) }),
  component: lazyRouteComponent(() => import('../pages/schemes/scheme-page.tsx'), 'SchemePage'),
})
const countyLacks = ['record', 'body', 'meeting', 'plan', 'subsidy', 'budget', 'person'] as const
const counties = createRoute({
  getParentRoute: () => root,
  path: '/counties',
  validateSearch: (raw: RawSearch) =>
    present({
      lack: oneOf(raw, 'lack', countyLacks),
      tab: oneOf(raw, 'tab', ['targets']),
      policy: text(raw, 'policy'),
    }),
  component: lazyRouteComponent(() => import('../pages/counties/counties-page.tsx'), 'CountiesPage'),
})
const county = createRoute({
  getParentRoute: () => root,
  path: '/counties/$id',
  component: lazyRouteComponent(() => import('../pages/counties/county-page.tsx'), 'CountyPage'),
})
const countyPlan = createRoute({
  getParentRoute: () => root,
  path: '/counties/$id/plan',
  validateSearch: (raw: RawSearch) =>
    present({ policy: text(raw, 'policy'), show: oneOf(raw, 'show', ['taken', 'lacking', 'notOurs', 'targets']) }),
  component: lazyRouteComponent(() => import('../pages/counties/county-plan-page.tsx'), 'CountyPlanPage'),
})
const populations = createRoute({
  getParentRoute: () => root,
  path: '/populations',
  component: lazyRouteComponent(() => import('../pages/populations/populations-page.tsx'), 'PopulationsPage'),
})
const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), state: text(raw, 'state') }),
  component: lazyRouteComponent(() => import('../pages/policies/policies-page.tsx'), 'PoliciesPage'),
})
const upload = createRoute({
  getParentRoute: () => root,
  path: '/policies/new',
  component: lazyRouteComponent(() => import('../pages/policies/upload-page.tsx'), 'UploadPage'),
})
const reader = createRoute({
  getParentRoute: () => root,
  path: '/policies/$id',
  component: lazyRouteComponent(() => import('../pages/reader/reader-page.tsx'), 'ReaderPage'),
})
const amend = createRoute({
  getParentRoute: () => root,
  path: '/policies/$id/amend',
  validateSearch: (raw: RawSearch) => present({ with: text(raw, 'with') }),
  component: lazyRouteComponent(() => import('../pages/amend/amend-page.tsx'), 'AmendPage'),
})
const clause = createRoute({
  getParentRoute: () => root,
  path: '/clauses/$id',
  component: lazyRouteComponent(() => import('../pages/clause/clause-page.tsx'), 'ClausePage'),
})
const annualPlans = createRoute({
  getParentRoute: () => root,
  path: '/annual-plans',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), state: text(raw, 'state') }),
  component: lazyRouteComponent(() => import('../pages/annual/annual-list-page.tsx'), 'AnnualListPage'),
})
const annualPlan = createRoute({
  getParentRoute: () => root,
  path: '/annual-plans/$id',
  component: lazyRouteComponent(() => import('../pages/annual/annual-page.tsx'), 'AnnualPage'),
})
const responsibilities = createRoute({
  getParentRoute: () => root,
  path: '/responsibilities',
  validateSearch: (raw: RawSearch) =>
    present({
      q: text(raw, 'q'),
      tab: oneOf(raw, 'tab', ['list']),
      says: oneOf(raw, 'says', ['named', 'no-unit', 'no-person', 'double']),
      place: text(raw, 'place'),
      responsibility: text(raw, 'responsibility'),
    }),
  component: lazyRouteComponent(
    () => import('../pages/responsibilities/responsibilities-page.tsx'),
    'ResponsibilitiesPage',
  ),
})
const responsibility = createRoute({
  getParentRoute: () => root,
  path: '/responsibilities/$id',
  component: lazyRouteComponent(
    () => import('../pages/responsibilities/responsibility-page.tsx'),
    'ResponsibilityPage',
  ),
})
const bodies = createRoute({
  getParentRoute: () => root,
  path: '/bodies',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), overdue: flag(raw, 'overdue') }),
  component: lazyRouteComponent(() => import('../pages/bodies/bodies-page.tsx'), 'BodiesPage'),
})
const body = createRoute({
  getParentRoute: () => root,
  path: '/bodies/$id',
  component: lazyRouteComponent(() => import('../pages/bodies/body-page.tsx'), 'BodyPage'),
})
const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../pages/bodies/meeting-page.tsx'), 'MeetingPage'),
})
const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  validateSearch: (raw: RawSearch) =>
    present({
      view: oneOf(raw, 'view', ['list']),
      q: text(raw, 'q'),
      state: text(raw, 'state'),
      stage: oneOf(raw, 'stage', ['idea', 'drafting', 'opinions', 'review', 'adoption', 'force', 'over']),
      expiring: flag(raw, 'expiring'),
    }),
  component: lazyRouteComponent(() => import('../pages/rules/rules-page.tsx'), 'RulesPage'),
})
const rule = createRoute({
  getParentRoute: () => root,
  path: '/rules/$id',
  component: lazyRouteComponent(() => import('../pages/rules/rule-page.tsx'), 'RulePage'),
})
const reforms = createRoute({
  getParentRoute: () => root,
  path: '/reforms',
  validateSearch: (raw: RawSearch) =>
    present({ q: text(raw, 'q'), state: text(raw, 'state'), silent: flag(raw, 'silent') }),
  component: lazyRouteComponent(() => import('../pages/reforms/reforms-page.tsx'), 'ReformsPage'),
})
const reform = createRoute({
  getParentRoute: () => root,
  path: '/reforms/$id',
  validateSearch: (raw: RawSearch) => present({ side: oneOf(raw, 'side', ['before', 'after']) }),
  component: lazyRouteComponent(() => import('../pages/reforms/reform-page.tsx'), 'ReformPage'),
})
const cockpit = createRoute({
  getParentRoute: () => root,
  path: '/cockpit',
  component: lazyRouteComponent(() => import('../pages/cockpit/cockpit-page.tsx'), 'CockpitPage'),
})
const cockpitRows = createRoute({
  getParentRoute: () => root,
  path: '/cockpit/rows',
  validateSearch: (raw: RawSearch) => present({ figure: text(raw, 'figure') }),
  component: lazyRouteComponent(() => import('../pages/cockpit/cockpit-rows-page.tsx'), 'CockpitRowsPage'),
})
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('../pages/cockpit/wall-page.tsx'), 'WallPage'),
})
const papers = createRoute({
  getParentRoute: () => root,
  path: '/papers',
  validateSearch: (raw: RawSearch) => present({ ...paperSearch(raw), tab: oneOf(raw, 'tab', ['issued', 'head']) }),
  component: lazyRouteComponent(() => import('../pages/papers/papers-page.tsx'), 'PapersPage'),
})
const paperFigure = createRoute({
  getParentRoute: () => root,
  path: '/papers/rows',
  validateSearch: (raw: RawSearch) => present({ ...paperSearch(raw), figure: text(raw, 'figure') }),
  component: lazyRouteComponent(() => import('../pages/papers/paper-rows-page.tsx'), 'PaperRowsPage'),
})
const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisation',
  validateSearch: (raw: RawSearch) =>
    present({ q: text(raw, 'q'), tab: oneOf(raw, 'tab', ['posts', 'people', 'settings']), unit: text(raw, 'unit') }),
  component: lazyRouteComponent(() => import('../pages/organisation/organisation-page.tsx'), 'OrganisationPage'),
})
const peopleImport = createRoute({
  getParentRoute: () => root,
  path: '/organisation/import',
  component: lazyRouteComponent(() => import('../pages/organisation/import-page.tsx'), 'ImportPage'),
})
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: (raw: RawSearch) =>
    present({
      q: text(raw, 'q'),
      kind: text(raw, 'kind'),
      from: text(raw, 'from'),
      to: text(raw, 'to'),
      tab: oneOf(raw, 'tab', ['access']),
    }),
  component: lazyRouteComponent(() => import('../pages/audit/audit-page.tsx'), 'AuditPage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/account/account-page.tsx'), 'AccountPage'),
})

export const router = createRouter({
  basepath: '/app',
  routeTree: root.addChildren([
    home,
    figure,
    tasks,
    task,
    taskImport,
    orders,
    order,
    view,
    thing,
    assign,
    duties,
    indicators,
    indicator,
    populations,
    assessments,
    assessment,
    evaluations,
    evaluation,
    schemes,
    scheme,
    counties,
    county,
    countyPlan,
    rounds,
    round,
    sheet,
    policies,
    upload,
    reader,
    amend,
    clause,
    annualPlans,
    annualPlan,
    responsibilities,
    responsibility,
    bodies,
    body,
    meeting,
    rules,
    rule,
    reforms,
    reform,
    cockpit,
    cockpitRows,
    wall,
    papers,
    paperFigure,
    organisation,
    peopleImport,
    audit,
    account,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
