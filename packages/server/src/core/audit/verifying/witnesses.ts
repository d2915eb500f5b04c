import type { Tx } from '../../../db/connect.ts'
import { readSealFile, sealFile } from '../sealing/seal-file.ts'
import { type Seal, sealedChains } from '../sealing/seal-record.ts'
import type { Witness } from './chain.ts'
import { type SealCheck, sealsOf } from './check-seals.ts'
import { type Range, unsealedIn } from './store.ts'

/** What all trusted seals and the register of unsealed events say of the chains of a range, by thing id. */
export async function witnessesOf(
  tx: Tx,
  sealFolder: string,
  check: SealCheck,
  range: Range,
): Promise<ReadonlyMap<string, readonly Witness[]>> {
  const heard = new Map<string, Witness[]>()
  const hear = (thingId: string, witness: Witness) => {
    const list = heard.get(thingId)
    if (!list) heard.set(thingId, [witness])
    // Whole seals repeat what is known of a quiet chain day by day; the latest few are enough to see it.
    else if (!list.slice(-3).some((w) => w.count === witness.count && w.hash === witness.hash)) list.push(witness)
  }
  const read = (seal: Seal, source: 'table' | 'file') => {
    for (const { thingId, count, hash, city } of sealedChains(seal.body)) {
      if (inside(range, thingId)) hear(thingId, { count, hash, city, by: { in: source, no: seal.no, at: seal.at } })
    }
  }
  for await (const seal of sealsOf(tx)) if (!check.distrusted.has(seal.no)) read(seal, 'table')
  if (check.fromFile.size > 0) {
    for await (const seal of readSealFile(sealFile(sealFolder))) {
      if (seal !== null && check.fromFile.has(seal.no)) read(seal, 'file')
    }
  }
  for (const row of await unsealedIn(tx, range)) {
    hear(row.thing_id, { count: row.seq, hash: row.hash, city: row.city, by: { in: 'register' } })
  }
  return heard
}

function inside({ after, upTo }: Range, thingId: string): boolean {
  return (after === null || thingId > after) && (upTo === null || thingId <= upTo)
}
