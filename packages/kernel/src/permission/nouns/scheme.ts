import type { NounGrants } from '../role.ts'

/** Outside assessments that the city's figures are handed to: kept by the office, seen by everybody inside who reads figures. */
export const schemeGrants = {
  'scheme.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'scheme.run': { office: 'city', operator: 'machine' },
} as const satisfies NounGrants
