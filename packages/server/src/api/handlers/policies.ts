import { ok } from '@zhiqiang/kernel'
import { rowAfterAct } from '../../core/ledger/things/row-after-act.ts'
import { importPolicy } from '../../core/policies/import.ts'
import { getClause, listClauses } from '../../core/policies/read/clauses.ts'
import { comparison } from '../../core/policies/read/comparison.ts'
import { getReading } from '../../core/policies/read/effective-reading.ts'
import { getPolicy, listPolicies, originalOf } from '../../core/policies/read/policies.ts'
import { readHanded } from '../../core/policies/read-handed.ts'
import type { Handlers } from '../api.ts'
import { fieldOf, handedIn, requestIdOf } from '../parts.ts'
import { reading } from '../reading.ts'
import { sendStored } from './things.ts'

export const policies = {
  'policies.read': async (_app, _caller, { parts }) => {
    const read = await readHanded(handedIn(parts))
    return read.ok ? ok({ reading: { ...read.value.reading } }) : read
  },
  'policies.import': async (app, caller, { parts }) => {
    const requestId = requestIdOf(parts)
    if (!requestId.ok) return requestId
    const region = fieldOf(parts, 'region') ?? caller.city
    const request = { handed: handedIn(parts), region, requestId: requestId.value }
    const done = await importPolicy(app.engine, app.vault, caller.actor, request)
    if (!done.ok) return done
    return ok(await rowAfterAct(app.engine, caller.today, done.value, done.value.openedAt))
  },
  'policies.list': (app, caller, { query }) => reading(app, caller, (deps) => listPolicies(deps, query)),
  'policies.get': (app, caller, { params }) => reading(app, caller, (deps) => getPolicy(deps, params)),
  'policies.reading': (app, caller, { params }) => reading(app, caller, (deps) => getReading(deps, params)),
  'policies.compare': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => comparison(deps, { ...params, ...query })),
  'policies.original': async (app, caller, { params }) => {
    const access = { at: app.engine.clock.real(), address: caller.origin.address }
    const found = await reading(app, caller, (deps) => originalOf(deps, params, access), 'writes')
    return found.ok ? sendStored(app, found.value) : found
  },
  'clauses.list': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => listClauses(deps, { ...params, ...query })),
  'clauses.get': (app, caller, { params }) => reading(app, caller, (deps) => getClause(deps, params)),
} satisfies Partial<Handlers>
