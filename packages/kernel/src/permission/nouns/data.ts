import type { NounGrants } from '../role.ts'

/** Records of the registers: files are taken in by the office and the administrator; everybody may search what is open. */
export const dataGrants = {
  'data.import': { office: 'city', administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
