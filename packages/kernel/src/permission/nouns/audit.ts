import type { NounGrants } from '../role.ts'

/** The chained events and the log of reads. */
export const auditGrants = {
  'audit.read': { auditor: 'city', operator: 'machine' },
} as const satisfies NounGrants
