import { type Actor, grants, type HeldPost, type Scope, type Verb } from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../db/schema.ts'

/**
 * The kernel's `can(actor, verb, …)` as a condition on a query's `thing`: true for exactly the things it allows. Several
 * posts are joined by OR; but for the operator and the public page the city always stands in front. Whoever asks only for
 * cases that are open or have a clock running says `at-work`: the rows of units are read from the index of those.
 */
export function visibleThings(actor: Actor, verb: Verb, which: Which = 'all'): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  if (actor.kind === 'operator') return eb.val(grants.operator[verb] !== undefined)
  if (actor.kind === 'public') {
    return grants.public[verb] === 'public' ? eb('thing.visibility', '=', 2) : sql<boolean>`false`
  }
  const scopes = actor.posts.flatMap((post) => {
    const scope = grants[post.role][verb]
    return scope === undefined ? [] : [{ scope, post }]
  })
  if (actor.city === null || scopes.length === 0) return sql<boolean>`false`
  const inCity = eb('thing.city', '=', actor.city)
  // Who sees the whole city is asked nothing more: the plan is that of the list alone.
  if (scopes.some(({ scope }) => scope === 'machine' || scope === 'city')) return inCity
  const ways = scopes.map(({ scope, post }) => reached(scope, post, actor.id, which))
  const parts = ways.flatMap((way) => way.parts ?? [])
  const others = ways.flatMap((way) => way.also ?? [])
  return eb.and([inCity, eb.or(parts.length === 0 ? others : [...others, takesPart(parts, which)])])
}

/** {@link visibleThings} for one kind: `thing` is of that kind and the actor may do the verb with it. */
export function visibleOfKind(actor: Actor, kind: string, verb: Verb): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  return eb.and([eb('thing.kind', '=', kind), visibleThings(actor, verb)])
}

type Which = 'all' | 'at-work'

/** Units whose part in a thing lets a post see it; without a part, any part does. */
interface Parts {
  readonly units: readonly string[]
  readonly part?: string
}

interface Seen {
  readonly parts?: readonly Parts[]
  readonly also?: Expression<SqlBool>
}

/** What an agency reaches for somebody it must have taken on itself. */
function reached(scope: Scope, post: HeldPost, account: string | null, which: Which): Seen {
  const own = seenBy(scope, post, account)
  if (!post.through || scope === 'public') return own
  const eb = expressionBuilder<Database, 'thing'>()
  const ways = [...(own.also ? [own.also] : []), ...(own.parts ? [takesPart(own.parts, which)] : [])]
  return { also: eb.and([eb.or(ways), takesPart([{ units: [post.through.unitId], part: 'agent' }], which)]) }
}

function seenBy(scope: Scope, post: HeldPost, account: string | null): Seen {
  const eb = expressionBuilder<Database, 'thing'>()
  switch (scope) {
    case 'machine':
    case 'city':
      return { also: sql<boolean>`true` }
    case 'inside':
      return { also: eb('thing.visibility', '>=', 1) }
    case 'public':
      return { also: eb('thing.visibility', '=', 2) }
    case 'unit':
      return { parts: [{ units: [post.unitId] }] }
    case 'lead':
      return { parts: [{ units: [post.unitId], part: 'lead' }] }
    case 'applied':
      return { parts: [{ units: [post.unitId], part: 'applicant' }] }
    case 'party':
      return { parts: [{ units: [post.unitId], part: 'party' }] }
    case 'named':
      return { also: sql<boolean>`thing.named @> array[${account}]::uuid[]` }
    case 'region':
      return {
        also: eb('thing.region', '=', post.region),
        ...(post.regionUnits.length === 0 ? {} : { parts: [{ units: post.regionUnits }] }),
      }
    default:
      return scope satisfies never
  }
}

/** One question for the units of all posts: several joined by OR would be asked of every row one by one. */
function takesPart(parts: readonly Parts[], which: Which): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  const any = parts.filter(({ part }) => part === undefined).flatMap(({ units }) => units)
  const named = parts.filter(({ part }) => part !== undefined)
  return eb.exists(
    eb
      .selectFrom('thing_unit')
      .select('thing_unit.thing_id')
      .whereRef('thing_unit.thing_id', '=', 'thing.id')
      .where(which === 'at-work' ? sql<boolean>`not thing_unit.rests` : sql<boolean>`true`)
      .where((row) =>
        row.or([
          // An agency takes part in cases of others, which are no business of its own.
          ...(any.length > 0
            ? [row.and([row('thing_unit.unit_id', 'in', any), row('thing_unit.part', '<>', 'agent')])]
            : []),
          ...named.map(({ units, part = '' }) =>
            row.and([row('thing_unit.unit_id', 'in', [...units]), row('thing_unit.part', '=', part)]),
          ),
        ]),
      ),
  )
}
