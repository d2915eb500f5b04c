import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { oneOf, present, type RawSearch, text } from '../search.ts'
import { root } from './root.tsx'

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
  component: lazyRouteComponent(() => import('../../pages/indicators/indicators-page.tsx'), 'IndicatorsPage'),
})
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$id',
  validateSearch: (raw: RawSearch) => present({ asOf: text(raw, 'asOf'), known: text(raw, 'known') }),
  component: lazyRouteComponent(() => import('../../pages/indicator/indicator-page.tsx'), 'IndicatorPage'),
})
const populations = createRoute({
  getParentRoute: () => root,
  path: '/populations',
  component: lazyRouteComponent(() => import('../../pages/populations/populations-page.tsx'), 'PopulationsPage'),
})
const rounds = createRoute({
  getParentRoute: () => root,
  path: '/rounds',
  component: lazyRouteComponent(() => import('../../pages/rounds/rounds-page.tsx'), 'RoundsPage'),
})
const round = createRoute({
  getParentRoute: () => root,
  path: '/rounds/$id',
  component: lazyRouteComponent(() => import('../../pages/round/round-page.tsx'), 'RoundPage'),
})
const sheet = createRoute({
  getParentRoute: () => root,
  path: '/sheets/$id',
  component: lazyRouteComponent(() => import('../../pages/sheet/sheet-page.tsx'), 'SheetPage'),
})
const assessments = createRoute({
  getParentRoute: () => root,
  path: '/assessments',
  component: lazyRouteComponent(() => import('../../pages/assessments/assessments-page.tsx'), 'AssessmentsPage'),
})
const assessment = createRoute({
  getParentRoute: () => root,
  path: '/assessments/$id',
  component: lazyRouteComponent(() => import('../../pages/assessment/assessment-page.tsx'), 'AssessmentPage'),
})
const evaluations = createRoute({
  getParentRoute: () => root,
  path: '/evaluations',
  validateSearch: (raw: RawSearch) =>
    present({ state: text(raw, 'state'), policy: text(raw, 'policy'), occurrence: text(raw, 'occurrence') }),
  component: lazyRouteComponent(() => import('../../pages/evaluations/evaluations-page.tsx'), 'EvaluationsPage'),
})
const evaluation = createRoute({
  getParentRoute: () => root,
  path: '/evaluations/$id',
  component: lazyRouteComponent(() => import('../../pages/evaluation/evaluation-page.tsx'), 'EvaluationPage'),
})
const schemes = createRoute({
  getParentRoute: () => root,
  path: '/schemes',
  validateSearch: (raw: RawSearch) =>
    present({ q: text(raw, 'q'), state: text(raw, 'state'), tab: oneOf(raw, 'tab', ['points']) }),
  component: lazyRouteComponent(() => import('../../pages/schemes/schemes-page.tsx'), 'SchemesPage'),
})
const scheme = createRoute({
  getParentRoute: () => root,
  path: '/schemes/$id',
  validateSearch: (raw: RawSearch) =>
    present({ show: oneOf(raw, 'show', ['gaps', 'source', 'figure', 'corrections']) }),
  component: lazyRouteComponent(() => import('../../pages/schemes/scheme-page.tsx'), 'SchemePage'),
})
const schemeImport = createRoute({
  getParentRoute: () => root,
  path: '/schemes/$id/import',
  component: lazyRouteComponent(() => import('../../pages/schemes/import-page.tsx'), 'ImportPage'),
})

/** Indicators and what is judged by them. */
export const measuresRoutes = [
  indicators,
  indicator,
  populations,
  rounds,
  round,
  sheet,
  assessments,
  assessment,
  evaluations,
  evaluation,
  schemes,
  scheme,
  schemeImport,
] as const
