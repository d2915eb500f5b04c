import type { NounGrants } from '../role.ts'

/** Registers of what was granted in the hall: those that are public are read by everybody, the others by the offices. */
export const registerGrants = {
  'register.read': {
    office: 'city',
    lead: 'city',
    officer: 'city',
    county: 'city',
    leader: 'city',
    auditor: 'city',
    administrator: 'city',
    operator: 'machine',
  },
} as const satisfies NounGrants
