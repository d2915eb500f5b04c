import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { oneOf, present, type RawSearch, text } from '../search.ts'
import { root } from './root.tsx'

const paperSearch = (raw: RawSearch) => ({
  sort: oneOf(raw, 'sort', ['supervision-notice', 'progress-report', 'annual-report', 'minutes']),
  from: text(raw, 'from'),
  to: text(raw, 'to'),
  policy: text(raw, 'policy'),
  meeting: text(raw, 'meeting'),
})

const cockpit = createRoute({
  getParentRoute: () => root,
  path: '/cockpit',
  component: lazyRouteComponent(() => import('../../pages/cockpit/cockpit-page.tsx'), 'CockpitPage'),
})
const cockpitRows = createRoute({
  getParentRoute: () => root,
  path: '/cockpit/rows',
  validateSearch: (raw: RawSearch) => present({ figure: text(raw, 'figure') }),
  component: lazyRouteComponent(() => import('../../pages/cockpit/cockpit-rows-page.tsx'), 'CockpitRowsPage'),
})
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('../../pages/cockpit/wall-page.tsx'), 'WallPage'),
})
const papers = createRoute({
  getParentRoute: () => root,
  path: '/papers',
  validateSearch: (raw: RawSearch) =>
    present({ ...paperSearch(raw), tab: oneOf(raw, 'tab', ['issued', 'head', 'keys']) }),
  component: lazyRouteComponent(() => import('../../pages/papers/papers-page.tsx'), 'PapersPage'),
})
const paperFigure = createRoute({
  getParentRoute: () => root,
  path: '/papers/rows',
  validateSearch: (raw: RawSearch) => present({ ...paperSearch(raw), figure: text(raw, 'figure') }),
  component: lazyRouteComponent(() => import('../../pages/papers/paper-rows-page.tsx'), 'PaperRowsPage'),
})
const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisation',
  validateSearch: (raw: RawSearch) =>
    present({ q: text(raw, 'q'), tab: oneOf(raw, 'tab', ['posts', 'people', 'settings']), unit: text(raw, 'unit') }),
  component: lazyRouteComponent(() => import('../../pages/organisation/organisation-page.tsx'), 'OrganisationPage'),
})
const peopleImport = createRoute({
  getParentRoute: () => root,
  path: '/organisation/import',
  component: lazyRouteComponent(() => import('../../pages/organisation/import-page.tsx'), 'ImportPage'),
})
const countyMap = createRoute({
  getParentRoute: () => root,
  path: '/organisation/map',
  component: lazyRouteComponent(() => import('../../pages/map/map-page.tsx'), 'MapPage'),
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
  component: lazyRouteComponent(() => import('../../pages/audit/audit-page.tsx'), 'AuditPage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../../pages/account/account-page.tsx'), 'AccountPage'),
})

const absences = createRoute({
  getParentRoute: () => root,
  path: '/absences',
  validateSearch: (raw: RawSearch) => present({ state: oneOf(raw, 'state', ['entered', 'over', 'ended']) }),
  component: lazyRouteComponent(() => import('../../pages/absences/absences-page.tsx'), 'AbsencesPage'),
})
const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  validateSearch: (raw: RawSearch) =>
    present({ show: oneOf(raw, 'show', ['unread', 'urgent']), kind: text(raw, 'kind') }),
  component: lazyRouteComponent(() => import('../../pages/notices/notices-page.tsx'), 'NoticesPage'),
})
const sending = createRoute({
  getParentRoute: () => root,
  path: '/sending',
  validateSearch: (raw: RawSearch) =>
    present({
      tab: oneOf(raw, 'tab', ['mail', 'hooks', 'wording']),
      state: oneOf(raw, 'state', ['queued', 'sent', 'failed', 'given-up']),
      channel: oneOf(raw, 'channel', ['mail', 'sms', 'hook']),
    }),
  component: lazyRouteComponent(() => import('../../pages/sending/sending-page.tsx'), 'SendingPage'),
})

/** What is shown and issued; administration. */
export const outputRoutes = [
  cockpit,
  cockpitRows,
  wall,
  papers,
  paperFigure,
  organisation,
  peopleImport,
  countyMap,
  audit,
  account,
  absences,
  notices,
  sending,
] as const
