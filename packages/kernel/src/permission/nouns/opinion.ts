import type { NounGrants } from '../role.ts'

/** What an expert says of a case: sealed from the offices until the panel is closed; whoever audits the panel reads it. */
export const opinionGrants = {
  'opinion.read': { expert: 'named', auditor: 'city', operator: 'machine' },
} as const satisfies NounGrants
