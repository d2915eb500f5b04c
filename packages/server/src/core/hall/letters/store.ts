import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { longPageOfQuery, type Order } from '../../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, likeAnywhere, thingColumns, wordsIn } from '../../ledger/things/store.ts'
import type { Paper } from '../../papers/model/paper.ts'
import { visibleThings } from '../../permission/store.ts'

/** A letter whose files are not written yet. */
export interface Unwritten {
  readonly id: string
  readonly city: string
  readonly daysAhead: number
  readonly code: string
  readonly number: string
  readonly contentSm3: string
  readonly issuedOn: string
  readonly paper: Paper
}

/** The oldest letter without files, locked; what another writer holds is passed over. */
export async function nextUnwritten(tx: Tx, but: readonly string[]): Promise<Unwritten | null> {
  const row = await tx
    .selectFrom('letter')
    .innerJoin('city', 'city.code', 'letter.city')
    .select(['letter.id', 'letter.city', 'letter.code', 'letter.number', 'letter.paper'])
    .select(['letter.content_sm3', 'letter.issued_on', 'city.days_ahead'])
    .where('letter.written_at', 'is', null)
    .where(sql<boolean>`not letter.id = any(${[...but]}::uuid[])`)
    .orderBy('letter.id')
    .limit(1)
    .forUpdate('letter')
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const { content_sm3: contentSm3, issued_on: issuedOn, days_ahead: daysAhead, paper, ...rest } = row
  // Written by the port alone, from the same type.
  return { ...rest, contentSm3, issuedOn, daysAhead, paper: paper as unknown as Paper }
}

const facts = [
  'letter.number',
  'letter.name',
  'letter.item',
  'letter.case_id',
  'letter.recipient',
  'letter.issued_on',
  'letter.method',
  'letter.served_on',
  'letter.remedies',
] as const

/** Letters the actor may see, as things with what is kept beside them. */
function visibleLetters(deps: ReadDeps) {
  return deps.tx
    .selectFrom('letter')
    .innerJoin('thing', 'thing.id', 'letter.id')
    .innerJoin('hall_case', 'hall_case.id', 'letter.case_id')
    .select(thingColumns)
    .select(facts)
    .select('hall_case.no')
    .where(visibleThings(deps.actor, 'case.read'))
    .where(inCity(deps))
    .where(sql<boolean>`not thing.data ? 'destroyed'`)
}

const latest: Order = {
  name: 'letters',
  keys: [
    { by: sql`letter.issued_on`, type: 'day' },
    { by: sql`letter.id`, type: 'uuid' },
  ],
  descending: true,
}

/** A page of letters, the latest first. */
export function pageOfLetters(
  deps: ReadDeps,
  filter: Paging & { readonly q?: string | undefined; readonly state?: string | undefined },
) {
  let query = visibleLetters(deps)
  if (filter.state !== undefined) query = query.where('thing.state', '=', filter.state)
  for (const word of wordsIn(filter.q)) {
    const like = likeAnywhere(word)
    query = query.where((eb) =>
      eb.or([
        eb('thing.title', 'ilike', like),
        eb('hall_case.no', 'ilike', like),
        eb('letter.recipient', 'ilike', like),
      ]),
    )
  }
  return longPageOfQuery(deps.tx, query, latest, filter)
}

/** The letters of a case that the actor may see, as they were made. */
export function lettersOfCase(deps: ReadDeps, caseId: string) {
  return visibleLetters(deps).where('letter.case_id', '=', caseId).orderBy('letter.id').limit(100).execute()
}

export type KeptLetter = Awaited<ReturnType<typeof lettersOfCase>>[number]
export type LetterFacts = Pick<
  KeptLetter,
  'number' | 'name' | 'item' | 'case_id' | 'recipient' | 'issued_on' | 'method' | 'served_on' | 'remedies' | 'no'
>

/** What is kept of one letter; whether the caller may see it is asked before. */
export function letterById(tx: Tx, id: string) {
  return tx
    .selectFrom('letter')
    .innerJoin('hall_case', 'hall_case.id', 'letter.case_id')
    .select(facts)
    .select(['hall_case.no', 'letter.code', 'letter.content_sm3', 'letter.paper'])
    .where('letter.id', '=', id)
    .executeTakeFirst()
}

/** Every clock of many letters. */
export function clocksOfLetters(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('case_clock')
    .select(['thing_id', 'name', 'round', 'duty', 'limits', 'events', 'started_on'])
    .where('thing_id', 'in', [...ids])
    .orderBy('started_on')
    .orderBy('round')
    .orderBy('name')
    .execute()
}
