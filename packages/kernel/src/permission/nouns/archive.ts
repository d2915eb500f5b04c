import type { NounGrants } from '../role.ts'

/** Files of closed cases: how long they are kept, what holds them back, and their destruction, which takes several people. */
export const archiveGrants = {
  'archive.read': {
    office: 'city',
    lead: 'unit',
    officer: 'unit',
    county: 'unit',
    auditor: 'city',
    operator: 'machine',
  },
  /** Drawing up a list, holding a file back, keeping it longer: each acts on the cases of the own unit alone. */
  'archive.draw': { office: 'city', lead: 'city', officer: 'city', county: 'city', operator: 'machine' },
  /** What follows with a list or a hold of the own unit. */
  'archive.manage': { office: 'city', lead: 'lead', officer: 'lead', county: 'lead', operator: 'machine' },
  /** The first approval, by the head of the unit. */
  'archive.approve': { lead: 'lead', operator: 'machine' },
  /** The second approval, by the office. */
  'archive.confirm': { office: 'city', operator: 'machine' },
} as const satisfies NounGrants
