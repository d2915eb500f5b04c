import type { NounGrants } from '../role.ts'

/** Plans and other documents: read in by the office, released inside the city by its decision. */
export const policyGrants = {
  'policy.import': { office: 'city', operator: 'machine' },
  'policy.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'inside',
    auditor: 'city',
    administrator: 'inside',
    public: 'public',
    operator: 'machine',
  },
  'policy.review': { office: 'city', operator: 'machine' },
  'policy.publish': { office: 'city', operator: 'machine' },
} as const satisfies NounGrants
