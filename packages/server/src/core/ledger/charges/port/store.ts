import type { Tx } from '../../../../db/connect.ts'
import type { ChargePort } from '../../../../ports.ts'

/** Who is in charge, as an act may change it. */
export function chargePort(tx: Tx, city: string): ChargePort {
  return {
    put: async ({ id, responsibilityId, place }, owners) => {
      await tx.deleteFrom('charge_owner').where('charge_id', '=', id).execute()
      if (owners.length === 0) return
      await tx
        .insertInto('charge_owner')
        .values(
          owners.map((owner) => ({
            charge_id: id,
            city,
            responsibility_id: responsibilityId,
            place,
            unit_id: owner.unitId,
            post_id: owner.postId,
            since: owner.since,
          })),
        )
        .execute()
    },
  }
}
