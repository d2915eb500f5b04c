import { listLoans, loanFigures } from '../../core/hall/loans/loans.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const loans = {
  'loans.list': (app, caller, { query }) => reading(app, caller, (deps) => listLoans(deps, query)),
  'loans.figures': (app, caller) => reading(app, caller, loanFigures),
} satisfies Partial<Handlers>
