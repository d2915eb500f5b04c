import { getClass } from '../../core/hall/classes/classes.ts'
import type { Handlers } from '../api.ts'
import { reading } from '../reading.ts'

export const classes = {
  'classes.get': (app, caller, { params }) => reading(app, caller, (deps) => getClass(deps, params)),
} satisfies Partial<Handlers>
