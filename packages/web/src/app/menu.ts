import { type Text, t, type Verb } from '@zhiqiang/kernel'
import { words } from './words.ts'

/** A line of the side menu: offered to those who hold one of its verbs, or to everybody. */
export interface MenuLine {
  readonly to:
    | '/'
    | '/tasks'
    | '/assign'
    | '/orders'
    | '/duties'
    | '/indicators'
    | '/rounds'
    | '/assessments'
    | '/evaluations'
    | '/schemes'
    | '/counties'
    | '/policies'
    | '/annual-plans'
    | '/responsibilities'
    | '/bodies'
    | '/rules'
    | '/reforms'
    | '/law'
    | '/services'
    | '/self-checks'
    | '/knowledge'
    | '/cases'
    | '/workload'
    | '/absences'
    | '/funds'
    | '/ratings'
    | '/loans'
    | '/command'
    | '/helpers'
    | '/letters'
    | '/registers'
    | '/archives'
    | '/hours'
    | '/imports'
    | '/records'
    | '/watches'
    | '/organisation'
    | '/audit'
    | '/papers'
    | '/sending'
    | '/cockpit'
  readonly title: Text
  readonly verbs: readonly Verb[]
  /** Needed besides one of the verbs. */
  readonly also?: Verb
  /** Addresses below which this line is the current one. */
  readonly under: readonly string[]
}

/** Lines that belong together, under a word of their own; the first group has none. */
export interface MenuGroup {
  readonly title: Text | null
  readonly lines: readonly MenuLine[]
}

/** Letters go to whoever applied, from the unit in charge, under the eyes of the office and the auditor. */
const serving: readonly Verb[] = ['case.handle', 'case.apply', 'case.oversee', 'audit.read']
/** A partner institution reads cases by right but is party to none: its work stands among the loans. */
const takingPart: readonly Verb[] = [...serving, 'case.review', 'case.mediate']

