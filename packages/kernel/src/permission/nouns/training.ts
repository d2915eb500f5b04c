import type { NounGrants } from '../role.ts'

/** Classes of the training unit. What is announced of a class is read like the service; its lessons and codes by the unit alone. */
export const trainingGrants = {
  'training.read': {
    office: 'city',
    lead: 'unit',
    officer: 'unit',
    county: 'unit',
    auditor: 'city',
    operator: 'machine',
  },
  'training.run': { lead: 'lead', officer: 'lead', county: 'lead', operator: 'machine' },
  /** Ends a class with its certificates, or calls it off. */
  'training.close': { lead: 'lead', county: 'lead', operator: 'machine' },
} as const satisfies NounGrants
