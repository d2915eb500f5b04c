import { randomUUID } from 'node:crypto'
import { type Actor, dateInChina, type Problem, type Result } from '@zhiqiang/kernel'
import { act, openThing } from '../../src/core/engine/act.ts'
import type { Performed } from '../../src/core/engine/perform.ts'
import { uploadEvidence } from '../../src/core/files/upload.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { baseHall, visitor } from './base.ts'

/** Credit codes that fit, for firms of tests. */
export const codes = ['91110000600037341L', '91350100M000100Y43', '91440300708461136T'] as const

/** A city with a bureau, its head and officer, where services are offered and firms apply. */
export async function aHall() {
  const base = await baseHall({ bureauName: '市知识产权保护中心', decide: 10 })
  const { app, db, here, staff, time } = base
  const { engine } = app
  const firm = (name: string, code: string) =>
    base.register({ login: `firm${code.slice(2, 8).toLowerCase()}`, name, code })
  const upload = async (who: Actor, text = '材料') => {
    const deps = { db, clock: engine.clock, vault: app.vault }
    const bytes = new TextEncoder().encode(text)
    return { upload: must(await uploadEvidence(deps, who, here, { name: '材料.txt', bytes })).upload }
  }
  /** A step that may be refused. */
  const tryTo = async (who: Actor, thingId: string, step: string, answers: object = {}): Promise<Result<Performed>> => {
    const row = await transaction(db, (tx) =>
      tx.selectFrom('thing').select('revision').where('id', '=', thingId).executeTakeFirstOrThrow(),
    )
    return act(engine, who, { thingId, step, revision: row.revision, requestId: randomUUID(), answers: { ...answers } })
  }
  /** An opening in the city that may be refused. */
  const tryOpen = (who: Actor, kind: string, step: string, answers: object) =>
    openThing(engine, who, { kind, step, city: here, parentId: null, requestId: randomUUID(), answers: { ...answers } })
  const stateOf = async (id: string) =>
    (
      await transaction(db, (tx) =>
        tx.selectFrom('thing').select('state').where('id', '=', id).executeTakeFirstOrThrow(),
      )
    ).state
  const on = (day: string) => {
    time.now = `${day}T02:00:00.000Z`
  }
  const read = <T>(who: Actor, work: Parameters<typeof base.read<T>>[2]) => base.read(who, dateInChina(time.now), work)
  return { ...base, ...staff, read, stranger: visitor, firm, upload, tryTo, tryOpen, stateOf, on }
}

/** Why something was refused, in Chinese. */
export function whyNot(result: { readonly ok: true } | { readonly ok: false; readonly problem: Problem }): string {
  return result.ok ? '' : `${result.problem.message.zh}${result.problem.fix.zh}`
}