const groups: readonly MenuGroup[] = [
  {
    title: null,
    lines: [
      { to: '/', title: words.home, verbs: [], under: ['/figures', '/space'] },
      { to: '/cockpit', title: words.cockpit, verbs: ['figure.read'], under: ['/cockpit', '/wall'] },
    ],
  },
  {
    title: t('督办落实', 'Getting it done'),
    lines: [
      { to: '/tasks', title: words.tasks, verbs: ['task.read'], under: ['/tasks'] },
      { to: '/assign', title: words.assign, verbs: ['task.assign'], under: ['/assign'] },
      { to: '/orders', title: words.orders, verbs: ['order.read'], under: ['/orders'] },
      { to: '/duties', title: words.duties, verbs: ['duty.read'], under: ['/duties'] },
    ],
  },
  {
    title: t('指标考核', 'Measuring it'),
    lines: [
      { to: '/indicators', title: words.indicators, verbs: ['indicator.read'], under: ['/indicators', '/populations'] },
      { to: '/rounds', title: words.rounds, verbs: ['round.read'], under: ['/rounds', '/sheets'] },
      { to: '/assessments', title: words.assessments, verbs: ['assessment.read'], under: ['/assessments'] },
      { to: '/evaluations', title: words.evaluations, verbs: ['evaluation.read'], under: ['/evaluations'] },
      { to: '/schemes', title: words.schemes, verbs: ['scheme.read'], under: ['/schemes'] },
    ],
  },
  {
    title: t('统筹协调', 'Planning it'),
    lines: [
      { to: '/policies', title: words.policies, verbs: ['policy.read'], under: ['/policies', '/clauses'] },
      { to: '/annual-plans', title: words.annual, verbs: ['annual.read'], under: ['/annual-plans'] },
      {
        to: '/responsibilities',
        title: words.responsibilities,
        verbs: ['responsibility.read'],
        under: ['/responsibilities'],
      },
      { to: '/bodies', title: words.bodies, verbs: ['body.read'], under: ['/bodies', '/meetings'] },
      { to: '/counties', title: words.counties, verbs: ['county.read'], under: ['/counties'] },
      { to: '/rules', title: words.rules, verbs: ['rule.read'], under: ['/rules'] },
      { to: '/reforms', title: words.reforms, verbs: ['reform.read'], under: ['/reforms'] },
      { to: '/law', title: words.law, verbs: ['law.read'], under: ['/law'] },
      { to: '/papers', title: words.papers, verbs: ['paper.read'], under: ['/papers'] },
    ],
  },
  {
    title: t('服务大厅', 'The hall'),
    lines: [
      { to: '/cases', title: words.cases, verbs: takingPart, also: 'case.read', under: ['/cases'] },
      { to: '/command', title: words.command, verbs: ['case.consult', 'case.oversee'], under: ['/command'] },
      { to: '/workload', title: words.workload, verbs: ['case.assign'], under: ['/workload'] },
      { to: '/ratings', title: words.ratings, verbs: ['rating.read'], under: ['/ratings'] },
      { to: '/helpers', title: words.helpers, verbs: ['case.consult', 'case.oversee'], under: ['/helpers'] },
      { to: '/loans', title: words.loans, verbs: ['loan.read'], under: ['/loans'] },
      { to: '/funds', title: words.funds, verbs: ['fund.read'], under: ['/funds'] },
      { to: '/letters', title: words.letters, verbs: serving, also: 'case.read', under: ['/letters'] },
      { to: '/registers', title: words.registers, verbs: ['register.read'], under: ['/registers'] },
      { to: '/archives', title: words.archives, verbs: ['archive.read'], under: ['/archives'] },
      { to: '/hours', title: words.hours, verbs: ['case.apply'], under: ['/hours'] },
      { to: '/services', title: words.services, verbs: ['offering.read'], under: ['/services', '/classes'] },
      { to: '/self-checks', title: words.selfChecks, verbs: ['case.apply'], under: ['/self-checks'] },
      { to: '/knowledge', title: words.knowledge, verbs: ['knowledge.read'], under: ['/knowledge'] },
    ],
  },
  {
    title: t('知识产权数据', 'IP data'),
    lines: [
      { to: '/records', title: words.records, verbs: ['unit.read'], under: ['/records'] },
      { to: '/watches', title: words.watches, verbs: ['watch.read'], under: ['/watches'] },
      { to: '/imports', title: words.imports, verbs: ['data.import'], under: ['/imports', '/data-quality'] },
    ],
  },
  {
    title: t('管理', 'Running it'),
    lines: [
      { to: '/organisation', title: words.organisation, verbs: ['unit.read'], under: ['/organisation'] },
      { to: '/absences', title: words.absences, verbs: ['absence.read'], under: ['/absences'] },
      { to: '/sending', title: words.sending, verbs: ['notice.manage'], under: ['/sending'] },
      { to: '/audit', title: words.audit, verbs: ['audit.read'], under: ['/audit'] },
    ],
  },
]

const lines: readonly MenuLine[] = groups.flatMap((group) => group.lines)

/** What somebody with these verbs sees; a group of which nothing is offered is left out. */
export function menuFor(verbs: readonly string[]): readonly MenuGroup[] {
  return groups
    .map((group) => ({
      ...group,
      lines: group.lines.filter((line) => offered(line, verbs)).map((line) => namedFor(line, verbs)),
    }))
    .filter((group) => group.lines.length > 0)
}

/** The line an address belongs to. */
export function lineAt(path: string): MenuLine | undefined {
  if (path === '/') return lines[0]
  return lines.find((line) => line.under.some((root) => path === root || path.startsWith(`${root}/`)))
}

/** Whether somebody with these verbs may open a page of the menu; the server decides about what stands on it. */
export function mayOpen(path: string, verbs: readonly string[]): boolean {
  const line = lineAt(path)
  return line === undefined || offered(line, verbs)
}

/** An applicant begins in a space of their own, not at the work of an office. */
function namedFor(line: MenuLine, verbs: readonly string[]): MenuLine {
  return line.to === '/' && verbs.includes('case.apply') ? { ...line, title: words.space } : line
}

function offered(line: MenuLine, verbs: readonly string[]): boolean {
  const held = line.verbs.length === 0 || line.verbs.some((verb) => verbs.includes(verb))
  return held && (line.also === undefined || verbs.includes(line.also))
}
