import { listMandates } from '../../core/hall/mandates/list-mandates.ts'
import { empower, endMandate, invite, joinSubject } from '../../core/hall/mandates/mandates.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const mandates = {
  'mandates.list': (app, caller) => reading(app, caller, (deps) => listMandates(deps)),
  'mandates.invite': (app, caller, { body }) => invite(app.engine, caller.actor, body),
  'mandates.join': (app, caller, { body }) => joinSubject(app.engine, caller.actor, body),
  'mandates.empower': (app, caller, { body }) => empower(app.engine, caller.actor, body),
  'mandates.end': (app, caller, { params, body }) => endMandate(app.engine, caller.actor, params, body),
} satisfies Partial<Handlers>
