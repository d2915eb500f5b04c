import type { NounGrants } from '../role.ts'

/** Evidence files before they belong to a thing. */
export const fileGrants = {
  'file.upload': {
    office: 'city',
    lead: 'city',
    reporter: 'city',
    county: 'city',
    administrator: 'city',
    officer: 'city',
    expert: 'city',
    mediator: 'city',
    partner: 'city',
    applicant: 'city',
    operator: 'machine',
  },
} as const satisfies NounGrants
