import type { PlainDate } from '@zhiqiang/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { RulePort } from '../../../ports.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { inCity, likeAnywhere, wordsIn } from '../../ledger/things/store.ts'
import { visibleOfKind } from '../../permission/store.ts'

/** Terms of published rules as an act may write them. */
export function rulePort(tx: Tx, city: string): RulePort {
  return {
    putTerms: async (projectId, eventSeq, terms) => {
      await tx
        .updateTable('rule_term')
        .set({ superseded: true })
        .where('project_id', '=', projectId)
        .where('superseded', '=', false)
        .execute()
      const rows = terms.flatMap(({ code, name, article, value, unit, from, to }) =>
        from === null
          ? []
          : [{ code, name, article, value, number: numberIn(value), unit, valid_from: from, valid_to: to }],
      )
      if (rows.length === 0) return
      await tx
        .insertInto('rule_term')
        .values(rows.map((row) => ({ ...row, project_id: projectId, city, event_seq: eventSeq })))
        .execute()
    },
  }
}

/** A value that is a number, its thousands marked or not; null for words. */
function numberIn(value: string): string | null {
  const plain = value.replace(/,(?=\d{3})/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null
}

/** Which terms are asked for. */
export interface TermFilter {
  readonly q?: string | undefined
  readonly rule?: string | undefined
  readonly code?: string | undefined
  /** In force on this day; all periods where it is absent. */
  readonly on?: PlainDate | undefined
}

const byPeriod = {
  name: 'term',
  keys: [
    { by: sql`thing.id`, type: 'uuid' },
    { by: sql`term.code`, type: 'code' },
    { by: sql`term.valid_from`, type: 'day' },
  ],
} as const

/** A page of the terms of published rules that the actor may see, each period a row. */
export async function pageOfTerms(deps: ReadDeps, filter: TermFilter, paging: Paging) {
  const all: Expression<SqlBool>[] = [sql<boolean>`not term.superseded`]
  if (filter.rule !== undefined) all.push(sql`thing.id = ${filter.rule}::uuid`)
  if (filter.code !== undefined) all.push(sql`term.code = ${filter.code}`)
  if (filter.on !== undefined) {
    all.push(
      sql`(term.valid_from <= ${filter.on}::date and (term.valid_to is null or term.valid_to >= ${filter.on}::date))`,
    )
  }
  for (const word of wordsIn(filter.q)) {
    const like = likeAnywhere(word)
    all.push(sql`(term.name ilike ${like} or term.code ilike ${like} or thing.title ilike ${like})`)
  }
  const query = deps.tx
    .selectFrom('thing')
    .innerJoin('rule_term as term', 'term.project_id', 'thing.id')
    .select(['thing.id', 'thing.title', sql<string | null>`thing.data->>'number'`.as('document')])
    .select(['term.code', 'term.name', 'term.article', 'term.value', 'term.number', 'term.unit'])
    .select(['term.valid_from', 'term.valid_to'])
    .where(visibleOfKind(deps.actor, 'rule-project', 'rule.read'))
    .where(inCity(deps))
    .where((eb) => eb.and(all))
  return pageOfQuery(query, byPeriod, paging)
}
