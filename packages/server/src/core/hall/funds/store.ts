import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { FundPort } from '../../../ports.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { thingColumns } from '../../ledger/things/store.ts'
import { visibleThings } from '../../permission/store.ts'

/** Most sums that one batch pays. */
const mostOfRound = 5000

/** Money of cases as an act may grant, pay and take it back. */
export function fundPort(tx: Tx, city: string): FundPort {
  return {
    owe: async ({ thingId, policyId, roundId, lineId, amount, day }) => {
      const { subject_id } = await tx
        .selectFrom('hall_case')
        .innerJoin('subject', 'subject.id', 'hall_case.subject_id')
        .select('subject.id as subject_id')
        .where('hall_case.id', '=', thingId)
        .executeTakeFirstOrThrow()
      const fresh = { amount, standing: 'owed', granted_on: day, paid_on: null, batch_id: null } as const
      await tx
        .insertInto('payable')
        .values({
          ...fresh,
          thing_id: thingId,
          city,
          subject_id,
          policy_id: policyId,
          round_id: roundId,
          line_id: lineId,
        })
        .execute()
    },
    owedOf: (roundId) =>
      payables(tx).where('payable.round_id', '=', roundId).where('payable.standing', '=', 'owed').execute(),
    move: async (thingId, { standing, batchId, paidOn }) => {
      await tx
        .updateTable('payable')
        .set({
          standing,
          ...(batchId === undefined ? {} : { batch_id: batchId }),
          ...(paidOn === undefined ? {} : { paid_on: paidOn }),
        })
        .where('thing_id', '=', thingId)
        .execute()
    },
    chargeOf: async (lineId) => {
      // Two lists are settled one after the other: the second must see what the first has spent.
      await tx.selectFrom('thing').select('id').where('id', '=', lineId).forUpdate().executeTakeFirst()
      return chargeOfLine(tx, lineId)
    },
    grantedTo: async (subjectId, policyId, year) => {
      const row = await tx
        .selectFrom('payable')
        .select(sql<number>`coalesce(sum(amount), 0)::bigint`.as('sum'))
        .where('subject_id', '=', subjectId)
        .where('policy_id', '=', policyId)
        .where('standing', '!=', 'recovered')
        .where(sql<boolean>`extract(year from granted_on) = ${year}`)
        .executeTakeFirstOrThrow()
      return row.sum
    },
    recoveriesOf: (subjectId) =>
      payables(tx).where('payable.subject_id', '=', subjectId).where('payable.standing', '=', 'recovering').execute(),
  }
}

/** What anybody objected to the list of a round, as far as the caller may see it. */
export function objectionsTo(deps: ReadDeps, roundId: string) {
  return deps.tx
    .selectFrom('thing')
    .select(thingColumns)
    .where(visibleThings(deps.actor, 'case.read'))
    .where('thing.parent_id', '=', roundId)
    .where('thing.kind', '=', 'public-objection')
    .orderBy('thing.id')
    .limit(100)
    .execute()
}

function payables(tx: Tx) {
  return tx
    .selectFrom('payable')
    .innerJoin('hall_case', 'hall_case.id', 'payable.thing_id')
    .innerJoin('subject', 'subject.id', 'payable.subject_id')
    .select(['payable.thing_id as thingId', 'hall_case.no', 'subject.name as applicant'])
    .select(['payable.amount', 'payable.standing'])
    .orderBy('hall_case.opened_at')
    .limit(mostOfRound)
}

/** What a budget line bears. */
export async function chargeOfLine(tx: Tx, lineId: string) {
  const row = await tx
    .selectFrom('payable')
    .select([
      sql<number>`coalesce(sum(amount) filter (where standing in ('owed', 'batched')), 0)::bigint`.as('owed'),
      sql<number>`coalesce(sum(amount) filter (where standing in ('paid', 'recovering')), 0)::bigint`.as('paid'),
      sql<number>`coalesce(sum(amount) filter (where standing = 'recovered'), 0)::bigint`.as('recovered'),
    ])
    .where('line_id', '=', lineId)
    .executeTakeFirstOrThrow()
  return row
}
