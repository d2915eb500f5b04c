import { transaction } from '../../db/transaction.ts'
import type { RegisterDeps } from '../registers/deps.ts'
import { docOf } from './doc.ts'
import * as store from './store.ts'

const portion = 500

/** Puts what changed into the search, portion by portion, until nothing waits. Returns how many records were put. */
export async function indexQueued(deps: Pick<RegisterDeps, 'db' | 'registers'>): Promise<number> {
  for (let done = 0; ; ) {
    const n = await transaction(deps.db, async (tx) => {
      const queued = await store.takeQueued(tx, portion)
      const groups = new Map<string, { city: string; register: string; keys: Set<string> }>()
      for (const { city, register, key } of queued) {
        const group = groups.get(`${city} ${register}`) ?? { city, register, keys: new Set<string>() }
        group.keys.add(key)
        groups.set(`${city} ${register}`, group)
      }
      for (const { city, register: id, keys } of groups.values()) {
        const register = deps.registers.get(id)
        if (!register) continue
        const records = await store.recordsOf(tx, register, city, [...keys])
        await store.putDocs(
          tx,
          city,
          [...records].map(([key, values]) => docOf(register, key, values)),
        )
        await store.dropDocs(
          tx,
          city,
          id,
          [...keys].filter((key) => !records.has(key)),
        )
      }
      return queued.length
    })
    if (n === 0) return done
    done += n
  }
}

/** Puts every record into the search anew; what stands there answers meanwhile. */
export async function indexAnew(deps: Pick<RegisterDeps, 'db' | 'registers'>): Promise<number> {
  await transaction(deps.db, async (tx) => {
    for (const register of deps.registers.values()) await store.queueAll(tx, register)
  })
  return indexQueued(deps)
}
