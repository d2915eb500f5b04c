import type { NounGrants } from '../role.ts'

/** Units of the city. */
export const unitGrants = {
  'unit.read': {
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
  'unit.manage': { administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
