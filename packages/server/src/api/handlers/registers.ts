import {
  creditsOf,
  entriesAbout,
  listEntries,
  listRegisters,
  verifyEntry,
} from '../../core/hall/registers/registers.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const registers = {
  'registers.list': (app, caller, { query }) =>
    reading(app, caller, (deps) => listRegisters({ ...deps, city: deps.city ?? query.city ?? null })),
  'registers.entries': (app, caller, { params, query }) =>
    reading(app, caller, (deps) =>
      listEntries({ ...deps, city: deps.city ?? query.city ?? null }, params.register, query),
    ),
  'registers.about': (app, caller, { query }) => reading(app, caller, (deps) => entriesAbout(deps, query.right)),
  'registers.credits': (app, caller) => reading(app, caller, creditsOf),
  'registers.verify': (app, caller, { params }) => reading(app, caller, (deps) => verifyEntry(deps, params.code)),
} satisfies Partial<Handlers>
