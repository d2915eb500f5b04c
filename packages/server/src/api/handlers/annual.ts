import { getAnnual, listAnnual } from '../../core/annual/annual.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const annual = {
  'annual.list': (app, caller, { query }) => reading(app, caller, (deps) => listAnnual(deps, query)),
  'annual.get': (app, caller, { params }) => reading(app, caller, (deps) => getAnnual(deps, params)),
} satisfies Partial<Handlers>
