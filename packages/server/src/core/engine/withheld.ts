import { type Actor, type Allowed, can, type Kind, ok, type Result, type Step, type Thing } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { NamelessCopy } from '../files/nameless/nameless.ts'
import type { TakenFile } from './answers.ts'
import type { Catalogue } from './catalogue.ts'
import { kindOf } from './kinds/store.ts'

/** What whoever applies is called in the history of a kind that keeps their name; null where the name stands. */
export function withheldAs(kind: Pick<Kind, 'service'>, allowed: Pick<Allowed, 'role'>): string | null {
  return allowed.role === 'applicant' ? (kind.service?.withholds?.zh ?? null) : null
}

/** The kind whose rule on names a thing follows: what is opened under a case of whatever service follows the service's. */
export async function keeperOf(
  { tx, catalogue }: { readonly tx: Tx; readonly catalogue: Catalogue },
  kind: Kind,
  parentId: string | null,
): Promise<Kind> {
  if (!kind.ofCases || parentId === null) return kind
  return catalogue.kinds.get((await kindOf(tx, parentId)) ?? '') ?? kind
}

/** The same for somebody who reads a thing: the applicant of a kind that keeps their name leaves none in a log. */
export function readsWithheld(kind: Kind | undefined, actor: Actor, thing: Thing): string | null {
  const withholds = kind?.service?.withholds
  return withholds && can(actor, 'case.pursue', thing)?.role === 'applicant' ? withholds.zh : null
}

/** Whether the files of a step come from somebody whose name the kind keeps: online, or over the counter. */
export function keepsFiles(kind: Pick<Kind, 'service'>, step: Step, allowed: Pick<Allowed, 'role'>): boolean {
  return kind.service?.withholds !== undefined && (allowed.role === 'applicant' || step.can === 'case.counter')
}

/** Files by number and without their properties: what somebody called a file of their own may name them, and so may it. */
export async function namelessFiles(
  { tx, nameless }: { readonly tx: Tx; readonly nameless: NamelessCopy },
  files: readonly TakenFile[],
): Promise<Result<TakenFile[]>> {
  const kept: TakenFile[] = []
  for (const [n, file] of files.entries()) {
    const copy = await nameless(tx, file)
    if (!copy.ok) return copy
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(file.name)?.[0] ?? ''
    kept.push({ ...file, ...copy.value, name: `材料${n + 1}${ending}` })
  }
  return ok(kept)
}

/** An event's payload without the subject that applied. */
export function withoutApplicant(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const changed = payload.changed as { readonly units?: readonly { readonly part: string }[] } | undefined
  if (!changed?.units) return payload
  return { ...payload, changed: { ...changed, units: changed.units.filter((unit) => unit.part !== 'applicant') } }
}
