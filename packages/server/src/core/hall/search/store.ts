import { type Actor, folded, gramsAsked, gramsOf, grants, type Json } from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { fixed } from '../../../db/fixed.ts'
import type { Database } from '../../../db/schema.ts'
import { unread } from '../../../db/transaction.ts'
import type { Paper } from '../../papers/model/paper.ts'
import { visibleThings } from '../../permission/store.ts'
import { isOutsider } from '../outsider.ts'
import type { Piece } from './pieces.ts'

/** Of which event a text is, and whether it is for the office alone. */
export interface TextPlace {
  readonly thingId: string
  readonly seq: number
  readonly caseId: string
  readonly city: string
  readonly inside: boolean
}

/** Keeps what an event says; nothing where it says nothing. */
export function putText(tx: Tx, place: TextPlace, pieces: readonly Piece[]): void {
  if (pieces.length > 0) unread(tx, textPut(tx, { ...place, ...indexed(pieces) }))
}

function indexed(pieces: readonly Piece[]) {
  // Each on a line of its own, so that no word runs from one into the next.
  const body = folded(pieces.map(({ text }) => text).join('\n'))
  return { body, grams: gramsOf(body) }
}

const textPut = fixed((tx, text: TextPlace & ReturnType<typeof indexed>) =>
  tx
    .insertInto('case_text')
    .values({
      thing_id: text.thingId,
      seq: text.seq,
      case_id: text.caseId,
      city: text.city,
      inside: text.inside,
      body: text.body,
      grams: text.grams,
    })
    .onConflict((c) =>
      c.columns(['thing_id', 'seq']).doUpdateSet((eb) => ({
        inside: eb.ref('excluded.inside'),
        body: eb.ref('excluded.body'),
        grams: eb.ref('excluded.grams'),
      })),
    ),
)

/** Says anew whether a letter is for the office alone. */
export function setInside(tx: Tx, thingId: string, inside: boolean): void {
  const set = tx.updateTable('case_text').set({ inside }).where('thing_id', '=', thingId)
  unread(tx, set.where('inside', '<>', inside).execute())
}

/** What a subject of the hall is called. */
export async function subjectName(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('subject').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

/** What a letter says; null where none was made. */
export async function paperOf(tx: Tx, id: string): Promise<Paper | null> {
  const row = await tx.selectFrom('letter').select('paper').where('id', '=', id).executeTakeFirst()
  // Written by the port of letters alone, from the same type.
  return row ? (row.paper as unknown as Paper) : null
}

/** True for a case in which a word stands where the actor may read it. */
export function mentionedIn(actor: Actor, word: string): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  return eb.exists(
    eb
      .selectFrom('case_text')
      .select('case_text.thing_id')
      .whereRef('case_text.case_id', '=', 'thing.id')
      .where(holding(word))
      .where(readable(actor)),
  )
}

function holding(word: string): Expression<SqlBool> {
  const asked = folded(word)
  const grams = gramsAsked(asked)
  const found = grams.length === 0 ? [] : [sql<SqlBool>`case_text.grams @> ${[...grams]}::integer[]`]
  // Two characters are one pair, which is exact by itself.
  const told = asked.length === 2 && grams.length === 1 ? [] : [sql<SqlBool>`strpos(case_text.body, ${asked}) > 0`]
  return expressionBuilder<Database, 'case_text'>().and([...found, ...told])
}

/** What of a case's texts an actor may read who may read the case: its letters by their own right. */
function readable(actor: Actor): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'case_text'>()
  const wide = actor.kind === 'operator' || actor.posts.some((post) => grants[post.role]['case.read'] === 'city')
  if (wide) return sql<SqlBool>`true`
  const ownOrCase = eb.or([
    eb('case_text.thing_id', '=', eb.ref('case_text.case_id')),
    eb.exists(
      expressionBuilder<Database, 'case_text'>()
        .selectFrom('thing')
        .select('thing.id')
        .whereRef('thing.id', '=', 'case_text.thing_id')
        .where(visibleThings(actor, 'case.read')),
    ),
  ])
  return isOutsider(actor) ? eb.and([eb('case_text.inside', '=', false), ownOrCase]) : ownOrCase
}

