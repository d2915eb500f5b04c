import { type Actor, type Allowed, can, type Kind, type Thing } from '@zhiqiang/kernel'
import type { TakenFile } from './answers.ts'

/** What whoever applies is called in the history of a kind that keeps their name; null where the name stands. */
export function withheldAs(kind: Pick<Kind, 'service'>, allowed: Pick<Allowed, 'role'>): string | null {
  return allowed.role === 'applicant' ? (kind.service?.withholds?.zh ?? null) : null
}

/** The same for somebody who reads a thing: the applicant of a kind that keeps their name leaves none in a log. */
export function readsWithheld(kind: Kind | undefined, actor: Actor, thing: Thing): string | null {
  const withholds = kind?.service?.withholds
  return withholds && can(actor, 'case.pursue', thing)?.role === 'applicant' ? withholds.zh : null
}

/** Files by number: what somebody called a file of their own may name them. */
export function namelessFiles(files: readonly TakenFile[]): TakenFile[] {
  return files.map((file, n) => ({ ...file, name: `材料${n + 1}${/\.[A-Za-z0-9]{1,5}$/.exec(file.name)?.[0] ?? ''}` }))
}

/** An event's payload without the subject that applied. */
export function withoutApplicant(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const changed = payload.changed as { readonly units?: readonly { readonly part: string }[] } | undefined
  if (!changed?.units) return payload
  return { ...payload, changed: { ...changed, units: changed.units.filter((unit) => unit.part !== 'applicant') } }
}
