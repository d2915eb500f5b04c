import type { Coverage, Goal, PolicyDocument, Target } from '@zhiqiang/policy'
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { likeAnywhere } from '../ledger/things/store.ts'

/**
 * In these states a plan is on the public page, if it was made public. A plan back in review keeps its newest published
 * version there: a permanent link does not go away while the next version is prepared.
 */
const publicStates = ['published', 'closed', 'review']

/** The plans of a city that everybody may read, each with its newest version. */
function publicPlans(tx: Tx, city: string) {
  return tx
    .selectFrom('thing')
    .innerJoin('policy_version as version', (join) =>
      join
        .onRef('version.policy_id', '=', 'thing.id')
        .on('version.version', '=', sql<number>`(thing.data->>'version')::int`),
    )
    .where('thing.city', '=', city)
    .where('thing.kind', '=', 'policy')
    .where('thing.visibility', '=', 2)
    .where('thing.state', 'in', publicStates)
}

const planColumns = [
  'thing.id',
  'thing.city',
  'thing.title',
  'thing.state',
  'thing.data',
  'version.version',
  'version.published_at',
] as const

/** A page of a city's public plans, newest document first, and how many there are. */
export async function listPlans(tx: Tx, city: string, page: { readonly offset: number; readonly limit: number }) {
  const { n } = await publicPlans(tx, city).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  const rows = await publicPlans(tx, city)
    .select(planColumns)
    .orderBy(sql`thing.data->>'issuedOn' desc nulls last`)
    .orderBy('thing.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return { rows, total: Number(n) }
}

/** The plans published last, newest first. */
export function newestVersions(tx: Tx, city: string, limit: number) {
  return publicPlans(tx, city)
    .select(planColumns)
    .orderBy('version.published_at', 'desc')
    .orderBy('thing.id')
    .limit(limit)
    .execute()
}

/** One public plan of a city with what its newest version read, without the source. */
export function planById(tx: Tx, city: string, id: string) {
  return publicPlans(tx, city)
    .select([
      ...planColumns,
      sql<PolicyDocument>`version.reading->'document'`.as('document'),
      sql<readonly Target[]>`version.reading->'targets'`.as('targets'),
      sql<readonly Goal[]>`version.reading->'goals'`.as('goals'),
    ])
    .where('thing.id', '=', id)
    .executeTakeFirst()
}

/** The source text of a version and what its stretches were read as. */
export function sourceOf(tx: Tx, policyId: string, version: number) {
  return tx
    .selectFrom('policy_version')
    .select([
      sql<string>`reading->'source'->>'text'`.as('text'),
      sql<readonly Coverage[]>`reading->'coverage'`.as('coverage'),
    ])
    .where('policy_id', '=', policyId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}

const clauseColumns = [
  'clause.id',
  'clause.policy_id',
  'clause.path',
  'clause.parent',
  'clause.level',
  'clause.heading',
  'clause.kind',
  'clause.ord',
  'clause.version',
  'clause.span_start',
  'clause.span_end',
] as const

export type ClauseRow = Awaited<ReturnType<typeof clausesOf>>[number]

/** The clauses of a version in the order of the text, without their words. */
export function clausesOf(tx: Tx, policyId: string, version: number) {
  return tx
    .selectFrom('clause')
    .select(clauseColumns)
    .where('clause.policy_id', '=', policyId)
    .where('clause.version', '=', version)
    .orderBy('clause.ord')
    .execute()
}

/** The chapters of several plans, for their tables of contents; what stands in annexes and tables is none. */
export function chaptersOf(tx: Tx, plans: readonly { readonly id: string; readonly version: number }[]) {
  return tx
    .selectFrom('clause')
    .select(clauseColumns)
    .where('clause.policy_id', 'in', [...plans.map((plan) => plan.id)])
    .where('clause.level', '=', 1)
    .where('clause.path', 'not like', '%/%')
    .where('clause.path', 'not like', '%:%')
    .where((eb) =>
      eb.or(
        plans.map((plan) => eb.and([eb('clause.policy_id', '=', plan.id), eb('clause.version', '=', plan.version)])),
      ),
    )
    .orderBy('clause.ord')
    .limit(200)
    .execute()
}

/** A clause by its permanent id, with the city of its plan. */
export function clauseById(tx: Tx, id: string) {
  return tx
    .selectFrom('clause')
    .select([...clauseColumns, 'clause.city', 'clause.text'])
    .where('clause.id', '=', id)
    .executeTakeFirst()
}

/** The clauses directly below one, and how many there are. */
export async function childrenOf(tx: Tx, clause: ClauseRow, limit: number) {
  const query = tx
    .selectFrom('clause')
    .where('clause.policy_id', '=', clause.policy_id)
    .where('clause.version', '=', clause.version)
    .where('clause.parent', '=', clause.path)
  const { n } = await query.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  const rows = await query.select(clauseColumns).orderBy('clause.ord').limit(limit).execute()
  return { rows, total: Number(n) }
}

/** The clauses above one, from the top, by the paths its own path goes through. */
export function clausesAt(tx: Tx, policyId: string, version: number, paths: readonly string[]) {
  return tx
    .selectFrom('clause')
    .select(clauseColumns)
    .where('clause.policy_id', '=', policyId)
    .where('clause.version', '=', version)
    .where('clause.path', '=', sql<string>`any(${[...paths]}::text[])`)
    .orderBy('clause.level')
    .execute()
}

/** The clauses just before and after one in the text. */
export function neighboursOf(tx: Tx, clause: ClauseRow) {
  return tx
    .selectFrom('clause')
    .select(clauseColumns)
    .where('clause.policy_id', '=', clause.policy_id)
    .where('clause.version', '=', clause.version)
    .where('clause.ord', 'in', [clause.ord - 1, clause.ord + 1])
    .orderBy('clause.ord')
    .execute()
}

/** A page of the clauses of a city's public plans that hold every word, and how many do. */
export async function searchClauses(
  tx: Tx,
  city: string,
  words: readonly string[],
  page: { readonly offset: number; readonly limit: number },
) {
  const found = publicPlans(tx, city)
    .innerJoin('clause', (join) =>
      join.onRef('clause.policy_id', '=', 'thing.id').onRef('clause.version', '=', 'version.version'),
    )
    .where((eb) => eb.and(words.map((word) => eb('clause.text', 'ilike', likeAnywhere(word)))))
  const { n } = await found.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['clause.id', 'clause.path', 'clause.heading', 'clause.text', 'thing.title', 'thing.id as policy_id'])
    .orderBy('version.published_at', 'desc')
    .orderBy('clause.policy_id')
    .orderBy('clause.ord')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return { rows, total: Number(n) }
}

/** The first targets of the newest running plans, as their newest versions read them. */
export async function firstTargets(tx: Tx, city: string, limit: number) {
  const newest = publicPlans(tx, city)
    .select(['thing.id', 'version.version', sql<string>`thing.data->>'issuedOn'`.as('issued')])
    .where('thing.state', '=', 'published')
    .orderBy(sql`thing.data->>'issuedOn' desc nulls last`)
    .orderBy('thing.id')
    .limit(3)
  return tx
    .with('newest', () => newest)
    .selectFrom('newest')
    .innerJoin('policy_version as version', (join) =>
      join.onRef('version.policy_id', '=', 'newest.id').onRef('version.version', '=', 'newest.version'),
    )
    .crossJoinLateral(
      sql<{ target: Target; ord: number }>`jsonb_array_elements(version.reading->'targets') with ordinality`.as<'read'>(
        sql`read (target, ord)`,
      ),
    )
    .leftJoin('clause', (join) =>
      join.onRef('clause.policy_id', '=', 'newest.id').on('clause.path', '=', sql<string>`read.target->>'path'`),
    )
    .select(['newest.id as policy_id', 'clause.id as clause_id', sql<Target>`read.target`.as('target')])
    .orderBy(sql`newest.issued desc nulls last`)
    .orderBy('newest.id')
    .orderBy(sql`read.ord`)
    .limit(limit)
    .execute()
}

/** The indicators of plans whose targets an evaluation adjusted. */
export async function adjustedIndicators(tx: Tx, policyIds: readonly string[]) {
  if (policyIds.length === 0) return []
  return tx
    .selectFrom('thing')
    .select(['thing.policy_id', 'thing.data'])
    .where('thing.policy_id', 'in', [...policyIds])
    .where('thing.kind', '=', 'indicator')
    .where('thing.state', '!=', 'superseded')
    .where(sql<boolean>`jsonb_path_exists(thing.data, '$.targetHistory[*].evaluation')`)
    .execute()
}
