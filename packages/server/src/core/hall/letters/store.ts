import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Paper } from '../../papers/model/paper.ts'

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
