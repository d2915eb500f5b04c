import { dateInChina, type Kind, retentionOf } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import type { Engine } from '../engine/act.ts'
import type { LawInForce } from '../law/in-force.ts'
import * as store from './store.ts'

/** Notes how long the file of a case is kept that was closed at an instant; one that is opened again has no file. */
export async function enterFile(
  tx: Tx,
  of: { readonly id: string; readonly city: string; readonly item: string; readonly closedAt: string | null },
  kinds: ReadonlyMap<string, Kind>,
  law: () => Promise<LawInForce>,
): Promise<void> {
  const { id, city, item, closedAt } = of
  const archive = kinds.get(item)?.service?.archive
  if (closedAt === null || !archive) return store.dropFile(tx, id)
  const closedOn = dateInChina(closedAt)
  const { years, until } = retentionOf(archive, await law(), closedOn)
  await store.putFile(tx, { id, city, item, closedOn, years, until })
}

/** Enters files of cases that were closed before files were kept count of; returns how many. */
export async function enterMissing(engine: Engine): Promise<number> {
  for (let entered = 0; ; ) {
    const done = await transaction(engine.db, async (tx) => {
      const missing = await store.closedWithoutFile(tx, [...engine.catalogue.kinds.keys()])
      for (const one of missing) await enterFile(tx, one, engine.catalogue.kinds, () => engine.law(tx, one.city))
      return missing.length
    })
    entered += done
    if (done === 0) return entered
  }
}
