import type { NounGrants } from '../role.ts'

/** Persons and posts; who holds which is personal data. */
export const personGrants = {
  'person.read': { office: 'city', leader: 'city', auditor: 'city', administrator: 'city', operator: 'machine' },
  'person.manage': { administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
