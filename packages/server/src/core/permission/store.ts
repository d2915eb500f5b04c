import { type Actor, grants, type HeldPost, type Scope, type Verb } from '@zhiqiang/kernel'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../db/schema.ts'

/**
 * The kernel's `can(actor, verb, …)` as a condition on a query's `thing`: true for exactly the things it allows. Several
 * posts are joined by OR; but for the operator and the public page the city always stands in front.
 */
export function visibleThings(actor: Actor, verb: Verb): Expression<SqlBool> {
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
  return eb.and([
    eb('thing.city', '=', actor.city),
    eb.or(scopes.map(({ scope, post }) => within(scope, post, actor.id))),
  ])
}

/** {@link visibleThings} for one kind: `thing` is of that kind and the actor may do the verb with it. */
export function visibleOfKind(actor: Actor, kind: string, verb: Verb): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  return eb.and([eb('thing.kind', '=', kind), visibleThings(actor, verb)])
}

function within(scope: Scope, post: HeldPost, account: string | null): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  switch (scope) {
    case 'machine':
    case 'city':
      return sql<boolean>`true`
    case 'inside':
      return eb('thing.visibility', '>=', 1)
    case 'public':
      return eb('thing.visibility', '=', 2)
    case 'unit':
      return takesPart([post.unitId])
    case 'lead':
      return takesPart([post.unitId], 'lead')
    case 'applied':
      return takesPart([post.unitId], 'applicant')
    case 'party':
      return takesPart([post.unitId], 'party')
    case 'named':
      return sql<boolean>`thing.named @> array[${account}]::uuid[]`
    case 'region':
      return post.regionUnits.length === 0
        ? eb('thing.region', '=', post.region)
        : eb.or([eb('thing.region', '=', post.region), takesPart(post.regionUnits)])
    default:
      return scope satisfies never
  }
}

function takesPart(unitIds: readonly string[], part?: string): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'thing'>()
  const named = eb
    .selectFrom('thing_unit')
    .select('thing_unit.thing_id')
    .whereRef('thing_unit.thing_id', '=', 'thing.id')
    .where('thing_unit.unit_id', 'in', [...unitIds])
  return eb.exists(part === undefined ? named : named.where('thing_unit.part', '=', part))
}
