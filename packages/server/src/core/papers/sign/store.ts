import type { Tx } from '../../../db/connect.ts'

/** The key a city signs with now; undefined where it has none yet. */
export function keyInUse(tx: Tx, city: string) {
  return tx
    .selectFrom('signing_key')
    .selectAll()
    .where('city', '=', city)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

/** Keeps a new key; false where another was made at the same time. */
export async function keepKey(
  tx: Tx,
  key: {
    readonly id: string
    readonly city: string
    readonly publicKey: string
    readonly sealedPrivate: string
    readonly at: string
  },
): Promise<boolean> {
  const kept = await tx
    .insertInto('signing_key')
    .values({
      id: key.id,
      city: key.city,
      public_key: key.publicKey,
      sealed_private: key.sealedPrivate,
      made_at: key.at,
      retired_at: null,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** Retires the key in use: its private half is forgotten, its public half goes on verifying. */
export async function retireKey(tx: Tx, city: string, at: string): Promise<void> {
  await tx
    .updateTable('signing_key')
    .set({ retired_at: at, sealed_private: null })
    .where('city', '=', city)
    .where('retired_at', 'is', null)
    .execute()
}

/** Every key a city ever signed with, the latest first, with how many papers it signed. */
export function keysOf(tx: Tx, city: string) {
  return tx
    .selectFrom('signing_key')
    .leftJoin('issued_paper', 'issued_paper.key_id', 'signing_key.id')
    .select(['signing_key.id', 'signing_key.public_key', 'signing_key.made_at', 'signing_key.retired_at'])
    .select((eb) => eb.fn.count<number>('issued_paper.id').as('papers'))
    .where('signing_key.city', '=', city)
    .groupBy('signing_key.id')
    .orderBy('signing_key.made_at', 'desc')
    .execute()
}
