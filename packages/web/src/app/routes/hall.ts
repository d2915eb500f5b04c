import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { areas, ratingLevels } from '@zhiqiang/kernel'
import { day, members, oneOf, present, type RawSearch, text } from '../search.ts'
import { root } from './root.tsx'

const letterStates = ['made', 'ready', 'sent', 'noticed', 'served', 'withdrawn'] as const
const areaNames = Object.keys(areas) as (keyof typeof areas)[]

const spaceMandates = createRoute({
  getParentRoute: () => root,
  path: '/space/mandates',
  component: lazyRouteComponent(() => import('../../pages/space/mandates-page.tsx'), 'MandatesPage'),
})
const spaceMaterials = createRoute({
  getParentRoute: () => root,
  path: '/space/materials',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q') }),
  component: lazyRouteComponent(() => import('../../pages/space/materials-page.tsx'), 'MaterialsPage'),
})
const spaceData = createRoute({
  getParentRoute: () => root,
  path: '/space/data',
  component: lazyRouteComponent(() => import('../../pages/space/data-page.tsx'), 'DataPage'),
})
const services = createRoute({
  getParentRoute: () => root,
  path: '/services',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), area: oneOf(raw, 'area', areaNames) }),
  component: lazyRouteComponent(() => import('../../pages/services/services-page.tsx'), 'ServicesPage'),
})
const service = createRoute({
  getParentRoute: () => root,
  path: '/services/$id',
  component: lazyRouteComponent(() => import('../../pages/services/service-page.tsx'), 'ServicePage'),
})
const apply = createRoute({
  getParentRoute: () => root,
  path: '/services/$id/apply',
  validateSearch: (raw: RawSearch) => present({ fill: members(raw, 'fill') }),
  component: lazyRouteComponent(() => import('../../pages/apply/apply-page.tsx'), 'ApplyPage'),
})
const counter = createRoute({
  getParentRoute: () => root,
  path: '/services/$id/counter',
  component: lazyRouteComponent(() => import('../../pages/counter/counter-page.tsx'), 'CounterPage'),
})
const selfChecks = createRoute({
  getParentRoute: () => root,
  path: '/self-checks',
  component: lazyRouteComponent(() => import('../../pages/self-checks/self-checks-page.tsx'), 'SelfChecksPage'),
})
const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: (raw: RawSearch) =>
    present({
      q: text(raw, 'q'),
      item: text(raw, 'item'),
      state: text(raw, 'state'),
      round: text(raw, 'round'),
      helper: text(raw, 'helper'),
      open: oneOf(raw, 'open', ['true', 'false']),
      handler: text(raw, 'handler'),
      led: oneOf(raw, 'led', ['true']),
      due: oneOf(raw, 'due', ['soon', 'over']),
      channel: oneOf(raw, 'channel', ['online', 'counter']),
      recounted: oneOf(raw, 'recounted', ['true']),
      sort: oneOf(raw, 'sort', ['due', 'moved', 'opened']),
    }),
  component: lazyRouteComponent(() => import('../../pages/cases/cases-page.tsx'), 'CasesPage'),
})
const workload = createRoute({
  getParentRoute: () => root,
  path: '/workload',
  component: lazyRouteComponent(() => import('../../pages/workload/workload-page.tsx'), 'WorkloadPage'),
})
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../../pages/case/case-page.tsx'), 'CasePage'),
})

const levelNames = Object.keys(ratingLevels) as (keyof typeof ratingLevels)[]
const ratings = createRoute({
  getParentRoute: () => root,
  path: '/ratings',
  validateSearch: (raw: RawSearch) =>
    present({
      item: text(raw, 'item'),
      level: oneOf(raw, 'level', levelNames),
      state: text(raw, 'state'),
      overdue: oneOf(raw, 'overdue', ['true']),
    }),
  component: lazyRouteComponent(() => import('../../pages/ratings/ratings-page.tsx'), 'RatingsPage'),
})

/** A year, a quarter of one, or `all` that was lent. */
function lentIn(raw: RawSearch): string | undefined {
  const said = text(raw, 'lent')
  return said !== undefined && /^(all|\d{4}(-Q[1-4])?)$/.test(said) ? said : undefined
}

