import type { NounGrants } from '../role.ts'

/** Official papers: drafted over the whole city by those who see all of it, issued by the office, read inside the city. */
export const paperGrants = {
  'paper.draft': { office: 'city', leader: 'city', auditor: 'city', operator: 'machine' },
  'paper.issue': { office: 'city', operator: 'machine' },
  'paper.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    administrator: 'inside',
    operator: 'machine',
  },
} as const satisfies NounGrants
