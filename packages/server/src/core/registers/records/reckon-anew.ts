import { changedFields, type Register } from '@zhiqiang/kernel'
import { cityToday } from '../../../clock.ts'
import { transaction } from '../../../db/transaction.ts'
import { allCities } from '../../cities/store.ts'
import { recordsOf } from '../../search/store.ts'
import { type RegisterDeps, reckonPorts } from '../deps.ts'
import { putRecords, queueForSearch } from '../take/store.ts'
import { keysAfter } from './store.ts'

const portion = 1000

/**
 * Reckons every record anew: with time a right ends and a term comes into force, without any file saying so. Writes only
 * records that changed. Returns how many did.
 */
export async function reckonAnew(deps: RegisterDeps): Promise<number> {
  const cities = await transaction(deps.db, allCities, { readOnly: true })
  let changed = 0
  for (const { code, daysAhead } of cities) {
    const today = cityToday(deps.clock, daysAhead)
    for (const register of deps.registers.values()) changed += await inRegister(deps, register, code, today)
  }
  return changed
}

async function inRegister(deps: RegisterDeps, register: Register, city: string, today: string): Promise<number> {
  let changed = 0
  for (let after = ''; ; ) {
    const from = after
    const went = await transaction(deps.db, async (tx) => {
      const ports = await reckonPorts(deps, tx, city, today)
      const keys = await keysAfter(tx, register, city, from, portion)
      const records = [...(await recordsOf(tx, register, city, keys))].flatMap(([key, values]) => {
        const anew = { ...values, ...register.reckon(values, ports) }
        return changedFields(values, anew).length === 0 ? [] : [{ key, values: anew }]
      })
      await putRecords(tx, register, city, records)
      await queueForSearch(
        tx,
        city,
        register.id,
        records.map(({ key }) => key),
      )
      return { last: keys.at(-1), n: records.length }
    })
    changed += went.n
    if (went.last === undefined) return changed
    after = went.last
  }
}
