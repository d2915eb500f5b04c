import type { NounGrants } from '../role.ts'

/** Meetings of a body: read by those who belong to it or were given something, held by whoever keeps the body. */
export const meetingGrants = {
  'meeting.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'meeting.hold': { office: 'city', county: 'region', operator: 'machine' },
  'meeting.acknowledge': { lead: 'lead', county: 'lead', leader: 'lead', operator: 'machine' },
} as const satisfies NounGrants
