import type { NounGrants } from '../role.ts'

/** Supervision orders: issued and closed by the office, signed for by the unit that leads, followed by the leaders. */
export const orderGrants = {
  'order.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'order.issue': { office: 'city', operator: 'machine' },
  'order.sign': { lead: 'lead', county: 'lead', operator: 'machine' },
  'order.instruct': { leader: 'city', operator: 'machine' },
} as const satisfies NounGrants
