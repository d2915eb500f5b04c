import type { Actor } from '@zhiqiang/kernel'

/** Somebody who is here for an applicant only, and in no office. */
export function isOutsider(actor: Actor): boolean {
  const roles = actor.posts.map((post) => post.role)
  return roles.length > 0 && roles.every((role) => role === 'applicant')
}
