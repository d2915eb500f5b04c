import type { NounGrants } from '../role.ts'

/** Today of a sample city. */
export const clockGrants = {
  'clock.set': { administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
