import type { PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** A code nobody can read out of the database. */
export interface Invite {
  readonly id: string
  readonly city: string
  readonly subjectId: string
  readonly role: 'manager' | 'member'
  readonly until: PlainDate | null
  readonly codeHash: string
  readonly at: string
  readonly expiresOn: PlainDate
}

/** Keeps an invitation. */
export async function putInvite(tx: Tx, invite: Invite): Promise<void> {
  const { id, city, role, until } = invite
  await tx
    .insertInto('mandate_invite')
    .values({
      ...{ id, city, role, until },
      subject_id: invite.subjectId,
      code_hash: invite.codeHash,
      invited_at: invite.at,
      expires_on: invite.expiresOn,
      used_at: null,
    })
    .execute()
}

/** An invitation that may still be used; whoever asks is the only one to use it until the act is over. */
export function openInvite(tx: Tx, city: string, codeHash: string, today: PlainDate) {
  return tx
    .selectFrom('mandate_invite')
    .select(['id', 'subject_id', 'role', 'until'])
    .where('city', '=', city)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_on', '>=', today)
    .forUpdate()
    .executeTakeFirst()
}

/** A code is used once. */
export async function useInvite(tx: Tx, id: string, at: string): Promise<void> {
  await tx.updateTable('mandate_invite').set({ used_at: at }).where('id', '=', id).execute()
}

/** Mandates of some subjects, or held by them as agencies, the newest first. */
export function mandatesOf(tx: Tx, side: 'given' | 'held', subjects: readonly string[]) {
  return tx
    .selectFrom('mandate')
    .innerJoin('subject', 'subject.id', 'mandate.subject_id')
    .leftJoin('account', 'account.id', 'mandate.account_id')
    .leftJoin('subject as agency', 'agency.id', 'mandate.agency_id')
    .select(['mandate.id', 'mandate.subject_id', 'subject.name as subject_name', 'mandate.sort', 'mandate.items'])
    .select(['mandate.valid_from', 'mandate.valid_to', 'mandate.account_id', 'mandate.agency_id'])
    .select(['account.name as account_name', 'agency.name as agency_name'])
    .where(
      side === 'given' ? 'mandate.subject_id' : 'mandate.agency_id',
      '=',
      sql<string>`any(${[...subjects]}::uuid[])`,
    )
    .orderBy('mandate.valid_from', 'desc')
    .orderBy('mandate.id')
    .limit(500)
    .execute()
}

/** One mandate of the city. */
export function mandateById(tx: Tx, id: string) {
  return tx
    .selectFrom('mandate')
    .select(['id', 'subject_id', 'account_id', 'agency_id', 'valid_to'])
    .where('id', '=', id)
    .executeTakeFirst()
}
