import { type Actor, type Kind, ok, type Result, yearOf } from '@zhiqiang/kernel'
import { type Nullable, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Database } from '../../../db/schema.ts'
import { unread } from '../../../db/transaction.ts'
import type { CasePort } from '../../../ports.ts'
import { enterFile } from '../../archives/enter.ts'
import { sm3 } from '../../audit/hash.ts'
import type { LawInForce } from '../../law/in-force.ts'
import { longPageOfQuery, type Order } from '../../ledger/paging/store.ts'
import { cityAsked, type LongPage, type Paging, type ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, likeAnywhere, orders, thingColumns, withIds, wordsIn } from '../../ledger/things/store.ts'
import { visibleOfKind, visibleThings } from '../../permission/store.ts'
import { drawExperts, helperFault, helperUnit } from '../helpers/store.ts'
import { casesOfRound } from '../rounds/store.ts'
import { mentionedIn } from '../search/store.ts'
import { caseNumber, randomCode } from './numbers/store.ts'
import { dueIs, handlerOf } from './workload/store.ts'

const codeLength = 8

/** Of a code whose hash the readers of a case may see: too long to be tried out. */
const secretLength = 12

/** Cases as an act may open and note them. */
export function casePort(
  tx: Tx,
  city: string,
  kinds: ReadonlyMap<string, Kind>,
  law: () => Promise<LawInForce>,
): CasePort {
  return {
    open: async (id, { item, subject, channel, now, today }) => {
      const series = kinds.get(item)?.service?.series
      if (series === undefined) throw new Error(`${item} is no service item`)
      const year = yearOf(today)
      const no = `${series}〔${year}〕${await caseNumber(tx, city, series, year)}号`
      const code = randomCode(codeLength)
      const row = tx.insertInto('hall_case').values({
        id,
        city,
        item,
        no,
        subject_id: subject,
        channel,
        code_hash: codeHash(no, code),
        opened_at: now,
        accepted_at: null,
        closed_at: null,
      })
      unread(tx, row.execute())
      return { no, code }
    },
    note: async (id, { acceptedAt, closedAt }) => {
      await tx
        .updateTable('hall_case')
        .set({
          ...(acceptedAt === undefined ? {} : { accepted_at: acceptedAt }),
          ...(closedAt === undefined ? {} : { closed_at: closedAt }),
        })
        .where('id', '=', id)
        .execute()
      if (closedAt === undefined) return
      const { item } = await tx.selectFrom('hall_case').select('item').where('id', '=', id).executeTakeFirstOrThrow()
      await enterFile(tx, { id, city, item, closedAt }, kinds, law)
    },
    dropDraft: async (account, offering) => {
      const gone = tx.deleteFrom('draft').where('account_id', '=', account).where('offering_id', '=', offering)
      unread(tx, gone.execute())
    },
    invite: async (id, party, now) => {
      const { no } = await tx.selectFrom('hall_case').select('no').where('id', '=', id).executeTakeFirstOrThrow()
      const code = randomCode(codeLength)
      const said = { code_hash: codeHash(no, code), invited_at: now, joined_at: null }
      await tx
        .insertInto('case_invite')
        .values({ case_id: id, party, city, ...said })
        .onConflict((c) => c.columns(['case_id', 'party']).doUpdateSet(said))
        .execute()
      return { code }
    },
    helperFault: (helper, sides, today) => helperFault(tx, city, helper, sides, today),
    helperUnit: (helper, today) => helperUnit(tx, city, helper, today),
    drawExperts: (lot) => drawExperts(tx, city, lot),
    newCode: (no) => {
      const code = randomCode(secretLength)
      return { code, hash: codeHash(no, code) }
    },
    hashOf: (no, code) => codeHash(no, code.trim().toUpperCase()),
    applicantOf: async (id) =>
      tx
        .selectFrom('hall_case')
        .innerJoin('subject', 'subject.id', 'hall_case.subject_id')
        .select(['subject.name', 'subject.contact', 'subject.phone'])
        .where('hall_case.id', '=', id)
        .executeTakeFirstOrThrow(),
    standing: (id) =>
      tx.selectFrom('hall_case').select(['no', 'closed_at as closedAt']).where('id', '=', id).executeTakeFirstOrThrow(),
    byNumber: async (no) => {
      const row = await tx
        .selectFrom('hall_case')
        .select(['id', 'item as kind'])
        .where('city', '=', city)
        .where('no', '=', no)
        .executeTakeFirst()
      return row ?? null
    },
    enterRound: async (id, roundId) => {
      await tx.updateTable('hall_case').set({ round_id: roundId }).where('id', '=', id).execute()
    },
    ofRound: (roundId) => casesOfRound(tx, roundId),
  }
}

interface CaseFilter {
  readonly q?: string | undefined
  readonly item?: string | undefined
  readonly state?: string | undefined
  readonly helper?: string | undefined
  readonly round?: string | undefined
  readonly open?: 'true' | 'false' | undefined
  readonly handler?: string | undefined
  readonly led?: 'true' | undefined
  readonly due?: 'soon' | 'over' | undefined
  readonly channel?: 'online' | 'counter' | undefined
  readonly recounted?: 'true' | undefined
  readonly sort?: 'due' | 'moved' | 'opened' | undefined
}

