import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Announced, Standing } from './announced.ts'

/** A page of what a city shows to the public, what ends first on top; of what is over, what ended last. */
export async function announcedPage(
  tx: Tx,
  asked: {
    readonly city: string
    readonly today: string
    readonly standing: Standing
    readonly limit: number
    readonly offset: number
  },
): Promise<{ readonly rows: readonly Announced[]; readonly total: number }> {
  const { city, today, standing, limit, offset } = asked
  const runs = standing === 'current'
  const from = tx.selectFrom(announced(city).as('one'))
  const within = runs
    ? sql<boolean>`one.running and one.until >= ${today}::date`
    : sql<boolean>`not (one.running and one.until >= ${today}::date)`
  const rows = await from
    .select(['one.id', 'one.sort', 'one.title', 'one.from', 'one.until'])
    .where(within)
    .orderBy('one.until', runs ? 'asc' : 'desc')
    .orderBy('one.id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await from
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(within)
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Lists of rounds once they were shown, and letters on public notice; one that was withdrawn is shown no more. */
function announced(city: string) {
  return sql<Announced & { running: boolean }>`(
    select thing.id, 'list' as sort, thing.title, (thing.data->>'shownOn')::date as "from",
      (thing.data->>'shownTo')::date as until, thing.state = 'shown' as running
    from thing
    where thing.city = ${city} and thing.kind = 'support-round' and thing.data->>'shownTo' is not null
    union all
    select thing.id, 'notice', thing.title, letter.announced_on,
      (thing.data->>'noticeUntil')::date, thing.state = 'noticed'
    from letter join thing on thing.id = letter.id
    where letter.city = ${city} and letter.announced_on is not null and thing.data->>'noticeUntil' is not null
      and thing.state in ('noticed', 'served')
  )`
}

/** A round whose list was shown; null for anything else. */
export async function shownRound(tx: Tx, city: string, id: string) {
  const row = await tx
    .selectFrom('thing')
    .select(['thing.id', 'thing.title', 'thing.state', 'thing.data'])
    .where('thing.city', '=', city)
    .where('thing.id', '=', id)
    .where('thing.kind', '=', 'support-round')
    .where(sql<boolean>`thing.data->>'shownTo' is not null`)
    .executeTakeFirst()
  return row ?? null
}

/** Which cases of a round are of persons, by their numbers; their names are not shown whole. */
export async function personsOf(tx: Tx, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('hall_case')
    .innerJoin('subject', 'subject.id', 'hall_case.subject_id')
    .select('hall_case.no')
    .where('hall_case.round_id', '=', roundId)
    .where('subject.sort', '=', 'person')
    .execute()
  return new Set(rows.map(({ no }) => no))
}

/** A letter that is or was on public notice, and where it can be fetched; null for anything else. */
export async function noticedLetter(tx: Tx, city: string, id: string) {
  const row = await tx
    .selectFrom('letter')
    .innerJoin('thing', 'thing.id', 'letter.id')
    .innerJoin('thing as case', 'case.id', 'letter.case_id')
    .innerJoin('thing as offering', 'offering.id', 'case.parent_id')
    .select(['letter.number', 'letter.recipient', 'letter.paper', 'letter.remedies'])
    .select(['letter.announced_on', 'letter.served_on', 'thing.title', 'thing.state'])
    .select(sql<string | null>`thing.data->>'noticeUntil'`.as('until'))
    .select(sql<string | null>`offering.data->>'place'`.as('place'))
    .select(sql<string | null>`offering.data->>'phone'`.as('phone'))
    .where('letter.city', '=', city)
    .where('letter.id', '=', id)
    .where('thing.state', 'in', ['noticed', 'served'])
    .executeTakeFirst()
  return row ?? null
}

/** Entries of registers that were revoked, the latest first; which registers are public the caller says. */
export async function revokedEntries(tx: Tx, city: string, registers: readonly string[], limit: number) {
  if (registers.length === 0) return []
  return tx
    .selectFrom('register_entry')
    .select(['register', 'number', 'title', 'why', 'ended_on', 'code'])
    .where('city', '=', city)
    .where('register', 'in', [...registers])
    .where('standing', '=', 'revoked')
    .orderBy('ended_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** How far an objection is, for whoever holds its address. */
export async function objectionStanding(tx: Tx, city: string, id: string) {
  const row = await tx
    .selectFrom('thing')
    .select(['thing.state', 'thing.parent_id', 'thing.opened_at', 'thing.data'])
    .where('thing.city', '=', city)
    .where('thing.id', '=', id)
    .where('thing.kind', '=', 'public-objection')
    .executeTakeFirst()
  return row ?? null
}
