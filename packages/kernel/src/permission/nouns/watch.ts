import type { NounGrants } from '../role.ts'

/** Everybody with an account keeps searches of their own, which are theirs alone. */
const one = {
  office: 'named',
  lead: 'named',
  reporter: 'named',
  county: 'named',
  leader: 'named',
  auditor: 'named',
  administrator: 'named',
  officer: 'named',
  expert: 'named',
  mediator: 'named',
  partner: 'named',
  applicant: 'named',
} as const

/** Searches that stand: somebody's own; topics, kept by the office and read by everybody. */
export const watchGrants = {
  // Beginning one stands open as a counter does.
  'watch.begin': {
    office: 'public',
    lead: 'public',
    reporter: 'public',
    county: 'public',
    leader: 'public',
    auditor: 'public',
    administrator: 'public',
    officer: 'public',
    expert: 'public',
    mediator: 'public',
    partner: 'public',
    applicant: 'public',
  },
  'watch.read': one,
  'watch.keep': one,
  'topic.read': {
    office: 'city',
    lead: 'public',
    reporter: 'public',
    county: 'public',
    leader: 'public',
    auditor: 'city',
    administrator: 'public',
    officer: 'public',
    expert: 'public',
    mediator: 'public',
    partner: 'public',
    applicant: 'public',
    public: 'public',
    operator: 'machine',
  },
  'topic.keep': { office: 'city', operator: 'machine' },
} as const satisfies NounGrants
