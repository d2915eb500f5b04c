import { fail, ok, type PlainDate, problem, t } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { SubjectPort } from '../../../ports.ts'

/** Applicants and mandates as an act may change them. */
export function subjectPort(tx: Tx, city: string): SubjectPort {
  return {
    put: async (id, { walkIn = null, ...subject }) => {
      const made = await tx
        .insertInto('subject')
        .values({ ...subject, id, city, address: null, walk_in_no: walkIn, closed_at: null })
        .onConflict((c) => c.columns(['city', 'code']).where('closed_at', 'is', null).doNothing())
        .returning('id')
        .executeTakeFirst()
      if (made) return ok(null)
      const code = subject.code ?? ''
      return fail(problem('E_DUPLICATE', { what: t(`统一社会信用代码“${code}”`, `credit code “${code}”`) }))
    },
    setContact: async (id, contact) => {
      await tx.updateTable('subject').set(contact).where('id', '=', id).execute()
    },
    get: async (id) => {
      const row = await tx
        .selectFrom('subject')
        .select(['id', 'name', 'region'])
        .where('id', '=', id)
        .where('city', '=', city)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
      return row ?? null
    },
    byCode: async (code) => {
      const row = await tx
        .selectFrom('subject')
        .select(['id', 'name'])
        .where('city', '=', city)
        .where('code', '=', code)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
      return row ?? null
    },
    accountOf: async (login) => {
      const row = await tx
        .selectFrom('account')
        .select('id')
        .where('city', '=', city)
        .where('login', '=', login)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row?.id ?? null
    },
    mandate: async (id, { accountId, sort, from, to }) => {
      await tx
        .insertInto('mandate')
        .values({ city, subject_id: id, account_id: accountId, sort, valid_from: from, valid_to: to })
        .onConflict((c) =>
          c.columns(['subject_id', 'account_id']).doUpdateSet({ sort, valid_from: from, valid_to: to }),
        )
        .execute()
    },
    empower: async (id, { agencyId, items, from, to }) => {
      const said = { items: items === null ? null : [...items], valid_from: from, valid_to: to }
      await tx
        .insertInto('mandate')
        .values({ city, subject_id: id, account_id: null, agency_id: agencyId, sort: 'agency', ...said })
        .onConflict((c) => c.columns(['subject_id', 'agency_id']).where('agency_id', 'is not', null).doUpdateSet(said))
        .execute()
    },
    endMandate: async (id, holder, from) => {
      await tx
        .updateTable('mandate')
        .set({ valid_to: sql<PlainDate>`${from}::date - 1` })
        .where('subject_id', '=', id)
        .where((eb) => eb.or([eb('account_id', '=', holder), eb('agency_id', '=', holder)]))
        .execute()
    },
    close: async (id, at) => {
      await tx.updateTable('subject').set({ closed_at: at }).where('id', '=', id).execute()
      // Nobody acts for it any more, so nobody could see or remove them.
      await tx.deleteFrom('self_check').where('subject_id', '=', id).execute()
    },
  }
}
