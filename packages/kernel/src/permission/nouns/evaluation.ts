import type { NounGrants } from '../role.ts'

/** Evaluations of plans: drawn up and closed by the office, checked by another person, seen inside once closed. */
export const evaluationGrants = {
  'evaluation.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'evaluation.run': { office: 'city', operator: 'machine' },
  'evaluation.check': { office: 'city', leader: 'city', operator: 'machine' },
} as const satisfies NounGrants
