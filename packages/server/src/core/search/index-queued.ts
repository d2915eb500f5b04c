import { transaction } from '../../db/transaction.ts'
import { putFacts } from '../measures/records/facts.ts'
import { keepVersions } from '../measures/records/store.ts'
import type { RegisterDeps } from '../registers/deps.ts'
import { noteFresh } from '../watches/note-fresh.ts'
import { docOf } from './doc.ts'
import * as store from './store.ts'

const portion = 500

type Indexing = Pick<RegisterDeps, 'db' | 'clock' | 'registers' | 'measures' | 'law' | 'national'>

/** Puts what changed into the search and counts it anew, portion by portion, until nothing waits. Returns how many records were put. */
export async function indexQueued(deps: Indexing): Promise<number> {
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
        const { library } = await deps.law(tx, city)
        await putFacts(tx, deps.measures, register, city, [...keys], records, library)
        const fresh = await store.putDocs(
          tx,
          city,
          [...records].map(([key, values]) => docOf(register, key, values)),
        )
        await noteFresh(tx, deps, city, id, fresh)
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
export async function indexAnew(deps: Indexing): Promise<number> {
  await transaction(deps.db, async (tx) => {
    for (const register of deps.registers.values()) await store.queueAll(tx, register)
  })
  return indexQueued(deps)
}

/** Puts the records of measures that were declared anew in again; whatever was counted by an earlier declaration goes. */
export async function countAnew(deps: Indexing): Promise<number> {
  await transaction(deps.db, async (tx) => {
    const changed = await keepVersions(tx, deps.measures)
    const registers = new Set(deps.measures.filter(({ id }) => changed.includes(id)).map(({ register }) => register))
    if (registers.size > 0) registers.add('organisations')
    for (const id of registers) {
      const register = deps.registers.get(id)
      if (register) await store.queueAll(tx, register)
    }
  })
  return indexQueued(deps)
}
