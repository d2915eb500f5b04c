import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** A paper by its code, or by the hash of one of its files. Public: who asks holds the paper. */
export async function findPaper(tx: Tx, by: { readonly code: string } | { readonly sm3: string }) {
  return tx
    .selectFrom('issued_paper')
    .innerJoin('thing', 'thing.id', 'issued_paper.id')
    .innerJoin('city', 'city.code', 'issued_paper.city')
    .selectAll('issued_paper')
    .select(['thing.title', 'thing.state', 'city.name as city_name'])
    .leftJoin('register_entry', 'register_entry.thing_id', 'thing.parent_id')
    .select(['register_entry.number as entry_number', 'register_entry.why', 'register_entry.standing'])
    .leftJoin('signing_key', 'signing_key.id', 'issued_paper.key_id')
    .select(['signing_key.public_key', 'signing_key.retired_at as key_retired_at'])
    .select(['register_entry.ended_on', 'register_entry.code as entry_code'])
    .select(sql<string>`thing.data->>'issuer'`.as('issuer'))
    .select(sql<string | null>`thing.data->>'withdrawnOn'`.as('withdrawn_on'))
    .where((eb) =>
      'code' in by
        ? eb('issued_paper.code', '=', by.code)
        : eb.or([eb('issued_paper.pdf_sm3', '=', by.sm3), eb('issued_paper.docx_sm3', '=', by.sm3)]),
    )
    .executeTakeFirst()
}
