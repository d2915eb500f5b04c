import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { day, flag, oneOf, present, type RawSearch, text } from '../search.ts'
import { root } from './root.tsx'

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (raw: RawSearch) => present({ group: text(raw, 'group') }),
  component: lazyRouteComponent(() => import('../../pages/home/home-page.tsx'), 'HomePage'),
})
const figure = createRoute({
  getParentRoute: () => root,
  path: '/figures/$id',
  component: lazyRouteComponent(() => import('../../pages/figure/figure-page.tsx'), 'FigurePage'),
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
  component: lazyRouteComponent(() => import('../../pages/tasks/tasks-page.tsx'), 'TasksPage'),
})
const task = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('../../pages/task/task-page.tsx'), 'TaskPage'),
})
const taskImport = createRoute({
  getParentRoute: () => root,
  path: '/tasks/import',
  validateSearch: (raw: RawSearch) => present({ policy: text(raw, 'policy') }),
  component: lazyRouteComponent(() => import('../../pages/tasks/import-page.tsx'), 'ImportPage'),
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
  component: lazyRouteComponent(() => import('../../pages/orders/orders-page.tsx'), 'OrdersPage'),
})
const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$id',
  component: lazyRouteComponent(() => import('../../pages/order/order-page.tsx'), 'OrderPage'),
})
const view = createRoute({
  getParentRoute: () => root,
  path: '/views/$id',
  component: lazyRouteComponent(() => import('../../pages/view/view-page.tsx'), 'ViewPage'),
})
const thing = createRoute({
  getParentRoute: () => root,
  path: '/things/$id',
  component: lazyRouteComponent(() => import('../../pages/thing/thing-page.tsx'), 'ThingPage'),
})
const assign = createRoute({
  getParentRoute: () => root,
  path: '/assign',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), policy: text(raw, 'policy') }),
  component: lazyRouteComponent(() => import('../../pages/assign/assign-page.tsx'), 'AssignPage'),
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
  component: lazyRouteComponent(() => import('../../pages/duties/duties-page.tsx'), 'DutiesPage'),
})

/** Work: what one has to do, the tasks, orders and duties. */
export const workRoutes = [home, figure, tasks, task, taskImport, orders, order, view, thing, assign, duties] as const
