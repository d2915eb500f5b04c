import { boardOf, clocksOf } from '../../core/hall/command/command.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const command = {
  'command.board': (app, caller, { query }) => reading(app, caller, (deps) => boardOf(deps, query)),
  'command.clocks': (app, caller, { query }) => reading(app, caller, (deps) => clocksOf(deps, query)),
} satisfies Partial<Handlers>
