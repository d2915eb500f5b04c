import { dateInChina } from '@zhiqiang/kernel'
import type { Clock } from '../../../clock.ts'
import type { Db } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { addUses } from './store.ts'
import type { Use, UseSort } from './use.ts'

/** Counts how often open data are used: in memory, and from there into the database each minute and when the server stops. */
export interface UseCounter {
  readonly note: (city: string, register: string, sort: UseSort) => void
  /** Writes what was counted since the last time. What cannot be written is counted on. */
  readonly keep: () => Promise<void>
}

export function countUses(db: Db, clock: Clock): UseCounter {
  let counted = new Map<string, Use>()
  const add = (use: Use) => {
    const name = [use.city, use.register, use.month, use.sort].join(' ')
    counted.set(name, { ...use, n: use.n + (counted.get(name)?.n ?? 0) })
  }
  return {
    note: (city, register, sort) => {
      add({ city, register, sort, month: `${dateInChina(clock.real()).slice(0, 7)}-01`, n: 1 })
    },
    keep: async () => {
      if (counted.size === 0) return
      const uses = [...counted.values()]
      counted = new Map()
      try {
        await transaction(db, (tx) => addUses(tx, uses))
      } catch (error) {
        for (const use of uses) add(use)
        throw error
      }
    },
  }
}