const loans = createRoute({
  getParentRoute: () => root,
  path: '/loans',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), state: text(raw, 'state'), lent: lentIn(raw) }),
  component: lazyRouteComponent(() => import('../../pages/loans/loans-page.tsx'), 'LoansPage'),
})
const loan = createRoute({
  getParentRoute: () => root,
  path: '/loans/$id',
  component: lazyRouteComponent(() => import('../../pages/loans/loan-page.tsx'), 'LoanPage'),
})
const command = createRoute({
  getParentRoute: () => root,
  path: '/command',
  validateSearch: (raw: RawSearch) =>
    present({
      item: text(raw, 'item'),
      region: text(raw, 'region'),
      light: oneOf(raw, 'light', ['overdue', 'soon', 'running']),
    }),
  component: lazyRouteComponent(() => import('../../pages/command/command-page.tsx'), 'CommandPage'),
})
const helpers = createRoute({
  getParentRoute: () => root,
  path: '/helpers',
  component: lazyRouteComponent(() => import('../../pages/helpers/helpers-page.tsx'), 'HelpersPage'),
})
const funds = createRoute({
  getParentRoute: () => root,
  path: '/funds',
  validateSearch: (raw: RawSearch) =>
    present({ kind: oneOf(raw, 'kind', ['support-round', 'support-policy', 'budget-line', 'payment-batch']) }),
  component: lazyRouteComponent(() => import('../../pages/funds/funds-page.tsx'), 'FundsPage'),
})
const fund = createRoute({
  getParentRoute: () => root,
  path: '/funds/$id',
  component: lazyRouteComponent(() => import('../../pages/funds/fund-page.tsx'), 'FundPage'),
})
const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), state: oneOf(raw, 'state', letterStates) }),
  component: lazyRouteComponent(() => import('../../pages/letters/letters-page.tsx'), 'LettersPage'),
})
const letter = createRoute({
  getParentRoute: () => root,
  path: '/letters/$id',
  component: lazyRouteComponent(() => import('../../pages/letter/letter-page.tsx'), 'LetterPage'),
})

const registers = createRoute({
  getParentRoute: () => root,
  path: '/registers',
  validateSearch: (raw: RawSearch) =>
    present({
      register: text(raw, 'register'),
      q: text(raw, 'q'),
      class: text(raw, 'class'),
      from: day(raw, 'from'),
      to: day(raw, 'to'),
    }),
  component: lazyRouteComponent(() => import('../../pages/registers/registers-page.tsx'), 'RegistersPage'),
})

const archiveStates = ['kept', 'due', 'approved', 'destroyed', 'extended', 'held'] as const
const archives = createRoute({
  getParentRoute: () => root,
  path: '/archives',
  validateSearch: (raw: RawSearch) =>
    present({
      q: text(raw, 'q'),
      item: text(raw, 'item'),
      state: oneOf(raw, 'state', archiveStates),
      until: day(raw, 'until'),
    }),
  component: lazyRouteComponent(() => import('../../pages/archives/archives-page.tsx'), 'ArchivesPage'),
})
const destructionLists = createRoute({
  getParentRoute: () => root,
  path: '/archives/lists',
  component: lazyRouteComponent(() => import('../../pages/archives/lists-page.tsx'), 'ListsPage'),
})
const destructionList = createRoute({
  getParentRoute: () => root,
  path: '/archives/lists/$id',
  component: lazyRouteComponent(() => import('../../pages/archives/list-page.tsx'), 'DestructionListPage'),
})

const hours = createRoute({
  getParentRoute: () => root,
  path: '/hours',
  component: lazyRouteComponent(() => import('../../pages/hours/hours-page.tsx'), 'HoursPage'),
})
const oneClass = createRoute({
  getParentRoute: () => root,
  path: '/classes/$id',
  component: lazyRouteComponent(() => import('../../pages/class/class-page.tsx'), 'ClassPage'),
})

const knowledgeStates = ['proposed', 'published', 'rejected', 'ended'] as const
const knowledge = createRoute({
  getParentRoute: () => root,
  path: '/knowledge',
  validateSearch: (raw: RawSearch) => present({ q: text(raw, 'q'), state: oneOf(raw, 'state', knowledgeStates) }),
  component: lazyRouteComponent(() => import('../../pages/knowledge/knowledge-page.tsx'), 'KnowledgePage'),
})
const entry = createRoute({
  getParentRoute: () => root,
  path: '/knowledge/$id',
  component: lazyRouteComponent(() => import('../../pages/knowledge/entry-page.tsx'), 'EntryPage'),
})

/** The hall: services, applying, cases, money, letters, registers, known answers. */
export const hallRoutes = [
  spaceMandates,
  spaceMaterials,
  spaceData,
  services,
  service,
  apply,
  counter,
  selfChecks,
  cases,
  workload,
  oneCase,
  ratings,
  loans,
  loan,
  command,
  helpers,
  funds,
  fund,
  letters,
  letter,
  registers,
  archives,
  destructionLists,
  destructionList,
  hours,
  oneClass,
  knowledge,
  entry,
]