/** The texts of cases that hold any of the words, as events and letters keep them, oldest first. */
export async function sourcesOf(tx: Tx, actor: Actor, caseIds: readonly string[], words: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('case_text')
    .innerJoin('event', (on) =>
      on.onRef('event.thing_id', '=', 'case_text.thing_id').onRef('event.seq', '=', 'case_text.seq'),
    )
    .leftJoin('letter', 'letter.id', 'case_text.thing_id')
    .select(['case_text.case_id', 'event.type', 'event.payload', 'letter.paper'])
    .where('case_text.case_id', 'in', [...caseIds])
    .where(readable(actor))
    .where((eb) => eb.or(words.map(holding)))
    .orderBy('case_text.case_id')
    .orderBy('case_text.thing_id')
    .orderBy('case_text.seq')
    .limit(1000)
    .execute()
  return rows.map(({ case_id: caseId, type, payload, paper }) => ({
    caseId,
    type,
    payload: payload as Json,
    paper: paper as unknown as Paper | null,
  }))
}

/** The next cases by id, locked against acts until the transaction ends. */
export async function casesAfter(tx: Tx, after: string | null, most: number): Promise<string[]> {
  const cases = tx.selectFrom('hall_case').innerJoin('thing', 'thing.id', 'hall_case.id').select('hall_case.id')
  const from = after === null ? cases : cases.where('hall_case.id', '>', after)
  const rows = await from.orderBy('hall_case.id').limit(most).forShare('thing').execute()
  return rows.map(({ id }) => id)
}

/** Cases that nothing is kept of for search, locked like {@link casesAfter}. */
export async function unknownCases(tx: Tx, after: string | null, most: number): Promise<string[]> {
  const unknown = tx
    .selectFrom('hall_case')
    .innerJoin('thing', 'thing.id', 'hall_case.id')
    .select('hall_case.id')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('case_text')
            .select('case_text.seq')
            .whereRef('case_text.thing_id', '=', 'hall_case.id')
            .where('case_text.seq', '=', 1),
        ),
      ),
    )
    .where(sql<SqlBool>`not thing.data ? 'destroyed'`)
  const from = after === null ? unknown : unknown.where('hall_case.id', '>', after)
  const rows = await from.orderBy('hall_case.id').limit(most).forShare('thing').execute()
  return rows.map(({ id }) => id)
}

/** Forgets what cases are found by. */
export async function dropTexts(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('case_text')
    .where('case_id', 'in', [...caseIds])
    .execute()
}

/** Every event of some cases and the first of each of their letters, with what is needed to read them. */
export async function eventsToRead(tx: Tx, caseIds: readonly string[]) {
  const rows = await tx
    .selectFrom('event')
    .innerJoin('thing', 'thing.id', 'event.thing_id')
    .leftJoin('letter', 'letter.id', 'thing.id')
    .innerJoin('hall_case', (on) => on.on(sql<SqlBool>`hall_case.id = coalesce(letter.case_id, thing.id)`))
    .leftJoin('subject', 'subject.id', 'hall_case.subject_id')
    .select(['event.thing_id', 'event.seq', 'event.type', 'event.payload', 'thing.kind', 'thing.state', 'thing.city'])
    .select(['hall_case.id as case_id', 'hall_case.subject_id', 'subject.name', 'letter.paper'])
    .where((eb) =>
      eb.or([
        eb('event.thing_id', 'in', [...caseIds]),
        eb.and([
          eb('event.seq', '=', 1),
          eb(
            'event.thing_id',
            'in',
            eb
              .selectFrom('letter as own')
              .select('own.id')
              .where('own.case_id', 'in', [...caseIds]),
          ),
        ]),
      ]),
    )
    .execute()
  return rows.map((row) => ({
    thing: {
      id: row.thing_id,
      seq: row.seq,
      kind: row.kind,
      state: row.state,
      city: row.city,
      caseId: row.case_id,
    },
    type: row.type,
    payload: row.payload as Json,
    subject: row.subject_id !== null && row.name !== null ? { id: row.subject_id, name: row.name } : null,
    letter: row.paper as unknown as Paper | null,
  }))
}
