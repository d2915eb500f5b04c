import type { CaseSpan, PlainDate } from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { pageOfQuery } from '../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../ledger/read-deps.ts'
import { visibleOfKind } from '../permission/store.ts'

/** A stretch of days on one side of a reform, and the cases that are looked at. */
export interface Asked {
  readonly reformId: string
  readonly city: string
  readonly span: CaseSpan
  /** Only cases that this unit leads. */
  readonly only: string | null
  /** First day of the time before. */
  readonly from: PlainDate
  readonly startOn: PlainDate
  /** Last day of the time after. */
  readonly until: PlainDate
}

export type Side = 'before' | 'after'

/** What came of one side: cases ended and not, and the days the ended ones took. */
export interface Measured {
  readonly finished: number
  readonly open: number
  readonly median: number | null
  readonly mean: number | null
}

const dayOf = (at: RawBuilder<unknown>) => sql<PlainDate>`(${at} at time zone 'Asia/Shanghai')::date`

/** The first event of some types on `thing`, after the event of another lateral where one is named. */
function firstEvent(types: RawBuilder<unknown>, after: RawBuilder<SqlBool>): RawBuilder<unknown> {
  return sql`(select e.seq, e.at from event e where e.thing_id = thing.id and e.type = any(${types}) and ${after}
    order by e.seq limit 1)`
}

/** True for the cases of the named kinds that the actor may see. */
function visibleCases(deps: ReadDeps, kinds: Iterable<string>): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  const each = [...new Set(kinds)].flatMap((kind) => {
    const declared = deps.catalogue.kinds.get(kind)
    return declared ? [visibleOfKind(deps.actor, kind, declared.read)] : []
  })
  return each.length === 0 ? sql<boolean>`false` : eb.or(each)
}

/** Both sides of many reforms in one query, over the cases that the actor may see. */
export async function measured(
  deps: ReadDeps,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, Readonly<Record<Side, Measured>>>> {
  if (asked.length === 0) return new Map()
  const wanted = JSON.stringify(
    asked.map(({ reformId, city, span, only, from, startOn, until }) => ({
      reform: reformId,
      city,
      kind: span.kind,
      begins: span.from,
      ends: span.to,
      led_by: only,
      first: from,
      start_on: startOn,
      last: until,
    })),
  )
  const { rows } = await sql<{ reform: string; side: Side; all: number; done: number } & Days>`
    with asked as (
      select * from jsonb_to_recordset(${wanted}::jsonb)
        as a(reform uuid, city text, kind text, begins text[], ends text[], led_by uuid, first date, start_on date, last date)
    ), cases as (
      select asked.reform, ${dayOf(sql`b.at`)} < asked.start_on as early, ${dayOf(sql`z.at`)} - ${dayOf(sql`b.at`)} as days
      from asked
      join thing on thing.kind = asked.kind and thing.city = asked.city
      join lateral ${firstEvent(sql`asked.begins`, sql`true`)} b on true
      left join lateral ${firstEvent(sql`asked.ends`, sql`e.seq > b.seq`)} z on true
      where ${visibleCases(
        deps,
        asked.map(({ span }) => span.kind),
      )}
        and ${dayOf(sql`b.at`)} between asked.first and asked.last
        and (asked.led_by is null or ${ledBy(sql`asked.led_by`)})
    )
    select reform, case when early then 'before' else 'after' end as side, count(*)::int as all, count(days)::int as done,
      percentile_cont(0.5) within group (order by days)::float8 as median, avg(days)::float8 as mean
    from cases group by reform, early`.execute(deps.tx)
  const none: Measured = { finished: 0, open: 0, median: null, mean: null }
  return new Map(
    asked.map(({ reformId }) => {
      const side = (name: Side): Measured => {
        const row = rows.find((one) => one.reform === reformId && one.side === name)
        return row ? { finished: row.done, open: row.all - row.done, median: row.median, mean: row.mean } : none
      }
      return [reformId, { before: side('before'), after: side('after') }]
    }),
  )
}

interface Days {
  readonly median: number | null
  readonly mean: number | null
}

function ledBy(unitId: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql`exists (select 1 from thing_unit tu where tu.thing_id = thing.id and tu.unit_id = ${unitId}
    and tu.part in ('lead', 'author'))`
}

const lastBegun = {
  name: 'begun',
  keys: [
    { by: sql`b.at`, type: 'instant' },
    { by: sql`thing.id`, type: 'uuid' },
  ],
  descending: true,
} as const

/** A page of the cases on one side of a reform that the actor may see, the last begun first. */
export async function pageOfCases(deps: ReadDeps, asked: Asked, side: Side, paging: Paging) {
  const { span, city, only, from, startOn, until } = asked
  const types = (list: readonly string[]) => sql`${[...list]}::text[]`
  const began = dayOf(sql`b.at`)
  const when =
    side === 'before'
      ? sql<boolean>`(${began} >= ${from}::date and ${began} < ${startOn}::date)`
      : sql<boolean>`(${began} >= ${startOn}::date and ${began} <= ${until}::date)`
  const query = deps.tx
    .selectFrom('thing')
    .innerJoinLateral(sql<Event>`${firstEvent(types(span.from), sql`true`)}`.as('b'), (join) => join.onTrue())
    .leftJoinLateral(sql<Event>`${firstEvent(types(span.to), sql`e.seq > b.seq`)}`.as('z'), (join) => join.onTrue())
    .select(['thing.id', 'thing.kind', 'thing.title', 'thing.parent_id'])
    .select([began.as('began'), dayOf(sql`z.at`).$castTo<PlainDate | null>().as('ended')])
    .where(visibleCases(deps, [span.kind]))
    .where('thing.city', '=', city)
    .where(when)
    .$if(only !== null, (q) => q.where(ledBy(sql`${only}::uuid`)))
  return pageOfQuery(query, lastBegun, paging)
}

interface Event {
  readonly seq: number
  readonly at: string
}

/** True for reforms that were started by a day, and still run. */
export function startedBy(day: PlainDate): Expression<SqlBool> {
  return sql`(thing.state = 'running' and (thing.data->>'startOn')::date <= ${day}::date)`
}
