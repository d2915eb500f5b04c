import { randomInt } from 'node:crypto'
import type { PolicyReading } from '@zhiqiang/policy'
import type { Tx } from '../../db/connect.ts'
import type { PolicyPort } from '../../ports.ts'
import { clauseIdsByPath } from './read/store.ts'

/** The texts, readings and clauses of plans as an act may change them. */
export function policyPort(tx: Tx, city: string): PolicyPort {
  return {
    putText: async (id, text) => {
      await tx
        .insertInto('policy_text')
        .values({
          policy_id: id,
          city,
          text: text.text,
          encoding: text.encoding,
          sm3: text.sm3,
          reading: JSON.stringify(text.reading),
        })
        .execute()
    },
    reading: (id) => readingOf(tx, id),
    published: (id) => publishedReading(tx, id),
    takeText: async (id, fromId) => {
      const other = await tx
        .selectFrom('policy_text')
        .select(['text', 'encoding', 'sm3', 'reading'])
        .where('policy_id', '=', fromId)
        .where('city', '=', city)
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('policy_text')
        .set({ ...other, reading: JSON.stringify(other.reading) })
        .where('policy_id', '=', id)
        .execute()
    },
    putVersion: async (id, version, publishedAt, eventSeq, reading) => {
      await tx
        .insertInto('policy_version')
        .values({
          policy_id: id,
          version,
          city,
          published_at: publishedAt,
          event_seq: eventSeq,
          reading: JSON.stringify(reading),
        })
        .execute()
    },
    putClauses: async (id, version, clauses) => {
      if (clauses.length === 0) return
      await tx
        .insertInto('clause')
        .values(
          clauses.map((c, ord) => ({
            id: c.id,
            city,
            policy_id: id,
            version,
            ord,
            path: c.path,
            parent: c.parent,
            level: c.level,
            heading: c.heading,
            kind: c.kind,
            span_start: c.spanStart,
            span_end: c.spanEnd,
            text: c.text,
          })),
        )
        .onConflict((c) =>
          c.column('id').doUpdateSet((eb) => ({
            version: eb.ref('excluded.version'),
            ord: eb.ref('excluded.ord'),
            path: eb.ref('excluded.path'),
            parent: eb.ref('excluded.parent'),
            level: eb.ref('excluded.level'),
            heading: eb.ref('excluded.heading'),
            kind: eb.ref('excluded.kind'),
            span_start: eb.ref('excluded.span_start'),
            span_end: eb.ref('excluded.span_end'),
            text: eb.ref('excluded.text'),
          })),
        )
        .execute()
      await tx
        .insertInto('clause_version')
        .values(
          clauses.map(({ id: clause_id, path, heading, text, change }) => ({
            clause_id,
            version,
            city,
            path,
            heading,
            text,
            change,
          })),
        )
        .execute()
    },
    clauseIds: (id) => clauseIdsByPath(tx, id),
    clause: async (id) =>
      (await tx
        .selectFrom('clause')
        .select(['path', 'heading'])
        .where('city', '=', city)
        .where('id', '=', id)
        .executeTakeFirst()) ?? null,
    newClauseId: () => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  }
}

/** Letters and digits that are not mistaken for one another when read out or typed from paper. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** What the parser read of a plan, before corrections. */
export async function readingOf(tx: Tx, policyId: string): Promise<PolicyReading | null> {
  const row = await tx.selectFrom('policy_text').select('reading').where('policy_id', '=', policyId).executeTakeFirst()
  return row ? (row.reading as unknown as PolicyReading) : null
}

/** {@link readingOf} of many plans. */
export async function readingsOf(tx: Tx, policyIds: readonly string[]): Promise<ReadonlyMap<string, PolicyReading>> {
  if (policyIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('policy_text')
    .select(['policy_id', 'reading'])
    .where('policy_id', 'in', [...policyIds])
    .execute()
  return new Map(rows.map((row) => [row.policy_id, row.reading as unknown as PolicyReading]))
}

/** The reading as the newest version published it. */
export async function publishedReading(tx: Tx, policyId: string): Promise<PolicyReading | null> {
  const row = await tx
    .selectFrom('policy_version')
    .select('reading')
    .where('policy_id', '=', policyId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.reading as unknown as PolicyReading) : null
}
