import { addDays, periodStart, type Verb } from '@zhiqiang/kernel'
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { visibleOfKind, visibleThings } from '../../permission/store.ts'
import type { ReadDeps } from '../read-deps.ts'
import { dueWithin, inCity, overdueOf } from '../things/store.ts'
import { finished } from '../things/thing-row.ts'
import { soonDays } from './soon.ts'

/** What a group of the work page may hold: a kind the caller may do the verb with, and when. */
export interface WorkRule {
  /** {@link anyCase} for the cases of whatever service. */
  readonly kind: string
  readonly verb: Verb
  readonly when: WorkWhen
}

/** In place of a kind: every service item. */
export const anyCase = '*case'

export type WorkWhen =
  /** A clock of a case runs for them: its last day is over, or not. */
  | { readonly is: 'clock'; readonly duty: 'office' | 'applicant' | 'party'; readonly over?: boolean }
  | { readonly is: 'overdue' | 'dueSoon' | 'silent' | 'notOwn' | 'own' | 'ownReturned' | 'fromLead' }
  | { readonly is: 'state'; readonly state: string }
  /** Reminded or instructed, and no report since: of the caller's own units, or of any. */
  | { readonly is: 'unheard'; readonly since: 'remindedAt' | 'instructedAt'; readonly by: 'own' | 'any' }
  /** The member of the data says so, and it is not finished. */
  | { readonly is: 'marked'; readonly as: 'extension' | 'escalatedOn' | 'remindedAt' | 'expiringSince' }
  /** A note of the office asks for the caller, who has done nothing with the case since. */
  | { readonly is: 'mentioned' }
  /** An open case that was given to somebody the caller stands in for today. */
  | { readonly is: 'standIn' }
  /** A county's record whose county has no coordinating body in being. */
  | { readonly is: 'bodiless' }
  /** The caller's unit was asked for its opinion on a draft, and has not given one; or is to review its legality. */
  | { readonly is: 'opinionAsked' | 'reviewAsked' }
  /** A case that was closed lately and not rated yet. */
  | { readonly is: 'unrated' }
  /** Nothing came in the present period of an order. */
  | { readonly is: 'periodOpen' }

/** After how many days without a report the work page asks for one. A house rule, not law. */
const silence = 30
const askedToRate = 30

/** Letters and ratings run clocks as well; they are no cases. */
function ofCases({ catalogue }: ReadDeps): RawBuilder<SqlBool> {
  const items = [...catalogue.kinds.values()].flatMap(({ kind, service }) => (service ? [kind] : []))
  return sql`c.item = any(${items}::text[])`
}

/**
 * The ids of the first things of a group, the most urgent first, and how many there are. Each rule is asked by itself: an
 * OR of them would be asked of every thing of the city.
 */
export async function workOf(
  deps: ReadDeps,
  rules: readonly WorkRule[],
  most: number,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const asked = rules.map((rule) => {
    const those = deps.tx.selectFrom('thing').select('thing.id').where(inCity(deps))
    return those.where(within(deps, rule)).where(condition(deps, rule))
  })
  const rows = await deps.tx
    .selectFrom('thing')
    .select(['thing.id', sql<number>`count(*) over ()`.as('total')])
    .where(sql<boolean>`thing.id in (${sql.join(asked, sql` union all `)})`)
    .orderBy(sql`thing.due_on asc nulls last`)
    .orderBy('thing.moved_at')
    .orderBy('thing.id')
    .limit(most)
    .execute()
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 }
}

function within({ actor }: ReadDeps, { kind, verb, when }: WorkRule): Expression<SqlBool> {
  if (kind !== anyCase) return visibleOfKind(actor, kind, verb)
  return visibleThings(actor, verb, when.is === 'clock' || when.is === 'standIn' ? 'at-work' : 'all')
}

