import type { Tx } from '../../../db/connect.ts'
import type { ClaimHolder, ClaimPort } from '../../../ports.ts'

/** Matters as an act may take, look up and give back. */
export function claimPort(tx: Tx, city: string): ClaimPort {
  return {
    take: async ({ sort, matter, thingId, day }) => {
      const made = await tx
        .insertInto('matter_claim')
        .values({ city, sort, matter, thing_id: thingId, since: day, until: null })
        .onConflict((c) => c.columns(['city', 'sort', 'matter']).where('until', 'is', null).doNothing())
        .returning('id')
        .executeTakeFirst()
      if (made) return null
      const holder = (await holdersOf(tx, city, matter)).find((one) => one.sort === sort)
      return holder && holder.thingId !== thingId ? holder : null
    },
    holders: (matter) => holdersOf(tx, city, matter),
    release: async (thingId, day, sort) => {
      let query = tx
        .updateTable('matter_claim')
        .set({ until: day })
        .where('thing_id', '=', thingId)
        .where('until', 'is', null)
      if (sort !== undefined) query = query.where('sort', '=', sort)
      await query.execute()
    },
  }
}

function holdersOf(tx: Tx, city: string, matter: string): Promise<ClaimHolder[]> {
  return tx
    .selectFrom('matter_claim')
    .innerJoin('thing', 'thing.id', 'matter_claim.thing_id')
    .select(['matter_claim.sort', 'matter_claim.matter', 'matter_claim.thing_id as thingId', 'matter_claim.since'])
    .select(['thing.kind', 'thing.title', 'thing.state'])
    .where('matter_claim.city', '=', city)
    .where('matter_claim.matter', '=', matter)
    .where('matter_claim.until', 'is', null)
    .orderBy('matter_claim.since')
    .limit(50)
    .execute()
}
