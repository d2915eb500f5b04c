import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { flag, oneOf, present, type RawSearch, text } from '../search.ts'
import { root } from './root.tsx'

const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), state: text(raw, 'state') }),
  component: lazyRouteComponent(() => import('../../pages/policies/policies-page.tsx'), 'PoliciesPage'),
})
const upload = createRoute({
  getParentRoute: () => root,
  path: '/policies/new',
  component: lazyRouteComponent(() => import('../../pages/policies/upload-page.tsx'), 'UploadPage'),
})
const reader = createRoute({
  getParentRoute: () => root,
  path: '/policies/$id',
  component: lazyRouteComponent(() => import('../../pages/reader/reader-page.tsx'), 'ReaderPage'),
})
const amend = createRoute({
  getParentRoute: () => root,
  path: '/policies/$id/amend',
  validateSearch: (raw: RawSearch) => present({ with: text(raw, 'with') }),
  component: lazyRouteComponent(() => import('../../pages/amend/amend-page.tsx'), 'AmendPage'),
})
const clause = createRoute({
  getParentRoute: () => root,
  path: '/clauses/$id',
  component: lazyRouteComponent(() => import('../../pages/clause/clause-page.tsx'), 'ClausePage'),
})
const annualPlans = createRoute({
  getParentRoute: () => root,
  path: '/annual-plans',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), state: text(raw, 'state') }),
  component: lazyRouteComponent(() => import('../../pages/annual/annual-list-page.tsx'), 'AnnualListPage'),
})
const annualPlan = createRoute({
  getParentRoute: () => root,
  path: '/annual-plans/$id',
  component: lazyRouteComponent(() => import('../../pages/annual/annual-page.tsx'), 'AnnualPage'),
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
    () => import('../../pages/responsibilities/responsibilities-page.tsx'),
    'ResponsibilitiesPage',
  ),
})
const responsibility = createRoute({
  getParentRoute: () => root,
  path: '/responsibilities/$id',
  component: lazyRouteComponent(
    () => import('../../pages/responsibilities/responsibility-page.tsx'),
    'ResponsibilityPage',
  ),
})
const bodies = createRoute({
  getParentRoute: () => root,
  path: '/bodies',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), overdue: flag(raw, 'overdue') }),
  component: lazyRouteComponent(() => import('../../pages/bodies/bodies-page.tsx'), 'BodiesPage'),
})
const body = createRoute({
  getParentRoute: () => root,
  path: '/bodies/$id',
  component: lazyRouteComponent(() => import('../../pages/bodies/body-page.tsx'), 'BodyPage'),
})
const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../../pages/bodies/meeting-page.tsx'), 'MeetingPage'),
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
  component: lazyRouteComponent(() => import('../../pages/counties/counties-page.tsx'), 'CountiesPage'),
})
const county = createRoute({
  getParentRoute: () => root,
  path: '/counties/$id',
  component: lazyRouteComponent(() => import('../../pages/counties/county-page.tsx'), 'CountyPage'),
})
const countyPlan = createRoute({
  getParentRoute: () => root,
  path: '/counties/$id/plan',
  validateSearch: (raw: RawSearch) =>
    present({ policy: text(raw, 'policy'), show: oneOf(raw, 'show', ['taken', 'lacking', 'notOurs', 'targets']) }),
  component: lazyRouteComponent(() => import('../../pages/counties/county-plan-page.tsx'), 'CountyPlanPage'),
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
  component: lazyRouteComponent(() => import('../../pages/rules/rules-page.tsx'), 'RulesPage'),
})
const rule = createRoute({
  getParentRoute: () => root,
  path: '/rules/$id',
  component: lazyRouteComponent(() => import('../../pages/rules/rule-page.tsx'), 'RulePage'),
})
const reforms = createRoute({
  getParentRoute: () => root,
  path: '/reforms',
  validateSearch: (raw: RawSearch) =>
    present({ q: text(raw, 'q'), state: text(raw, 'state'), silent: flag(raw, 'silent') }),
  component: lazyRouteComponent(() => import('../../pages/reforms/reforms-page.tsx'), 'ReformsPage'),
})
const reform = createRoute({
  getParentRoute: () => root,
  path: '/reforms/$id',
  validateSearch: (raw: RawSearch) => present({ side: oneOf(raw, 'side', ['before', 'after']) }),
  component: lazyRouteComponent(() => import('../../pages/reforms/reform-page.tsx'), 'ReformPage'),
})

/** Plans and the work of the conference. */
export const coordinationRoutes = [
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
  counties,
  county,
  countyPlan,
  rules,
  rule,
  reforms,
  reform,
] as const
