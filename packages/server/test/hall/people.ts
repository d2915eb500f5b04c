import { randomUUID } from 'node:crypto'
import type { Actor } from '@zhiqiang/kernel'
import { act } from '../../src/core/engine/act.ts'
import { transaction } from '../../src/db/transaction.ts'
import { baseHall } from './base.ts'

/** A city whose hall is open: its bureau, a county's bureau, and whoever comes to apply. */
export async function aHall() {
  const base = await baseHall({ accept: 5, decide: 60 })
  const { app, db, here, county, staff } = base
  const countyBureau = await base.unit(here, '清溪县市场监管局', county)
  const clerk = base.person(here, 'county', countyBureau, county)
  const firm = (login: string, name: string, code: string) => base.register({ login, name, code })
  /** What somebody is told who may not take a step; empty where it is taken. */
  const refusal = async (who: Actor, thingId: string, step: string, answers: object = {}): Promise<string> => {
    const { revision } = await transaction(db, (tx) =>
      tx.selectFrom('thing').select('revision').where('id', '=', thingId).executeTakeFirstOrThrow(),
    )
    const wish = { thingId, step, revision, requestId: randomUUID(), answers: { ...answers } }
    const done = await act(app.engine, who, wish)
    return done.ok ? '' : `${done.problem.code} ${done.problem.message.zh}`
  }
  const clocks = (id: string) =>
    transaction(db, (tx) =>
      tx
        .selectFrom('case_clock')
        .select(['name', 'round', 'limits', 'due_on', 'settled_on', 'late'])
        .where('thing_id', '=', id)
        .orderBy('started_on')
        .orderBy('name')
        .orderBy('round')
        .execute(),
    )
  return { ...base, countyBureau, ...staff, clerk, firm, refusal, clocks }
}
