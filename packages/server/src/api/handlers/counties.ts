import { ok } from '@zhiqiang/kernel'
import { getCounty, listCounties } from '../../core/counties/counties.ts'
import { countyPlan, countyTargets } from '../../core/counties/held-against.ts'
import { uploadCountyPlan } from '../../core/counties/upload-plan.ts'
import { rowAfterAct } from '../../core/ledger/things/row-after-act.ts'
import type { Handlers } from '../api.ts'
import { handedIn, requestIdOf } from '../parts.ts'
import { reading } from '../reading.ts'

export const counties = {
  'counties.list': (app, caller, { query }) => reading(app, caller, (deps) => listCounties(deps, query)),
  'counties.get': (app, caller, { params }) => reading(app, caller, (deps) => getCounty(deps, params)),
  'counties.uploadPlan': async (app, caller, { params, parts }) => {
    const requestId = requestIdOf(parts)
    if (!requestId.ok) return requestId
    const request = { id: params.id, handed: handedIn(parts), requestId: requestId.value }
    const done = await uploadCountyPlan(app.engine, app.vault, caller.actor, request)
    if (!done.ok) return done
    return ok(await rowAfterAct(app.engine, caller.today, done.value, done.value.openedAt))
  },
  'counties.plan': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => countyPlan(deps, { ...params, ...query })),
  'counties.targets': (app, caller, { query }) => reading(app, caller, (deps) => countyTargets(deps, query)),
} satisfies Partial<Handlers>
