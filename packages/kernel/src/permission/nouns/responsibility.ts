import type { NounGrants } from '../role.ts'

/**
 * Protection responsibilities are listed by the office and known to the staff. Who answers for one in a place is a charge:
 * the office names it everywhere, a county officer in his own county.
 */
export const responsibilityGrants = {
  'responsibility.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'responsibility.keep': { office: 'city', operator: 'machine' },
  'charge.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'charge.assign': { office: 'city', county: 'region', operator: 'machine' },
} as const satisfies NounGrants
