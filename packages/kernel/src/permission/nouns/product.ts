import type { NounGrants } from '../role.ts'
import { offeringGrants } from './offering.ts'

/** What partner institutions hold out to firms (a bank's loans): read like the service itself; each keeps its own. */
export const productGrants = {
  'product.read': offeringGrants['offering.read'],
  'product.put': { partner: 'public', operator: 'machine' },
  'product.keep': { partner: 'unit', operator: 'machine' },
} as const satisfies NounGrants
