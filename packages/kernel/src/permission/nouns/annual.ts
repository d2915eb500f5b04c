import type { NounGrants } from '../role.ts'

/** Annual plans of units: begun and confirmed by the office, written by the unit, submitted by its head. */
export const annualGrants = {
  'annual.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'annual.begin': { office: 'city', operator: 'machine' },
  'annual.write': { office: 'city', lead: 'lead', reporter: 'lead', county: 'lead', operator: 'machine' },
  'annual.submit': { lead: 'lead', county: 'lead', operator: 'machine' },
  'annual.confirm': { office: 'city', operator: 'machine' },
} as const satisfies NounGrants
