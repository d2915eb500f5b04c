import type { NounGrants } from '../role.ts'

/** Data rounds: run by the office, filled in by the units asked, seen by everybody inside; a sheet by those it concerns. */
export const roundGrants = {
  'round.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'round.run': { office: 'city', operator: 'machine' },
  'sheet.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'region',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'sheet.fill': { lead: 'unit', reporter: 'unit', county: 'region', operator: 'machine' },
} as const satisfies NounGrants
