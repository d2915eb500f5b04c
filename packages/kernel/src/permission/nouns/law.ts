import type { NounGrants } from '../role.ts'

/**
 * Law and working days: open to everybody of the city. Calendar and texts are kept by office and administrator; a change
 * of law is recorded by the office alone.
 */
export const lawGrants = {
  'law.read': {
    office: 'city',
    lead: 'city',
    reporter: 'city',
    county: 'city',
    leader: 'city',
    auditor: 'city',
    administrator: 'city',
    officer: 'city',
    operator: 'machine',
  },
  'law.keep': { office: 'city', administrator: 'city', operator: 'machine' },
  'law.change': { office: 'city', operator: 'machine' },
} as const satisfies NounGrants
