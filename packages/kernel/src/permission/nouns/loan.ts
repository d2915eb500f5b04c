import type { NounGrants } from '../role.ts'

/** What a partner answers to a need, and the loan that comes of it: each partner and each firm reads its own alone. */
export const loanGrants = {
  'loan.read': {
    office: 'city',
    lead: 'unit',
    officer: 'unit',
    county: 'unit',
    partner: 'unit',
    auditor: 'city',
    applicant: 'unit',
    operator: 'machine',
  },
} as const satisfies NounGrants
