import type { NounGrants } from '../role.ts'

/** The record of a county: kept by its officer and the office, overseen by the office and the leaders. */
export const countyGrants = {
  'county.read': {
    office: 'city',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'county.enrol': { office: 'city', operator: 'machine' },
  'county.keep': { office: 'city', county: 'region', operator: 'machine' },
  'county.remind': { office: 'city', leader: 'city', operator: 'machine' },
  /** Answers for the county: whose list a reminder or a missing body stands in. */
  'county.answer': { county: 'region', operator: 'machine' },
  /** Sees all counties beside one another. */
  'county.oversee': { office: 'city', leader: 'city', auditor: 'city', operator: 'machine' },
} as const satisfies NounGrants
