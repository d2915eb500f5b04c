import { listLoans } from '../../core/hall/loans/loans.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const loans = {
  'loans.list': (app, caller, { query }) => reading(app, caller, (deps) => listLoans(deps, query)),
} satisfies Partial<Handlers>
