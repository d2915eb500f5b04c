import type { CallOutput } from '@zhiqiang/contract'
import type { Register } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import { recordsOf } from '../search/store.ts'

type Found = CallOutput<'watches.found'>['rows'][number]

/** Records that came in, as lists tell them, in the order given; those that are no more are left out. */
export async function toldHits(
  tx: Tx,
  registers: ReadonlyMap<string, Register>,
  city: string,
  hits: readonly { readonly register: string; readonly key: string; readonly found_on: string }[],
): Promise<Found[]> {
  const told = new Map<string, Found>()
  for (const register of registers.values()) {
    const of = hits.filter((hit) => hit.register === register.id)
    const keys = of.map(({ key }) => key)
    const records = await recordsOf(tx, register, city, keys)
    for (const { key, found_on } of of) {
      const values = records.get(key)
      if (!values) continue
      const title = values[register.heading]
      told.set(`${register.id} ${key}`, {
        register: register.id,
        registerTitle: register.title,
        key,
        title: typeof title === 'string' ? title : key,
        foundOn: found_on,
      })
    }
  }
  return hits.flatMap(({ register, key }) => told.get(`${register} ${key}`) ?? [])
}
