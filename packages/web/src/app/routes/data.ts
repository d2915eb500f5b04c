import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { oneOf, present, type RawSearch } from '../search.ts'
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

/** Data of the registers. */
export const dataRoutes = [imports, oneImport] as const
