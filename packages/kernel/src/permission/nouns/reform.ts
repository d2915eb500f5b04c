import type { NounGrants } from '../role.ts'

/** Reform measures: seen by the whole staff, entered and ended by the office or the unit that leads one. */
export const reformGrants = {
  'reform.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'reform.enter': { office: 'city', lead: 'city', operator: 'machine' },
  'reform.keep': { office: 'city', lead: 'lead', operator: 'machine' },
} as const satisfies NounGrants
