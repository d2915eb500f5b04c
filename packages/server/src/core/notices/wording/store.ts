import type { Text } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'

/** The city's own words, by sort of notice. */
export async function wordingsOf(tx: Tx, city: string): Promise<ReadonlyMap<string, Text>> {
  const rows = await tx.selectFrom('notice_wording').select(['sort', 'zh', 'en']).where('city', '=', city).execute()
  return new Map(rows.map(({ sort, zh, en }) => [sort, { zh, en }]))
}

/** Sorts of notices the city was told, each with the words of the last one. */
export async function sortsTold(tx: Tx, city: string): Promise<readonly { sort: string; zh: string; en: string }[]> {
  return tx
    .selectFrom('notice')
    .select(['sort', 'zh', 'en'])
    .distinctOn('sort')
    .where('city', '=', city)
    .orderBy('sort')
    .orderBy('at', 'desc')
    .execute()
}

export async function putWording(
  tx: Tx,
  wording: {
    readonly city: string
    readonly sort: string
    readonly own: Text
    readonly by: string
    readonly at: string
  },
): Promise<void> {
  const { city, sort, own } = wording
  const words = { zh: own.zh, en: own.en, set_by: wording.by, set_at: wording.at }
  await tx
    .insertInto('notice_wording')
    .values({ city, sort, ...words })
    .onConflict((c) => c.columns(['city', 'sort']).doUpdateSet(words))
    .execute()
}

export async function dropWording(tx: Tx, city: string, sort: string): Promise<void> {
  await tx.deleteFrom('notice_wording').where('city', '=', city).where('sort', '=', sort).execute()
}