function condition(deps: ReadDeps, { kind, when }: WorkRule): Expression<SqlBool> {
  const { catalogue, today, actor } = deps
  const own = actor.posts.map((post) => post.unitId)
  switch (when.is) {
    case 'state':
      return sql`thing.state = ${when.state}`
    case 'clock':
      return sql`exists (select 1 from case_clock c
        where ${kind === anyCase ? ofCases(deps) : sql`true`} and c.thing_id = thing.id and c.city = thing.city and c.settled_on is null
        and c.duty = ${when.duty} and ${dueFor(when.over, today)})`
    case 'overdue':
      return overdueOf(catalogue, today, kind)
    case 'dueSoon':
      return dueWithin(catalogue, today, soonDays, kind)
    case 'silent':
      return sql`(thing.state = 'active' and not exists (
        select 1 from thing r where r.parent_id = thing.id and r.kind = 'report'
          and r.opened_at >= ${`${addDays(today, -silence)}T00:00:00+08:00`}::timestamptz
          and (${own.length === 0} or r.data->>'unitId' = any(${own}::text[]))))`
    case 'unheard':
      return sql`(thing.data->>${when.since} is not null and ${unfinished(deps, kind)} and not exists (
        select 1 from thing r where r.parent_id = thing.id and r.kind = 'report'
          and r.opened_at > (thing.data->>${when.since})::timestamptz
          and (${when.by === 'any' || own.length === 0} or r.data->>'unitId' = any(${own}::text[]))))`
    case 'marked':
      return sql`(thing.data->>${when.as} is not null and ${unfinished(deps, kind)})`
    case 'mentioned':
      return sql`(thing.data ? 'mentions' and thing.data->'mentions' ? ${actor.id ?? ''} and not exists (
        select 1 from event e where e.thing_id = thing.id and e.actor_id = ${actor.id}::uuid
          and e.seq > (thing.data->'mentions'->>${actor.id ?? ''})::integer))`
    case 'unrated':
      return sql`exists (select 1 from hall_case c where c.id = thing.id
        and c.closed_at >= ${`${addDays(today, -askedToRate)}T00:00:00+08:00`}::timestamptz
        and not exists (select 1 from thing r where r.parent_id = thing.id and r.kind = 'rating'))`
    case 'standIn':
      return sql`(thing.data->'handler'->>'id' = any(${(actor.standsInFor ?? []).map((one) => one.id)}::text[])
        and exists (select 1 from hall_case h where h.id = thing.id and h.closed_at is null))`
    case 'opinionAsked':
      return sql`(thing.state = 'consulting' and exists (
        select 1 from jsonb_array_elements_text(thing.data->'consultation'->'unitIds') asked
        where asked = any(${own}::text[]) and not exists (
          select 1 from thing o where o.parent_id = thing.id and o.kind = 'rule-opinion'
            and o.data->>'unitId' = asked)))`
    case 'reviewAsked':
      return sql`(thing.state = 'legal' and (${own.length === 0} or thing.data->'legal'->>'unitId' = any(${own}::text[])))`
    case 'periodOpen':
      return sql`(thing.state = 'active' and thing.data->>'every' in ('week', 'half-month', 'month') and not exists (
        select 1 from thing r where r.parent_id = thing.id and r.kind = 'report'
          and (${own.length === 0} or r.data->>'unitId' = any(${own}::text[]))
          and r.opened_at >= (case thing.data->>'every' when 'week' then ${instant(periodStart('week', today))}
            when 'month' then ${instant(periodStart('month', today))}
            else ${instant(periodStart('half-month', today))} end)::timestamptz))`
    case 'bodiless':
      return sql`(not exists (select 1 from thing b where b.kind = 'body' and b.state = 'standing'
        and b.city = thing.city and b.region = thing.region))`
    case 'own':
      return sql`(thing.state = 'submitted' and ${authoredBy(own)})`
    case 'ownReturned':
      return sql`(thing.state = 'returned' and (${own.length === 0} or ${authoredBy(own)}))`
    case 'notOwn':
      return sql`(thing.state = 'submitted' and not ${authoredBy(own)})`
    case 'fromLead':
      return sql`(thing.state = 'submitted' and not ${authoredBy(own)} and not exists (
        select 1 from thing_unit l where l.thing_id = thing.id and l.part = 'lead' and not exists (
          select 1 from thing_unit a where a.thing_id = thing.id and a.part = 'author' and a.unit_id = l.unit_id)))`
    default:
      return when satisfies never
  }
}

function dueFor(over: boolean | undefined, today: string): RawBuilder<SqlBool> {
  if (over === undefined) return sql`c.due_on is not null`
  return over ? sql`c.due_on < ${today}` : sql`c.due_on >= ${today}`
}

function unfinished({ catalogue }: ReadDeps, kind: string): RawBuilder<SqlBool> {
  const declared = catalogue.kinds.get(kind)
  const over = declared ? [...finished(declared)] : []
  return sql`thing.state <> all(${over}::text[])`
}

/** The beginning of a day in China. */
function instant(day: string | null): string {
  return `${day ?? '9999-12-31'}T00:00:00+08:00`
}

function authoredBy(unitIds: readonly string[]): RawBuilder<SqlBool> {
  return sql`exists (select 1 from thing_unit a where a.thing_id = thing.id and a.part = 'author'
    and a.unit_id = any(${[...unitIds]}::uuid[]))`
}
