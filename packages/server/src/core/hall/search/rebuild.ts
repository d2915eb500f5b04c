import type { Thing } from '@zhiqiang/kernel'
import type { Db, Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Catalogue } from '../../engine/catalogue.ts'
import { applicantIn } from './note.ts'
import { applicantWords, piecesOfEvent, piecesOfLetter } from './pieces.ts'
import * as store from './store.ts'

interface SearchDeps {
  readonly db: Db
  readonly catalogue: Catalogue
}

/** Cases of one transaction: short enough that an act on one of them waits for no time anybody would notice. */
const portion = 200

/**
 * Makes what cases are found by anew from events and letters, a portion of cases in a transaction, so that every case can be
 * found all the time. With `missing` only cases that have nothing at all are made up for. Answers how many cases there were.
 */
export async function rebuildSearch(deps: SearchDeps, which: 'all' | 'missing'): Promise<number> {
  let done = 0
  for (let after: string | null = null; ; ) {
    const from: string | null = after
    const ids: string[] = await transaction(deps.db, async (tx) => {
      const found: string[] =
        which === 'all' ? await store.casesAfter(tx, from, portion) : await store.unknownCases(tx, from, portion)
      await rebuildCases(tx, deps.catalogue, found)
      return found
    })
    done += ids.length
    after = ids.at(-1) ?? null
    if (ids.length < portion) return done
  }
}

async function rebuildCases(tx: Tx, catalogue: Catalogue, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await store.dropTexts(tx, ids)
  for (const { thing, type, payload, subject, letter } of await store.eventsToRead(tx, ids)) {
    const kind = catalogue.kinds.get(thing.kind)
    if (!kind) continue
    const place = { thingId: thing.id, seq: thing.seq, caseId: thing.caseId, city: thing.city }
    if (letter !== null) {
      const inside = kind.states[thing.state]?.sealed ?? false
      store.putText(tx, { ...place, inside }, piecesOfLetter(letter))
      continue
    }
    const named = thing.seq === 1 && applicantIn(kind, unitsOf(subject)) !== null
    const pieces = piecesOfEvent(kind, type, payload)
    const applicant = named && subject ? [{ where: applicantWords, text: subject.name }] : []
    store.putText(tx, { ...place, inside: kind.steps[type]?.inside ?? false }, [...pieces, ...applicant])
  }
}

function unitsOf(subject: { readonly id: string } | null): Pick<Thing, 'units'> {
  return { units: subject ? [{ unitId: subject.id, part: 'applicant' }] : [] }
}
