import type { NounGrants } from '../role.ts'

/** Assessments: run by the office, seen inside once scored; objections come from those assessed. */
export const assessmentGrants = {
  'assessment.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'assessment.run': { office: 'city', operator: 'machine' },
  'objection.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'objection.raise': { lead: 'unit', county: 'region', operator: 'machine' },
} as const satisfies NounGrants
