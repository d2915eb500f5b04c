import type { NounGrants } from '../role.ts'

/** Who is away and who stands in: known in the unit, entered by each for oneself and by the head for the unit. */
export const absenceGrants = {
  'absence.read': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'unit',
    officer: 'unit',
    auditor: 'city',
    administrator: 'city',
    operator: 'machine',
  },
  'absence.enter': {
    office: 'inside',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    officer: 'inside',
    operator: 'machine',
  },
  'absence.end': {
    office: 'named',
    lead: 'lead',
    reporter: 'named',
    county: 'lead',
    officer: 'named',
    operator: 'machine',
  },
} as const satisfies NounGrants
