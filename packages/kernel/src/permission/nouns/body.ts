import type { NounGrants } from '../role.ts'

/** Coordinating bodies: known to the whole staff, kept by the office, a county's also by its officer, called by its chair. */
export const bodyGrants = {
  'body.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'inside',
    auditor: 'city',
    operator: 'machine',
  },
  'body.found': { office: 'city', operator: 'machine' },
  'body.keep': { office: 'city', county: 'region', operator: 'machine' },
  'body.remind': { office: 'city', leader: 'city', operator: 'machine' },
  /** Answers for the body meeting as often as it set itself to: whose list an overdue one stands in. */
  'body.chair': { office: 'city', lead: 'lead', county: 'region', leader: 'lead', operator: 'machine' },
} as const satisfies NounGrants
