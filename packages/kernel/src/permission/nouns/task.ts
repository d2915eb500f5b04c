import type { NounGrants } from '../role.ts'

/** Tasks: given out and closed by the office, signed for by the unit that leads, reported on by all that take part. */
export const taskGrants = {
  'task.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'task.assign': { office: 'city', operator: 'machine' },
  'task.close': { office: 'city', operator: 'machine' },
  'task.instruct': { leader: 'city', operator: 'machine' },
  'task.plan': { office: 'city', lead: 'lead', reporter: 'lead', county: 'lead', operator: 'machine' },
  'task.sign': { lead: 'lead', county: 'lead', operator: 'machine' },
  'task.report': { lead: 'unit', reporter: 'unit', county: 'unit', operator: 'machine' },
} as const satisfies NounGrants
