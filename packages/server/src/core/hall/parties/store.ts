import type { Tx } from '../../../db/connect.ts'
import { codeHash } from '../cases/store.ts'

/** Which case and party a number and a code on a letter mean; undefined where either is wrong or was used. */
export function invitedBy(tx: Tx, city: string, no: string, code: string) {
  return tx
    .selectFrom('case_invite')
    .select(['case_id as caseId', 'party'])
    .where('city', '=', city)
    .where('code_hash', '=', codeHash(no, code))
    .where('joined_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** A code is used once. */
export async function noteJoined(tx: Tx, caseId: string, party: string, at: string): Promise<void> {
  await tx
    .updateTable('case_invite')
    .set({ joined_at: at })
    .where('case_id', '=', caseId)
    .where('party', '=', party)
    .execute()
}
