import type { PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'

/** Enters the file of a closed case, or enters it anew when the case was closed again. */
export async function putFile(
  tx: Tx,
  file: {
    readonly id: string
    readonly city: string
    readonly item: string
    readonly closedOn: PlainDate
    readonly years: number | null
    readonly until: PlainDate | null
  },
): Promise<void> {
  const said = { closed_on: file.closedOn, years: file.years, keep_until: file.until }
  await tx
    .insertInto('case_archive')
    .values({ case_id: file.id, city: file.city, item: file.item, ...said })
    .onConflict((c) =>
      c.column('case_id').doUpdateSet({ ...said, extended_on: null, list_id: null, approved_on: null }),
    )
    .execute()
}

/** A case that is open again has no file to keep. */
export async function dropFile(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('case_archive').where('case_id', '=', id).execute()
}

/** Some closed cases of the named items that have no file yet. */
export async function closedWithoutFile(tx: Tx, items: readonly string[]) {
  const rows = await tx
    .selectFrom('hall_case')
    .select(['id', 'city', 'item', 'closed_at'])
    .where('closed_at', 'is not', null)
    .where('item', 'in', [...items])
    .where(sql<boolean>`not exists (select 1 from case_archive where case_archive.case_id = hall_case.id)`)
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ closed_at: closedAt, ...row }) => ({ ...row, closedAt }))
}
