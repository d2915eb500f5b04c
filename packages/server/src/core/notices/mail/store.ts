import type { Tx } from '../../../db/connect.ts'

/** The mail server of a city as it is kept; null where it has set none. */
export async function keptServer(tx: Tx, city: string) {
  return (await tx.selectFrom('mail_server').selectAll().where('city', '=', city).executeTakeFirst()) ?? null
}

/** A mail server to keep. */
export interface ServerRecord {
  readonly city: string
  readonly host: string
  readonly port: number
  readonly security: string
  readonly login: string
  readonly sealedPassword: string | null
  readonly fromAddress: string
  readonly fromName: string
  readonly site: string
  readonly giveUpDays: number
  readonly setBy: string
  readonly setAt: string
}

/** Keeps a city's mail server in place of the one before. */
export async function keepServer(tx: Tx, record: ServerRecord): Promise<void> {
  const row = {
    city: record.city,
    host: record.host,
    port: record.port,
    security: record.security,
    login: record.login,
    sealed_password: record.sealedPassword,
    from_address: record.fromAddress,
    from_name: record.fromName,
    site: record.site,
    give_up_days: record.giveUpDays,
    set_by: record.setBy,
    set_at: record.setAt,
  }
  await tx
    .insertInto('mail_server')
    .values(row)
    .onConflict((c) => c.column('city').doUpdateSet(row))
    .execute()
}

/** Forgets a city's mail server; what is queued waits for another. */
export async function dropServer(tx: Tx, city: string): Promise<boolean> {
  const gone = await tx.deleteFrom('mail_server').where('city', '=', city).returning('city').executeTakeFirst()
  return gone !== undefined
}
