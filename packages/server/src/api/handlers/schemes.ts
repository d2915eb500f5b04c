import { getScheme, listPoints, listSchemes } from '../../core/ledger/schemes/schemes.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const schemes = {
  'schemes.list': (app, caller, { query }) => reading(app, caller, (deps) => listSchemes(deps, query)),
  'schemes.get': (app, caller, { params }) => reading(app, caller, (deps) => getScheme(deps, params)),
  'schemes.points': (app, caller, { query }) => reading(app, caller, (deps) => listPoints(deps, query)),
} satisfies Partial<Handlers>
