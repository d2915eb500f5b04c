import type { Tx } from '../../../db/connect.ts'

/** Who was taken down at the counter before under an identity number or a credit code. */
export function walkInOf(tx: Tx, city: string, number: string) {
  return tx
    .selectFrom('subject')
    .select(['id', 'name'])
    .where('city', '=', city)
    .where('walk_in_no', '=', number)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}
