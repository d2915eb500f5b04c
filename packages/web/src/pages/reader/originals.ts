import type { PolicyView } from './reader-context.ts'

/** The files the plan was imported from, in the order of the endpoint that gives them out. */
export function originalsOf(policy: PolicyView): PolicyView['files'] {
  const first = policy.files.reduce((least, file) => Math.min(least, file.eventSeq), Number.POSITIVE_INFINITY)
  return policy.files.filter((file) => file.eventSeq === first)
}
