import type { Actor } from '@zhiqiang/kernel'
import { cityToday } from '../../clock.ts'
import { transaction } from '../../db/transaction.ts'
import { allCities } from '../cities/store.ts'
import { contextOf, type Engine } from '../engine/act.ts'
import { perform } from '../engine/perform.ts'
import { lockToAct } from '../engine/store.ts'
import { foundAfter, untold } from './store.ts'

/** Who tells of new records. */
const searching: Actor = { kind: 'clock', id: null, name: '登记库自动检索', city: null, posts: [] }
const step = 'found'
/** How many records a notice names. */
const named = 3

/** Tells whoever keeps a search what it found since the last time; once a day at most. Returns how many were told. */
export async function tellFound(engine: Engine): Promise<number> {
  const cities = await transaction(engine.db, allCities, { readOnly: true })
  let told = 0
  for (const { code, daysAhead } of cities) {
    const today = cityToday(engine.clock, daysAhead)
    const ids = await transaction(engine.db, (tx) => untold(tx, code, today), { readOnly: true })
    for (const id of ids) if (await tellOne(engine, id, daysAhead)) told++
  }
  return told
}

async function tellOne(engine: Engine, id: string, daysAhead: number): Promise<boolean> {
  return transaction(engine.db, async (tx) => {
    const { thing, lastHash = '' } = (await lockToAct(tx, id)) ?? {}
    const kind = thing ? engine.catalogue.kinds.get(thing.kind) : undefined
    if (!thing || !kind?.steps[step]?.from.includes(thing.state)) return false
    const { n, last, titles } = await foundAfter(tx, id, Number(thing.data.told ?? 0), named)
    if (n === 0 || last === null) return false
    const what = `新增 ${n} 条：${titles.map((title) => `《${title}》`).join('、')}${n > titles.length ? '等' : ''}`
    const done = await perform(contextOf(engine, tx, searching, daysAhead, null), {
      kind,
      thing,
      step,
      answers: { n, last, what: what.slice(0, 1000) },
      allowed: { role: 'clock', postId: null, unitId: null },
      cause: null,
      lastHash,
    })
    return done.ok
  })
}
