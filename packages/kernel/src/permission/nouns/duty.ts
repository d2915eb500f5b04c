import type { NounGrants } from '../role.ts'

/** Duties that come back, and their dated occurrences. */
export const dutyGrants = {
  'duty.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'duty.set': { office: 'city', operator: 'machine' },
  'duty.fulfil': { office: 'city', lead: 'unit', reporter: 'unit', operator: 'machine' },
} as const satisfies NounGrants
