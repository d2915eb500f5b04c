import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { oneOf, present, type RawSearch, text } from '../search.ts'
import { root } from './root.tsx'

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('../../pages/imports/imports-page.tsx'), 'ImportsPage'),
})
const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  validateSearch: (raw: RawSearch) => present({ sort: oneOf(raw, 'sort', ['rejected', 'mended']) }),
  component: lazyRouteComponent(() => import('../../pages/imports/import-page.tsx'), 'ImportPage'),
})

const records = createRoute({
  getParentRoute: () => root,
  path: '/records',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), register: text(raw, 'register') }),
  component: lazyRouteComponent(() => import('../../pages/records/records-page.tsx'), 'RecordsPage'),
})
const oneRecord = createRoute({
  getParentRoute: () => root,
  path: '/records/$register/$key',
  component: lazyRouteComponent(() => import('../../pages/records/record-page.tsx'), 'RecordPage'),
})
const newRecord = createRoute({
  getParentRoute: () => root,
  path: '/records/$register/new',
  component: lazyRouteComponent(() => import('../../pages/records/entry-page.tsx'), 'EnterPage'),
})
const correctRecord = createRoute({
  getParentRoute: () => root,
  path: '/records/$register/$key/correct',
  component: lazyRouteComponent(() => import('../../pages/records/entry-page.tsx'), 'CorrectPage'),
})

const quality = createRoute({
  getParentRoute: () => root,
  path: '/data-quality',
  component: lazyRouteComponent(() => import('../../pages/quality/quality-page.tsx'), 'QualityPage'),
})
const qualityRows = createRoute({
  getParentRoute: () => root,
  path: '/data-quality/$register/$check',
  component: lazyRouteComponent(() => import('../../pages/quality/quality-rows-page.tsx'), 'QualityRowsPage'),
})

const watches = createRoute({
  getParentRoute: () => root,
  path: '/watches',
  component: lazyRouteComponent(() => import('../../pages/watches/watches-page.tsx'), 'WatchesPage'),
})
const watch = createRoute({
  getParentRoute: () => root,
  path: '/watches/$id',
  component: lazyRouteComponent(() => import('../../pages/watches/watch-page.tsx'), 'WatchPage'),
})

/** Data of the registers. */
export const dataRoutes = [
  imports,
  oneImport,
  records,
  newRecord,
  oneRecord,
  correctRecord,
  quality,
  qualityRows,
  watches,
  watch,
] as const
