import { boardOf, clocksOf } from '../../core/hall/command/command.ts'
import { helperFigures } from '../../core/hall/helpers/figures.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const command = {
  'helpers.figures': (app, caller) => reading(app, caller, helperFigures),
  'command.board': (app, caller, { query }) => reading(app, caller, (deps) => boardOf(deps, query)),
  'command.clocks': (app, caller, { query }) => reading(app, caller, (deps) => clocksOf(deps, query)),
} satisfies Partial<Handlers>
