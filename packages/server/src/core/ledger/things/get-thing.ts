import { can, type Form, fail, membersIn, ok, problem, type Result, type Thing, uuidv7 } from '@zhiqiang/kernel'
import { logAccess } from '../../audit/access/store.ts'
import { abilities } from '../../engine/abilities.ts'
import { concealed, mayUncover } from '../../engine/concealed.ts'
import { readsWithheld } from '../../engine/withheld.ts'
import { masked } from '../../hall/masked.ts'
import { isOutsider } from '../../hall/outsider.ts'
import type { ReadDeps } from '../read-deps.ts'
import { filesOf, readThing, rulesOf, unitRefs } from './store.ts'
import { type ThingView, thingRow } from './thing-row.ts'

type WholeThing = Thing & { readonly movedAt: string }

/** The thing of an id as far as the actor may read it; a foreign one does not exist for it. */
export async function readableThing(deps: ReadDeps, id: string, kind?: string): Promise<Result<WholeThing>> {
  const thing = await readThing(deps.tx, id)
  const declared = thing ? deps.catalogue.kinds.get(thing.kind) : undefined
  if (!thing || !declared || (kind !== undefined && thing.kind !== kind) || !can(deps.actor, declared.read, thing)) {
    return fail(problem('E_NOT_FOUND'))
  }
  return ok(thing)
}

/** `things.get`: a thing, its files, and what the caller may do with it now. */
export async function getThing(deps: ReadDeps, input: { readonly id: string }): Promise<Result<ThingView>> {
  const found = await readableThing(deps, input.id)
  return found.ok ? ok(await viewOf(deps, found.value)) : found
}

/** A thing already found readable, with everything its page shows. */
export async function viewOf(deps: ReadDeps, thing: WholeThing): Promise<ThingView> {
  const units = await unitRefs(deps.tx, [thing.id])
  const kind = deps.catalogue.kinds.get(thing.kind)
  const row = thingRow(deps.catalogue, deps.today, recordOf(thing), units.get(thing.id) ?? [])
  return {
    ...row,
    data: toldTo(deps, thing),
    conceals: mayUncover(kind, deps.actor, thing),
    files: await handedOut(deps, thing),
    abilities: kind
      ? abilities(kind, thing, deps.actor, await rulesOf(deps.tx, thing.city)).map((a) => ({
          ...a,
          form: plainForm(a.form),
        }))
      : [],
  }
}

/**
 * The data of a thing; applicants are not told who judges their case, nor what was said, whatever else they are here. How to
 * reach an applicant is told in full to the partner that deals with him.
 */
function toldTo({ actor, catalogue }: ReadDeps, thing: Thing): ThingView['data'] {
  const own = can(actor, 'case.pursue', thing)?.role === 'applicant'
  const data = own ? thing.data : concealed(catalogue.kinds.get(thing.kind), thing.data)
  const { panel: _, ...rest } = data
  if (own || isOutsider(actor)) return rest
  if (can(actor, 'case.partner', thing)) return { ...data }
  const { phone, ...applicant } = membersIn(data.applicant)
  return typeof phone === 'string' ? { ...data, applicant: { ...applicant, phone: masked(phone) } } : { ...data }
}

/** `things.uncover`: what a thing conceals, for whoever works with it; the access log keeps who looked. */
export async function uncover(
  deps: ReadDeps,
  input: { readonly id: string },
  access: Access,
): Promise<Result<{ readonly data: ThingView['data'] }>> {
  const found = await readableThing(deps, input.id)
  if (!found.ok) return found
  const thing = found.value
  if (!mayUncover(deps.catalogue.kinds.get(thing.kind), deps.actor, thing)) return fail(problem('E_FORBIDDEN'))
  await logAccess(deps.tx, {
    id: uuidv7(Date.parse(access.at)),
    city: thing.city,
    accountId: deps.actor.kind === 'account' ? deps.actor.id : null,
    actor: deps.actor.name,
    what: 'concealed',
    subject: `${thing.id}/${thing.title}`,
    at: access.at,
    address: access.address,
  })
  return ok({ data: { ...thing.data } })
}

/** The files of a thing; an applicant gets none as long as its state is sealed. */
async function handedOut(deps: ReadDeps, thing: Thing): Promise<ThingView['files']> {
  const state = deps.catalogue.kinds.get(thing.kind)?.states[thing.state]
  return state?.sealed && isOutsider(deps.actor) ? [] : filesOf(deps.tx, thing.id)
}

function plainForm(form: Form): ThingView['abilities'][number]['form'] {
  return Object.fromEntries(Object.entries(form).map(([name, field]) => [name, { ...field }]))
}

/** The columns of {@link thingRow} of a whole thing. */
export function recordOf(thing: WholeThing) {
  return {
    id: thing.id,
    kind: thing.kind,
    state: thing.state,
    revision: thing.revision,
    title: thing.title,
    region: thing.region,
    parent_id: thing.parentId,
    policy_id: thing.policyId,
    clause_id: thing.clauseId,
    due_on: thing.dueOn,
    opened_at: thing.openedAt,
    moved_at: thing.movedAt,
  }
}

/** When and from where a file is fetched; the access log keeps it. */
export interface Access {
  readonly at: string
  readonly address: string
}

/** What a download needs: the bytes are found by `sm3`. */
export interface FoundFile {
  readonly sm3: string
  readonly name: string
  readonly type: string
  readonly size: number
}

/** `things.file`: a file of a readable thing; the fetch is noted in the access log. */
export async function fileOf(
  deps: ReadDeps,
  input: { readonly id: string; readonly fileId: string },
  access: Access,
): Promise<Result<FoundFile>> {
  const found = await readableThing(deps, input.id)
  if (!found.ok) return found
  const files = await handedOut(deps, found.value)
  return fetched(
    deps,
    found.value,
    files.find((f) => f.id === input.fileId),
    access,
  )
}

/** Hands out a file of a readable thing and notes it; nothing to hand out is not found. */
export async function fetched(
  deps: ReadDeps,
  thing: Thing,
  file: ThingView['files'][number] | undefined,
  access: Access,
): Promise<Result<FoundFile>> {
  if (!file) return fail(problem('E_NOT_FOUND'))
  const withheld = readsWithheld(deps.catalogue.kinds.get(thing.kind), deps.actor, thing)
  await logAccess(deps.tx, {
    id: uuidv7(Date.parse(access.at)),
    city: thing.city,
    accountId: deps.actor.kind === 'account' && withheld === null ? deps.actor.id : null,
    actor: withheld ?? deps.actor.name,
    what: 'file',
    subject: `${thing.id}/${file.name}`,
    at: access.at,
    address: access.address,
  })
  return ok({ sm3: file.sm3, name: file.name, type: file.type, size: file.size })
}