/**
 * A page of the cases an actor may see. `items` are the kinds that are service items, `nameless` those of them that keep
 * who applied: nobody finds such a case by a name but whoever handed it in.
 */
export async function pageOfCases(
  deps: ReadDeps,
  items: readonly string[],
  nameless: readonly string[],
  filter: CaseFilter & Paging,
) {
  const own = ownSubjects(deps.actor)
  const open = filter.due === undefined ? filter.open : 'true'
  const which = open === 'true' ? 'at-work' : 'all'
  // What is joined from the left costs nothing where it is not asked for: the things alone say what a reader may see.
  let query = deps.tx
    .selectFrom('thing')
    .leftJoin('hall_case', 'hall_case.id', 'thing.id')
    .leftJoin('subject', 'subject.id', 'hall_case.subject_id')
    .select('thing.id')
    .where('thing.kind', 'in', filter.item === undefined ? [...items] : [filter.item])
    .where(visibleThings(deps.actor, 'case.read', which))
    .where(inCity(deps))
  if (filter.state !== undefined) query = query.where('thing.state', 'in', filter.state.split(','))
  if (filter.helper !== undefined) {
    query = query.where(sql<boolean>`thing.data->'helper'->>'unit' = ${filter.helper}`)
  }
  if (filter.round !== undefined) query = query.where('hall_case.round_id', '=', filter.round)
  if (filter.channel !== undefined) query = query.where('hall_case.channel', '=', filter.channel)
  if (open !== undefined) {
    query = query
      .where('hall_case.id', 'is not', null)
      .where('hall_case.closed_at', open === 'true' ? 'is' : 'is not', null)
  }
  if (filter.handler !== undefined) query = query.where(givenTo(filter.handler, deps.actor))
  if (filter.led === 'true') query = query.where(visibleThings(deps.actor, 'case.handle', which))
  if (filter.due !== undefined) query = query.where(dueIs(filter.due, deps.today))
  if (filter.recounted === 'true') {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('event')
          .select('event.seq')
          .whereRef('event.thing_id', '=', 'thing.id')
          .where('event.type', '=', 'recount'),
      ),
    )
  }
  for (const word of wordsIn(filter.q)) {
    const mentioned = mentionedIn(deps.actor, word)
    if (own.length === 0) query = query.where(mentioned)
    else {
      // Of a service that withholds who applied nothing is found by the name, but whoever applied finds their own.
      const ownName = sql<boolean>`(thing.kind = any(${[...nameless]}::text[])
        and hall_case.subject_id = any(${[...own]}::uuid[]) and subject.name ilike ${likeAnywhere(word)})`
      query = query.where((eb) => eb.or([mentioned, ownName]))
    }
  }
  const order = orders[filter.sort ?? 'moved']
  const exactly = filter.q !== undefined && filter.limit > mostExact
  const page = exactly
    ? await exactFirst(deps, query, order, filter, nameless)
    : await longPageOfQuery(deps.tx, query, order, filter)
  if (!page.ok) return page
  const ids = page.value.rows.map(({ id }) => id)
  return ok({ ...page.value, rows: await casesById(deps.tx, ids) })
}

/** The rows of a page in its order: what is sorted and counted before is but their ids. */
async function casesById(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('thing')
    .leftJoin('hall_case', 'hall_case.id', 'thing.id')
    .leftJoin('subject', 'subject.id', 'hall_case.subject_id')
    .select(thingColumns)
    .select(['hall_case.no', 'hall_case.subject_id', 'hall_case.channel'])
    .select(['hall_case.accepted_at', 'hall_case.closed_at', 'subject.name as subject_name'])
    .where(withIds(ids))
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** So many cases that fit a search exactly stand before the others. */
const mostExact = 20

type CaseIds = SelectQueryBuilder<Cases, 'thing' | 'hall_case' | 'subject', { readonly id: string }>

/** The page with what fits the words exactly, a number or the name of who applied, on top of the first, and nowhere twice. */
async function exactFirst(
  deps: ReadDeps,
  query: CaseIds,
  order: Order,
  filter: CaseFilter & Paging,
  nameless: readonly string[],
): Promise<Result<LongPage<{ readonly id: string }>>> {
  const ids = await exactIds(deps, filter.q?.trim() ?? '', nameless)
  if (ids.length === 0) return longPageOfQuery(deps.tx, query, order, filter)
  const exact = await query.where('thing.id', 'in', ids).execute()
  const others = query.where('thing.id', 'not in', ids)
  const page = await longPageOfQuery(deps.tx, others, order, { ...filter, limit: filter.limit - exact.length })
  if (!page.ok) return page
  const top = filter.cursor === undefined ? exact.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) : []
  return ok({ ...page.value, rows: [...top, ...page.value.rows], total: page.value.total + exact.length })
}

