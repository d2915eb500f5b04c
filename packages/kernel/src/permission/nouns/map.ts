import type { NounGrants } from '../role.ts'

/** The county map of the cockpit: supplied and removed by the office or the administrator. */
export const mapGrants = {
  'map.manage': { office: 'city', administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
