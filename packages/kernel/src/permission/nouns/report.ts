import type { NounGrants } from '../role.ts'

/** Progress reports: written by a unit that takes part, reviewed by who answers for the task. */
export const reportGrants = {
  'report.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'report.review': { office: 'city', lead: 'lead', operator: 'machine' },
  'report.write': { lead: 'unit', reporter: 'unit', county: 'unit', operator: 'machine' },
} as const satisfies NounGrants
