import type { Actor } from '@zhiqiang/kernel'

/** Somebody who is here for an applicant only, and in no office. */
export function isOutsider(actor: Actor): boolean {
  return actor.kind === 'account' && actor.posts.every((post) => post.role === 'applicant')
}
