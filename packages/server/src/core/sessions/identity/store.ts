import type { Tx } from '../../../db/connect.ts'

/** The provider as the database keeps it; null where none is kept. */
export async function keptProvider(tx: Tx) {
  return (await tx.selectFrom('identity_provider').selectAll().executeTakeFirst()) ?? null
}

export interface ProviderRecord {
  readonly issuer: string
  readonly clientId: string
  readonly sealedSecret: string
  readonly name: string
  readonly setBy: string
  readonly setAt: string
}

/** Keeps a provider in place of the one before. */
export async function keepProvider(tx: Tx, record: ProviderRecord): Promise<void> {
  const row = {
    issuer: record.issuer,
    client_id: record.clientId,
    sealed_secret: record.sealedSecret,
    name: record.name,
    set_by: record.setBy,
    set_at: record.setAt,
  }
  await tx
    .insertInto('identity_provider')
    .values(row)
    .onConflict((c) => c.column('only').doUpdateSet(row))
    .execute()
}

/** Forgets the provider; false where none was kept. */
export async function dropProvider(tx: Tx): Promise<boolean> {
  const gone = await tx.deleteFrom('identity_provider').returning('issuer').executeTakeFirst()
  return gone !== undefined
}
