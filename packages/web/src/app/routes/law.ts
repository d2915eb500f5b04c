import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { day, oneOf, present, type RawSearch, text } from '../search.ts'
import { root } from './root.tsx'

const year = (raw: RawSearch) => {
  const value = Number(raw.year)
  return Number.isInteger(value) && value >= 1950 && value <= 2150 ? value : undefined
}

const law = createRoute({
  getParentRoute: () => root,
  path: '/law',
  validateSearch: (raw: RawSearch) =>
    present({
      tab: oneOf(raw, 'tab', ['instruments', 'sums', 'deadline', 'changes']),
      q: text(raw, 'q'),
      area: text(raw, 'area'),
      on: day(raw, 'on'),
    }),
  component: lazyRouteComponent(() => import('../../pages/law/law-page.tsx'), 'LawPage'),
})
const instrument = createRoute({
  getParentRoute: () => root,
  path: '/law/instruments/$id',
  validateSearch: (raw: RawSearch) => present({ version: text(raw, 'version') }),
  component: lazyRouteComponent(() => import('../../pages/law/instrument-page.tsx'), 'InstrumentPage'),
})
const term = createRoute({
  getParentRoute: () => root,
  path: '/law/terms/$id',
  component: lazyRouteComponent(() => import('../../pages/law/term-page.tsx'), 'TermPage'),
})
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/law/calendar',
  validateSearch: (raw: RawSearch) => present({ year: year(raw) }),
  component: lazyRouteComponent(() => import('../../pages/calendar/calendar-page.tsx'), 'CalendarPage'),
})

const change = createRoute({
  getParentRoute: () => root,
  path: '/law/changes/$id',
  component: lazyRouteComponent(() => import('../../pages/law/change-page.tsx'), 'ChangePage'),
})

/** Law, terms and working days. */
export const lawRoutes = [law, instrument, term, calendar, change] as const
