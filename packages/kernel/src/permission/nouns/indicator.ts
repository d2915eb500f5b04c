import type { NounGrants } from '../role.ts'

/** Indicators: values entered by the office or the unit that owns one, revised by the office. */
export const indicatorGrants = {
  'indicator.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'indicator.enter': { office: 'city', lead: 'unit', reporter: 'unit', operator: 'machine' },
  'indicator.revise': { office: 'city', operator: 'machine' },
} as const satisfies NounGrants
