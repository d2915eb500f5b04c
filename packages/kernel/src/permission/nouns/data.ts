import type { NounGrants } from '../role.ts'

/** Records of the registers: files are taken in and records corrected by the office and the administrator; everybody may search what is open. */
export const dataGrants = {
  'data.correct': { office: 'city', administrator: 'city' },
  'data.import': { office: 'city', administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
