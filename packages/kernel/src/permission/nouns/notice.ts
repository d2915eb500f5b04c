import type { NounGrants } from '../role.ts'

/** How people are told: mail server, web hooks, wording, what went out. One's own notices need no verb. */
export const noticeGrants = {
  'notice.manage': { administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
