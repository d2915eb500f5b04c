import { fail, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import { historyOf } from '../../core/audit/read.ts'
import { act, actEach, actMany, openThing } from '../../core/engine/act.ts'
import type { Performed } from '../../core/engine/perform.ts'
import { uploadEvidence } from '../../core/files/upload.ts'
import { fileOf, getThing, readableThing, uncover } from '../../core/ledger/things/get-thing.ts'
import { rowAfterAct } from '../../core/ledger/things/row-after-act.ts'
import type { App, Caller, Handlers } from '../api.ts'
import { reading } from '../reading.ts'

async function answered(app: App, caller: Caller, done: Performed) {
  const thing = await rowAfterAct(app.engine, caller.today, done.thing, done.at)
  return ok({ thing, seq: done.seq, opened: [...done.opened], reply: done.reply })
}

export const things = {
  'things.act': async (app, caller, { params, body }) => {
    const done = await act(app.engine, caller.actor, { thingId: params.id, ...body })
    return done.ok ? answered(app, caller, done.value) : done
  },
  'things.actMany': (app, caller, { body }) => actMany(app.engine, caller.actor, body),
  'things.actEach': async (app, caller, { body }) => ok({ rows: [...(await actEach(app.engine, caller.actor, body))] }),
  'things.open': async (app, caller, { body }) => {
    const done = await openThing(app.engine, caller.actor, { ...body, city: caller.city })
    return done.ok ? answered(app, caller, done.value) : done
  },
  'things.get': (app, caller, { params }) => reading(app, caller, (deps) => getThing(deps, params)),
  'things.history': (app, caller, { params, query }) =>
    reading(app, caller, async (deps) => {
      const thing = await readableThing(deps, params.id)
      return thing.ok ? historyOf(deps, thing.value, query) : thing
    }),
  'things.uncover': (app, caller, { params }) => {
    const access = { at: app.engine.clock.real(), address: caller.origin.address }
    return reading(app, caller, (deps) => uncover(deps, params, access), 'writes')
  },
  'things.file': async (app, caller, { params }) => {
    const access = { at: app.engine.clock.real(), address: caller.origin.address }
    const found = await reading(app, caller, (deps) => fileOf(deps, params, access), 'writes')
    return found.ok ? sendStored(app, found.value) : found
  },
  'files.upload': async (app, caller, { parts }) => {
    const file = parts.find((p) => p.name !== null)
    if (!file) return refuseInput(t('没有选择文件', 'no file was chosen'))
    const deps = { db: app.engine.db, clock: app.engine.clock, vault: app.vault }
    return uploadEvidence(deps, caller.actor, caller.city, { name: file.name ?? 'file', bytes: file.bytes })
  },
} satisfies Partial<Handlers>

/** A file of the vault as an answer; bytes that are gone read as not found. */
export async function sendStored(
  app: App,
  file: { readonly sm3: string; readonly name: string; readonly type: string },
) {
  const stream = await app.vault.get(file.sm3)
  return stream ? ok({ file: stream, name: file.name, type: file.type }) : fail(problem('E_NOT_FOUND'))
}
