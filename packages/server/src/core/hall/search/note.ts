import type { Json, Kind, Thing } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { applicantWords, type Piece, piecesOfEvent, piecesOfLetter } from './pieces.ts'
import * as store from './store.ts'

/** An event as it was just written, and the thing it left. */
export interface Noted {
  readonly kind: Kind
  readonly step: string
  readonly after: Thing
  readonly payload: Json
  /** Names of subjects that are known already: those the actor acts for. */
  readonly known: ReadonlyMap<string, string>
}

/**
 * Adds what an act says to what its case is found by, in the act's own transaction. Of a service that withholds who applied
 * the name is never noted; a letter is for the office alone until it was served.
 */
export async function noteForSearch(tx: Tx, noted: Noted): Promise<void> {
  const { kind, after } = noted
  if (kind.service) await noteCase(tx, noted)
  else if (kind.kind === 'letter') await noteLetter(tx, kind, after)
}

async function noteCase(tx: Tx, { kind, step, after, payload, known }: Noted): Promise<void> {
  const pieces: Piece[] = [...piecesOfEvent(kind, step, payload)]
  const applicant = after.revision === 1 ? applicantIn(kind, after) : null
  if (applicant !== null) {
    const name = known.get(applicant) ?? (await store.subjectName(tx, applicant))
    if (name !== null) pieces.push({ where: applicantWords, text: name })
  }
  const inside = kind.steps[step]?.inside ?? false
  store.putText(tx, { thingId: after.id, seq: after.revision, caseId: after.id, city: after.city, inside }, pieces)
}

/** The subject whose name may be found, null where the service withholds it. */
export function applicantIn(kind: Pick<Kind, 'service'>, { units }: Pick<Thing, 'units'>): string | null {
  if (kind.service?.withholds) return null
  return units.find(({ part }) => part === 'applicant')?.unitId ?? null
}

async function noteLetter(tx: Tx, kind: Kind, { id, parentId, city, revision, state }: Thing): Promise<void> {
  const inside = kind.states[state]?.sealed ?? false
  if (revision > 1) return store.setInside(tx, id, inside)
  const paper = await store.paperOf(tx, id)
  if (parentId === null || paper === null) return
  store.putText(tx, { thingId: id, seq: revision, caseId: parentId, city, inside }, piecesOfLetter(paper))
}
