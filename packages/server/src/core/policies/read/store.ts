import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, likeAnywhere, orders, wordsIn } from '../../ledger/things/store.ts'
import { visibleOfKind } from '../../permission/store.ts'

/** A page of the plans the actor may see, the one that moved last first. */
export async function listPlans(
  deps: ReadDeps,
  filter: { readonly q?: string | undefined; readonly state?: string | undefined },
  paging: Paging,
) {
  let query = deps.tx
    .selectFrom('thing')
    .selectAll('thing')
    .where(visibleOfKind(deps.actor, 'policy', 'policy.read'))
    .where(inCity(deps))
  if (filter.state !== undefined) query = query.where('thing.state', '=', filter.state)
  for (const word of wordsIn(filter.q)) {
    const like = likeAnywhere(word)
    query = query.where(
      sql<boolean>`(thing.title ilike ${like} or thing.data->>'number' ilike ${like} or thing.data->>'issuer' ilike ${like})`,
    )
  }
  return pageOfQuery(query, orders.moved, paging)
}

const clauseColumns = [
  'clause.id',
  'clause.policy_id',
  'clause.path',
  'clause.parent',
  'clause.level',
  'clause.heading',
  'clause.kind',
  'clause.text',
  'clause.span_start',
  'clause.span_end',
  'clause.version',
] as const

export type ClauseRecord = NonNullable<Awaited<ReturnType<typeof clauseById>>>

/** A published clause by its permanent id, also one that a later version dropped. */
export function clauseById(tx: Tx, id: string) {
  return tx.selectFrom('clause').select(clauseColumns).where('clause.id', '=', id).executeTakeFirst()
}

/** A page of the clauses of the newest version of a plan, in the order of the text. */
export async function listClausesOf(tx: Tx, policyId: string, paging: Paging) {
  const query = tx
    .selectFrom('clause')
    .select(clauseColumns)
    .where('clause.policy_id', '=', policyId)
    .where('clause.version', '=', (eb) =>
      eb
        .selectFrom('clause as newest')
        .select((e) => e.fn.max('newest.version').as('version'))
        .where('newest.policy_id', '=', policyId),
    )
  return pageOfQuery(
    query,
    {
      name: 'text',
      keys: [{ by: sql`clause.ord`, type: 'int' }],
    },
    paging,
  )
}

/** Ids of a clause and of all below it, so that a chapter shows what its clauses did. */
export async function clauseIdsUnder(
  tx: Tx,
  { id, policy_id, path, version }: Pick<ClauseRecord, 'id' | 'policy_id' | 'path' | 'version'>,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('clause')
    .select('clause.id')
    .where('clause.policy_id', '=', policy_id)
    .where('clause.version', '=', version)
    .where(sql<boolean>`starts_with(clause.path, ${`${path}/`})`)
    .execute()
  return [id, ...rows.map((row) => row.id)]
}

/** What a clause said in each version it stood in, oldest first, and the newest version of its plan. */
export async function clauseHistory(tx: Tx, clause: Pick<ClauseRecord, 'id' | 'policy_id'>) {
  const versions = await tx
    .selectFrom('clause_version')
    .select(['version', 'path', 'heading', 'text', 'change'])
    .where('clause_id', '=', clause.id)
    .orderBy('version')
    .execute()
  const newest = await tx
    .selectFrom('policy_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('policy_id', '=', clause.policy_id)
    .executeTakeFirst()
  return { versions, newest: newest?.version ?? 0 }
}

/** Path → permanent id of the clauses of the newest version of a plan. */
export async function clauseIdsByPath(tx: Tx, policyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('clause')
    .select(['clause.path', 'clause.id'])
    .where('clause.policy_id', '=', policyId)
    .where('clause.version', '=', (eb) =>
      eb
        .selectFrom('clause as newest')
        .select((e) => e.fn.max('newest.version').as('version'))
        .where('newest.policy_id', '=', policyId),
    )
    .execute()
  return new Map(rows.map((row) => [row.path, row.id]))
}
