import { holds, type PlainDate, type RecordSort } from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../../db/schema.ts'
import { visibleOfKind } from '../../permission/store.ts'
import { cityAsked, type ReadDeps } from '../read-deps.ts'
import { inCity, likeAnywhere, wordsIn } from '../things/store.ts'

/** Something a form may name. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly place: string
}

interface Wish {
  readonly q?: string | undefined
  readonly limit: number
}

/** What may be chosen, by sort: each as far as its own verb reaches. */
export const finders: Readonly<Record<RecordSort | 'person', (deps: ReadDeps, wish: Wish) => Promise<Choice[]>>> = {
  person: people,
  post: posts,
  responsibility: responsibilities,
  clause: clauses,
  item: items,
  'budget-line': budgetLines,
  expert: (deps, wish) => onRegister(deps, wish, 'expert'),
  mediator: (deps, wish) => onRegister(deps, wish, 'mediator'),
  bank: banks,
  'training-class': openClasses,
}

/** Posts in use with whoever holds them: all for the office; for a county officer those of his county's units. */
async function posts(deps: ReadDeps, { q, limit }: Wish): Promise<Choice[]> {
  const { actor, today, tx } = deps
  if (!holds(actor, 'charge.assign')) return []
  const everywhere = actor.kind === 'operator' || actor.posts.some((post) => post.role === 'office')
  const regions = actor.posts.map((post) => post.region)
  const city = cityAsked(deps)
  const person = sql<string | null>`(${holder(today)})`
  let query = tx
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.title'])
    .select([person.as('person'), shortName.as('unit')])
    .where('post.closed_on', 'is', null)
  if (city !== null) query = query.where('post.city', '=', city)
  if (!everywhere) query = query.where('unit.region', 'in', regions)
  for (const word of wordsIn(q)) {
    const like = likeAnywhere(word)
    query = query.where(
      sql<boolean>`(post.title ilike ${like} or ${person} ilike ${like} or exists (
        select 1 from unit_name un where un.unit_id = unit.id and un.name ilike ${like}))`,
    )
  }
  const rows = await query.orderBy('post.id').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.person === null ? row.title : `${row.person} · ${row.title}`,
    place: row.unit,
  }))
}

/**
 * People who may sign in: all whom the actor may read; besides them, those who hold a post in a unit of the actor's own,
 * and for whoever handles cases the mediators of the city.
 */
async function people(deps: ReadDeps, { q, limit }: Wish): Promise<Choice[]> {
  const { actor, today, tx } = deps
  const units = actor.posts.flatMap(({ role, unitId }) => (role === 'applicant' ? [] : [unitId]))
  const helping = holds(actor, 'case.handle')
  const held = sql`select p.title, p.role, p.unit_id, u.name as unit from post_holder h
    join post p on p.id = h.post_id join unit u on u.id = p.unit_id
    where h.account_id = account.id and p.closed_on is null and h.valid_from <= ${today}::date
      and (h.valid_to is null or h.valid_to >= ${today}::date)`
  const eb = expressionBuilder<Database, 'thing'>()
  let query = tx
    .selectFrom('thing')
    .innerJoin('account', 'account.id', 'thing.id')
    .select(['account.id', 'account.name', 'account.login'])
    .select(sql<string | null>`(select p.title from (${held}) p order by p.title limit 1)`.as('title'))
    .where('account.disabled_at', 'is', null)
    .where(inCity(deps))
    .where(
      eb.or([
        visibleOfKind(actor, 'person', 'person.read'),
        sql<boolean>`exists (select 1 from (${held}) p
          where p.unit_id = any(${units}::uuid[]) or (${helping} and p.role = 'mediator'))`,
      ]),
    )
  for (const word of wordsIn(q)) {
    const like = likeAnywhere(word)
    query = query.where(
      sql<boolean>`(account.name ilike ${like} or account.login ilike ${like} or exists (
        select 1 from (${held}) p where p.title ilike ${like} or p.unit ilike ${like}))`,
    )
  }
  const rows = await query.orderBy(sql`account.login collate "C"`).limit(limit).execute()
  return rows.map(({ id, name, login, title }) => ({ id, name, place: title ?? login }))
}

/** Experts or mediators of the register: whoever holds a post of that role today, for those who handle cases. */
async function onRegister(deps: ReadDeps, { q, limit }: Wish, role: 'expert' | 'mediator'): Promise<Choice[]> {
  const { actor, today, tx } = deps
  const city = cityAsked(deps)
  if (!holds(actor, 'case.handle')) return []
  let query = tx
    .selectFrom('post_holder')
    .innerJoin('post', 'post.id', 'post_holder.post_id')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .innerJoin('account', 'account.id', 'post_holder.account_id')
    .select(['account.id', 'account.name', 'post.title'])
    .select(shortName.as('unit'))
    .where('post.role', '=', role)
    .where('post.closed_on', 'is', null)
    .where('account.disabled_at', 'is', null)
    .where(heldOn(today))
  if (city !== null) query = query.where('post.city', '=', city)
  for (const word of wordsIn(q)) {
    const like = likeAnywhere(word)
    query = query.where(
      sql<boolean>`(account.name ilike ${like} or post.title ilike ${like} or unit.name ilike ${like})`,
    )
  }
  const rows = await query.orderBy('account.id').limit(limit).execute()
  return rows.map(({ id, name, title, unit }) => ({ id, name, place: `${unit} ${title}` }))
}

