import type { NounGrants } from '../role.ts'

/** The city itself and its looks. */
export const cityGrants = {
  'city.manage': { administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
