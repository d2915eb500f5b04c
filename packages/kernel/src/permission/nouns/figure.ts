import type { NounGrants } from '../role.ts'

/** Figures of the home page: each counts within what the asker may see. */
export const figureGrants = {
  'figure.read': {
    office: 'city',
    lead: 'city',
    reporter: 'city',
    county: 'city',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
} as const satisfies NounGrants
