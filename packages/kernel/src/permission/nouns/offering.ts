import type { NounGrants } from '../role.ts'

/** Service items as a city offers them. */
export const offeringGrants = {
  'offering.read': {
    office: 'city',
    lead: 'city',
    reporter: 'city',
    county: 'city',
    leader: 'city',
    auditor: 'city',
    administrator: 'city',
    officer: 'city',
    expert: 'public',
    mediator: 'public',
    partner: 'public',
    applicant: 'public',
    public: 'public',
    operator: 'machine',
  },
  'offering.manage': { office: 'city', administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
