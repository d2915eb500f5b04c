import { getFund, listFunds } from '../../core/hall/funds/funds.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const funds = {
  'funds.list': (app, caller, { query }) => reading(app, caller, (deps) => listFunds(deps, query)),
  'funds.get': (app, caller, { params }) => reading(app, caller, (deps) => getFund(deps, params)),
} satisfies Partial<Handlers>
