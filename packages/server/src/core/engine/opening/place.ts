import type { Actor } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { Catalogue } from '../catalogue.ts'
import { lockThing } from '../store.ts'
import { cityOf, lockOpener } from './store.ts'

/** What is to be opened, where and for whom. */
interface Opening {
  readonly kind: string
  readonly step: string
  readonly parentId: string | null
  readonly city: string
  readonly subject?: string | undefined
}

/** Where a thing is to be opened: its city, and its parent, locked. */
export async function placeOf(tx: Tx, catalogue: Catalogue, actor: Actor, request: Opening) {
  if (!request.parentId) return { parent: null, city: await cityOf(tx, request.city) }
  const applicant = applicantOf(catalogue, actor, request)
  // In this order on one connection: what the parent and its cases say is read when it is this applicant's turn.
  const turn = applicant === null ? null : lockOpener(tx, request.parentId, applicant)
  const [parent] = await Promise.all([lockThing(tx, request.parentId, applicant === null ? 'alone' : 'shared'), turn])
  return { parent, city: parent ? { code: parent.city, days_ahead: parent.daysAhead } : undefined }
}

/**
 * Who hands in a case for himself. Applicants of a service need not wait for each other: they read what is offered, and
 * what they compete for (places, sums, matters, numbers) each has its own lock. Whoever else opens something waits.
 */
function applicantOf(catalogue: Catalogue, actor: Actor, { kind, step, subject }: Opening): string | null {
  const declared = catalogue.kinds.get(kind)
  if (!declared?.service || declared.steps[step]?.can !== 'case.apply') return null
  const { posts } = actingFor(actor, subject)
  const [one, ...others] = new Set(posts.flatMap(({ role, unitId }) => (role === 'applicant' ? [unitId] : [])))
  return one === undefined || others.length > 0 ? null : one
}

/** Somebody with no other mandate than the one named; whoever holds none of that subject acts for nobody. */
export function actingFor(actor: Actor, subject: string | undefined): Actor {
  if (subject === undefined) return actor
  return { ...actor, posts: actor.posts.filter((post) => post.role !== 'applicant' || post.unitId === subject) }
}