type Cases = Database & { hall_case: Nullable<Database['hall_case']>; subject: Nullable<Database['subject']> }

/** Cases of exactly that number, or of an applicant of exactly that name, the latest first. */
async function exactIds(deps: ReadDeps, said: string, nameless: readonly string[]): Promise<string[]> {
  const no = said.replace(/[[(（【]/gu, '〔').replace(/[\])）】]/gu, '〕')
  const city = cityAsked(deps)
  const numbered = deps.tx.selectFrom('hall_case').select('id').where('no', '=', no)
  const named = deps.tx
    .selectFrom('subject')
    .innerJoin('hall_case', 'hall_case.subject_id', 'subject.id')
    .select('hall_case.id')
    .where('subject.name', '=', said)
    .where(sql<boolean>`hall_case.item <> all(${[...nameless]}::text[])`)
    .orderBy('hall_case.opened_at', 'desc')
    .limit(mostExact)
  const [byNo, byName] = await Promise.all([
    (city === null ? numbered : numbered.where('hall_case.city', '=', city)).limit(mostExact).execute(),
    (city === null ? named : named.where('subject.city', '=', city)).execute(),
  ])
  return [...new Set([...byNo, ...byName].map(({ id }) => id))].slice(0, mostExact)
}

function givenTo(handler: string, actor: Actor): RawBuilder<boolean> {
  if (handler === 'none') return sql`(${handlerOf} is null)`
  const absent = (actor.standsInFor ?? []).map((one) => one.id)
  return sql`(${handlerOf} = any(${handler === 'me' ? [actor.id ?? '', ...absent] : [handler]}::text[]))`
}

/** The subjects an actor may act for. */
export function ownSubjects(actor: Actor): readonly string[] {
  return actor.posts.flatMap((post) => (post.role === 'applicant' && !post.through ? [post.unitId] : []))
}

/** What is kept of a case beside the thing itself; nobody is named in one that was destroyed. */
export function caseFacts(tx: Tx, id: string) {
  return tx
    .selectFrom('hall_case')
    .leftJoin('subject', 'subject.id', 'hall_case.subject_id')
    .select(['hall_case.no', 'hall_case.item', 'hall_case.channel', 'hall_case.accepted_at', 'hall_case.closed_at'])
    .select(['subject.id as subject_id', 'subject.name', 'subject.sort', 'subject.contact', 'subject.phone'])
    .where('hall_case.id', '=', id)
    .executeTakeFirst()
}

/** Every round of every clock of a case, as they began. */
export function clocksOfCase(tx: Tx, id: string) {
  return tx
    .selectFrom('case_clock')
    .select(['name', 'round', 'duty', 'limits', 'events', 'started_on'])
    .where('thing_id', '=', id)
    .orderBy('started_on')
    .orderBy('round')
    .orderBy('name')
    .limit(100)
    .execute()
}

/** Units and experts that were asked about a case, as far as the actor may read it. */
export function askedUnder({ tx, actor }: ReadDeps, id: string) {
  return tx
    .selectFrom('thing')
    .select(thingColumns)
    .where('parent_id', '=', id)
    .where((eb) =>
      eb.or([
        visibleOfKind(actor, 'consultation', 'case.read'),
        visibleOfKind(actor, 'expert-opinion', 'opinion.read'),
      ]),
    )
    .orderBy('id')
    .limit(100)
    .execute()
}

/** What others answered to a case, as far as the actor may read it. */
export function answersUnder({ tx, actor }: ReadDeps, id: string, { kind, read }: Pick<Kind, 'kind' | 'read'>) {
  return tx
    .selectFrom('thing')
    .select(thingColumns)
    .where('parent_id', '=', id)
    .where(visibleOfKind(actor, kind, read))
    .orderBy('id')
    .limit(100)
    .execute()
}

/** The things of a kind under a case that its readers may see with it. */
export function underCase(tx: Tx, id: string, kind: string) {
  return tx
    .selectFrom('thing')
    .select(thingColumns)
    .where('parent_id', '=', id)
    .where('kind', '=', kind)
    .orderBy('id')
    .limit(100)
    .execute()
}

/** The case of a number and its code; undefined where either is wrong. */
export function caseByCode(tx: Tx, city: string, no: string, code: string) {
  return tx
    .selectFrom('hall_case')
    .innerJoin('thing', 'thing.id', 'hall_case.id')
    .select([
      'hall_case.id',
      'hall_case.no',
      'hall_case.item',
      'hall_case.subject_id',
      'hall_case.closed_at',
      'thing.state',
    ])
    .where('hall_case.city', '=', city)
    .where('hall_case.code_hash', '=', codeHash(no, code))
    .executeTakeFirst()
}

/** What was done with a case and when, oldest first. */
export function stepsOf(tx: Tx, id: string) {
  return tx.selectFrom('event').select(['type', 'at']).where('thing_id', '=', id).orderBy('seq').limit(200).execute()
}

/** Of a case number and its code; a case keeps nothing else of the code. */
export function codeHash(no: string, code: string): string {
  return sm3(`${no} ${code}`)
}
