import type { NounGrants } from '../role.ts'

/** 好差评: whoever applied rates the service, nobody for them; the unit reads it and follows up, and changes none. */
export const ratingGrants = {
  'rating.read': {
    office: 'city',
    lead: 'unit',
    officer: 'unit',
    county: 'unit',
    auditor: 'city',
    applicant: 'unit',
    operator: 'machine',
  },
  'rating.give': { applicant: 'applied' },
} as const satisfies NounGrants