function heldOn(today: PlainDate) {
  return sql<boolean>`post_holder.valid_from <= ${today}::date
    and (post_holder.valid_to is null or post_holder.valid_to >= ${today}::date)`
}

function holder(today: PlainDate) {
  return sql`select account.name from post_holder h join account on account.id = h.account_id
    where h.post_id = post.id and account.disabled_at is null and h.valid_from <= ${today}::date
      and (h.valid_to is null or h.valid_to >= ${today}::date)
    order by h.valid_from desc limit 1`
}

const shortName = sql<string>`coalesce(
  (select min(n.name) from unit_name n where n.unit_id = unit.id and n.sort = 'short'), unit.name)`

async function responsibilities(deps: ReadDeps, { q, limit }: Wish): Promise<Choice[]> {
  const rows = await deps.tx
    .selectFrom('thing')
    .select(['thing.id', 'thing.title'])
    .where(visibleOfKind(deps.actor, 'responsibility', 'responsibility.read'))
    .where(inCity(deps))
    .where('thing.state', '=', 'listed')
    .where(mentions(q, sql`thing.title`))
    .orderBy('thing.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.title, place: '' }))
}

/** Budget lines that are open. */
async function budgetLines(deps: ReadDeps, { q, limit }: Wish): Promise<Choice[]> {
  const rows = await deps.tx
    .selectFrom('thing')
    .select(['thing.id', 'thing.title'])
    .where(visibleOfKind(deps.actor, 'budget-line', 'fund.read'))
    .where(inCity(deps))
    .where('thing.state', '=', 'open')
    .where(mentions(q, sql`thing.title`))
    .orderBy('thing.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.title, place: '' }))
}

/** Units that hold out a loan today, for everybody who may read what is held out. */
async function banks(deps: ReadDeps, { q, limit }: Wish): Promise<Choice[]> {
  const name = sql<string>`thing.data->'holder'->>'name'`
  const rows = await deps.tx
    .selectFrom('thing')
    .select([sql<string>`thing.data->'holder'->>'id'`.as('id'), name.as('name')])
    .distinct()
    .where(visibleOfKind(deps.actor, 'bank-product', 'product.read'))
    .where(inCity(deps))
    .where('thing.state', '=', 'set')
    .where(sql<boolean>`thing.data->>'from' <= ${deps.today} and coalesce(thing.data->>'to', '9999') >= ${deps.today}`)
    .where(mentions(q, name))
    .orderBy('name')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, place: '' }))
}

/** Classes that take enrolments, the next to begin on top, with the places that are left. */
async function openClasses(deps: ReadDeps, { q, limit }: Wish): Promise<Choice[]> {
  const first = sql<string>`thing.data->'dates'->>'from'`
  const rows = await deps.tx
    .selectFrom('thing')
    .select(['thing.id', 'thing.title', first.as('first'), sql<string>`thing.data->'dates'->>'to'`.as('last')])
    .select(
      sql<number>`(thing.data->>'places')::int - (select count(*)::int from quota_use q
        where q.quota = 'training-class:' || thing.id and q.released_at is null)`.as('left'),
    )
    .where(visibleOfKind(deps.actor, 'training-class', 'offering.read'))
    .where(inCity(deps))
    .where('thing.state', '=', 'open')
    .where(mentions(q, sql`thing.title`))
    .orderBy(first)
    .orderBy('thing.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, title, first: from, last: to, left }) => {
    const days = from === to ? from : `${from} 至 ${to}`
    return { id, name: title, place: `${days}，${left > 0 ? `余 ${left} 个名额` : '已满，可以候补'}` }
  })
}

/** Clauses of the newest versions of the plans the actor may read. */
async function clauses(deps: ReadDeps, { q, limit }: Wish): Promise<Choice[]> {
  const rows = await deps.tx
    .selectFrom('clause')
    .innerJoin('thing', 'thing.id', 'clause.policy_id')
    .select(['clause.id', 'clause.path', 'clause.heading', 'thing.title'])
    .where(visibleOfKind(deps.actor, 'policy', 'policy.read'))
    .where(inCity(deps))
    .where(sql<boolean>`clause.version = (select max(c.version) from clause c where c.policy_id = clause.policy_id)`)
    .where(mentions(q, sql`clause.path || ' ' || clause.heading`))
    .orderBy('clause.policy_id')
    .orderBy('clause.ord')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, name: `${row.path} ${row.heading}`, place: row.title }))
}

/** Service items that are declared; whether the city offers them already, the act says. */
function items({ actor, catalogue }: ReadDeps, { q, limit }: Wish): Promise<Choice[]> {
  if (!holds(actor, 'offering.manage') && !holds(actor, 'case.handle')) return Promise.resolve([])
  const words = wordsIn(q)
  const found = [...catalogue.kinds.values()].filter(
    ({ service, title }) => service && words.every((word) => `${title.zh} ${title.en}`.includes(word)),
  )
  return Promise.resolve(found.slice(0, limit).map(({ kind, title }) => ({ id: kind, name: title.zh, place: '' })))
}

function mentions(q: string | undefined, where: ReturnType<typeof sql>): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  return eb.and(wordsIn(q).map((word) => sql<boolean>`(${where}) ilike ${likeAnywhere(word)}`))
}
