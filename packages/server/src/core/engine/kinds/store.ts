import type { Tx } from '../../../db/connect.ts'

/** The kind of a thing, which never changes. */
export async function kindOf(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('thing').select('kind').where('id', '=', id).executeTakeFirst()
  return row?.kind
}
